import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Language, Provision } from '../../server/src/draft/draft';
import { type VocabularyData, compileLexicon } from '../../server/src/facts/lexicon';
import { readFacts } from '../../server/src/facts/read';

const lexicon = compileLexicon((['en', 'fr', 'es'] as const).map(language => parse(readFileSync(`rules/vocabulary/${language}.yaml`, 'utf8')) as VocabularyData), []);

/** "parameter value unit" of each value of a table's row, under a heading, after the sentence before the table and the row of heads. */
function values(language: Language, heading: string, chapeau: readonly string[], row: string): string[] {
  const provision: Provision = {
    kind: 'row', depth: 3, num: undefined, heading: undefined, numSpan: undefined, headingSpan: undefined, text: row, words: { text: row, map: [0, 0] }, quoted: false,
  };
  const facts = readFacts(provision, { language, headings: [heading], chapeau: [...chapeau], schedule: false, definitions: false }, lexicon);
  return facts.flatMap(fact => fact.kind === 'value' ? [`${fact.parameter} ${fact.value} ${fact.unit}`] : []);
}

it('a cell that holds a number alone takes the unit of its column', () => {
  const intro = 'La duración de la prestación será la siguiente:';
  expect(values('es', 'Duración de la prestación por desempleo', [intro, 'Días cotizados | Periodo de prestación (en días)'], 'De 300 a 499 | 100')).toEqual(['unemployment.duration 100 day']);
  expect(values('es', 'Duración de la prestación por desempleo', [intro, 'Período de cotización – Meses | Período de la prestación – Meses'], 'De diez a veinte | 5')).toEqual(['unemployment.duration 5 month']);
  expect(values('fr', 'Allocations de chômage', ["L'allocation est versée comme suit :", "Ancienneté | Durée de l'allocation (en mois)"], 'Moins de cinq ans | 6')).toEqual(['unemployment.duration 6 month']);
  expect(values('en', 'Sickness benefit', ['Sickness benefit shall be paid as follows:', 'Class of person | Duration of benefit (in weeks)'], 'All insured persons | 20')).toEqual(['sickness.duration 20 week']);
});

it('a number under a head without a unit, or beside other words, stays a number', () => {
  expect(values('es', 'Duración de la prestación por desempleo', ['La escala es:', 'Grupo | Periodo de prestación'], 'A | 100')).toEqual([]);
  expect(values('fr', 'Allocations de chômage', ['Le tableau :', 'Ancienneté | Durée (en mois)'], 'Moins de cinq ans | voir 6')).toEqual([]);
});
