import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeCount } from '../../server/src/office/numbering';
import { type Changes, readDocx, type WordText } from '../../server/src/office/readDocx';
import { readDraft } from '../../server/src/formats/format';
import { labelOf, outlineOf } from '../../server/src/draft/outline';
import { list, num, paragraph as p, run, word } from './word';

function read(bytes: Uint8Array, changes?: Changes): WordText {
  const result = readDocx(bytes, changes);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

const lines = (bytes: Uint8Array): string[] => read(bytes).text.split('\n').filter(line => line !== '');
const law = list('1', ['decimal %1.', 'decimal (%2)', 'lowerLetter (%3)', 'lowerRoman (%4)']);

describe('automatic numbers', () => {
  it('of four levels are written out, and a list goes on after a heading', () => {
    const numbering = law + list('2', ['upperRoman PART %1 –']) + num('1', '1') + num('2', '2');
    expect(lines(word([
      p('Preliminary', { list: '2/0' }), p('Short title', { list: '1/0' }), p('Interpretation', { list: '1/0' }), p('In this Act–', { list: '1/1' }), p('child means', { list: '1/2' }), p('an own child', { list: '1/3' }),
      p('an adopted child', { list: '1/3' }), p('person means', { list: '1/2' }), p('Nothing here', { list: '1/1' }), p('Benefit', { list: '2/0' }), p('Duration', { list: '1/0' }), p('Weeks', { list: '1/1' }),
    ].join(''), { numbering }))).toEqual([
      'PART I – Preliminary', '1. Short title', '2. Interpretation', '  (1) In this Act–', '    (a) child means', '      (i) an own child', '      (ii) an adopted child', '    (b) person means', '  (2) Nothing here',
      'PART II – Benefit', '3. Duration', '  (1) Weeks',
    ]);
  });

  it('begin anew where a list of its own says so', () => {
    const numbering = law + num('1', '1') + num('2', '1', '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    expect(lines(word(p('a', { list: '1/0' }) + p('b', { list: '1/0' }) + p('c', { list: '2/0' }) + p('d', { list: '2/0' }), { numbering }))).toEqual(['1. a', '2. b', '1. c', '2. d']);
  });

  it('of a level that never begins anew go on through the Parts', () => {
    const numbering = list('1', ['upperRoman Part %1.', 'decimal %2.'], { 1: '<w:lvlRestart w:val="0"/>' }) + num('1', '1');
    expect(lines(word(p('A', { list: '1/0' }) + p('b', { list: '1/1' }) + p('C', { list: '1/0' }) + p('d', { list: '1/1' }), { numbering }))).toEqual(['Part I. A', '  1. b', 'Part II. C', '  2. d']);
  });

  it('come from the style, and from what it is based on', () => {
    const styles = '<w:style w:styleId="Section"><w:name w:val="Section"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Own"><w:basedOn w:val="Section"/></w:style>'
      + '<w:style w:styleId="Sub"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = list('1', ['decimal %1.', 'decimal %1.%2'], { 1: '<w:pStyle w:val="Sub"/>' }) + num('1', '1');
    expect(lines(word(p('a', { style: 'Section' }) + p('b', { style: 'Own' }) + p('c', { style: 'Sub' }) + p('plain'), { numbering, styles }))).toEqual(['1. a', '2. b', '  2.1 c', 'plain']);
  });

  it('are none where the paragraph takes them away, and in legal style are digits', () => {
    const numbering = list('1', ['upperRoman %1', 'decimal %1.%2'], { 1: '<w:isLgl/>' }) + num('1', '1');
    const styles = '<w:style w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(lines(word(p('a', { style: 'S' }) + p('b', { list: '1/1' }) + p('c', { style: 'S', list: '0' }), { numbering, styles }))).toEqual(['I a', '  1.1 b', 'c']);
  });

  it('of a list that borrows the levels of a numbering style', () => {
    const styles = '<w:style w:type="numbering" w:styleId="Legal"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = `${list('1', ['decimal Art. %1']).replace('<w:lvl ', '<w:styleLink w:val="Legal"/><w:lvl ')}<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Legal"/></w:abstractNum>${num('1', '1')}${num('2', '2')}`;
    expect(lines(word(p('a', { list: '2/0' }) + p('b', { list: '2/0' }), { numbering, styles }))).toEqual(['Art. 1 a', 'Art. 2 b']);
  });

  it.each([[1, 'lowerLetter', 'a'], [26, 'lowerLetter', 'z'], [27, 'lowerLetter', 'aa'], [28, 'upperLetter', 'BB'], [4, 'lowerRoman', 'iv'], [1994, 'upperRoman', 'MCMXCIV'], [7, 'decimalZero', '07'], [11, 'ordinal', '11th'], [22, 'ordinal', '22nd'], [3, 'none', '']])(
    '%i as %s is %s', (count, format, written) => expect(writeCount(count, format)).toBe(written));
});

describe('tracked changes', () => {
  const body = p(`${run('payable for ')}<w:del w:author="A"><w:r><w:delText>thirteen</w:delText></w:r></w:del><w:ins w:author="A">${run('twenty-six (26)')}</w:ins>${run(' weeks')}`);

  it.each<[Changes, string]>([['final', 'payable for twenty-six (26) weeks'], ['original', 'payable for thirteen weeks'], ['both', 'payable for [-thirteen-][+twenty-six (26)+] weeks']])('%s', (changes, text) => {
    const result = read(word(body), changes);
    expect(result.text.trim()).toBe(text);
    expect(result.changes).toBe(2);
  });

  it('join paragraphs whose end was taken out', () => {
    const joined = `<w:p><w:pPr><w:rPr><w:del w:author="A"/></w:rPr></w:pPr>${run('one ')}</w:p>${p('two')}`;
    expect(read(word(joined)).text.trim()).toBe('one two');
    expect(read(word(joined), 'original').text.trim()).toBe('one\n\ntwo');
  });

  it('of form alone change no number', () => {
    const numbering = law + num('1', '1');
    expect(lines(word(`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:pPrChange w:author="A"><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${run('a')}</w:p>`, { numbering }))).toEqual(['1. a']);
  });
});

describe('what stands beside the text', () => {
  it('comments keep their words', () => {
    const comments = '<w:comment w:id="3" w:author="Reviewer B" w:date="2026-11-01T10:00:00Z"><w:p><w:r><w:t>Check C102</w:t></w:r></w:p><w:p><w:r><w:t>Art. 18.</w:t></w:r></w:p></w:comment>';
    const { text, comments: [comment] } = read(word(p('before') + p(`${run('payable for ')}<w:commentRangeStart w:id="3"/>${run('twenty weeks')}<w:commentRangeEnd w:id="3"/>${run('.')}`, { list: '1/0' }), { comments, numbering: law + num('1', '1') }));
    expect(comment).toMatchObject({ author: 'Reviewer B', date: '2026-11-01T10:00:00Z', text: 'Check C102 Art. 18.' });
    expect(text.slice(comment!.span.start, comment!.span.end)).toBe('twenty weeks');
  });

  it('footnotes are numbered in the order of the text and stand at the end', () => {
    const footnotes = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="7"><w:p><w:r><w:t>See the Gazette.</w:t></w:r></w:p></w:footnote>';
    expect(read(word(p(`${run('weeks')}<w:r><w:footnoteReference w:id="7"/></w:r>`), { footnotes })).text).toBe('weeks[^1]\n\n[^1]: See the Gazette.\n');
  });

  it('tables are rows, and a table in a cell is words of it', () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
    const table = (...rows: string[]) => `<w:tbl>${rows.map(row => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
    expect(read(word(table(cell(p('Degree')) + cell(p('Pension')), cell(p('100%') + p('total')) + cell(table(cell(p('a|b')))))) ).text).toBe('| Degree | Pension |\n| 100% total | a/b |\n\n');
  });

  it('a text box is read once, hidden words and field codes not at all', () => {
    const body = p(`${run('a ')}<mc:AlternateContent><mc:Choice><w:txbxContent>${p('boxed')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('boxed')}</w:txbxContent></mc:Fallback></mc:AlternateContent>`
      + `<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:instrText>REF _Ref1</w:instrText></w:r>${run('section 3')}`);
    expect(read(word(body)).text).toBe('boxed\n\na section 3\n\n');
  });
});

it('what was read is a law with its provisions', () => {
  const numbering = law + list('2', ['upperRoman PART %1.']) + num('1', '1') + num('2', '2');
  const { text } = read(word(p('SOCIAL INSURANCE ACT') + p('SICKNESS BENEFIT', { list: '2/0' }) + p('Duration', { list: '1/0' }) + p('Benefit is payable for twenty weeks.', { list: '1/1' }) + p('Days of leave do not count.', { list: '1/1' }), { numbering }));
  const draft = readDraft('act.docx', text), outline = outlineOf(draft);
  expect(draft.format).toBe('docx');
  expect(draft.provisions.map((_, i) => labelOf(draft, outline, i))).toEqual(expect.arrayContaining(['Part I', 'Section 1', 'Section 1(1)', 'Section 1(2)']));
});

describe('a file that is none', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['no archive', strToU8('hello'), /open it in Word or LibreOffice/],
    ['an empty file', new Uint8Array(), /open it in Word or LibreOffice/],
    ['half an archive', word(p('a')).slice(0, 120), /open it in Word or LibreOffice/],
    ['another archive', zipSync({ 'a.txt': strToU8('x') }), /holds no Word document/],
    ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(140 * 1024 * 1024) }, { level: 1 }), /unpacks to more than 128 MB/],
  ])('%s is refused in a line', (_, bytes, says) => {
    const result = readDocx(bytes);
    expect('refused' in result && result.refused).toMatch(says);
  });

  it('with broken XML is read as far as it goes', () => {
    const bytes = zipSync({ 'word/document.xml': strToU8('<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>one</w:t></w:r></w:p><w:p><w:r><w:t>two') });
    const result = read(bytes);
    expect(result.text).toContain('one');
    expect(result.problems).toHaveLength(1);
  });

  it('with entities to expand, or nested without end, is read no further', () => {
    const entity = zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><w:document xmlns:w="w"><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:document>') });
    expect(read(entity)).toMatchObject({ text: '', problems: [expect.stringContaining('DOCTYPE')] });
    const deep = zipSync({ 'word/document.xml': strToU8(`<w:document xmlns:w="w">${'<w:x>'.repeat(5000)}`) });
    expect(read(deep).problems[0]).toContain('nested more than 400 deep');
  });

  it('with paragraphs without end is cut', () => {
    const { problems } = read(word('<w:p/>'.repeat(200_010)));
    expect(problems[0]).toContain('more than 200000 paragraphs');
  });
});
