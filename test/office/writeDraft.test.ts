import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../server/src/draft/draft';
import { readDraft } from '../../server/src/formats/format';
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
