import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { explainFinding, renderOpen } from '../../server/src/analysis/explain';
import { ladderOf } from '../../server/src/analysis/ladder';
import { nameParameter } from '../../server/src/analysis/parameters';
import { sayLadder } from '../../server/src/analysis/sayLadder';
import { bundledRules } from '../../server/src/bundled';
import { limitOfFigure } from '../../server/src/engine/figures';
import { readDraft } from '../../server/src/formats/format';

const judge = (text: string, path = 'act.bill') => analyze(readDraft(path, text), bundledRules());

/** The ladder of the first value whose words hold `quote`. */
function ladder(text: string, quote: string) {
  const analysis = judge(text);
  for (const { provision, item } of analysis.facts) {
    if (item.kind === 'value' && item.quote.includes(quote)) return sayLadder(ladderOf(item, provision, analysis), analysis.draft.language);
  }
  throw new Error(`no value was read in "${quote}"`);
}

describe('the ladder of a value', () => {
  it('shows each standard in order of demand, met or not', () => {
    expect(ladder('PART III. SICKNESS BENEFIT\n14. Sickness benefit shall be payable for a maximum period of thirty weeks.', 'thirty weeks')).toEqual({
      found: '30 weeks',
      rungs: ['C102 ≥ 26 weeks ✓', 'C130 ≥ 52 weeks ✗', 'R134: whole contingency* ✗'],
      sum: undefined,
      note: '* Written from memory, not compared with the instrument.',
    });
  });

  it('puts standards that ask the same on one step', () => {
    expect(ladder('PART III. SICKNESS BENEFIT\n11. No sickness benefit is payable for the first seven days of incapacity for work.', 'seven days').rungs)
      .toEqual(['C102, C130 ≤ 3 days ✗']);
  });

  it('shows the sum behind a conversion, and only there', () => {
    expect(ladder('PART III. SICKNESS BENEFIT\n14. Sickness benefit shall be payable for a maximum period of six months.', 'six months')).toMatchObject({
      rungs: ['C102 ≥ 26 weeks ✓', 'C130 ≥ 52 weeks ✗', 'R134: whole contingency* ✗'],
      sum: '6 months = 26.1 weeks', // 182.5 days
    });
    expect(ladder('PART VIII. MATERNITY BENEFIT\n40. Maternity leave is twelve weeks.', 'twelve weeks')).toEqual({
      found: '12 weeks', rungs: ['C102 ≥ 12 weeks ✓', 'C183 ≥ 14 weeks ✗', 'R191 ≥ 18 weeks ✗'], sum: undefined, note: undefined,
    });
  });

  it('shows the alternatives of Article 29 as alternatives', () => {
    const one = ladder('PART V. OLD-AGE PENSION\n20. An old-age pension is payable to an insured person who has paid contributions for at least twenty years.', 'twenty years');
    expect(one.rungs).toEqual(['C102, C128 ≤ 15 years or qualifying period for a reduced benefit ≤ 15 years ✗']);
  });

  it('says that another value of the draft meets what is asked', () => {
    const text = 'PART V. OLD-AGE PENSION\n20. An old-age pension is payable to an insured person who has paid contributions for at least twenty years.\n'
      + '21. An old-age pension is payable to an insured person who has paid contributions for at least fifteen years.';
    expect(ladder(text, 'twenty years').rungs[0]).toBe('C102, C128 ≤ 15 years or qualifying period for a reduced benefit ≤ 15 years (met by another value of this draft)');
    expect(ladder(text, 'fifteen years').rungs[0]).toBe('C102, C128 ≤ 15 years or qualifying period for a reduced benefit ≤ 15 years ✓');
  });

  it('says none where a standard allows none', () => {
    const { rungs, sum } = ladder('PART VI. EMPLOYMENT INJURY BENEFIT\n30. Employment injury benefit is payable to an employee who has been employed for at least six months.', 'six months');
    expect(rungs).toEqual(['C102, C121: none ✗']);
    expect(sum).toBeUndefined();
  });

  it('adds up a yearly rate over thirty years', () => {
    const { rungs, sum } = ladder('PART V. OLD-AGE PENSION\n21. The old-age pension is one per cent of average earnings for each year of contribution.', 'one per cent');
    expect(rungs[0]).toBe('C102 ≥ 40 per cent ✗');
    expect(sum).toBe('1 per cent × 30 = 30 per cent');
  });

  it('adds the shares of two children to the widow’s, where that is enough as where it is not', () => {
    const law = (child: string) => `PART X. SURVIVORS’ BENEFIT\n60. A widow’s pension is paid at the rate of 25 per cent of the average earnings of the deceased.\n61. An orphan’s pension for each child is paid at the rate of ${child} per cent of the average earnings of the deceased.`;
    const met = ladder(law('ten'), '25 per cent'), below = ladder(law('two'), '25 per cent');
    expect([met.rungs[0], met.sum]).toEqual(['C102 ≥ 40 per cent or ≥ 30 per cent with qualifying period ≤ 5 years ✓', '25 + 2 × 10 = 45 per cent']);
    expect([below.rungs[0], below.sum]).toEqual(['C102 ≥ 40 per cent or ≥ 30 per cent with qualifying period ≤ 5 years ✗', '25 + 2 × 2 = 29 per cent']);
  });

  it('speaks the language of the draft', () => {
    expect(ladder('TITRE III – PRESTATIONS DE MALADIE\nArticle 14. L’indemnité journalière de maladie est servie pendant une période maximale de vingt semaines.', 'vingt semaines').rungs)
      .toEqual(['C102 ≥ 26 semaines ✗', 'C130 ≥ 52 semaines ✗', 'R134\u202f: toute l’éventualité* ✗']);
    expect(ladder('TÍTULO III – PRESTACIONES DE ENFERMEDAD\nArtículo 14. El subsidio de enfermedad se pagará durante un máximo de veinte semanas.', 'veinte semanas').rungs)
      .toEqual(['C102 ≥ 26 semanas ✗', 'C130 ≥ 52 semanas ✗', 'R134: toda la contingencia* ✗']);
  });
});

describe('what cannot be told', () => {
  it('says why', () => {
    const placed = judge('PART III. SICKNESS BENEFIT\n14. Sickness benefit shall be payable for a maximum of three hundred and twelve days.').findings.find(({ item }) => item.fact);
    expect(placed!.item.verdict).toBe('cannot-tell');
    // 312 days are 44.6 weeks of seven days, and 52 of six
    expect(renderOpen(placed!.item, 'en')).toBe('312 days may stand for 44.6 weeks or 52 weeks, as days, weeks and contributions are counted here.');
  });

  it('gives no reason for what can be told', () => {
    const placed = judge('PART III. SICKNESS BENEFIT\n14. Sickness benefit shall be payable for a maximum period of ten weeks.').findings.find(({ item }) => item.fact);
    expect(renderOpen(placed!.item, 'en')).toBeUndefined();
    expect(explainFinding(placed!.item, 'en').message).toMatch(/10 weeks/);
  });
});

describe('names of parameters', () => {
  it.each([
    ['old-age.qualifying-period', 'Qualifying period for old age', 'Stage (vieillesse)', 'Período de calificación (vejez)'],
    ['old-age.pensionable-age', 'Pensionable age', 'Âge de la pension', 'Edad de pensión'],
    ['general.claim-time-limit', 'Time for making a claim', 'Délai pour demander la prestation', 'Plazo para solicitar la prestación'],
    ['space.travel', 'space.travel', 'space.travel', 'space.travel'],
  ])('%s', (parameter, en, fr, es) => {
    expect([nameParameter(parameter, 'en'), nameParameter(parameter, 'fr'), nameParameter(parameter, 'es')]).toEqual([en, fr, es]);
  });
});

describe('figures of the catalogue', () => {
  const figures = [...bundledRules().catalogue.values()].flatMap((entry) => entry.figures.map((figure) => ({ entry, figure })));

  it('that name a parameter are limits in numbers or last throughout', () => {
    const named = figures.filter(({ figure }) => figure.parameters);
    expect(named.length).toBeGreaterThanOrEqual(9);
    for (const { entry, figure } of named) expect(limitOfFigure(figure), `${entry.cite.label} ${figure.id}`).toBeDefined();
  });

  it('are read with their exact value', () => {
    const rate = figures.find(({ figure }) => figure.id === 'r134.rate')!;
    expect(limitOfFigure(rate.figure)).toMatchObject({ bound: 'at-least', than: { value: expect.closeTo(66.6667, 4), unit: 'percent' } });
  });
});
