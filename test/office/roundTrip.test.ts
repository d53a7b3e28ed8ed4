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
  'an Act in Bluebell’s notation': ['en', 'BODY\n\nPART 1 - Benefits\n\n  SEC 1 - Sickness benefit\n\n    SUBSEC (1)\n\n      Benefit is payable to a person who–\n\n      ITEMS\n        ITEM (a)\n          is insured under this Act; and\n        ITEM (b)\n          is unable to work by reason of sickness.\n\n    SUBSEC (2)\n\n      The rate of the benefit is 60 per cent of the wage of the person.\n\n  SEC 2 - Maternity benefit\n\n    A woman is entitled to maternity benefit for 14 weeks.\n\n  SEC 3\n\n    The Board pays benefits in time. The Board keeps accounts of what it pays.\n'],
  'an Act with the marks of its amendments': ['en', 'WORKERS ACT, 1950\n\n1. Notice\n\n(1) A worker gives notice to the employer in time.\n\n(2) 3[If a worker falls ill from the work, notice is given within a month.]\n\n3[2. Payment\n\n(1) The employer pays what is due.\n\n(2) The Board pays what the employer does not pay.]\n\n3. Repeal\n\nThe Workers Act, 1920 is gone.\n\n4. Safeguard of the right of an insured person in default of payment of contributions by the employer\n\nThe Board pays benefit where contributions are due.\n'],
  'a list one item of which goes on in a second paragraph': ['en', 'BENEFITS ACT, 2020\n\n1. Persons\n\nBenefit is payable to—\n\n  (a) a worker who is ill;\n\n    The illness is shown by a certificate of a doctor.\n\n  (b) a worker who is injured;\n\n  (c) a worker on leave.\n'],
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
  const names = existsSync(corpus) ? readdirSync(corpus).filter(name => /\.(?:md|txt)$/.test(name) && !/-xx-/.test(name)).filter((_, i) => i % 4 === 1).slice(0, 20) : [];
  const drafts = names.map(name => {
    const first = readDraft(name, readFileSync(join(corpus, name), 'utf8').slice(0, 60_000));
    return again('act.bill', printBill(first), first);
  });

  // What is lost are headings that end in a stop, running heads in the text, and headings that are whole sentences: 99.8, 99.9 and 99.9 % were kept when this was written
  it.each([['Akoma Ntoso and .bill', 0.996], ['Markdown', 0.996], ['Word', 0.996]] as const)('keep numbers, headings and words through %s', async (way, least) => {
    let all = 0, same = 0;
    for (const draft of drafts) {
      const before = said(draft);
      all += before.length;
      same += before.length * kept(before, said(await ways[way]!(draft)));
    }
    expect(all).toBeGreaterThan(5000);
    expect(same / all).toBeGreaterThan(least);
  }, 120_000);
});
