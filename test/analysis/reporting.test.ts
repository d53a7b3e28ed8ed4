import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { assess } from '../../server/src/analysis/assess';
import { frameworkOf } from '../../server/src/analysis/framework';
import { readAnswers, withAnswers } from '../../server/src/analysis/reporting/answers';
import { fillForm, type Known } from '../../server/src/analysis/reporting/fillForm';
import { questionsOf } from '../../server/src/analysis/reporting/form';
import { followUp, readSupervision } from '../../server/src/analysis/reporting/supervision';
import { bundledRules } from '../../server/src/bundled';
import { personsData, reportForms } from '../../server/src/bundledData';
import { runsOf } from '../../server/src/report/document/document';
import { reportDocument } from '../../server/src/report/reporting/report';
import { readDraft } from '../../server/src/formats/format';

const rules = bundledRules();
const act = (weeks: string, before = '') => `SOCIAL INSURANCE ACT\n${before}\nPART I. SICKNESS BENEFIT\n\n1. Duration\nSickness benefit is payable for not more than ${weeks}.\n`;
const filled = (text: string, known: Partial<Known> = {}) => {
  const framework = frameworkOf(analyze(readDraft('act.bill', text), rules));
  const [assessed] = assess(framework, { instruments: ['C102'], targets: [{ instrument: 'C102', accepted: ['III'], intended: [], exceptions: [] }] }).instruments;
  return fillForm(assessed!, framework, { forms: reportForms, persons: [], rates: [], answers: [], comments: [], ...known })!;
};
const question = (id: string, ...rest: Parameters<typeof filled>) => filled(...rest).questions.find(one => one.question.id === id)!;

describe('the forms under Article 22', () => {
  it.each(Object.keys(reportForms.forms).filter(id => id !== 'any'))('%s ask about Articles that the catalogue knows, each question once', (id) => {
    const questions = questionsOf(id, reportForms)!, known = new Set([...rules.catalogue.values()].filter(({ cite }) => cite.instrument === id).flatMap(({ cite }) => [cite.article, cite.label.replace(/^\S+ Arts?\.? /, '')]));
    expect(questions.flatMap(({ articles }) => articles ?? []).filter(article => !known.has(article))).toEqual([]);
    expect(new Set(questions.map(one => one.id)).size).toBe(questions.length);
    for (const { ask } of questions) expect(Object.keys(ask)).toEqual(['en', 'fr', 'es']);
  });

  it('tell the adjustment of pensions apart from their rate', () => {
    const asked = (id: string) => questionsOf('C102', reportForms)!.find(one => one.id === id)!.articles!;
    expect(asked('XI.4')).toEqual(['65(10)', '66(8)']);
    expect(question('XI.1', act('20 weeks')).articles.map(({ entry }) => entry.cite.label)).toContain('C102 Art. 65(1)');
    expect(question('XI.4', act('20 weeks')).articles.map(({ entry }) => entry.cite.label)).toEqual(['C102 Art. 65(10)', 'C102 Art. 66(8)']);
  });

  it('say once what several Articles ask alike', () => {
    const text = 'PENSIONS ACT\n\nPART I. OLD-AGE PENSION\n\n1. Pension\nA person who has attained the age of 65 years and paid contributions for 10 years is entitled to an old-age pension of 40 per cent of earnings.\n';
    const framework = frameworkOf(analyze(readDraft('act.bill', text), rules));
    const [assessed] = assess(framework, { instruments: ['C102'], targets: [{ instrument: 'C102', accepted: ['V'], intended: [], exceptions: [] }] }).instruments;
    const form = fillForm(assessed!, framework, { forms: reportForms, persons: [], rates: [], answers: [], comments: [] })!;
    const { blocks } = reportDocument(form, { language: 'en', date: '2026-11-23', version: 'Lexfloor', personsData });
    const at = blocks.findIndex(one => one.kind === 'heading' && one.id === 'question-V.3'), list = blocks[at + 1]!;
    const said = list.kind === 'list' ? list.items.map(words => runsOf(words).map(({ text: one }) => one).join('')) : [];
    expect(said.filter(one => one.includes('10 years') && !one.includes('Speaks of'))).toEqual([expect.stringMatching(/^C102 Art\. 29\(1\)\(a\), .*29\(2\)\(a\) Section 1: “.*10 years”/)]);
  });

  it('are not there for instruments on which no State reports so', () => expect(questionsOf('R202', reportForms)).toBeUndefined());
});

describe('a report', () => {
  it('answers a question with the words of the law, and leaves out Parts that are not accepted', () => {
    const { articles } = question('III.4', act('20 weeks'));
    expect(articles.filter(({ standing }) => standing === 'below').map(({ entry, requirements }) => [entry.cite.label, requirements[0]!.evidence[0]!.fact!.quote])).toEqual([['C102 Art. 18(1)', 'not more than 20 weeks']]);
    expect(question('V.1', act('20 weeks'))).toBeUndefined();
    expect(question('XIII.2', act('20 weeks'))).toBeDefined();
  });

  it('keeps what was answered, and says so when the law has changed since', () => {
    const { basis } = question('III.4', act('20 weeks')), text = 'Paid for 20 weeks.';
    const { answers } = readAnswers(withAnswers(undefined, [{ instrument: 'C102', question: 'III.4', text, basis }]));
    expect(question('III.4', act('20 weeks'), { answers })).toMatchObject({ answer: { text }, stale: false });
    expect(question('III.4', act('26 weeks'), { answers })).toMatchObject({ answer: { text }, stale: true });
    // Another number before it moves the provision and changes nothing of what it says
    expect(question('III.4', act('20 weeks', '\nPART A. PRELIMINARY\n\nA1. Short title\nThis Act is the Social Insurance Act.\n'), { answers }).stale).toBe(false);
  });

  it('has one answer to a question, the latest', () => {
    const one = { instrument: 'C102', question: 'III.4', text: 'First.' }, before = withAnswers('# ours\n', [one, { ...one, question: 'III.3' }]);
    const after = withAnswers(before, [{ ...one, text: 'Second.' }]);
    expect(readAnswers(after).answers.map(({ question: id, text }) => [id, text])).toEqual([['III.4', 'Second.'], ['III.3', 'First.']]);
    expect(after).toContain('# ours');
  });

  it('tells a faulty answer at its place and keeps the others', () => {
    const text = 'answers:\n  - {instrument: C102, question: III.4}\n  - {instrument: C102, question: III.3, text: Six months.}\n', { answers, problems } = readAnswers(text);
    expect(answers.map(({ question: id }) => id)).toEqual(['III.3']);
    expect(problems.map(({ span, message }) => [text.slice(span.start, span.start + 12), message])).toEqual([['{instrument:', 'this answer cannot be read (text); it needs instrument, question (such as III.4) and text, and may have by, on, basis']]);
  });
});

describe('comments of supervisory bodies', () => {
  const yaml = `comments:
  - {year: 2019, instrument: C102, article: 18(1), request: How long is it paid?}
  - {year: 2023, instrument: c102, article: 70(1), request: Who hears appeals?, state: answered, body: CAS}
  - {year: 2023, instrument: C183, request: Breaks?}
`;
  const followed = (text: string) => {
    const framework = frameworkOf(analyze(readDraft('act.bill', text), rules));
    return followUp(readSupervision(yaml).comments, assess(framework, { instruments: ['C102'] }).instruments[0]!);
  };

  it('are shown at the provisions that bear on their Article, the newest first, with the law as it stands', () => {
    const [appeal, duration] = followed(act('20 weeks'));
    expect([appeal!.comment.body, appeal!.comment.state, appeal!.standing]).toEqual(['CAS', 'answered', 'cannot-tell']); // one section is no whole law: regulations may have appeals
    expect([duration!.comment.body, duration!.comment.state, duration!.standing, duration!.places.length]).toEqual(['CEACR', 'open', 'below', 1]);
    // The duration is met; a waiting period is not set here, and regulations may set one
    expect(followed(act('26 weeks'))[1]!.standing).toBe('cannot-tell');
  });

  it('say what is wrong with an entry', () => {
    expect(readSupervision('comments: [{year: soon, instrument: C102, request: x}]').problems[0]!.message).toMatch(/^this comment cannot be read \(year\); it needs year, instrument/);
    expect(readSupervision('notes: x').problems[0]!.message).toBe('this file holds a list; begin it with "comments:" and give each comment a line that begins with "- "');
    expect(readSupervision('').problems).toEqual([]);
  });
});
