import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../server/src/formats/format';
import { AutoNumbers } from '../../server/src/office/autoNumbers';
import { Numbering } from '../../server/src/office/numbering';
import { readDocx } from '../../server/src/office/readDocx';
import { writeDraftDocx } from '../../server/src/office/writeDraft';

const act = `SOCIAL INSURANCE ACT

PART I – GENERAL

1. Scope
(1) This Act applies to–
  (a) employees; and
  (b) apprentices, as section 3 says.
(2) Subsection (1)(a) has no limit, nor has section 2(1) or section 3A.

2. Waiting
(1) No days.

PART II – BENEFITS

3. Rate
Sixty per cent.

3A. Floor
Half of it.

5. Last
See section 3 of the Labour Act, 1990.
`;

/** The parts of the Word file that a draft becomes. */
async function parts(text: string): Promise<{ readonly document: string; readonly numbering: string; readonly bytes: Uint8Array }> {
  const bytes = await writeDraftDocx(readDraft('act.bill', text)), files = unzipSync(bytes);
  return { document: strFromU8(files['word/document.xml']!), numbering: strFromU8(files['word/numbering.xml']!), bytes };
}

describe('numbers of a draft in Word', () => {
  it('are counted by Word, and come out as they were', async () => {
    const { document, bytes } = await parts(act);
    // Parts I and II; sections 1, 2, 3 and 5; subsections (1), (2), (1); paragraphs (a), (b). "3A." is what Word cannot count
    expect(document.match(/<w:numPr>/g)).toHaveLength(11);
    expect(document).not.toContain('>1. Scope<');
    expect(document).toContain('>3A. Floor<');
    const read = readDocx(bytes);
    expect('text' in read && read.text.split('\n').filter(line => line.trim() !== '').map(line => line.trim())).toEqual(act.split('\n').filter(line => line.trim() !== '').map(line => line.trim()));
  });

  it('follow the lists: sections go on through the Parts, one that is missing begins a list of its own', async () => {
    const { numbering, document } = await parts(act), levels = new Numbering(numbering, new Map());
    const shown = [...document.matchAll(/<w:numPr><w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)].map(([, level, numId]) => levels.label(numId!, Number(level)));
    expect(shown).toEqual(['PART I –', '1.', '(1)', '(a)', '(b)', '(2)', '2.', '(1)', 'PART II –', '3.', '5.']);
  });

  it('that are referred to are fields; other laws, and numbers that Word does not count, are words', async () => {
    const { document } = await parts(act);
    const fields = [...document.matchAll(/<w:fldSimple w:instr="REF (\w+) \\n \\h">.*?<w:t[^>]*>([^<]*)</g)].map(([, name, said]) => `${said} ${name}`);
    expect(fields).toEqual(['3 p_part_2__sec_3', '(1) p_part_1__sec_1__subsec_1', '(a) p_part_1__sec_1__subsec_1__para_a', '2 p_part_1__sec_2', '(1) p_part_1__sec_2__subsec_1']);
    for (const field of fields) expect(document).toContain(`w:name="${field.split(' ')[1]}"`);
  });
});

describe('one number', () => {
  const take = (numbers: AutoNumbers, sign: string, num: string, level = 0) => numbers.take('sections', sign, num, level);

  it('is a letter after a letter, and Roman after a Roman', () => {
    const numbers = new AutoNumbers();
    for (const num of 'abcdefghi') expect(take(numbers, `(${num})`, num, 1)?.list).toBe(numbers.lists[0]);
    for (const num of ['i', 'ii', 'iii', 'iv', 'v']) expect(take(numbers, `(${num})`, num, 2)?.list).toBe(numbers.lists[0]);
    expect(numbers.lists[0]!.levels.map(level => level && `${level.format} ${level.text}`)).toEqual([undefined, 'lowerLetter (%2)', 'lowerRoman (%3)']);
  });

  it('begins a list where the one before does not lead to it', () => {
    const numbers = new AutoNumbers();
    expect(['14', '16', '17', '15'].map(num => numbers.lists.indexOf(take(numbers, `${num}.`, num)!.list))).toEqual([1, 2, 2, 1]);
  });

  it('begins another list for a level above what has counted without it: programs differ in what comes next there', () => {
    const numbers = new AutoNumbers();
    // A committee's "(i)" under words without a number, then "a)" of the next section
    expect([['(i)', 'i', 2], ['a)', 'a', 1], ['b)', 'b', 1], ['(i)', 'i', 2], ['1.', '1', 0], ['a)', 'a', 1]].map(([sign, num, level]) => numbers.lists.indexOf(take(numbers, sign as string, num as string, level as number)!.list))).toEqual([0, 1, 1, 1, 2, 2]);
  });

  it('is what Word will count, whatever levels come in which order', () => {
    fc.assert(fc.property(fc.array(fc.record({ level: fc.integer({ min: 0, max: 3 }), num: fc.constantFrom('1', '2', '3', 'a', 'b', 'i', 'ii', 'I') }), { maxLength: 40 }), (items) => {
      const numbers = new AutoNumbers(), taken = items.map(({ level, num }) => ({ num, place: take(numbers, `(${num})`, num, level) }));
      const lists = numbers.lists.map(({ levels }, id) => `<w:abstractNum w:abstractNumId="${id}">${levels.map((own, level) => own === undefined ? '' : `<w:lvl w:ilvl="${level}"><w:start w:val="${own.start}"/><w:numFmt w:val="${own.format}"/><w:lvlText w:val="${own.text}"/></w:lvl>`).join('')}</w:abstractNum>`);
      const word = new Numbering(`<w:numbering>${lists.join('')}${numbers.lists.map((_, id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('')}</w:numbering>`, new Map());
      for (const { num, place } of taken) if (place) expect(word.label(String(numbers.lists.indexOf(place.list)), place.level)).toBe(`(${num})`);
    }));
  });

  it.each([['12A.', '12A'], ['6 bis.', '6 bis'], ['% 1', '1'], ['SCHEDULE 1\n(section 2)', '1'], ['IIII.', 'IIII']])('%j stays words', (sign, num) => {
    expect(take(new AutoNumbers(), sign, num)).toBeUndefined();
  });
});
