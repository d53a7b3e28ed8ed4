import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { assess } from '../../server/src/analysis/assess';
import { frameworkOf } from '../../server/src/analysis/framework';
import { editsFor, knownParameters, readAssumption } from '../../server/src/analysis/ratify/assume';
import { answeredBy } from '../../server/src/analysis/ratify/open';
import { citesOf, isConditional, ratifications } from '../../server/src/analysis/ratify/readiness';
import { personsOf } from '../../server/src/analysis/persons/personsProtected';
import { bundledRules } from '../../server/src/bundled';
import { personsData, rateStandards, ratificationRules } from '../../server/src/bundledData';
import { profile } from '../../server/src/engine/project';
import { readDraft } from '../../server/src/formats/format';
import { nameCountry } from '../../server/src/report/countryName';
import { ofCountry } from '../../server/src/report/ratification/ofCountry';
import { sayOpen } from '../../server/src/report/ratification/missing';
import { beneficiaryOf } from '../../server/src/analysis/rate/standards';
import { PhraseSet } from '../../server/src/words/phrase';
import { applyEdits } from '../../server/src/text/edit';

const act = `SOCIAL INSURANCE ACT

PART I. SICKNESS BENEFIT

1. Duration
Sickness benefit shall be payable for a maximum period of twenty weeks in each case of sickness.

2. Waiting period
No sickness benefit shall be payable for the first three days of incapacity for work.

3. Rate
The rate of sickness benefit shall be 60 per cent of the previous earnings.

PART II. OLD-AGE PENSION

4. Pensionable age
An insured person is entitled to an old-age pension who has attained the age of 67 years.
`;

const read = (text: string) => analyze(readDraft('act.bill', text), bundledRules());
const ratify = (text: string, instrument = 'C102') => ratifications(assess(frameworkOf(read(text)), { instruments: [instrument] }), ratificationRules)[0]!;
const part = (text: string, id: string) => ratify(text).parts.find(one => one.id === id)!;

describe('readiness', () => {
  it('names what stays below, the smallest change and the exception that would do', () => {
    const sickness = part(act, 'III');
    expect(sickness.readiness).toBe('obstacle');
    const [duration] = sickness.obstacles;
    expect(sickness.obstacles).toHaveLength(1);
    expect(citesOf(duration!)).toBe('C102 Art. 18(1)');
    expect(duration!.change).toMatchObject({ parameter: 'sickness.duration', from: { value: 20, unit: 'week' }, assume: 'sickness.duration=26 week' });
    expect(duration!.exceptions.map(({ cite }) => cite)).toEqual(['C102 Art. 18(2)(b)']);
  });

  it('holds a Part back for what the law must say, not for what the country alone can say', () => {
    const sickness = part(act.replace('twenty weeks', '26 weeks').replace('1. Duration', '1. Duration\nA person incapable of work because of sickness is entitled to sickness benefit.\n\n5. Period'), 'III');
    expect([sickness.readiness, isConditional(sickness)]).toEqual(['can-be-accepted', true]);
    // Persons protected are counted, and that no regulation asks for a qualifying period is for the country to say
    expect(sickness.open.map(({ article, needs }) => [article.entry.cite.label, needs])).toEqual([['C102 Art. 15', 'figures'], ['C102 Art. 17', 'confirm']]);
    expect([sickness.met, sickness.asked]).toEqual([3, 5]);
    expect(sickness.shown.map(({ article }) => article.entry.cite.label)).toEqual(['C102 Art. 14']);
  });

  it('never takes a contingency, a value or a branch that was not found for met', () => {
    for (const { readiness, open } of ratify(act).parts) if (readiness === 'can-be-accepted') expect(open.every(({ needs }) => answeredBy(needs) === 'country')).toBe(true);
    const needs = (text: string, id: string) => Object.fromEntries(part(text, id).open.map(one => [one.article.entry.cite.label, one.needs]));
    expect(needs(act.replaceAll('incapacity for work', 'absence'), 'III')['C102 Art. 14']).toBe('contingency');
    expect(part(act.replaceAll('incapacity for work', 'absence').replace('twenty weeks', '26 weeks'), 'III').readiness).toBe('not-enough-known');
    expect(needs(act.replace('be 60 per cent of the previous earnings', 'be reasonable'), 'III')['C102 Art. 16']).toBe('value');
    expect(needs(act, 'V')['C102 Art. 28']).toBe('value');
    expect(part(act, 'IV').open.every(one => one.needs === 'branch')).toBe(true);
  });

  it('names the section that leaves a value to a regulation', () => {
    const [open] = part(act.replace('The rate of sickness benefit shall be 60 per cent of the previous earnings.', 'Sickness benefit shall be payable at such rates as may be prescribed.'), 'III').open.filter(({ needs }) => needs === 'regulation');
    expect([open!.article.entry.cite.label, open!.missing.map(({ parameter }) => parameter)]).toEqual(['C102 Art. 16', ['sickness.rate']]);
    expect(sayOpen(open!, ratify(act).framework, 'en')).toContain('Rate of benefit for sickness: ≥ 45 per cent');
  });

  it('takes a figure of the country where it is given, and an obstacle where it stays below', () => {
    const counted = (employees: number): ReturnType<typeof part> => {
      const framework = frameworkOf(read(act)), population = { employees: 1000, protected: { sickness: { employees } } };
      return ratifications(assess(framework, { instruments: ['C102'] }), ratificationRules, { persons: personsOf(population, framework.rules, personsData) })[0]!.parts.find(({ id }) => id === 'III')!;
    };
    expect(counted(500).open.map(({ article }) => article.entry.cite.label)).not.toContain('C102 Art. 15');
    const few = counted(499).open.find(({ article }) => article.entry.cite.label === 'C102 Art. 15')!;
    expect(few.needs).toBe('figures'); // other alternatives are not known yet
    expect(few.keys).toContain('population.residents');
  });

  it('does not take survivors after an employment injury for Part X', () => {
    const injury = `EMPLOYMENT INJURY ACT

PART I. BENEFITS FOR SURVIVORS

1. Widow's pension
Where an employee dies as a result of an employment injury the widow shall receive a pension of 40 per cent of his earnings, and each child 20 per cent.
`;
    expect(part(injury, 'X').open.every(({ needs }) => needs === 'branch')).toBe(true);
    expect(part(injury.replace('EMPLOYMENT INJURY', 'PENSIONS').replace(' as a result of an employment injury', ''), 'X').open.some(({ needs }) => needs === 'branch')).toBe(false);
  });

  it('reaches no number of Parts while something stands in the way of what binds with every Part', () => {
    const three = `${act.replace('twenty weeks', '26 weeks').replace('67 years', '65 years')}
PART III. INVALIDITY PENSION

5. Invalidity
A person who is permanently incapable of work is entitled to an invalidity pension of 50 per cent of previous earnings.
`;
    expect(ratify(three).choices[0]!.verdict).toBe('open');
    expect(ratify(`${three}\n6. Nationality\nOnly citizens are entitled to an invalidity pension under this Act.\n`)).toMatchObject({ common: { readiness: 'obstacle' }, choices: [{ verdict: 'common' }, { verdict: 'common' }] });
  });

  it('applies the rule of three Parts, one of them long-term or costly', () => {
    // Sickness and old age stay below, and nothing else is regulated
    expect(ratify(act).choices.map(({ choice, verdict, open }) => [choice.id, verdict, open])).toEqual([['c102.min', 'not-met', []], ['c102.core', 'not-met', []]]);
    const mended = act.replace('twenty weeks', '26 weeks').replace('67 years', '65 years');
    // Sickness can be accepted then, old age lacks its rate, and three Parts are needed
    expect(ratify(mended).choices.map(({ choice, verdict, ready, open }) => [choice.id, verdict, ready, open])).toEqual([['c102.min', 'not-met', ['III'], ['V']], ['c102.core', 'open', [], ['V']]]);
  });

  it('names as Parts for later those only that the draft regulates', () => {
    expect(ratify(act).later).toEqual(['III', 'V']);
    expect(ratify('COMMISSION ACT\n\n1. Commission\nThere is a Social Security Commission.\n').later).toEqual([]);
  });

  it('hears the appeal of a law under each Convention, whichever is asked alone', () => {
    const appeal = act.replace('PART II.', '4A. Appeal\nA person who is refused a benefit may appeal to the Tribunal within 60 days.\n\nPART II.');
    for (const [instrument, label] of [['C130', 'C130 Art. 29'], ['C128', 'C128 Art. 34'], ['C102', 'C102 Art. 70(1)']] as const) {
      const alone = (text: string) => {
        const analysis = analyze(readDraft('act.bill', text), profile(bundledRules(), { standards: [instrument] }));
        const { parts, common } = ratifications(assess(frameworkOf(analysis), { instruments: [instrument] }), ratificationRules)[0]!;
        return [...parts, ...common ? [common] : []].flatMap(({ open }) => open).find(({ article }) => article.entry.cite.label === label)?.needs;
      };
      expect([alone(act), alone(appeal)], instrument).toEqual([expect.stringMatching(/element|words/), undefined]);
    }
  });

  it('leaves a least length of incapacity to a reader', () => {
    const [open] = part(act.replace('twenty', '26').replace('No sickness benefit shall be payable for the first three days of incapacity for work.', 'Sickness benefit is payable to a member who was incapable of work for at least 20 consecutive days.'), 'III').open.filter(({ missing }) => missing.some(({ parameter }) => parameter === 'sickness.waiting-period'));
    expect([open!.article.entry.cite.label, open!.needs, open!.missing[0]!.places.map(({ quote }) => quote)]).toEqual(['C102 Art. 18(1)', 'words', ['at least 20 consecutive days']]);
  });

  it('of a Convention accepted as a whole is one', () => {
    expect(ratify(act, 'C130').parts.map(({ id, readiness }) => [id, readiness])).toEqual([['', 'obstacle']]);
  });
});

describe('an assumption', () => {
  const parameters = knownParameters(bundledRules());
  const value = (text: string) => readAssumption(text, parameters);

  it.each([
    ['sickness.duration=26w', 26, 'week'], ['sickness.duration = 26 weeks', 26, 'week'], ['sickness.waiting-period=3d', 3, 'day'], ['old-age.rate=40%', 40, 'percent'],
    ['old-age.pensionable-age=65', 65, 'year'], ['old-age.qualifying-period=15y', 15, 'year'], ['old-age.rate=40', 40, 'percent'],
  ])('%s is a value', (text, amount, unit) => {
    expect(value(text)).toMatchObject({ value: { value: amount, unit } });
  });

  it.each([
    ['sickness.duration', 'is no assumption'], ['sickness.duraton=26w', 'did you mean sickness.duration?'], ['sickness.duration=26', 'write one such as 26w'], ['sickness.duration=long', 'is no value'], ['=3', 'is no assumption'],
  ])('%s is told what is wrong', (text, wrong) => {
    expect(value(text)).toMatchObject({ wrong: expect.stringContaining(wrong) });
  });

  it('is written into a copy as a quick fix would write it, and read back', () => {
    const assumed = value('sickness.duration=26w');
    if ('wrong' in assumed) throw new Error(assumed.wrong);
    const { edits, found } = editsFor(assumed, read(act));
    expect([found, edits.length]).toEqual([1, 1]);
    const changed = applyEdits(act, edits);
    expect(changed).toContain('maximum period of 26 weeks in each case');
    expect(changed.replace('26 weeks', 'twenty weeks')).toBe(act);
    expect(part(changed, 'III').obstacles).toEqual([]);
  });
});

it('every Article that the ratification data name has its Convention in the catalogue', () => {
  const { instruments } = bundledRules();
  for (const { instrument, 'temporary-exceptions': exceptions, 'other-declarations': others } of ratificationRules.acceptance.acceptance) {
    expect(instruments.has(instrument)).toBe(true);
    for (const { cite } of [...exceptions?.list ?? [], ...others ?? []]) expect(cite.startsWith(`${instrument} Art. `), cite).toBe(true);
  }
});

it('what a Convention admits is said in three languages', () => {
  const texts = ratificationRules.acceptance.acceptance.flatMap(({ 'temporary-exceptions': exceptions, 'other-declarations': others, 'compulsory-declaration': compulsory, 'exclusions-without-declaration': exclusions, 'effect-on-c102': effect }) =>
    [exceptions?.condition, ...[...exceptions?.list ?? [], ...others ?? []].map((one) => one.effect), compulsory?.text, exclusions?.text, effect?.text].filter((one) => one !== undefined));
  expect(texts.length).toBeGreaterThan(20);
  for (const text of texts) expect(Object.keys(text)).toEqual(['en', 'fr', 'es']);
});

describe('what decides', () => {
  const { deciding } = ratificationRules.deciding;

  it('names Articles that stand in the catalogue, once', () => {
    const { catalogue } = bundledRules(), labels = new Set([...catalogue.values()].map(({ cite }) => cite.label));
    const lists = [deciding['sums-up'], deciding.permits, deciding.method, deciding.beside].flat();
    for (const label of [...lists, ...deciding.either.flat(), ...deciding.justified, ...deciding.accounts, ...Object.keys(deciding.rates), ...deciding.contingencies.flatMap(({ cites }) => cites)]) expect(labels.has(label), label).toBe(true);
    expect(new Set(lists).size).toBe(lists.length);
  });

  it('knows the contingency and the rate of every Part of C102 in three languages', () => {
    expect([...new Set(deciding.contingencies.map(({ branch }) => branch))].sort()).toEqual(Object.values(ratificationRules.acceptance.acceptance.find(({ instrument }) => instrument === 'C102')!.selectable!).sort());
    for (const { groups = [], cites } of deciding.contingencies) for (const group of groups) {
      expect(Object.keys(group), cites[0]).toEqual(['en', 'fr', 'es']);
      for (const phrases of Object.values(group)) expect(() => new PhraseSet(phrases)).not.toThrow();
    }
    for (const contingency of Object.values(deciding.rates).flat()) expect(beneficiaryOf(contingency, rateStandards), contingency).toBeDefined();
  });
});

it.each([
  ['Luxembourg', 'du Luxembourg'], ['Namibie', 'de la Namibie'], ['Irlande', 'de l’Irlande'], ['Pays-Bas', 'des Pays-Bas'], ['Malte', 'de Malte'], ['Mexique', 'du Mexique'], ['Oman', 'd’Oman'], ['Hongrie', 'de la Hongrie'], ['le Bénin', 'du Bénin'], ['[…]', '[de] […]'],
])('a French paper says of %s: %s', (country, said) => {
  expect(ofCountry(country, 'fr', ratificationRules.countries)).toBe(said);
});

it.each([
  ['Netherlands', 'en', 'of the Netherlands'], ['Namibia', 'en', 'of Namibia'], ['Reino Unido', 'es', 'del Reino Unido'], ['República de Corea', 'es', 'de la República de Corea'], ['Namibia', 'es', 'de Namibia'],
] as const)('a paper says of %s (%s): %s', (country, language, said) => {
  expect(ofCountry(country, language, ratificationRules.countries)).toBe(said);
});

it.each([
  ['Namibia', 'fr', 'Namibie'], ['Luxembourg', 'es', 'Luxemburgo'], ['Luxemburgo', 'en', 'Luxembourg'], ['NA', 'en', 'Namibia'], ['The Netherlands', 'fr', 'Pays-Bas'], ['Cote d\'Ivoire', 'es', 'Côte d’Ivoire'],
  ['Congo - Kinshasa', 'fr', 'République démocratique du Congo'], ['Trinidad and Tobago', 'es', 'Trinidad y Tobago'],
  // In the language already, or no name of a country: as it was typed
  ['le Bénin', 'fr', 'le Bénin'], ['The Netherlands', 'en', 'The Netherlands'], ['Marland', 'fr', 'Marland'], ['European Union', 'fr', 'European Union'],
] as const)('the country %s is in %s: %s', (country, language, name) => {
  expect(nameCountry(country, language)).toBe(name);
});

it('every temporary exception says what it admits', () => {
  for (const { 'temporary-exceptions': exceptions } of ratificationRules.acceptance.acceptance) for (const { cite, effect } of exceptions?.list ?? []) expect(Object.values(effect ?? {}).filter((one) => one.length > 5), cite).toHaveLength(3);
});
