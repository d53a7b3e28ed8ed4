import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { commentaryOf, stretchesOf } from '../../server/src/analysis/commentary';
import { placeComments, readComments, withComments } from '../../server/src/analysis/comments';
import { consultationOf, readConsultation } from '../../server/src/analysis/consultation';
import { findingsToWaive, waiverFor } from '../../server/src/analysis/waive';
import { printOf, reviewOf } from '../../server/src/analysis/waivers';
import { bundledRules } from '../../server/src/bundled';
import { languages } from '../../server/src/draft/draft';
import { readDraft } from '../../server/src/formats/format';
import { readTables } from '../../server/src/office/readTables';
import { writeDocx } from '../../server/src/office/writeDocx';
import { consultationCsv, consultationDocument } from '../../server/src/report/commentary/consultation';
import { commentaryDocument } from '../../server/src/report/commentary/document';
import { commentaryWords } from '../../server/src/report/commentary/words';
import { plain, runsOf } from '../../server/src/report/document/document';
import { renderHtml } from '../../server/src/report/document/html';
import { fromCsv, toCsv } from '../../server/src/text/csv';
import { openArchive } from '../../server/src/office/archive';

const judge = (text: string, path = 'act.bill') => analyze(readDraft(path, text), bundledRules());
const act = `SOCIAL SECURITY ACT

PART III. SICKNESS BENEFIT

10. Duration
(1) Sickness benefit is payable for at most twenty weeks in each case of sickness.
(2) The Board keeps a register.

11. Waiting period
No sickness benefit is payable for the first three days of incapacity for work.
`;
const analysis = judge(act), meta = { tool: { name: 'lexfloor', version: '9.9.9' }, date: '2026-11-22', language: 'en' as const, packs: ['c102'] };
const at = (num: string) => analysis.draft.provisions.findIndex((one) => one.num === num);
const say = (num: string, text: string, more = {}) => ({ provision: analysis.outline.eIds[at(num)]!, words: printOf(analysis.draft.provisions[at(num)]!), group: 'reviewer' as const, text, span: { start: 0, end: 0 }, ...more });
const documentOf = (comments: ReturnType<typeof say>[] = [], language: 'en' | 'fr' | 'es' = 'en') => commentaryDocument([{ path: 'act.bill', commentary: commentaryOf(analysis, reviewOf(analysis, [], '2026-11-22'), comments) }], { ...meta, language });

describe('what the standards say of a section', () => {
  it('is said once where it holds for several places, with all of them in front', () => {
    const chairs = judge('SOCIAL SECURITY ACT\n\n5. Board\n(1) The chairman calls the meetings.\n(2) A member is heard.\n(3) The chairman keeps the minutes.\n');
    const { blocks } = commentaryDocument([{ path: 'act.bill', commentary: commentaryOf(chairs, reviewOf(chairs, [], '2026-11-22'), []) }], meta);
    const items = blocks.flatMap((block) => block.kind === 'list' ? block.items.map(plain) : []).filter((one) => one.includes('chairman'));
    expect(items).toEqual([expect.stringMatching(/^Section 5\(1\), Section 5\(3\) ✗ Write /)]);
  });
});

describe('the words of a provision', () => {
  it('are cut at the very words of a finding, markup and number left out', () => {
    const marked = judge(act.replace('twenty weeks', '**twenty** weeks'), 'act.md'), { provision, item } = marked.findings.find((one) => one.item.rule.id === 'c102/sickness-duration')!;
    expect(stretchesOf(marked, provision, [item]).map(({ text, findings }) => [text, findings.length])).toEqual([
      ['Sickness benefit is payable for ', 0], ['at most twenty weeks', 1], [' in each case of sickness.', 0],
    ]);
  });
});

describe('articles without words of their own', () => {
  const code = judge('LOI SUR LES PENSIONS\n\nChapitre I – Droits\n\nSection 1 – Conditions\n\nArt. 5.\n(1) La pension est due à soixante ans.\n(2) La caisse tient un registre.\n\nArt. 6.\n(1) Le règlement fixe la procédure.\n(2)\n(a) La caisse paie par mois ;\n(b) elle publie ses comptes.\n', 'loi.bill');
  const found = (num: string, of = code) => of.draft.provisions.findIndex((one) => one.kind === 'article' && one.num === num);

  it('stand below the section that gathers them, each with its name and all its numbers', () => {
    const { blocks } = commentaryDocument([{ path: 'loi.bill', commentary: commentaryOf(code, reviewOf(code, [], '2026-11-22'), []) }], { ...meta, language: 'fr' });
    const said = blocks.flatMap((block) => 'words' in block ? [plain(block.words)] : []);
    expect(said.filter((one) => /^(?:Section|Article)/.test(one))).toEqual(['Section 1 · Conditions', 'Article 5', 'Article 6']);
    expect(said.some((one) => one.startsWith('(2) (a) La caisse paie'))).toBe(true);
  });

  it('have references that differ, and comments stay with them when they are renumbered', () => {
    const [five, six] = consultationOf(code, []).map(({ reference }) => reference.split(' ')[1]!);
    expect(five).not.toBe(six);
    const later = judge(code.draft.text.replace('Art. 6.', 'Art. 8.').replace('Art. 5.', 'Art. 6.'), 'loi.bill');
    const { at: placed } = placeComments(later, [{ provision: code.outline.eIds[found('5')]!, words: five!, group: 'workers', text: 'Trop tard.', span: { start: 0, end: 0 } }]);
    expect([...placed]).toEqual([[found('6', later), [{ comment: expect.objectContaining({ text: 'Trop tard.' }), stale: false }]]]);
  });
});

describe('the commentary', () => {
  it('takes the draft in its order: headings, sections with all that stands in them', () => {
    const { units } = commentaryOf(analysis, reviewOf(analysis, [], '2026-11-22'), []);
    expect(units.map(({ kind, inside }) => [kind, inside.map((i) => analysis.draft.provisions[i]!.num ?? analysis.draft.provisions[i]!.heading)])).toEqual([
      ['heading', ['SOCIAL SECURITY ACT']], ['heading', ['III']], ['unit', ['10', '1', '2']], ['unit', expect.arrayContaining(['11'])],
    ]);
  });

  it('has a comment in the margin at the words, the sum, the Article with its mark, the wording proposed, and room', () => {
    const { blocks } = documentOf();
    const margin = blocks.flatMap((block) => 'words' in block && typeof block.words === 'object' ? runsOf(block.words) : []).filter(({ comment }) => comment);
    expect(margin.map(({ text, comment }) => [text, comment!.text.split('\n')[0]])).toEqual([['at most twenty weeks', expect.stringContaining('asks for at least 26 weeks')]]);
    expect(margin[0]!.comment!.text).toContain('26 weeks − 20 weeks = 6 weeks');
    const html = renderHtml(documentOf());
    expect(html).toContain('<del>twenty </del><ins>26 </ins>');
    expect(html).toMatch(/C102 Art\. 18\(1\)<\/a> \[T\]/);
    expect(html).toContain('class="blank"');
    expect(html).toContain('✓ ≤ 3 days');
  });

  it('shows an accepted finding with its reason, and no margin', () => {
    const [found] = findingsToWaive(analysis, 'c102/sickness-duration'), waiver = { ...waiverFor(analysis, found!, { reason: 'for two years', state: 'accepted' }), span: { start: 0, end: 0 } };
    const html = renderHtml(commentaryDocument([{ path: 'act.bill', commentary: commentaryOf(analysis, reviewOf(analysis, [waiver], '2026-11-22'), []) }], meta));
    expect(html).toContain('for two years');
  });

  it('keeps comments with their words, tells those made on other words, and loses none', () => {
    const changed = judge(act.replace('keeps a register', 'keeps a public register').replace('11. W', '31. W'));
    const comments = [say('11', 'agreed'), say('2', 'why?'), { ...say('2', 'orphan'), provision: 'sec_99' }];
    const { at: placed, left } = placeComments(changed, comments);
    expect([...placed].map(([i, all]) => [changed.outline.eIds[i], all.map(({ comment, stale }) => [comment.text, stale])])).toEqual([
      ['part_3__sec_31', [['agreed', false]]], ['part_3__sec_10__subsec_2', [['why?', true]]],
    ]);
    expect(left.map(({ text }) => text)).toEqual(['orphan']);
  });

  it.each(languages)('speaks %s', (language) => {
    const html = renderHtml(documentOf([say('11', 'agreed', { by: 'A. Adviser' })], language));
    expect(html).toContain(commentaryWords[language].proposed);
    expect(html).toContain(`${commentaryWords[language].groups.reviewer} (A. Adviser)`);
    expect(html).not.toMatch(/undefined|<script/);
  });

  it('in Word has its comments anchored', async () => {
    const archive = openArchive(await writeDocx(documentOf(), new Date('2026-11-22')), (name) => /word\/(?:document|comments)\.xml$/.test(name));
    if ('refused' in archive) throw new Error(archive.refused);
    expect(archive.files.get('word/comments.xml')).toContain('asks for at least 26 weeks');
    expect(archive.files.get('word/document.xml')).toMatch(/w:commentRangeStart w:id="0"\/>.*?at most twenty weeks.*?w:commentRangeEnd w:id="0"/s);
  });
});

describe('.lexfloor/comments.yaml', () => {
  it('is read as it was written, and the same comment is kept once', () => {
    const { span: _, ...one } = say('11', 'Agreed:\nwith "quotes"', { group: 'workers', by: 'Union', on: '2026-11-22' });
    const text = withComments(withComments(undefined, [one]), [one, { ...one, text: 'another' }]);
    expect(readComments(text).problems).toEqual([]);
    expect(readComments(text).comments.map(({ group, text: says }) => [group, says])).toEqual([['workers', 'Agreed:\nwith "quotes"'], ['workers', 'another']]);
  });

  it('says where it is wrong', () => {
    const text = 'comments:\n  - {provision: a, words: xyz, text: b}\n';
    expect(readComments(text).problems.map(({ span, message }) => [text.slice(0, span.start).split('\n').length, message])).toEqual([[2, expect.stringContaining('(words)')]]);
    expect(readComments('x').problems).toHaveLength(1);
  });
});

describe('the consultation table', () => {
  const rows = consultationOf(analysis, [say('11', 'too long', { group: 'employers' })]);

  it('has a row a section with all its words, and what was said already', () => {
    expect(rows.map(({ label, heading, text }) => [label, heading, text])).toEqual([
      ['Section 10', 'Duration', '(1) Sickness benefit is payable for at most twenty weeks in each case of sickness.\n(2) The Board keeps a register.'],
      ['Section 11', 'Waiting period', 'No sickness benefit is payable for the first three days of incapacity for work.'],
    ]);
    expect(rows[1]!.comments).toEqual({ employers: ['too long'] });
  });

  const heads = Object.values(commentaryWords).map(({ groups }) => groups);
  const known = [say('11', 'too long', { group: 'employers' })];

  it.each(languages)('comes back from a spreadsheet in %s', (language) => {
    const grid = fromCsv(consultationCsv(rows, language)).map((row) => [...row]);
    grid[1]![grid[0]!.indexOf(commentaryWords[language].groups.workers)] = 'Longer, please.\n\n=Second, "quoted"';
    const { comments, strange } = readConsultation(fromCsv(toCsv(grid)), known, heads, '2026-11-22');
    expect(comments.map(({ provision, group, text }) => [provision, group, text])).toEqual([['part_3__sec_10', 'workers', 'Longer, please.'], ['part_3__sec_10', 'workers', '=Second, "quoted"']]);
    expect(strange).toEqual([]);
  });

  it('comes back from Word', async () => {
    const filled = rows.map((row, i) => i === 0 ? { ...row, comments: { government: ['Is this affordable?'] } } : row);
    const read = readTables(await writeDocx(consultationDocument(filled, 'Act', meta), new Date('2026-11-22')));
    if ('refused' in read) throw new Error(read.refused);
    const { comments } = readConsultation(read.tables[0]!, known, heads);
    expect(comments.map(({ provision, group, text }) => [provision, group, text])).toEqual([['part_3__sec_10', 'government', 'Is this affordable?']]);
    expect(placeComments(analysis, comments.map((one) => ({ ...one, span: { start: 0, end: 0 } }))).at.size).toBe(1);
  });

  it('tells of rows whose reference was lost', () => {
    expect(readConsultation([['Provision', 'Workers', 'Reference'], ['Section 10', 'no', '']], [], heads)).toEqual({ comments: [], strange: ['no'] });
  });
});

describe('CSV', () => {
  it.each([[[['a', 'b'], ['c "d"', 'e\nf']]], [[['=1+1', '-x'], ['ä;', ',']]]])('is read as it was written: %j', (rows) => {
    expect(fromCsv(toCsv(rows))).toEqual(rows);
  });

  it('may come with semicolons, as spreadsheets in French and Spanish write it', () => {
    expect(fromCsv('a;b\r\n"1;2";3\r\n')).toEqual([['a', 'b'], ['1;2', '3']]);
  });
});
