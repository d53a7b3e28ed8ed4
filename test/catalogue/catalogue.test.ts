import { existsSync, readFileSync, readdirSync } from 'node:fs';
import packs from 'lexfloor:packs';
import { describe, expect, test } from 'vitest';
import { lookUp } from '../../server/src/analysis/lookup';
import { isFromMemory, readCatalogue, sayText } from '../../server/src/engine/catalogue';
import type { Localized } from '../../server/src/engine/pack';
import { placesOf } from '../../server/src/engine/pinpoint';

const { instruments, catalogue, faults } = readCatalogue(packs);
const entries = [...catalogue.values()];
const label = (cite: string) => catalogue.get(cite)!;

test('every file of the catalogue reads without a fault', () => {
  expect(faults).toEqual([]);
});

test('every instrument is there, C102 and C183 first', () => {
  expect([...instruments.keys()]).toEqual([
    'C102', 'C183', 'C019', 'C118', 'C121', 'C128', 'C130', 'C157', 'C168',
    'R067', 'R069', 'R121', 'R131', 'R134', 'R167', 'R176', 'R191', 'R202', 'R204',
    'ASEAN-SP', 'AU-SPP', 'CARICOM-SS', 'CEDAW', 'CMW', 'CRC', 'CRPD', 'ECSS', 'ECSS-P', 'ESC', 'IBERO-MSS', 'ICERD', 'ICESCR', 'SADC-CSS', 'UDHR',
  ]);
});

test('no instrument has lost entries', () => {
  const counts = new Map<string, number>();
  for (const { cite } of entries) counts.set(cite.instrument, (counts.get(cite.instrument) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual({
    C102: 150, C183: 27, C019: 6, C118: 23, C121: 54, C128: 75, C130: 50, C157: 14, C168: 57,
    R067: 6, R069: 4, R121: 10, R131: 9, R134: 7, R167: 4, R176: 6, R191: 10, R202: 44, R204: 8,
    'ASEAN-SP': 2, 'AU-SPP': 4, 'CARICOM-SS': 4, CEDAW: 9, CMW: 7, CRC: 8, CRPD: 8, ECSS: 24, 'ECSS-P': 5, ESC: 6, 'IBERO-MSS': 7, ICERD: 1, ICESCR: 23, 'SADC-CSS': 8, UDHR: 5,
  });
});

test('an instrument carries titles in three languages, status, link and how they were checked', () => {
  const c102 = instruments.get('C102')!;
  expect(c102.shortTitle).toEqual({
    en: 'Social Security (Minimum Standards) Convention, 1952 (No. 102)',
    fr: 'Convention (n° 102) concernant la sécurité sociale (norme minimum), 1952',
    es: 'Convenio sobre la seguridad social (norma mínima), 1952 (núm. 102)',
  });
  expect(c102.status).toBe('up-to-date');
  for (const instrument of instruments.values()) {
    expect(Object.keys(instrument.shortTitle), instrument.id).toEqual(['en', 'fr', 'es']);
    expect(instrument.checked?.status, instrument.id).toBeTruthy();
    if (/^[CR]\d/.test(instrument.id)) expect(instrument.url, instrument.id).toMatch(/^https:\/\/normlex\.ilo\.org\/.*:[CR]\d{3}$/);
  }
});

test('every entry says how it was verified, and memory is called memory', () => {
  for (const { cite, verification, verified } of entries) {
    expect(verified, cite.label).toMatch(verification.level.startsWith('memory') ? /^from memory/ : /^compared with /);
    if (verification.level !== 'memory') expect(verification.of, cite.label).toBeTruthy();
  }
  expect(label('C102 Art. 18(1)').verified).toBe('compared with the full English text');
  expect(label('C168 Art. 20(a)').verified).toBe('compared with the full German (Swiss) translation');
  expect(label('R202 Para. 3(k)').verification).toEqual({ level: 'excerpt', of: 'an English excerpt' });
  expect(label('C157 Art. 7(1)').verification).toEqual({ level: 'memory' });
  expect(entries.filter(entry => isFromMemory(entry.verification))).toHaveLength(130 + 9);
});

test('the text that was compared is named in the language of the reader', () => {
  expect(sayText('the full English text', 'en')).toBe('the full English text');
  expect(sayText('the full German (Swiss) translation', 'fr')).toBe('traduction allemande, Suisse');
  expect(sayText('https://example.org/page', 'es')).toBe('https://example.org/page');
  for (const { verification: { of } } of entries) {
    if (of !== undefined && !of.includes('://')) expect(sayText(of, 'es'), of).not.toBe(of);
  }
});

test('every figure has an id of its own, a value and a unit', () => {
  const figures = entries.flatMap(entry => entry.figures);
  expect(figures).toHaveLength(301);
  expect(new Set(figures.map(figure => figure.id)).size).toBe(301);
  for (const figure of figures) {
    expect(figure.unit, figure.id).toBeTruthy();
    expect(['number', 'string'], figure.id).toContain(typeof figure.value);
  }
  expect(label('C102 Art. 18(1)').figures.map(({ says: _, ...figure }) => figure)).toEqual([
    { id: 'c102.sickness.duration', quantity: 'duration', comparator: 'at-least', value: 26, unit: 'weeks', per: 'case', appliesWhen: 'per case of sickness, if a cap is set' },
    { id: 'c102.sickness.waiting', quantity: 'duration', comparator: 'at-most', value: 3, unit: 'days', per: 'case', appliesWhen: 'first days of suspension of earnings' },
  ]);
});

test('C102 and C183 speak English, French and Spanish throughout', () => {
  const languages = (text: Localized) => typeof text === 'string' ? ['en'] : Object.keys(text);
  for (const { cite, title, explains } of entries) {
    if (cite.instrument !== 'C102' && cite.instrument !== 'C183') continue;
    expect(languages(title), cite.label).toEqual(['en', 'fr', 'es']);
    expect(languages(explains), cite.label).toEqual(['en', 'fr', 'es']);
  }
});

/** Figures of a text, small numbers in words included; "one" and its like mean too many things to count. */
const numbersIn = (text: string, words: Readonly<Record<string, string>>): string[] => {
  const digits = text.replace(/(\d),(\d)/g, '$1.$2').match(/\d+(?:\.\d+)?/g) ?? [];
  const spelled = (text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap(word => words[word] ?? []);
  return [...new Set([...digits, ...spelled])].filter(number => number !== '1' && number !== '2').sort();
};
const spelled = {
  en: { three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', twelve: '12' },
  fr: { trois: '3', quatre: '4', cinq: '5', six: '6', sept: '7', huit: '8', neuf: '9', dix: '10', douze: '12', quinze: '15' },
  es: { tres: '3', cuatro: '4', cinco: '5', seis: '6', siete: '7', ocho: '8', nueve: '9', diez: '10', doce: '12', quince: '15' },
};

test('translations keep every number', () => {
  for (const { cite, title, explains } of entries) {
    for (const text of [title, explains]) {
      if (typeof text === 'string') continue;
      expect(numbersIn(text.fr!, spelled.fr), cite.label).toEqual(numbersIn(text.en, spelled.en));
      expect(numbersIn(text.es!, spelled.es), cite.label).toEqual(numbersIn(text.en, spelled.en));
    }
  }
});

describe('cites', () => {
  test.each([
    ['C102 Art. 18(2)(a)', { article: '18', paragraph: '2(a)' }],
    ['C102 Art. 65(8)-(9)', { article: '65', paragraph: '8-9' }],
    ['C102 Art. 69 (list)', { article: '69' }],
    ['C102 Art. 69(j)', { article: '69', paragraph: 'j' }],
    ['C102 Arts 78-87', { article: '78-87' }],
    ['C102 Schedule to Part XI', { article: 'Schedule to Part XI' }],
    ['C128 Arts 7, 14, 20', { article: '7, 14, 20' }],
    ['R202 Para. 3(b)', { article: '3', paragraph: 'b' }],
    ['ICESCR GC19 para. 22', { article: 'GC19 22' }],
    ['SADC-CSS Art. 1.2', { article: '1', paragraph: '2' }],
  ])('%s', (cite, expected) => {
    const { instrument: _, label: __, url: ___, ...rest } = label(cite).cite;
    expect(rest).toEqual(expected);
  });

  test('every cite asked for by its own label gives its entry', () => {
    for (const entry of entries) {
      const answer = lookUp({ instruments, catalogue }, entry.cite.label);
      expect(answer.kind === 'provisions' && answer.entries, entry.cite.label).toEqual([entry]);
    }
  });

  test('a numbered cite in small letters gives entries of its own Article only', () => {
    for (const { cite } of entries) {
      const places = placesOf(cite.label);
      if (places.length !== 1 || places[0]!.article === 0 || places[0]!.article !== places[0]!.to) continue;
      const answer = lookUp({ instruments, catalogue }, cite.label.toLowerCase().replace(/^([cr])0*(\d)/, '$1 $2').replace(/ \([a-z]{2,}\)$/, ''));
      expect(answer.kind, cite.label).toBe('provisions');
      if (answer.kind !== 'provisions') continue;
      expect(answer.entries.map(entry => entry.cite.label), cite.label).toContain(cite.label);
      expect(new Set(answer.entries.map(entry => entry.cite.instrument)), cite.label).toEqual(new Set([cite.instrument]));
      for (const found of answer.entries) expect(placesOf(found.cite.label).some(place => place.article <= places[0]!.article && places[0]!.article <= place.to), cite.label).toBe(true);
    }
  });

  test('the Articles of an instrument stand in their natural order', () => {
    const last = new Map<string, number>();
    for (const { cite } of entries) {
      const place = placesOf(cite.label)[0]!;
      if (place.article === 0) continue;
      const key = cite.instrument + place.division;
      expect(place.article, cite.label).toBeGreaterThanOrEqual(last.get(key) ?? 0);
      last.set(key, place.article);
    }
  });
});

test('nothing under rules/ names a path of a machine, and only practice names the copies of laws it was read in', () => {
  const files = readdirSync('rules', { recursive: true, encoding: 'utf8' }).filter(file => /\.(yaml|md)$/.test(file));
  expect(files.length).toBeGreaterThan(68);
  for (const file of files) {
    const text = readFileSync(`rules/${file}`, 'utf8');
    expect(/(?:^|[\s'"(])(?:\/(?:work|tmp|home|root|Users|mnt)\/|[A-Z]:\\|file:\/\/)/m.exec(text)?.[0], file).toBeUndefined();
    if (!file.startsWith('practice')) expect(/\b(?:en|de|es|fr)-[a-z0-9-]+\.(?:md|txt)\b|standards-facts/.exec(text)?.[0], file).toBeUndefined();
  }
});

describe.skipIf(!existsSync('../shared/standards-facts'))('beside the reference (skipped where ../shared is missing)', () => {
  test('every cite of the reference is in the catalogue', async () => {
    const { parse } = await import('yaml');
    for (const file of readdirSync('../shared/standards-facts').filter(name => name.endsWith('.yaml'))) {
      const data = parse(readFileSync(`../shared/standards-facts/${file}`, 'utf8')) as { facts?: { cite: string; parameters?: { id: string; value: unknown }[] }[] };
      for (const fact of data.facts ?? []) {
        expect(catalogue.has(fact.cite), fact.cite).toBe(true);
        expect(label(fact.cite).figures.map(figure => [figure.id, figure.value]), fact.cite).toEqual((fact.parameters ?? []).map(({ id, value }) => [id, value]));
      }
    }
  });
});
