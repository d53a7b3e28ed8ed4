import type { ArticleAssessment } from '../../analysis/assess';
import { type FilePlace, wordsIn } from '../../analysis/framework';
import type { PersonsData } from '../../analysis/persons/population';
import type { FilledForm, FilledQuestion } from '../../analysis/reporting/fillForm';
import type { Followed } from '../../analysis/reporting/supervision';
import type { Language } from '../../draft/draft';
import { type Cite, inLanguage } from '../../engine/pack';
import { colonOf } from '../../text/typography';
import { nameCountry } from '../countryName';
import { quoted, sayDemand, sayEvidence, sayPlace } from '../assessment/say';
import { assessmentWords } from '../assessment/words';
import type { Block, Document, Run, Words } from '../document/document';
import { personsBlocks } from '../persons/persons';
import { personsWords } from '../persons/words';
import { placeData } from '../place';
import { nameContingency, sayNeed, sayRate } from '../rates/document';
import { followUpTable, sayComment } from './followUp';
import { type ReportingWords, reportingWords } from './words';

/** What a report needs that the analysis does not know. */
export interface ReportingOptions {
  readonly language: Language;
  /** "2026-11-22". */
  readonly date: string;
  readonly version: string;
  readonly country?: string;
  readonly personsData: PersonsData;
  /** In a view: the id by which a provision is opened. */
  readonly idOf?: (place: FilePlace) => string;
}

/** A report under Article 22: each question with what the law says, what is computed, and a table with room for the answer, which is read back. */
export function reportDocument(form: FilledForm, options: ReportingOptions): Document {
  const { assessed: { instrument }, framework, questions, followed } = form, { language, country } = options, say = reportingWords[language];
  const parts = new Map<string, FilledQuestion[]>();
  for (const one of questions) {
    const dot = one.question.id.indexOf('.'), key = one.question.id.slice(0, dot);
    parts.set(key, [...parts.get(key) ?? [], one]);
  }
  return {
    title: say.title(`${instrument.id} — ${inLanguage(instrument.shortTitle, language)}`), subtitle: say.subtitle, language,
    facts: [...country === undefined ? [] : [[say.country, nameCountry(country, language)] as const], [say.date, options.date], [say.version, options.version], [say.texts, framework.files.map(({ path }) => path).join(', ')]],
    blocks: [
      ...[...parts].flatMap(([key, own]) => [
        { kind: 'heading', level: 1, id: `part-${key}`, words: key === 'G' ? say.general : key === instrument.id ? say.questions : `${say.part} ${key}` } as const,
        ...own.flatMap(one => questionBlocks(one, form, options, say)),
      ]),
      { kind: 'heading', level: 1, id: 'follow-up', words: say.followUp }, followed.length === 0 ? { kind: 'paragraph', role: 'note', words: say.noComments } : followUpTable(followed, framework, options),
      { kind: 'paragraph', role: 'note', words: say.note },
    ],
  };
}

function questionBlocks(one: FilledQuestion, { framework, followed }: FilledForm, { language, personsData }: ReportingOptions, say: ReportingWords): readonly Block[] {
  const { question: { id, ask, fills }, articles, persons, rates, answer, stale } = one;
  const items = articleItems(articles, framework, language, say);
  const colon = colonOf(language);
  const computed = rates.map((rate): Words => `${say.rate}, ${nameContingency(rate.contingency, language)}${colon}${[
    ...sayRate(rate, language) === undefined ? [] : [sayRate(rate, language)!], ...rate.result.needs.length > 0 ? [`${say.needs} ${rate.result.needs.map((need) => sayNeed(need, language, true)).join(', ')}`] : [],
  ].join('; ')}`);
  const shown: readonly Words[] = [...fills === 'texts' ? framework.files.map(({ path }) => path) : fills === 'comments' ? followed.map(({ comment }) => `${sayComment(comment, language)}${comment.answer === undefined ? '' : ` → ${comment.answer}`}`) : items, ...computed];
  return [
    { kind: 'heading', level: 2, id: `question-${id}`, words: `${id} ${inLanguage(ask, language)}` },
    ...shown.length > 0 ? [{ kind: 'list', items: shown } as const] : articles.length > 0 ? [{ kind: 'paragraph', role: 'note', words: say.nothing } as const] : [],
    ...persons.length > 0 ? personsBlocks(persons, personsData, personsWords[language], language) : [],
    ...stale ? [{ kind: 'paragraph', role: 'lead', words: say.stale } as const] : [],
    { kind: 'table', caption: `${say.answer} ${id}`, head: [say.number, say.answer], widths: [2, 9], rows: [[id, answer?.text ?? say.toWrite]] },
  ];
}

/**
 * What the law says to the Articles of a question: the words with each demand, and the Articles that make it; else the provisions that speak
 * of the matter. What two Articles ask alike is said once, and a value that one demand compares is not told again as a special case.
 */
function articleItems(articles: readonly ArticleAssessment[], framework: FilledForm['framework'], language: Language, say: ReportingWords): readonly Words[] {
  const evidence = articles.flatMap(({ entry: { cite }, requirements }) => requirements.flatMap(requirement => requirement.evidence.map(one => ({ cite, requirement, one }))));
  const keyOf = ({ file, provision, span }: (typeof evidence)[number]['one']): string => `${file} ${provision} ${span.start} ${span.end}`;
  const compared = new Set(evidence.flatMap(({ one }) => one.fact !== undefined && one.verdict !== 'special' ? [keyOf(one)] : []));
  const items = new Map<string, { readonly cites: Cite[]; readonly words: string }>();
  const add = (cite: Cite, words: string): void => {
    const known = items.get(words);
    if (!known) items.set(words, { cites: [cite], words });
    else if (!known.cites.includes(cite)) known.cites.push(cite);
  };
  for (const article of articles) {
    const { entry: { cite }, standing, requirements, bearing } = article;
    for (const requirement of requirements) for (const one of requirement.evidence) {
      if (one.verdict === 'special' && compared.has(keyOf(one))) continue;
      const said = sayEvidence(one, language, wordsIn(framework, one));
      add(cite, `${sayPlace({ framework }, one)}${said === '' ? '' : `: ${said}`} (${sayDemand(requirement, language)}; ${assessmentWords[language].standing[requirement.standing]})`);
    }
    if (requirements.some(({ evidence: found }) => found.length > 0) || bearing.length === 0) continue;
    add(cite, `${assessmentWords[language].standing[standing]}. ${say.bears}: ${bearing.map(one => `${sayPlace({ framework }, one)}${one.quote === undefined ? '' : ` ${quoted(one.quote.slice(0, 120), language)}`}`).join('; ')}`);
  }
  return [...items.values()].map(({ cites, words }): Words => [...cites.flatMap(({ label, url }, i): Run[] => [
    ...i === 0 ? [] : [{ text: ', ', strong: true }], { text: i === 0 ? label : label.replace(/^\S+ Arts?\.? /, ''), strong: true, ...url !== undefined && { link: url } },
  ]), ` ${words}`]);
}

/** The JSON of `lexfloor report`. */
export function reportData({ assessed: { instrument }, framework, questions, followed }: FilledForm): object {
  return {
    instrument: instrument.id,
    questions: questions.map(({ question, articles, persons, rates, answer, stale, basis }) => ({
      id: question.id, ask: inLanguage(question.ask, 'en'), basis, stale, ...answer && { answer: { text: answer.text, by: answer.by, on: answer.on } },
      articles: articles.map(({ entry, standing, requirements, bearing }) => ({
        cite: entry.cite.label, standing, provisions: [...requirements.flatMap(({ evidence }) => evidence.map(one => ({ ...placeData(framework, one, one.span), quote: one.fact?.quote }))), ...bearing.map(one => ({ ...placeData(framework, one, { start: 0, end: 0 }), quote: one.quote }))],
      })),
      persons: persons.map(({ entry, verdict }) => ({ cite: entry.cite.label, verdict })), rates: rates.map(({ contingency, result: { answer: rate, needs } }) => ({ contingency, answer: rate, needs })),
    })),
    followUp: followed.map(({ comment: { span: _, ...comment }, places, standing }: Followed) => ({ ...comment, ...standing !== undefined && { standing }, provisions: places.map(place => placeData(framework, place, { start: 0, end: 0 })) })),
  };
}
