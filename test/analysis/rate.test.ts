import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { frameworkOf } from '../../server/src/analysis/framework';
import { ratesOfLaw } from '../../server/src/analysis/rate/fromLaw';
import { bundledRules } from '../../server/src/bundled';
import { readDraft } from '../../server/src/formats/format';
import { computeRate } from '../../server/src/analysis/rate/computeRate';
import { type RateCase, readCase } from '../../server/src/analysis/rate/rateCase';
import { skilledWages } from '../../server/src/analysis/rate/referenceWage';
import { rateStandards } from '../../server/src/bundledData';

const compute = (inputs: RateCase) => computeRate(inputs, rateStandards);
interface Example { readonly id: string; readonly inputs: unknown; readonly answer: Readonly<Record<string, unknown>> }

describe('the worked examples', () => {
  it.each(rateStandards.examples as readonly Example[])('$id comes out to the cent', ({ inputs, answer }) => {
    const { inputs: read, problems } = readCase(inputs);
    expect(problems).toEqual([]);
    const result = compute(read);
    expect(result.answer).toMatchObject(answer);
    expect(result.needs).toEqual([]);
  });
});

describe('a replacement rate', () => {
  const sickness: RateCase = { contingency: 'sickness', article: '65', smme_wage: 1000, nominal_rate_percent: 45, family_allowance_per_child: 0 };

  it('meets the Schedule at the very percentage', () => {
    expect(compute(sickness).answer).toMatchObject({ replacement_rate_percent: 45, C102_ok: true, C130_ok: false });
    expect(compute({ ...sickness, nominal_rate_percent: 44.99 }).answer).toMatchObject({ C102_ok: false });
  });

  it('of maternity meets two thirds at two thirds, not at 66.6%', () => {
    const maternity: RateCase = { contingency: 'maternity', smme_wage: 900, nominal_rate_percent: 100 * 2 / 3 };
    expect(compute(maternity).answer).toMatchObject({ benefit: 600, C183_required: 66.67, C183_ok: true });
    expect(compute({ ...maternity, nominal_rate_percent: 66.6 }).answer).toMatchObject({ C183_ok: false });
  });

  it('counts family allowances that go on, and those of a worker alike', () => {
    // (450 + 100) / (1000 + 100) = 50%; without them in the contingency 450 / 1100 = 40.91%
    const family: RateCase = { ...sickness, family_allowance_per_child: 50, family_allowances_paid_in_contingency: true };
    expect(compute(family).answer['replacement_rate_percent']).toBe(50);
    expect(compute({ ...family, family_allowances_paid_in_contingency: false }).answer['replacement_rate_percent']).toBe(40.91);
  });

  it('of unemployment is that of the person alone for C168', () => {
    // C102: (480 + 100) / 1100 = 52.73%; C168: 480 / 1000 = 48% < 50%
    const result = compute({ ...sickness, contingency: 'unemployment', nominal_rate_percent: 48, family_allowance_per_child: 50, family_allowances_paid_in_contingency: true });
    expect(result.answer).toMatchObject({ replacement_rate_percent: 52.73, C102_ok: true, C168_rate_percent: 48, C168_ok: false });
  });

  it('holds minimum and maximum', () => {
    expect(compute({ ...sickness, maximum_benefit: 300 }).answer).toMatchObject({ benefit: 300, replacement_rate_percent: 30 });
    expect(compute({ ...sickness, nominal_rate_percent: 20, minimum_benefit: 400 }).answer).toMatchObject({ benefit: 400, replacement_rate_percent: 40 });
  });

  it('may be ten points lower after ten years, and is due after at most thirty', () => {
    const pension: RateCase = { contingency: 'old-age', oaml_wage: 1000, basic_pension: 320, article: '66' };
    expect(compute({ ...pension, qualifying_period_years: 10 }).answer).toMatchObject({ C102_art_29_1_ok: false, C102_art_29_3_required: 30, C102_art_29_3_ok: true, C102_ok: true });
    expect(compute({ ...pension, qualifying_period_years: 20 }).answer).toMatchObject({ C102_art_29_1_ok: false, C102_art_29_4_guidance: 35, C102_ok: false });
    expect(compute({ ...pension, basic_pension: 400, qualifying_period_years: 30 }).answer).toMatchObject({ C102_art_29_1_ok: true, C102_ok: true });
    expect(compute({ ...pension, basic_pension: 400, qualifying_period_years: 31 }).answer).toMatchObject({ C102_art_29_1_ok: false, C102_ok: false });
  });

  it('says which ceiling would do, and where none would', () => {
    // 45% of min(1000, 800) = 360; 45% of 1000 needs a ceiling of 1000, 60% cannot be reached by 45%
    const { answer, steps } = compute({ ...sickness, ceiling: 800 });
    expect(answer).toMatchObject({ replacement_rate_percent: 36, ceiling_needed_for_C102: 1000 });
    expect(answer).not.toHaveProperty('ceiling_needed_for_C130');
    expect(steps.map(({ text }) => text)).toContain('C130: no ceiling is high enough; the formula itself stays below 60%');
  });
});

describe('the wage of the skilled worker', () => {
  it.each([[1, 1], [2, 2], [3, 3], [4, 3], [5, 4], [8, 6], [100, 75]])('among %i persons is that of number %i', (persons, position) => {
    const earnings = Array.from({ length: persons }, (_, i) => persons - i);
    expect(skilledWages({ earnings_of_persons_protected: earnings }, rateStandards)[0]).toMatchObject({ option: 'c', wage: position });
  });

  it('stands side by side with the other ways to it', () => {
    const { alternatives } = compute({ contingency: 'old-age', smme_wage: 1200, earnings_of_persons_protected: [800, 900, 1000, 1300], accrual_percent_per_year: 1, years: 40 });
    expect(alternatives).toEqual([{ option: 'a or b', wage: 1200, rate: 40 }, { option: 'c', wage: 1000, rate: 40 }, { option: 'd', wage: 1250, rate: 40 }]);
  });
});

describe('what is not known', () => {
  it.each<[string, RateCase, string]>([
    ['the wage', { contingency: 'old-age', nominal_rate_percent: 40 }, 'smme_wage'],
    ['the labourer’s wage', { contingency: 'old-age', article: '66', basic_pension: 40 }, 'oaml_wage'],
    ['the family allowances of a family', { contingency: 'sickness', smme_wage: 1000, nominal_rate_percent: 50 }, 'family_allowance_per_child'],
    ['whether they go on', { contingency: 'sickness', smme_wage: 1000, nominal_rate_percent: 50, family_allowance_per_child: 5 }, 'family_allowances_paid_in_contingency'],
    ['the years', { contingency: 'old-age', smme_wage: 1000, accrual_percent_per_year: 2 }, 'years'],
    ['the benefit', { contingency: 'old-age', smme_wage: 1000 }, 'nominal_rate_percent'],
    ['the contingency', { smme_wage: 1000, nominal_rate_percent: 50 }, 'contingency'],
    ['what the State pays', { contributions: { employees: 5, employers: 5 } }, 'contributions.state'],
  ])('%s is asked for and never zero', (_, inputs, input) => {
    const { answer, needs } = compute(inputs);
    expect(needs.map(need => need.input)).toContain(input);
    expect(answer).not.toHaveProperty('replacement_rate_percent');
    expect(answer).not.toHaveProperty('share_percent');
  });

  it('decides nothing where the other threshold of family benefit could still be reached', () => {
    const known: RateCase = { oaml_wage: 1000, children_of_persons_protected: 100, total_value_granted_per_month: 2000 };
    expect(compute(known)).toMatchObject({ answer: { threshold_a: 3000 }, needs: [{ input: 'children_of_all_residents' }] });
    expect(compute({ ...known, children_of_all_residents: 100 }).answer).toMatchObject({ threshold_b: 1500, ok: true });
  });
});

describe('other sums', () => {
  it('weigh the durations of unemployment benefit by persons', () => {
    // (10 × 100 + 20 × 300) / 400 = 17.5
    expect(compute({ duration_steps: [{ weeks: 10, persons: 100 }, { weeks: 20, persons: 300 }] }).answer).toMatchObject({ average_weeks: 17.5, C102_ok: true, C168_ok: false });
    expect(compute({ duration_steps: [{ weeks: 10 }, { weeks: 15 }] }).answer).toMatchObject({ average_weeks: 12.5, C102_ok: false });
  });

  it('let employees bear half and no more', () => {
    expect(compute({ contributions: { employees: 5, employers: 5, state: 0 } }).answer).toMatchObject({ share_percent: 50, ok: true });
    expect(compute({ contributions: { employees: 5.1, employers: 4.9, state: 0 } }).answer).toMatchObject({ share_percent: 51, ok: false });
  });
});

describe('the inputs of a case', () => {
  it('are named where they are wrong', () => {
    expect(readCase({ smme_wag: 5, years: -1, smme_option: 'e', children: 1.5, article: 65 })).toEqual({ inputs: { article: '65' }, problems: [
      { path: ['smme_wag'], message: "'smme_wag' is no input of a case; did you mean 'smme_wage'?" },
      { path: ['years'], message: 'years is to be a number from 0' },
      { path: ['smme_option'], message: 'smme_option is to be one of a, b, c, d' },
      { path: ['children'], message: 'children is to be a whole number from 0' },
    ] });
    expect(readCase('60%').problems).toHaveLength(1);
    expect(readCase({ constructor: 1 }).problems).toHaveLength(1);
  });
});

describe('for any case', () => {
  const amount = fc.integer({ min: 1, max: 100_000 }), percent = fc.integer({ min: 1, max: 120 });
  const any = fc.record({ smme_wage: amount, nominal_rate_percent: percent, ceiling: amount, minimum_benefit: amount, family_allowance_per_child: fc.integer({ min: 0, max: 500 }), family_allowances_paid_in_contingency: fc.boolean() })
    .map((one): RateCase => ({ ...one, contingency: 'sickness', article: '65' }));
  const rateOf = (inputs: RateCase): number => compute(inputs).answer['replacement_rate_percent'] as number;

  it('counting in another currency changes no rate', () => fc.assert(fc.property(any, fc.integer({ min: 2, max: 1000 }), (inputs, times) => {
    const scaled = { ...inputs, smme_wage: inputs.smme_wage! * times, ceiling: inputs.ceiling! * times, minimum_benefit: inputs.minimum_benefit! * times, family_allowance_per_child: inputs.family_allowance_per_child! * times };
    expect(rateOf(scaled)).toBeCloseTo(rateOf(inputs), 1);
  })));

  it('a higher ceiling, rate or minimum never lowers the result', () => fc.assert(fc.property(any, fc.constantFrom('ceiling', 'nominal_rate_percent', 'minimum_benefit'), fc.integer({ min: 1, max: 5000 }), (inputs, key, more) => {
    const higher = { ...inputs, [key]: (inputs[key as 'ceiling'] as number) + (key === 'nominal_rate_percent' ? more % 500 : more) };
    expect(rateOf(higher)).toBeGreaterThanOrEqual(rateOf(inputs));
  })));

  it('the ceiling named is enough and no higher than needed', () => fc.assert(fc.property(any, inputs => {
    const needed = compute({ ...inputs, minimum_benefit: undefined } as RateCase).answer['ceiling_needed_for_C102'] as number | undefined;
    if (needed === undefined) return;
    expect(rateOf({ ...inputs, minimum_benefit: undefined, ceiling: needed + 0.01 } as RateCase)).toBeGreaterThanOrEqual(45 - 0.005);
    expect(needed).toBeGreaterThan(inputs.ceiling as number - 0.01);
  })));
});

describe('the rates of a law', () => {
  const act = `SOCIAL INSURANCE ACT

PART I. SICKNESS BENEFIT

1. Rate
Sickness benefit shall be paid at the rate of 60 per cent of the average insurable earnings of the insured person.

PART II. OLD-AGE PENSION

2. Rate
An old-age pension shall be 1.5 per cent of the pensionable earnings for each year of contribution.
`;
  const rates = (known: Parameters<typeof ratesOfLaw>[1]) => ratesOfLaw(frameworkOf(analyze(readDraft('act.bill', act), bundledRules())), known, rateStandards);

  it('are computed from its own words, with the places', () => {
    const all = rates({ smme_wage: 2000, family_allowance_per_child: 100, family_allowances_paid_in_contingency: true });
    // sickness: (0.6 × 2000 + 200) / 2200 = 63.64%; old age: 1.5% × 30 years = 45%
    expect(all.map(({ contingency, result: { answer } }) => [contingency, answer['replacement_rate_percent'], answer['C102_ok']])).toEqual([['sickness', 63.64, true], ['old-age', 45, true]]);
    expect(all[0]!.sources.map(({ fact }) => fact.quote)).toEqual(['60 per cent']);
  });

  it('are given on a wage of 100 where none is known, and without family allowances where these are not', () => {
    const [sickness, pension] = rates({});
    expect(sickness).toMatchObject({ withoutAllowances: 60 });
    expect(sickness!.result.answer).not.toHaveProperty('C102_ok');
    expect(sickness!.result.needs.map(({ input }) => input)).toEqual(['family_allowance_per_child']);
    expect(pension!.result).toMatchObject({ answer: { benefit: 45, C102_ok: true }, steps: expect.arrayContaining([{ text: 'no wage is known: computed on a wage of 100' }]) });
  });
});

describe('a benefit of several parts', () => {
  const rates = (text: string) => ratesOfLaw(frameworkOf(analyze(readDraft('act.bill', text), bundledRules())), {}, rateStandards);
  const law = (lead: string) => `LOI SUR LES PENSIONS

TITRE II. PENSION DE VIEILLESSE

Article 10. Montant
(1) La pension de vieillesse ${lead}.
(2) La pension de vieillesse est augmentée de 1,3 pour cent du salaire par année de cotisation.
`;
  it('is not computed from one of them', () => {
    // 1.3 × 30 = 39 per cent of 100, below 40, and a fixed part beside it that nobody knows
    const [open] = rates(law('se compose d’une part fixe de 7000 francs par an et des majorations prévues au paragraphe (2)'));
    expect(open!.result.answer).not.toHaveProperty('C102_ok');
    expect(open!.result.needs.map(({ what }) => what).join()).toContain('more than one share of earnings');
    const [alone] = rates(law('est calculée sur le salaire moyen'));
    expect(alone!.result.answer).toMatchObject({ replacement_rate_percent: 39, C102_ok: false });
  });
});

describe('the formula of a law', () => {
  const rates = (text: string, known: Parameters<typeof ratesOfLaw>[1] = {}) => ratesOfLaw(frameworkOf(analyze(readDraft('act.bill', text), bundledRules())), known, rateStandards);
  const act = `PENSIONS ACT

PART I. OLD-AGE PENSION

1. Amount
(1) The old-age pension shall be 40 per cent of the average earnings of the last five years before the claim.
(2) The pension shall be increased by 1 per cent of those earnings for each additional year beyond fifteen years of contribution.
(3) The pension shall be increased by 10 per cent for a dependent wife.
(4) The pension shall not be less than 120 dollars per month nor shall the pension exceed 1500 dollars per month.

2. Qualifying period
A person is entitled to an old-age pension who has completed a qualifying period of fifteen years of contribution.

PART II. CONTRIBUTIONS

3. Ceiling
The maximum insurable earnings shall be 2400 dollars per month.
`;

  it('counts supplement, years beyond the first, ceiling, minimum and maximum', () => {
    // (40 + 15 × 1) % = 55 %, a tenth of that for the wife: 60.5 % of 2400 = 1452; of 3000 that is 48.4 %
    const [pension] = rates(act, { smme_wage: 3000, time_basis: 'month' });
    expect(pension!.result.answer).toMatchObject({ benefit: 1452, replacement_rate_percent: 48.4, C102_ok: true });
    expect(pension!.sources.map(({ input, fact }) => [input, fact.value])).toEqual([
      ['nominal_rate_percent', 40], ['accrual_percent_per_year', 1], ['supplement_for_spouse_percent', 10], ['minimum_benefit', 120], ['maximum_benefit', 1500], ['averaging', 5], ['ceiling', 2400],
    ]);
    // 60.5 % of 4000, but 2400 count, and of 900 dollars a month the maximum holds
    expect(rates(act.replace('exceed 1500', 'exceed 900'), { smme_wage: 4000, time_basis: 'month' })[0]!.result.answer).toMatchObject({ benefit: 900, replacement_rate_percent: 22.5, C102_ok: false });
    // 12 months in a year: 2400 a month are 28,800 a year
    expect(rates(act, { smme_wage: 36_000, time_basis: 'year' })[0]!.result.answer).toMatchObject({ replacement_rate_percent: 48.4 });
  });

  it('says nothing of the standard where a ceiling or maximum cannot be held against a wage', () => {
    const [open] = rates(act);
    expect(open!.result.needs.map(({ input }) => input)).toEqual(['maximum_benefit', 'ceiling']);
    expect(open!.result.answer).not.toHaveProperty('C102_ok');
    expect(open!.others.map(({ input }) => input)).toEqual(['minimum_benefit', 'maximum_benefit', 'ceiling']);
  });

  it('does not guess which years the first share covers', () => {
    expect(rates(act.replace('each additional year beyond fifteen years of contribution', 'each year of contribution'), { smme_wage: 3000, time_basis: 'month' })[0]!.result.needs[0]!.what).toContain('more than one share of earnings');
    expect(rates(act.replace('a qualifying period of fifteen years', 'the prescribed years'), { smme_wage: 3000, time_basis: 'month' })[0]!.result.answer).not.toHaveProperty('C102_ok');
  });

  it('is read in French and Spanish', () => {
    const loi = `LOI SUR LES PENSIONS

TITRE Ier. PENSION DE VIEILLESSE

Article 1. Montant
(1) La pension de vieillesse est égale à 1,5 pour cent du salaire moyen par année de cotisation.
(2) La pension est majorée de 10 pour cent pour le conjoint à charge.
(3) La pension ne peut être inférieure à 300 francs par mois.
`;
    // 1.5 × 30 = 45 %, and a tenth of it: 49.5 %
    expect(rates(loi, { smme_wage: 1000, time_basis: 'month' })[0]).toMatchObject({ inputs: { minimum_benefit: 300 }, result: { answer: { replacement_rate_percent: 49.5, C128_ok: true } } });
    const ley = `LEY DE SEGURO DE ENFERMEDAD

TÍTULO I. SUBSIDIO DE ENFERMEDAD

Artículo 1. Monto
(1) El subsidio de enfermedad será del 60 por ciento del salario.
(2) El subsidio se incrementará en un 5 por ciento por cada hijo a cargo.
`;
    // 60 % and twice 3 %
    expect(rates(ley, { smme_wage: 1000, family_allowance_per_child: 0 })[0]!.result.answer).toMatchObject({ replacement_rate_percent: 66, C130_ok: true });
  });

  it('adds the fixed parts of one section, and takes survivors after an accident for their own contingency', () => {
    const loi = `LOI SUR LES ASSURANCES SOCIALES

TITRE Ier. ASSURANCES-ACCIDENTS

Article 1. Survivants
La rente de la veuve est de 40 pour cent du salaire annuel et de 20 pour cent pour chaque enfant.

TITRE II. PENSION D’INVALIDITÉ

Article 2. Calcul
La pension d’invalidité se compose
a) d’une part fixe de 1200 francs par an ;
b) d’une part fixe de 600 francs par an ;
c) de 1,5 pour cent du salaire par année de cotisation.
`;
    const all = rates(loi, { smme_wage: 600, time_basis: 'month', family_allowance_per_child: 0 });
    // (40 + 2 × 20) % of 600; and 1.5 × 15 = 22.5 % of 600 = 135, with 1800 / 12 = 150: 285, that is 47.5 %
    expect(all.map(({ contingency, result: { answer } }) => [contingency, answer['replacement_rate_percent']])).toEqual([['employment-injury-survivors', 80], ['invalidity', 47.5]]);
    // Francs of whatever country are francs, and euros are none: the fixed parts are not added to wages in other money
    const invalidity = (currency: string) => rates(loi, { smme_wage: 600, time_basis: 'month', family_allowance_per_child: 0, currency }).find(({ contingency }) => contingency === 'invalidity')!;
    expect(invalidity('CHF').result.answer).toMatchObject({ replacement_rate_percent: 47.5 });
    expect([invalidity('EUR').result.answer, invalidity('EUR').result.needs.length]).toEqual([{ smme_wage: 600 }, 1]);
  });
});
