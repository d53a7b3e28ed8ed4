import packs from 'lexfloor:packs';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { betterOf } from '../../server/src/analysis/better';
import { nameParameter } from '../../server/src/analysis/parameters';
import type { PracticeEntry } from '../../server/src/analysis/practice/entries';
import { practiceJsonSchema } from '../../server/src/analysis/practice/jsonSchema';
import { practiceSchema } from '../../server/src/analysis/practice/schema';
import { bundledRules } from '../../server/src/bundled';
import { bundledPractice } from '../../server/src/bundledData';
import type { Language } from '../../server/src/draft/draft';
import { labelOf, outlineOf } from '../../server/src/draft/outline';
import { readQuantities } from '../../server/src/facts/quantities';
import { readDraft } from '../../server/src/formats/format';
import { tokenize } from '../../server/src/words/tokens';
import { readNumbers } from '../../server/src/words/numbers';

const entries = bundledPractice(), rules = bundledRules();
const files = Object.entries(packs).filter(([path]) => path.startsWith('practice/'));

describe('comparative practice', () => {
  it('is written as its schema says, which rules/schema holds (npm run schema)', () => {
    for (const [path, file] of files) expect(practiceSchema.safeParse(file).error?.issues, path).toBeUndefined();
    expect(JSON.parse(readFileSync('rules/schema/practice.schema.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(practiceJsonSchema())));
  });

  it('has at least 150 values from 30 laws over the nine branches, each with an address of its own', () => {
    const written = files.flatMap(([, file]) => (file as { laws: { entries: unknown[] }[] }).laws.flatMap((law) => law.entries));
    expect(entries.length, 'every value is a quantity').toBe(written.length);
    expect(entries.length).toBeGreaterThanOrEqual(150);
    expect(new Set(entries.map(({ law }) => law.id)).size).toBeGreaterThanOrEqual(30);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    const nine = ['medical-care', 'sickness', 'unemployment', 'old-age', 'employment-injury', 'family', 'maternity', 'invalidity', 'survivors'];
    for (const branch of nine) expect(entries.filter((one) => one.branch === branch).length, branch).toBeGreaterThanOrEqual(5);
    expect(entries.filter(({ branch }) => !nine.includes(branch) && branch !== 'general')).toEqual([]);
  });

  it('speaks in the terms of the vocabulary: parameter, branch and unit', () => {
    const { vocabularies } = rules.sources!, known = new Map<string, { units: readonly string[]; branches: readonly string[] | undefined }>();
    const anyUnit = new Set<string>(); // a way of saying it without units takes each
    for (const { parameters } of vocabularies) for (const { topic, units, branches } of parameters as readonly { topic: string; units?: readonly string[]; branches?: readonly string[] }[]) {
      known.set(topic, { units: [...known.get(topic)?.units ?? [], ...units ?? []], branches });
      if (units === undefined) anyUnit.add(topic);
    }
    for (const { id, parameter, unit } of entries) {
      const topic = parameter.slice(parameter.indexOf('.') + 1);
      expect(known.has(topic), `${id}: topic`).toBe(true);
      for (const language of ['en', 'fr', 'es'] as const) expect(nameParameter(parameter, language), id).not.toBe(parameter);
      const { units } = known.get(topic)!;
      expect(anyUnit.has(topic) || units.includes(unit), `${id}: ${unit} of ${units.join(', ')}`).toBe(true);
    }
  });

  it('says what a value is of, in three languages that differ, and when it was read', () => {
    for (const { id, says, verified, law } of entries) {
      expect(new Set([says.en, says.fr, says.es]).size, id).toBeGreaterThanOrEqual(2);
      expect(verified.on >= '2026-11-22' && verified.how === 'read-in-text', id).toBe(true);
      expect(law.text <= verified.on, `${id}: a text of the future`).toBe(true);
    }
  });

  it('can be compared: most parameters have a way that is better for people', () => {
    const told = entries.filter(({ parameter }) => betterOf(parameter, rules) !== undefined);
    expect(told.length / entries.length).toBeGreaterThan(0.6);
  });
});

const corpus = join(__dirname, '..', '..', '..', 'shared', 'corpus');
if (!existsSync(corpus)) console.warn('The sections of comparative practice are not looked up: ../shared/corpus is missing.');

describe.skipIf(!existsSync(corpus))('the laws of comparative practice (skipped without ../shared/corpus)', () => {
  const byFile = new Map<string, PracticeEntry[]>();
  for (const entry of entries) byFile.set(entry.law.file, [...byFile.get(entry.law.file) ?? [], entry]);
  it.each([...byFile.keys()])('%s has each section, and each value in it', (file) => {
    const draft = readDraft(file, readFileSync(join(corpus, file), 'utf8')), outline = outlineOf(draft);
    const heads = draft.provisions.map((_, i) => headOf(labelOf(draft, outline, i)));
    for (const { id, section, value, unit } of byFile.get(file)!) {
      const texts = draft.provisions.filter((_, i) => [heads[i], heads[i]?.concat('-a')].includes(headOf(section))).map(({ text }) => text);
      expect(texts.length, `${id}: no ${section}`).toBeGreaterThan(0);
      expect(says(texts.join('\n').replaceAll('twentysix', 'twenty-six'), value, unit, draft.language), `${id}: ${value} ${unit} is not said in ${section}`).toBe(true);
    }
  }, 60_000);
});

/** "Section 12(3)(c)" and "Regulation 12" → "12"; "Article L331-3, alinéa 2" → "l331-3". */
const headOf = (label: string): string => /^(?:Schedule, )?(?:[\p{L}]+ )?([\p{L}\d.-]+(?: (?:bis|ter))?)/u.exec(label)?.[1]?.toLowerCase() ?? label;

/** True where a text gives a quantity in its unit, or, without a unit, its number or the one after it: "the fourth day" leaves three. */
function says(text: string, value: number, unit: string, language: Language): boolean {
  const tokens = tokenize(text, language), near = (one: number): boolean => Math.abs(one - value) < 0.02;
  const plain = (one: string): string => one.replace(/^.*contribution$/, 'contribution');
  const quantities = readQuantities(tokens, language).filter((one) => near(one.value));
  return quantities.some((one) => plain(one.unit) === plain(unit)) || readNumbers(tokens, language).some((one) => near(one.value) || unit === 'day' && near(one.value - 1));
}
