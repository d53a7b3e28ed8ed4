import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../server/src/draft/draft';
import { readDraft } from '../../server/src/formats/format';
import { printHtml } from '../../server/src/formats/print/html';
import { readDocx } from '../../server/src/office/readDocx';
import { writeDraftDocx } from '../../server/src/office/writeDraft';

async function backFromWord(draft: Draft): Promise<Draft> {
  const read = readDocx(await writeDraftDocx(draft));
  if ('refused' in read) throw new Error(read.refused);
  return readDraft('act.docx', read.text, { language: draft.language });
}

const content = ({ provisions }: Draft): readonly string[] => provisions.map(({ kind, num, heading, words }) => `${kind} ${num ?? ''} ${heading ?? ''} | ${words.text.replace(/\s+/g, ' ').trim()}`);

describe('a draft as a Word file', () => {
  it('comes back with the same provisions, numbers and words', async () => {
    const draft = readDraft('act.bill', readFileSync('client/sample/social-insurance-act.bill', 'utf8'));
    expect(draft.provisions.length).toBeGreaterThan(150);
    expect(content(await backFromWord(draft))).toEqual(content(draft));
  });
});

const corpus = '../shared/corpus';

describe.skipIf(!existsSync(corpus))('laws of the corpus as Word files', () => {
  // Every fourth law, so that the run stays short
  const names = existsSync(corpus) ? readdirSync(corpus).filter(name => /\.(?:md|txt)$/.test(name)).filter((_, i) => i % 4 === 1).slice(0, 20) : [];

  it.each(names)('%s keeps its words through Word', async name => {
    const draft = readDraft(name, readFileSync(join(corpus, name), 'utf8').slice(0, 200_000));
    const said = (one: Draft): readonly string[] => one.provisions.filter(({ text }) => !/^[\s|:-]+$/.test(text)).flatMap(({ num, heading, words }) => `${num ?? ''} ${heading ?? ''} ${words.text}`.split(/[^\p{L}\p{N}]+/u));
    const left = new Map<string, number>();
    const read = readDocx(await writeDraftDocx(draft));
    for (const word of 'text' in read ? read.text.split(/[^\p{L}\p{N}]+/u) : []) left.set(word, (left.get(word) ?? 0) + 1);
    const before = said(draft).filter(word => word !== ''), lost = before.filter(word => {
      const count = left.get(word) ?? 0;
      left.set(word, count - 1);
      return count <= 0;
    });
    expect(lost.length / before.length).toBeLessThan(0.01);
  });
});

describe('a table in a draft', () => {
  const draft = readDraft('act.md', '# ACT\n\n## 1. Degrees\n\nDegrees are in the Schedule.\n\n## SCHEDULE 1\n\n| Injury | Per cent |\n| --- | --- |\n| Loss of a hand | 60 |\n| Loss of an eye | 30 |\n');

  it('has its cells in Word and no line of dashes, and rows below its head in HTML', async () => {
    const read = readDocx(await writeDraftDocx(draft));
    expect('text' in read ? read.text.split('\n').filter(line => line.startsWith('|')) : []).toEqual(['| Injury | Per cent |', '| Loss of a hand | 60 |', '| Loss of an eye | 30 |']);
    expect(printHtml(draft)).toContain('<tr><td>Injury</td><td>Per cent</td></tr><tr><td>Loss of a hand</td><td>60</td></tr><tr><td>Loss of an eye</td><td>30</td></tr></tbody></table>');
  });
});
