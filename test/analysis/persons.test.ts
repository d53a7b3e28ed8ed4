import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personsProtected } from '../../server/src/analysis/persons/personsProtected';
import { count } from '../../server/src/analysis/persons/population';
import { bundledRules } from '../../server/src/bundled';
import { personsData } from '../../server/src/bundledData';
import { groups, type Population } from '../../server/src/engine/population';

const rules = bundledRules();
const of = (instrument: string, population: Population) => personsProtected(rules.instruments.get(instrument)!, rules, population, personsData);
const article = (instrument: string, cite: string, population: Population) => of(instrument, population).find(({ entry }) => entry.cite.label === cite)!;
const ways = (cite: string, population: Population, instrument = 'C102') =>
  Object.fromEntries(article(instrument, cite, population).alternatives.map(({ cite: own, share, verdict }) => [own, share === undefined ? verdict : `${share} ${verdict}`]));

describe('the percentages of persons protected', () => {
  it('are told in every alternative of the Article', () => {
    // 330,000 of 600,000 employees: 55 %; 420,000 active of 2,400,000 residents: 17.5 %; 24,000 of 60,000 in industry: 40 %
    const population = { residents: 2_400_000, employees: 600_000, 'industrial-20': 60_000, protected: { sickness: { employees: 330_000, active: 420_000, 'industrial-20': 24_000 } } };
    expect(ways('C102 Art. 15', population)).toEqual({ 'C102 Art. 15(a)': '55 met', 'C102 Art. 15(b)': '17.5 below', 'C102 Art. 15(c)': 'law', 'C102 Art. 15(d)': '40 below' });
    expect(article('C102', 'C102 Art. 15', population).verdict).toBe('met');
  });

  it('are met at the limit itself and below one person under it', () => {
    const at = (employees: number) => ways('C102 Art. 33', { employees: 600_001, protected: { all: { employees } } })['C102 Art. 33(a)'];
    expect(at(300_001)).toBe('50 met');
    expect(at(300_000)).toBe('50 below');
  });

  it('ask for the numbers that are missing, which are never zero', () => {
    const { alternatives: [a], verdict } = article('C102', 'C102 Art. 33', { residents: 1000 });
    expect([verdict, a!.verdict, a!.needs]).toEqual(['not-enough-known', 'not-enough-known', ['population.protected.employment-injury.employees', 'population.employees']]);
  });

  it('take a smaller group as the least of a wider one: enough where it reaches the percentage, open where it does not', () => {
    // 500,000 employees are economically active persons too: at least 25 % of 2,000,000 residents; of 5,000,000 they are 10 %, and the self-employed are not known
    expect(ways('C102 Art. 27', { residents: 2_000_000, protected: { all: { employees: 500_000 } } })['C102 Art. 27(b)']).toBe('25 met');
    expect(ways('C102 Art. 27', { residents: 5_000_000, protected: { all: { employees: 500_000 } } })['C102 Art. 27(b)']).toBe('10 not-enough-known');
  });

  it('tell what only a declaration would open', () => {
    const population = { employees: 600_000, 'industrial-20': 40_000, protected: { unemployment: { employees: 100_000, 'industrial-20': 30_000 } } };
    expect(article('C102', 'C102 Art. 21', population).verdict).toBe('by-declaration');
  });

  it('leave open what exclusions or means decide', () => {
    // C121 Art. 4: all employees, but the Article admits exclusions
    expect(ways('C121 Art. 4(1)', { employees: 100, protected: { all: { employees: 95 } } }, 'C121')['C121 Art. 4(1)']).toBe('95 law');
    expect(article('C102', 'C102 Art. 21', { employees: 100, 'industrial-20': 10, protected: { all: { employees: 10, 'industrial-20': 1 } } }).verdict).toBe('law');
  });

  it('put ordinary and temporary ways of C128 together', () => {
    expect(article('C128', 'C128 Art. 16(1)', { active: 100, employees: 80, protected: { all: { active: 75, employees: 60 } } }).alternatives.map(({ cite }) => cite))
      .toEqual(['C128 Art. 16(1)', 'C128 Art. 16(1)', 'C128 Art. 16(1)', 'C128 Art. 16(2)', 'C128 Art. 16(2)']);
  });

  it('have numbers of a branch before those of all', () => {
    expect(ways('C102 Art. 33', { employees: 100, protected: { all: { employees: 90 }, 'employment-injury': { employees: 20 } } })['C102 Art. 33(a)']).toBe('20 below');
  });

  it('every figure on persons in the Conventions is counted or says why not', () => {
    const shown = ['C102', 'C121', 'C128', 'C130', 'C168', 'C183'].flatMap(id => of(id, {}).flatMap(({ alternatives }) => alternatives.map(({ figure }) => figure.id)));
    const all = [...rules.catalogue.values()].filter(({ cite, topic }) => ['C102', 'C121', 'C128', 'C130', 'C168', 'C183'].includes(cite.instrument) && topic === 'persons-protected')
      .flatMap(({ figures }) => figures.filter(({ quantity }) => quantity === 'percentage').map(({ id }) => id));
    // Limits of the exclusions themselves, and not of those protected
    expect(all.filter(id => !shown.includes(id))).toEqual(['c121.exclusions.other', 'c128.exclusions.other', 'c130.exclusions.other']);
  });

  it('never fall when more are protected', () => {
    const rank = { below: 0, law: 0, 'not-enough-known': 0, 'by-declaration': 1, met: 2 } as const;
    fc.assert(fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (employees, a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map(protectedOnes => article('C102', 'C102 Art. 33', { employees, protected: { all: { employees: protectedOnes } } }).verdict);
      expect(rank[more!]).toBeGreaterThanOrEqual(rank[less!]);
    }));
  });

  it('count a group by itself before by what is inside it', () => {
    expect(count('active', { active: 5, employees: 9 }, personsData)).toEqual({ value: 5, group: 'active', atLeast: false });
    expect(count('residents', { 'industrial-20': 3, 'employed-women': 4 }, personsData)).toEqual({ value: 4, group: 'employed-women', atLeast: true });
    expect(Object.keys(personsData.groups)).toEqual(expect.arrayContaining([...groups]));
  });
});
