import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { marginRemarks } from '../../server/src/analysis/marginRemarks';
import { reviewOf } from '../../server/src/analysis/waivers';
import { decisionIn, readWordReview } from '../../server/src/analysis/wordReview';
import { bundledRules } from '../../server/src/bundled';
import { readDraft } from '../../server/src/formats/format';
import { readDocx, type WordText } from '../../server/src/office/readDocx';
import { writeDraftDocx } from '../../server/src/office/writeDraft';
import { paragraph, run, word } from './word';

const law = 'SICKNESS ACT\n\nPART I. SICKNESS BENEFIT\n\n1. Short title\nThis Act may be cited as the Sickness Act.\n\n2. Waiting\nNo sickness benefit is payable for the first seven days of incapacity for work.\n\n3. Duration\nThe sickness benefit of section 2 is payable for not more than twenty weeks in each case of sickness.\n';
const analysisOf = (text: string) => analyze(readDraft('act.bill', text, { language: 'en' }), bundledRules());
const read = (bytes: Uint8Array): WordText => {
  const made = readDocx(bytes);
  if ('refused' in made) throw new Error(made.refused);
  return made;
};

describe('findings in the margin of a draft as a Word file', () => {
  const analysis = analysisOf(law), remarks = marginRemarks(analysis, reviewOf(analysis, [], '2026-11-23'));

  it('are anchored at their words, with Article and rules, and the text stays as it was', async () => {
    const { text, comments } = read(await writeDraftDocx(analysis.draft, remarks, new Date('2026-11-23T10:00:00Z')));
    expect(comments).toHaveLength(remarks.length);
    const of = (rule: string) => comments.find((one) => one.text.includes(rule))!;
    expect(text.slice(of('c102/sickness-waiting-period').span.start, of('c102/sickness-waiting-period').span.end)).toBe('seven days');
    expect(of('c102/sickness-waiting-period')).toMatchObject({ author: 'Lexfloor', date: '2026-11-23T10:00:00.000Z', text: expect.stringMatching(/C102 Art\. 18\(1\).*\[c102\/sickness-waiting-period/) });
    const plain = read(await writeDraftDocx(analysis.draft));
    expect(text).toBe(plain.text);
  });

  it('may overlap fields and each other, begin and end anywhere', async () => {
    const { draft } = analysis, provision = draft.provisions.findIndex(({ num }) => num === '3'), { text } = draft.provisions[provision]!;
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const spans = ['Duration', 'The sickness benefit of section 2 is payable for not more than twenty weeks in each case of sickness.', 'section 2', '2 is payable', 'benefit of section', 'sickness.'];
    const { comments, text: written } = read(await writeDraftDocx(draft, spans.map((words, i) => ({ provision, span: at(words), author: 'A', text: String(i) }))));
    expect(comments.map(({ span }) => written.slice(span.start, span.end))).toEqual(['Duration', spans[1], 'section 2', '2 is payable', 'benefit of section', 'sickness.']);
  });
});

// A file as Word keeps it: a thread on a finding, one resolved, one of a person with an answer
const comment = (id: number, author: string, text: string): string => `<w:comment w:id="${id}" w:author="${author}" w:date="2026-11-0${id + 1}T09:00:00Z"><w:p w14:paraId="0000000${id}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
const marked = (ids: readonly number[], text: string): string => `${ids.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('')}${run(text)}${ids.map((id) => `<w:commentRangeEnd w:id="${id}"/>`).join('')}`;
const extended = (id: number, parent?: number, done = false): string => `<w15:commentEx w15:paraId="0000000${id}"${parent === undefined ? '' : ` w15:paraIdParent="0000000${parent}"`} w15:done="${done ? 1 : 0}"/>`;
const reviewed = word([
  paragraph('SICKNESS ACT'), paragraph('PART I. SICKNESS BENEFIT'), paragraph('1. Short title'), paragraph(marked([5, 6], 'This Act may be cited as the Sickness Act.')),
  paragraph('2. Waiting'), paragraph(`${run('No sickness benefit is payable for the first ')}${marked([0, 1], 'seven days')}${run(' of incapacity for work.')}`),
  paragraph('3. Duration'), paragraph(`${run('The sickness benefit of section 2 is payable for ')}${marked([2], 'not more than twenty weeks')}${run(' in each case of sickness.')}`),
  paragraph(marked([7], 'A paragraph about penalties that somebody added in Word and nowhere else.')),
].join(''), {
  comments: [
    comment(0, 'Lexfloor', 'The waiting period is 7 days. [c102/sickness-waiting-period]'), comment(1, 'Ana', 'Accepted: agreed with the social partners.'), comment(2, 'Lexfloor', 'Paid for 20 weeks. [c102/sickness-duration]'),
    comment(5, 'Ana', 'A longer title would help.'), comment(6, 'Ben', 'No, it is known by this.'), comment(7, 'Ben', 'Why?'),
  ].join(''),
  commentsExtended: [extended(0), extended(1, 0), extended(2, undefined, true), extended(5), extended(6, 5), extended(7)].join(''),
});

describe('what a reviewer wrote in Word', () => {
  it('is read with answers and resolved threads', () => {
    expect(read(reviewed).comments.map(({ id, parent, done }) => ({ id, parent, done }))).toEqual([
      { id: '0', parent: undefined, done: undefined }, { id: '1', parent: '0', done: undefined }, { id: '2', parent: undefined, done: true },
      { id: '5', parent: undefined, done: undefined }, { id: '6', parent: '5', done: undefined }, { id: '7', parent: undefined, done: undefined },
    ]);
  });

  it('comes back as decisions and comments at the words where they stand now', () => {
    // Since then a section was put in before, so that the numbers are others
    const now = analysisOf(law.replace('2. Waiting', '2. Application\nThis Act applies to all employees of the country.\n\n3. Waiting').replace('3. Duration', '4. Duration').replace('of section 2', 'of section 3'));
    const { text, comments } = read(reviewed);
    const review = readWordReview(now, readDraft('reviewed.docx', text, { language: 'en' }), comments, '2026-11-23');
    expect(review.waivers).toEqual([
      expect.objectContaining({ rule: 'c102/sickness-waiting-period', provision: 'part_1__sec_3', state: 'accepted', reason: 'agreed with the social partners.', by: 'Ana', on: '2026-11-02', quote: 'seven days' }),
      expect.objectContaining({ rule: 'c102/sickness-duration', provision: 'part_1__sec_4', state: 'done', reason: 'resolved in Word', on: '2026-11-03' }),
    ]);
    expect(review.comments.map(({ provision, by, on, text: said }) => [provision, by, on, said])).toEqual([
      ['part_1__sec_1', 'Ana', '2026-11-06', 'A longer title would help.'], ['part_1__sec_1', 'Ben', '2026-11-07', 'No, it is known by this.'],
    ]);
    expect(review.left.map(({ text: said }) => said)).toEqual(['Why?']);
  });

  it.each([
    ['Accepted: agreed.', 'accepted', 'agreed.'], ['Accepté – convenu', 'accepted', 'convenu'], ['De acuerdo', 'accepted', 'De acuerdo'], ['To be changed, see note', 'to-be-changed', 'see note'],
    ['À modifier', 'to-be-changed', 'À modifier'], ['Por corregir: plazo', 'to-be-changed', 'plazo'], ['Done', 'done', 'Done'], ['Acceptable only if paid', undefined, undefined], ['Not accepted', undefined, undefined],
  ])('"%s" is %s', (text, state, reason) => {
    const found = decisionIn(text);
    expect([found?.state, found?.reason]).toEqual([state, reason]);
  });
});
