import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../server/src/draft/draft';
import { readDraft } from '../../server/src/formats/format';
import { printBill } from '../../server/src/formats/print/bill';
import { printMarkdown } from '../../server/src/formats/print/markdown';
import { readDocx } from '../../server/src/office/readDocx';
import { writeDraftDocx } from '../../server/src/office/writeDraft';
import { printMarkedAkn } from '../../server/src/report/markedAkn';

/** A draft written in another format and read again. */
const ways: Readonly<Record<string, (draft: Draft) => Draft | Promise<Draft>>> = {
  'Akoma Ntoso and .bill': draft => again('act.bill', printBill(again('act.xml', printMarkedAkn(draft, '2026-11-23'), draft)), draft),
  Markdown: draft => again('act.md', printMarkdown(draft), draft),
  Word: async draft => {
    const read = readDocx(await writeDraftDocx(draft));
    if ('refused' in read) throw new Error(read.refused);
    return again('act.docx', read.text, draft);
  },
};

const again = (name: string, text: string, { language }: Draft): Draft => readDraft(name, text, { language });

/** Number, heading and words of each provision; rows of tables are told by their cells alone. */
const said = ({ provisions }: Draft): readonly string[] => provisions.filter(({ kind }) => kind !== 'row').map(({ num, heading, words }) => `${num ?? ''} ${(heading ?? '').replace(/^\(Section \d+\) /, '')} | ${words.text.replace(/\s+/g, ' ').trim()}`);

/** The share of provisions that stand in both with the same number, heading and words. */
function kept(before: readonly string[], after: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of after) left.set(one, (left.get(one) ?? 0) + 1);
  return before.filter(one => left.set(one, (left.get(one) ?? 0) - 1).get(one)! >= 0).length / before.length;
}

const invented = {
  'an Act by sections': ['en', readFileSync('client/sample/social-insurance-act.bill', 'utf8')],
  'une loi par articles': ['fr', "LOI SUR LES PENSIONS\n\nTITRE I – DISPOSITIONS GÉNÉRALES\n\nArticle 1\nLa présente loi fixe les pensions :\n  a) de vieillesse ;\n  b) d'invalidité, selon l'article 2.\n\nArticle 2\nLa pension est de 40 pour cent du salaire.\n"],
  'una ley por artículos': ['es', 'LEY DE PENSIONES\n\nCAPÍTULO I – DISPOSICIONES GENERALES\n\nArtículo 1. Objeto\nLa presente ley regula:\n  a) la vejez;\n  b) la invalidez, según el artículo 2.\n\nArtículo 2. Cuantía\nLa pensión será del 40 por ciento del salario.\n'],
} as const;

describe.each(Object.entries(ways))('through %s and back', (_, through) => {
  it.each(Object.entries(invented))('%s keeps numbers, headings and words', async (_, [language, text]) => {
    const draft = readDraft('act.bill', text, { language });
    expect(draft.provisions.length).toBeGreaterThan(5);
    expect(said(await through(draft))).toEqual(said(draft));
  });
});

const corpus = '../shared/corpus';

describe.skipIf(!existsSync(corpus))('twenty laws of the corpus (skipped where ../shared is missing)', () => {
  const names = existsSync(corpus) ? readdirSync(corpus).filter(name => /\.(?:md|txt)$/.test(name)).filter((_, i) => i % 4 === 1).slice(0, 20) : [];
  const drafts = names.map(name => {
    const first = readDraft(name, readFileSync(join(corpus, name), 'utf8').slice(0, 60_000));
    return again('act.bill', printBill(first), first);
  });

  // What is lost are mostly paragraphs that were joined or parted where a law's own layout is broken: 99.0, 98.2 and 99.1 % were kept when this was written
  it.each([['Akoma Ntoso and .bill', 0.98], ['Markdown', 0.97], ['Word', 0.985]] as const)('keep numbers, headings and words through %s', async (way, least) => {
    let all = 0, same = 0;
    for (const draft of drafts) {
      const before = said(draft);
      all += before.length;
      same += before.length * kept(before, said(await ways[way]!(draft)));
    }
    expect(all).toBeGreaterThan(4000);
    expect(same / all).toBeGreaterThan(least);
  }, 120_000);
});
