import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../server/src/office/writeDocx';
import { type Document, shortTitle } from '../../server/src/report/document/document';
import { renderHtml } from '../../server/src/report/document/html';
import { renderMarkdown } from '../../server/src/report/document/markdown';

const report: Document = {
  title: 'Gap assessment', subtitle: 'Act of <Aurelia>', language: 'en', facts: [['Date', '2026-11-22']],
  blocks: [
    { kind: 'heading', level: 1, id: 'part-iii', words: 'Part III. Sickness' },
    { kind: 'paragraph', role: 'lead', words: ['The draft is ', { text: 'below', strong: true }, ' in one place.'] },
    { kind: 'paragraph', role: 'quote', words: ['payable for ', { text: 'twenty weeks', comment: { author: 'Lexfloor', text: 'C102 Art. 18 asks for 26 weeks.' } }, ' in a year'] },
    { kind: 'list', items: ['first', { text: 'second', link: 'https://example.org/a b' }], ordered: true },
    { kind: 'table', caption: 'Articles', head: ['Article', 'Standing'], rows: [[{ text: 'Art. 18', link: '#part-iii' }, { words: '20 | 26 weeks', standing: 'below' }], ['Art. 14', { words: '', standing: 'met' }]], widths: [1, 3] },
    { kind: 'page' }, { kind: 'paragraph', role: 'blank', words: '' },
    { kind: 'paragraph', words: [{ text: 'javascript', link: 'javascript:alert(1)' }, { text: 'old', change: 'deleted' }, { text: 'new', change: 'inserted' }] },
  ],
};

/** The texts of an XML's elements of one name; throws where it is no well-formed XML. */
function textsOf(xml: string, name: string): string[] {
  const texts: string[] = [], parser = new SaxesParser();
  let depth = 0;
  parser.on('error', error => { throw error; });
  parser.on('opentag', tag => { if (tag.name === name) { depth++; texts.push(''); } });
  parser.on('closetag', tag => { if (tag.name === name) depth--; });
  parser.on('text', text => { if (depth > 0) texts[texts.length - 1] += text; });
  parser.write(xml).close();
  return texts;
}

describe('a document', () => {
  it('marks in Markdown what went and what came, and sets a French colon', () => {
    expect(renderMarkdown(report)).toContain('~~old~~**new**');
    expect(renderMarkdown({ ...report, language: 'fr' })).toContain('- Date\u202f: 2026-11-22');
  });

  it('is Markdown in which no text becomes markup', () => {
    const text = renderMarkdown(report);
    expect(text).toContain('# Gap assessment\n\nAct of \\<Aurelia\\>\n\n- Date: 2026-11-22\n\n## Part III. Sickness');
    expect(text).toContain('| [Art. 18](<#part-iii>) | ✗ 20 \\| 26 weeks |');
    expect(text).toContain('2. [second](<https://example.org/a%20b>)');
    expect(text).not.toContain('javascript:');
  });

  it('is HTML without scripts, with captions, head cells and words for signs', () => {
    const html = renderHtml(report);
    expect(html).toContain('Act of &lt;Aurelia&gt;');
    expect(html).toContain('<caption>Articles</caption>');
    expect(html).toContain('<th scope="col">Standing</th>');
    expect(html).toContain('<td class="met"><span class="sign" aria-hidden="true">✓</span><span class="unseen">met</span></td>');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|javascript:|src="http/);
  });

  it('is a Word file with headings, a repeated table head and a comment at its words', async () => {
    const files = unzipSync(await writeDocx(report, new Date('2026-11-22T00:00:00Z')));
    const xml = strFromU8(files['word/document.xml']!), comments = strFromU8(files['word/comments.xml']!);
    expect(textsOf(xml, 'w:t').join('')).toContain('Part III. Sickness');
    expect(xml).toContain('<w:pStyle w:val="Heading1"/>');
    expect(xml).toContain('<w:tblHeader/>');
    expect(textsOf(comments, 'w:t')).toEqual(['C102 Art. 18 asks for 26 weeks.']);
    expect(textsOf(xml.slice(xml.indexOf('<w:commentRangeStart'), xml.indexOf('<w:commentRangeEnd')).replace(/^<w:commentRangeStart[^>]*>/, '<x xmlns:w="w">').concat('</x>'), 'w:t')).toEqual(['twenty weeks']);
    expect(textsOf(xml, 'w:delText')).toEqual(['old']);
    for (const [name, bytes] of Object.entries(files)) if (/\.(?:xml|rels)$/.test(name)) expect(() => textsOf(strFromU8(bytes), 'x'), name).not.toThrow();
  });

  it('holds characters that XML forbids no longer', async () => {
    const files = unzipSync(await writeDocx({ ...report, title: 'a\u0000b\ud800c' }, new Date(0)));
    expect(textsOf(strFromU8(files['word/document.xml']!), 'w:t')).toContain('a b\ufffdc');
  });

  it('says a caption once where the heading above says it, and begins pages with their headings', async () => {
    const twice: Document = { title: 'T', language: 'en', facts: [], blocks: [
      { kind: 'heading', level: 1, words: 'Clauses', id: 'clauses' }, { kind: 'paragraph', role: 'note', words: 'In our words.' }, { kind: 'table', caption: 'Clauses', head: ['A'], rows: [['1']] },
      { kind: 'page' }, { kind: 'heading', level: 1, words: 'Next' }, { kind: 'table', caption: 'Other', head: ['B'], rows: [[{ text: 'sec_1 0123', small: true }]] },
    ] };
    expect(renderMarkdown(twice).match(/Clauses/g)).toHaveLength(1);
    expect(renderMarkdown(twice)).toContain('**Other**');
    expect(renderHtml(twice)).toContain('<caption class="unseen">Clauses</caption>');
    expect(renderHtml(twice)).toContain('<caption>Other</caption>');
    const word = strFromU8(unzipSync(await writeDocx(twice, new Date(0)))['word/document.xml']!);
    expect(textsOf(word, 'w:t').filter((one) => one === 'Clauses' || one === 'Other')).toEqual(['Clauses', 'Other']);
    expect(word).toContain('<w:pageBreakBefore/>');
    expect(word).not.toContain('w:type="page"');
  });

  it('cuts long titles between words', () => {
    expect(shortTitle('Social Security Act, 1994')).toBe('Social Security Act, 1994');
    expect(shortTitle(`${'loi '.repeat(39)}modifiée portant`)).toBe(`${'loi '.repeat(38)}loi…`);
    expect(shortTitle('x'.repeat(200))).toBe(`${'x'.repeat(160)}…`);
  });
});
