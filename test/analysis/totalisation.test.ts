import { describe, expect, it } from 'vitest';
import { computeTotalisation, readTotalisation } from '../../server/src/analysis/rate/totalisation';

const marenga = { name: 'Marenga', months: 120, required: 180, theoretical: 900 }, veloria = { name: 'Veloria', months: 240, required: 120, theoretical: 1200, national: 750 };

describe('a pension totalised between States', () => {
  it('each State pays its part, and the higher pension of its own', () => {
    const { answer, needs, steps } = computeTotalisation({ states: [marenga, veloria] });
    // 900 × 120 / 360 = 300; 1200 × 240 / 360 = 800, above the national 750
    expect([answer, needs]).toEqual([{ total_months: 360, pension_Marenga: 300, pension_Veloria: 800 }, []]);
    expect(steps.map(({ cite }) => cite).filter(cite => cite !== undefined)).toEqual(['C157 Art. 7(1)', 'C157 Art. 7(1)', 'C157 Art. 7(2)-(3)', 'C157 Art. 7(2)-(3)']);
    expect(computeTotalisation({ states: [marenga, { ...veloria, national: 820 }] }).answer['pension_Veloria']).toBe(820);
  });

  it('gives nothing where all periods together are too few, overlapping months counted once', () => {
    const short = [{ ...marenga, months: 100 }, { ...veloria, months: 90, required: 180 }];
    expect(computeTotalisation({ states: short }).answer['pension_Marenga']).toBeCloseTo(473.68, 2); // 900 × 100 / 190
    expect(computeTotalisation({ states: short, overlap: 20 }).answer).toEqual({ total_months: 170, pension_Marenga: 0, pension_Veloria: 0 });
  });

  it('leaves out a State with fewer months than the agreement asks for', () =>
    expect(computeTotalisation({ states: [{ ...marenga, months: 8, least: 12 }, veloria] }).answer['pension_Marenga']).toBe(0));

  it('never takes what is missing for zero', () => {
    const { answer, needs } = computeTotalisation({ states: [{ name: 'Marenga', months: 120, required: 180 }, { name: 'Veloria', months: 240, required: 120, theoretical: 1200 }] }, 'fr');
    expect([answer, needs.map(({ input }) => input)]).toEqual([{ total_months: 360 }, ['theoretical (Marenga)', 'national (Veloria)']]);
  });

  it.each([
    [{ states: [marenga] }, ['states']],
    [{ states: [marenga, { ...veloria, months: -1 }] }, ['states', 1, 'months']],
    [{ states: [marenga, { ...veloria, pension: 1 }] }, ['states', 1, 'pension']],
    [{ states: [marenga, veloria], overlap: 121 }, ['overlap']],
  ])('a mistake in %j has its place', (value, path) => expect(readTotalisation(value).problems[0]?.path).toEqual(path));
});
