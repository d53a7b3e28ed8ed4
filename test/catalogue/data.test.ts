import packs from 'lexfloor:packs';
import { bundledRules } from '../../server/src/bundled';
import { describe, expect, test } from 'vitest';
import { entriesFor } from '../../server/src/analysis/lookup';
import { readCatalogue } from '../../server/src/engine/catalogue';
import { PhraseSet } from '../../server/src/words/phrase';
import { genderOf } from '../../server/src/words/agree';

const catalogue = readCatalogue(packs);
const languages = ['en', 'fr', 'es'] as const;
type Words = Record<(typeof languages)[number], string[]>;

const data = <T>(file: string): T => packs[file] as T;
const resolves = (cite: string): boolean =>
  entriesFor(catalogue, { instrument: cite.split(' ')[0]!, article: '', label: cite }).length > 0 || catalogue.instruments.has(cite);
const compile = (patterns: readonly string[]): void => { for (const pattern of patterns) new PhraseSet([pattern]); };
const figure = (id: string) => [...catalogue.catalogue.values()].flatMap(entry => entry.figures).find(one => one.id === id)?.value;

describe('model clauses', () => {
  interface Clause { id: string; 'gives-effect-to': string[]; element?: string | string[]; placeholders?: Record<string, string>; text: Record<string, string> }
  const { clauses } = data<{ clauses: Clause[] }>('clauses.yaml');

  test('there are 78, each with an id of its own, in three languages', () => {
    expect(clauses).toHaveLength(78);
    expect(new Set(clauses.map(clause => clause.id)).size).toBe(78);
    for (const clause of clauses) expect(Object.keys(clause.text), clause.id).toEqual(['en', 'fr', 'es']);
  });

  test('every clause gives effect to provisions of the catalogue', () => {
    for (const clause of clauses) {
      expect(clause['gives-effect-to'].filter(cite => !resolves(cite)), clause.id).toEqual([]);
      expect(clause['gives-effect-to'].length, clause.id).toBeGreaterThan(0);
    }
  });

  test('every placeholder has a hint and stands in each language', () => {
    for (const clause of clauses) {
      for (const language of languages) {
        const used = [...new Set([...clause.text[language]!.matchAll(/\{([a-z]+)\}/g)].map(match => match[1]!))].sort();
        expect(used, `${clause.id} ${language}`).toEqual(Object.keys(clause.placeholders ?? {}).sort());
      }
    }
  });

  test('each element that a law needs has its clause, but for those that belong in a treaty or a labour code', () => {
    const supplied = clauses.flatMap(clause => clause.element ?? []);
    expect(supplied.filter((element, i) => supplied.indexOf(element) !== i)).toEqual([]);
    const asked = new Set(bundledRules().rules.flatMap(({ check }) => check.kind === 'required' ? [check.element] : []));
    expect([...asked].filter(element => !supplied.includes(element)).sort()).toEqual(['agreements', 'leave-for-illness', 'partial-unemployment']);
    // What workers pay is no element by itself: a rule compares the shares
    expect(supplied.filter(element => !asked.has(element))).toEqual(['employee-share']);
  });
});

describe('grounds of suspension', () => {
  interface Grounds {
    'effect-words': Record<'suspension' | 'permanent-loss', Words>;
    verdicts: Record<string, string>;
    grounds: { id: string; words: Words; 'too-wide'?: Words }[];
    lists: { instrument: string; cite: string; count: number; 'not-in-this-list'?: string[]; elsewhere?: { cite: string; grounds: string[] }[]; grounds?: { letter: string; cite: string; grounds: string[] }[] }[];
    'outside-the-lists': { id: string; verdict: string; ground?: string; cites?: string[]; words: Words }[];
  }
  const all = data<Grounds>('grounds.yaml');
  const ids = all.grounds.map(ground => ground.id);

  test('each list holds as many letters as the Convention has', () => {
    expect(all.lists.map(list => [list.instrument, list.count])).toEqual([['C102', 10], ['C121', 7], ['C128', 7], ['C130', 8], ['C168', 7], ['ECSS', 10]]);
    for (const list of all.lists) {
      if (list.grounds) expect(list.grounds.map(ground => ground.letter).join(''), list.instrument).toBe('abcdefghij'.slice(0, list.count));
    }
    expect(figure('c102.suspension.grounds')).toBe(10);
    expect(figure('c130.suspension.grounds')).toBe(8);
  });

  test('letters, other Articles and verdicts name what exists', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const list of all.lists) {
      for (const one of [...list.grounds ?? [], ...list.elsewhere ?? []]) {
        expect(resolves(one.cite), one.cite).toBe(true);
        expect(one.grounds.filter(id => !ids.includes(id)), one.cite).toEqual([]);
      }
      expect((list['not-in-this-list'] ?? []).filter(id => !ids.includes(id))).toEqual([]);
    }
    for (const one of all['outside-the-lists']) {
      expect(Object.keys(all.verdicts), one.id).toContain(one.verdict);
      expect((one.cites ?? []).filter(cite => !resolves(cite)), one.id).toEqual([]);
      if (one.ground !== undefined) expect(ids, one.id).toContain(one.ground);
    }
  });

  test('every phrase is one that the matcher can read', () => {
    const words = [...Object.values(all['effect-words']).filter(one => typeof one === 'object'), ...all.grounds.flatMap(ground => [ground.words, ...ground['too-wide'] ? [ground['too-wide']] : []]), ...all['outside-the-lists'].map(one => one.words)];
    for (const one of words) for (const language of languages) expect(() => compile(one[language]), one[language].join(' / ')).not.toThrow();
  });
});

describe('wording', () => {
  interface Terms { avoid: string[]; as?: string; use?: string[]; advice?: string[] }
  interface WordingRule { id: string; cite?: string[]; severity: string; wording: Partial<Record<'en' | 'fr' | 'es', Terms>> & { safe?: boolean } }
  const files = languages.map(language => ({ language, rules: data<{ rules: WordingRule[] }>(`drafting/wording-${language}.yaml`).rules }));
  const rules = files.flatMap(file => file.rules.map(rule => ({ ...rule, language: file.language, terms: rule.wording[file.language]! })));

  test('197 rules in English, 64 in French, 67 in Spanish, each with something to write or to do', () => {
    expect(files.map(file => [file.language, file.rules.length])).toEqual([['en', 197], ['fr', 64], ['es', 67]]);
    expect(new Set(rules.map(rule => rule.id)).size).toBe(328);
    for (const { id, terms } of rules) expect((terms.use?.length ?? 0) + (terms.advice?.length ?? 0), id).toBeGreaterThan(0);
  });

  test('a replacement is words only: no instruction, no gap to fill', () => {
    for (const { id, terms } of rules) for (const use of terms.use ?? []) expect(use, id).not.toMatch(/[(){}…:]/);
  });

  test('every cite is in the catalogue', () => {
    for (const rule of rules) expect((rule.cite ?? []).filter(cite => !resolves(cite)), rule.id).toEqual([]);
  });

  test('words alone are no proof: what cites a Convention of the ILO is a hint', () => {
    for (const rule of rules) if (rule.cite?.some(cite => /^C\d/.test(cite))) expect(rule.severity, rule.id).toBe('hint');
  });

  test('the gender of every French and Spanish noun that is put in is known', () => {
    for (const { id, language, terms } of rules) {
      if (language === 'en' || terms.as !== 'noun') continue;
      for (const use of terms.use ?? []) expect(genderOf(language, use), `${id}: ${use}`).toBeDefined();
    }
  });
});

describe('ratification', () => {
  interface Acceptance { instrument: string; selectable?: Record<string, string>; choose?: { cite: string; of: string[] }[]; 'temporary-exceptions'?: { cite: string; list: { cite: string }[] }; 'other-declarations'?: { cite: string }[] }
  const { acceptance } = data<{ acceptance: Acceptance[] }>('ratification/acceptance.yaml');

  test('the temporary exceptions are as many as the Conventions count', () => {
    const counted = new Map(acceptance.map(one => [one.instrument, one['temporary-exceptions']?.list.length]));
    expect(counted.get('C102')).toBe(12);
    expect(counted.get('C102')).toBe(figure('c102.a3.exceptions'));
    expect(counted.get('C121')).toBe(figure('c121.a2.exceptions'));
    expect(counted.get('C168')).toBe(figure('c168.a5.exceptions.all'));
  });

  test('cites are in the catalogue, and what may be chosen exists', () => {
    for (const one of acceptance) {
      const cites = [...one.choose ?? [], ...one['temporary-exceptions'] ? [one['temporary-exceptions'], ...one['temporary-exceptions'].list] : [], ...one['other-declarations'] ?? []].map(({ cite }) => cite);
      expect(cites.filter(cite => !resolves(cite)), one.instrument).toEqual([]);
      for (const choice of one.choose ?? []) expect(Object.keys(one.selectable!), one.instrument).toEqual(expect.arrayContaining(choice.of));
    }
  });
});

test('the rates of the calculation are those of the Schedules', () => {
  const { 'standard-beneficiaries': rows } = data<{ 'standard-beneficiaries': { contingency: string; rates: Record<string, number> }[] }>('calculation/rates.yaml');
  const ids: Record<string, string> = {
    'sickness C102': 'c102.rate.sickness', 'unemployment C102': 'c102.rate.unemployment', 'old-age C102': 'c102.rate.oldage', 'maternity C102': 'c102.rate.maternity',
    'invalidity C102': 'c102.rate.invalidity', 'survivors C102': 'c102.rate.survivors', 'employment-injury: incapacity C102': 'c102.rate.ei.incapacity',
    'employment-injury: total permanent loss C102': 'c102.rate.ei.invalidity', 'employment-injury: survivors C102': 'c102.rate.ei.survivors',
    'employment-injury: incapacity C121': 'c121.rate.temporary', 'employment-injury: total permanent loss C121': 'c121.rate.total', 'employment-injury: survivors C121': 'c121.rate.survivors',
  };
  let compared = 0;
  for (const row of rows) {
    for (const [instrument, rate] of Object.entries(row.rates)) {
      const id = ids[`${row.contingency} ${instrument}`];
      if (id === undefined) continue;
      expect(figure(id), id).toBe(rate);
      compared++;
    }
  }
  expect(compared).toBe(12);
});
