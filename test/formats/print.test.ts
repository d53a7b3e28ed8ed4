import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../server/src/draft/draft';
import { readDraft } from '../../server/src/formats/format';
import { printAkn } from '../../server/src/formats/print/akn';
import { printBill } from '../../server/src/formats/print/bill';
import { printHtml } from '../../server/src/formats/print/html';
import { printMarkdown } from '../../server/src/formats/print/markdown';

const act = `SOCIAL INSURANCE ACT

PART I – PRELIMINARY

1. Short title
This Act may be cited as the Social Insurance Act & Rules.

2. Definitions
In this Act–
"child" means a person under 18 years;
"Fund" means the Fund under section 9.

PART II – SICKNESS BENEFIT

3. Duration
(1) Benefit is payable–
  (a) for 26 weeks; or
  (b) where the illness is long, for
    (i) 52 weeks, or
    (ii) longer, as prescribed.
(2) Nothing in subsection (1) limits section 2.

SCHEDULE

| Degree | Pension |
| 100 | 60% |
`;

/** What has to survive: kind, number, heading and words of every provision, in order. */
const content = (draft: Draft): readonly string[] => draft.provisions.filter(({ kind, heading, words }) => kind !== 'preface' || heading !== undefined || words.text !== '')
  // A Schedule that is called no more than that has its name for a heading once it is an element
  .map(({ kind, num, heading, words }) => `${kind} ${num ?? ''} ${heading === 'SCHEDULE' ? '' : heading ?? ''} | ${words.text.replace(/\s+/g, ' ').trim()}`);
const words = (draft: Draft): string => draft.provisions.map(({ num, heading, words: own }) => `${num ?? ''} ${heading ?? ''} ${own.text}`).join(' ').replace(/[\s|]+/g, ' ').trim();

describe('a draft written out anew', () => {
  const draft = readDraft('act.bill', act), date = '2026-11-22';

  it('as Akoma Ntoso is read back with the same provisions', () => {
    const back = readDraft('act.xml', printAkn(draft, { date }));
    expect(content(back).filter(one => !one.startsWith('row'))).toEqual(content(draft).filter(one => !one.startsWith('row')));
    expect(words(back)).toContain('Degree Pension');
  });

  it('as Akoma Ntoso and back to plain text keeps provisions, numbers and words', () => {
    const back = readDraft('act.bill', printBill(readDraft('act.xml', printAkn(draft, { date }))));
    expect(content(back).filter(one => !one.startsWith('row'))).toEqual(content(draft).filter(one => !one.startsWith('row')));
  });

  it('as Markdown and back keeps provisions, numbers and words', () => {
    expect(content(readDraft('act.md', printMarkdown(draft)))).toEqual(content(draft));
  });

  it('as HTML says every word once, and no word becomes markup', () => {
    const html = printHtml(draft), text = html.slice(html.indexOf('<body>')).replace(/<[^>]*>/g, ' ').replaceAll('&amp;', '&').replace(/\s+/g, ' ');
    for (const said of ['Social Insurance Act & Rules.', 'for 26 weeks; or', '(ii) longer, as prescribed.', 'PART II – SICKNESS BENEFIT']) expect(text.split(said)).toHaveLength(2);
    expect(html).toContain('id="part_2__sec_3__subsec_1__para_a"');
  });

  it('has no bracket of the heading at the number', () => {
    const article = readDraft('ley.bill', 'LEY DE PENSIONES\n\nArtículo 4\n(Régimen mixto).- El sistema es mixto.\n\nArtículo 5\n(Fondo).- El fondo es único.\n');
    expect(printMarkdown(article)).toContain('Artículo 4 Régimen mixto');
  });

  it('in its own format stays as it is', () => {
    expect(printBill(draft)).toBe(act);
    const xml = printAkn(draft, { date });
    expect(printAkn(readDraft('act.xml', xml), { date: '2000-01-01' })).toBe(xml);
  });
});

const corpus = '../shared/corpus';

describe.skipIf(!existsSync(corpus))('laws of the corpus', () => {
  const names = existsSync(corpus) ? readdirSync(corpus).filter(name => /\.(?:md|txt)$/.test(name)).filter((_, i) => i % 4 === 0).slice(0, 20) : [];

  it.each(names)('%s is well-formed Akoma Ntoso with unique eIds, and keeps its words', name => {
    const draft = readDraft(name, readFileSync(join(corpus, name), 'utf8').slice(0, 300_000));
    const xml = printAkn(draft, { date: '2026-11-22' }), ids = new Set<string>(), twice: string[] = [], parser = new SaxesParser();
    parser.on('error', error => { throw error; });
    parser.on('opentag', ({ attributes }) => { const { eId } = attributes as Record<string, string>; if (eId !== undefined && ids.size === ids.add(eId).size) twice.push(eId); });
    parser.write(xml).close();
    expect(twice).toEqual([]);
    expect(xml.replace(/<num>[^<]*<\/num>|<[^>]*>/g, ' ').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replace(/[\s|]+/g, '').length)
      .toBeGreaterThan(0.97 * draft.provisions.reduce((sum, one) => sum + `${one.heading ?? ''}${one.words.text}`.replace(/[\s|]+/g, '').length, 0));
  });
});
