import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readDraft } from '../../server/src/formats/format';
import { printAkn } from '../../server/src/formats/print/akn';

const schema = readFileSync(join(import.meta.dirname, 'akn.xsd'), 'utf8');

/** What the schema has against an XML file: a line each, none where it is valid. */
async function faults(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'act.xml', contents: xml }], schema: [{ fileName: 'akn.xsd', contents: schema }], maxMemoryPages: 4096 });
  return errors.slice(0, 5).map(({ message }) => message);
}

const written = (name: string, text: string) => printAkn(readDraft(name, text), { date: '2026-11-22' });

/** Headings between sections, at the top and inside a Part; a table; a Schedule; a list. */
const act = `SOCIAL INSURANCE ACT

Preliminary matters

1. Short title
This Act may be cited as the Social Insurance Act.

PART II – SICKNESS BENEFIT

Duration and rate

2. Duration
Benefit is payable–
  (a) for 26 weeks; or
  (b) where the illness is long, for 52 weeks.

SCHEDULE

| Degree | Pension |
| 100 | 60% |
`;

describe('Akoma Ntoso that Lexfloor writes', () => {
  it('is valid for a draft with headings between its sections, lists and a table', async () => {
    expect(await faults(written('act.bill', act))).toEqual([]);
  });

  it('has no cross heading right inside the body, where the schema has none, and reads it back as one', async () => {
    const xml = written('act.bill', 'SOCIAL ACT\n\n1. Short title\nThis Act may be cited.\n\nGENERAL PROVISIONS\n\nPART II – SICKNESS\n\n2. Duration\nBenefit is payable.\n');
    expect(xml).toContain('<hcontainer name="crossHeading" eId="crossHeading_1">');
    expect(await faults(xml)).toEqual([]);
    expect(readDraft('act.xml', xml).provisions.map(({ kind, heading }) => `${kind} ${heading}`)).toEqual(['act SOCIAL ACT', 'section Short title', 'crossHeading GENERAL PROVISIONS', 'part SICKNESS', 'section Duration']);
  });

  it('is not called valid where an eId stands twice, a heading right inside the body, or a name is missing', async () => {
    const xml = written('act.bill', act);
    expect(await faults(xml.replace('eId="longTitle"', 'eId="author"'))).not.toEqual([]);
    expect(await faults(xml.replace('<body>', '<body><crossHeading eId="x">General</crossHeading>'))).not.toEqual([]);
    expect(await faults(xml.replace('<act name="act">', '<act>'))).not.toEqual([]);
  });

  it('is valid for the sample draft', async () => {
    expect(await faults(written('act.bill', readFileSync('client/sample/social-insurance-act.bill', 'utf8')))).toEqual([]);
  });
});

const corpus = '../shared/corpus';

describe.skipIf(!existsSync(corpus))('Akoma Ntoso of laws of the corpus (skipped where ../shared is missing)', () => {
  const names = existsSync(corpus) ? readdirSync(corpus).filter(name => /\.(?:md|txt)$/.test(name)).filter((_, i) => i % 4 === 1).slice(0, 20) : [];

  it.each(names)('%s is valid', async name => {
    expect(await faults(written(name, readFileSync(join(corpus, name), 'utf8').slice(0, 300_000)))).toEqual([]);
  }, 30_000);
});
