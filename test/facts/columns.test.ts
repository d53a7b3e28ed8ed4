import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Language, Provision } from '../../server/src/draft/draft';
import { columnValue } from '../../server/src/facts/columns';
import { type VocabularyData, compileLexicon } from '../../server/src/facts/lexicon';
import { readFacts } from '../../server/src/facts/read';
import { unitWords } from '../../server/src/facts/unitWords';
import { readNumbers } from '../../server/src/words/numbers';
import { tokenize } from '../../server/src/words/tokens';

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

it('a row whose first cell names a benefit is about that benefit, its percentages too', () => {
  const above = ['The benefits are the following:', 'Benefit | Rate (percentage of average earnings) | Maximum period'];
  expect(values('en', 'Sickness benefit', above, 'Maternity benefit | 50 | 13 weeks')).toEqual(['maternity.rate 50 percent', 'maternity.duration 13 week']);
  expect(values('en', 'Benefits', above, 'Sickness benefit | 66 2/3 | 26 weeks')).toEqual(['sickness.rate 66.666667 percent', 'sickness.duration 26 week']);
  expect(values('en', 'Benefits', above, 'Funeral grant | 50 | 13 weeks')).toEqual([]);
  expect(values('en', 'Benefits', above, 'Sickness benefit or unemployment benefit | 50 | 13 weeks')).toEqual([]);
  expect(values('en', 'Benefits', above, 'All insured persons | 50 | 13 weeks')).toEqual([]);
});

/** "value unit" of a cell below its column's head; undefined where it stays a number. */
function cell(head: string, text: string, language: Language = 'en'): string | undefined {
  const tokens = tokenize(`Class of person | ${head} | ${text}`, language);
  const value = columnValue(tokens, readNumbers(tokens, language), tokenize(`Class of person | ${head} |`, language).count, unitWords[language]);
  return value && `${value.value} ${value.unit}`;
}

it('the unit stands in brackets, behind a preposition or behind a dash at the end of the head', () => {
  expect(cell('Benefit (weeks)', '26')).toBe('26 week');
  expect(cell('Number of days', '26')).toBe('26 day');
  expect(cell('Durée en mois', '6', 'fr')).toBe('6 month');
  expect(cell('Benefit: months', '6')).toBe('6 month');
  expect(cell('Protección–meses', '6', 'es')).toBe('6 month');
  expect(cell('Benefit (in weeks for each claim)', '26')).toBe('26 week');
});

it('a stretch that the head counts itself is a condition, and a unit far from the cell is none of its own', () => {
  expect(cell('Benefit after two years', '5')).toBeUndefined();
  expect(cell('Insured years', '5')).toBeUndefined();
  expect(cell('Service – months credited', '5')).toBeUndefined();
  expect(cell('Benefit (in weeks for each new claim)', '26')).toBeUndefined();
});

it('a cell of more than a number, and a number that counts places, take no unit', () => {
  expect(cell('Duration (in weeks)', '26 at first')).toBeUndefined();
  expect(cell('Duration (in weeks)', 'see 26')).toBeUndefined();
  expect(cell('Duration (in weeks)', '5th')).toBeUndefined();
});

it('a cell states its value as it is, with the unit of another place', () => {
  const tokens = tokenize('Duration (in weeks) | 26', 'en');
  expect(columnValue(tokens, readNumbers(tokens, 'en'), 3, unitWords.en)).toMatchObject({ comparator: 'exactly', lent: true, from: 3, to: 4 });
});
