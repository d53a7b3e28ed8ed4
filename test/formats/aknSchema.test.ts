import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readDraft } from '../../server/src/formats/format';
import { printMarkedAkn } from '../../server/src/report/markedAkn';
import { folderWith } from '../support/folder';

const schema = readFileSync(join(import.meta.dirname, 'akn.xsd'), 'utf8');

/** What the schema has against an XML file: a line each, none where it is valid. */
async function faults(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'act.xml', contents: xml }], schema: [{ fileName: 'akn.xsd', contents: schema }], maxMemoryPages: 4096 });
  return errors.slice(0, 5).map(({ message }) => message);
}

const written = (name: string, text: string) => printMarkedAkn(readDraft(name, text), '2026-11-22');

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

  it('marks defined terms and references to provisions, one or several or a range', async () => {
    const xml = written('act.bill', 'SOCIAL ACT\n\n1. Definitions\nIn this Act—\n"child" means a person under section 2;\n\n2. Age\n(1) Sections 1 and 3 apply.\n(2) See section 5 of the Labour Act, 1990.\n\n3. Scope\nSections 1 to 2 apply; section 40 does not stand here.\n');
    expect(xml).toContain('<TLCTerm eId="term-child" href="/ontology/term/child" showAs="child"/>');
    expect(xml).toContain('"<def refersTo="#term-child">child</def>" means a person under <ref eId="sec_1__def_child__content__ref_1" href="#sec_2">section 2</ref>;');
    expect(xml).toContain('Sections <ref eId="sec_2__subsec_1__content__ref_1" href="#sec_1">1</ref> and <ref eId="sec_2__subsec_1__content__ref_2" href="#sec_3">3</ref> apply.');
    expect(xml).toContain('<rref eId="sec_3__content__ref_1" from="#sec_1" upTo="#sec_2">Sections 1 to 2</rref> apply; section 40 does');
    expect(xml).toContain('See section 5 of the Labour Act, 1990.');
    expect(await faults(xml)).toEqual([]);
  });

  it('has schedules at the end as attachments, documents of their own, to which references lead', async () => {
    const xml = written('act.bill', 'SOCIAL ACT\n\n1. Degrees\nDegrees are in Schedule 1.\n\nSCHEDULE 1 – DEGREES\n\n1. Loss of a hand\nSixty per cent.\n\nSCHEDULE 2\n\n| Degree | Pension |\n| 100 | 60% |\n');
    expect(xml).toContain('href="#att_1">Schedule 1</ref>');
    expect(xml).toMatch(/<attachment eId="att_1">\s*<num>SCHEDULE 1 –<\/num>\s*<heading eId="att_1__heading">DEGREES<\/heading>\s*<doc name="schedule">/);
    expect(xml).toContain('<FRBRthis value="/akn/xx/act/2026/draft/!schedule_2"/>');
    expect(xml.indexOf('</body>')).toBeLessThan(xml.indexOf('<attachment '));
    expect(await faults(xml)).toEqual([]);
    expect(readDraft('act.xml', xml).provisions.map(({ kind, num }) => `${kind} ${num ?? ''}`.trim())).toEqual(['act', 'section 1', 'schedule 1', 'paragraph 1', 'schedule 2', 'row', 'row']);
  });

  it('is written anew for a file of an earlier release, and left as it stands for one of this', async () => {
    const xml = written('act.bill', act), now = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
    expect(written('act.xml', xml)).toBe(xml);
    for (const before of ['http://www.akomantoso.org/2.0', `${now}/WD17`, `${now}/CSD13`]) {
      const anew = written('act.xml', xml.replace(now, before));
      expect(anew).toContain(`<akomaNtoso xmlns="${now}">`);
      expect(await faults(anew)).toEqual([]);
      expect(readDraft('act.xml', anew).provisions.map(({ kind, num, heading }) => [kind, num, heading])).toEqual(readDraft('act.xml', xml).provisions.map(({ kind, num, heading }) => [kind, num, heading]));
    }
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

// The schema of the standard is not kept here: whoever has it names its place (xml.xsd beside it)
const standard = process.env.LEXFLOOR_AKN_SCHEMA, xmllint = spawnSync('xmllint', ['--version']).status === 0;
const able = standard !== undefined && existsSync(standard) && xmllint;

describe.skipIf(!able)(`Akoma Ntoso by the schema of the standard${able ? '' : ' (skipped: LEXFLOOR_AKN_SCHEMA names no file, or there is no xmllint)'}`, () => {
  const samples = readdirSync('client/sample').filter(name => name.endsWith('.bill')).map(name => join('client/sample', name));
  const laws = existsSync(corpus) ? readdirSync(corpus).filter(name => /\.(?:md|txt|xml)$/.test(name)).map(name => join(corpus, name)) : [];

  const judged = (xml: string) => spawnSync('xmllint', ['--huge', '--nonet', '--noout', '--schema', standard!, join(folderWith({ 'act.xml': xml }), 'act.xml')], { encoding: 'utf8' });

  it.each([...samples, ...laws])('%s is valid', path => {
    const { status, stderr } = judged(written(path, readFileSync(path, 'utf8')));
    expect(status, stderr.split('\n').slice(0, 5).join('\n')).toBe(0);
  }, 120_000);

  it('a file is not valid where the standard says so', () => {
    expect(judged(written('act.bill', act).replace('<body>', '<body><crossHeading eId="x">General</crossHeading>')).status).not.toBe(0);
  });
});
