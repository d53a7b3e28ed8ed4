import packs from 'lexfloor:packs';
import { expect, test } from 'vitest';
import { readCatalogue } from '../../server/src/engine/catalogue';
import { inLanguage } from '../../server/src/engine/pack';
import { sayFigure } from '../../server/src/report/answer';

const entries = [...readCatalogue(packs).catalogue.values()];
const own = entries.filter(({ cite }) => cite.instrument === 'C102' || cite.instrument === 'C183');
const { sayings } = packs['sayings.yaml'] as { sayings: Record<string, { fr: string; es: string }> };

test('every note and every condition of C102 and C183 is there in French and Spanish', () => {
  expect(own.filter(({ note, noteSays }) => note !== undefined && noteSays === undefined).map(({ cite }) => cite.label)).toEqual([]);
  const conditions = own.flatMap(({ figures }) => figures).filter(({ appliesWhen }) => appliesWhen !== undefined);
  expect(conditions.length).toBeGreaterThan(60);
  expect(conditions.filter(({ says }) => says?.appliesWhen === undefined).map(({ id }) => id)).toEqual([]);
});

test('no saying is left over', () => {
  const used = new Set(entries.flatMap(({ note, figures }) => [note, ...figures.flatMap(({ unit, per, appliesWhen }) => [unit, per, appliesWhen])]));
  expect(Object.keys(sayings).filter(words => !used.has(words))).toEqual([]);
});

test('a figure is said in the language asked for', () => {
  const figure = entries.flatMap(({ figures }) => figures).find(({ id }) => id === 'c102.unemployment.duration.res')!;
  expect(sayFigure(figure, 'fr')).toContain('par 12 mois (résidents protégés sous condition de ressources)');
  expect(sayFigure(figure, 'es')).toContain('12 meses (residentes protegidos según sus recursos)');
  expect(sayFigure(figure, 'en')).toContain('(means-tested residents protected)');
  const note = entries.find(({ cite }) => cite.label === 'C102 Art. 69(f)')!;
  expect(inLanguage(note.noteSays!, 'es')).toBe('En francés: «faute intentionnelle»; en español: «falta intencionada».');
});
