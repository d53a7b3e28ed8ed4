import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { assess } from '../../server/src/analysis/assess';
import { frameworkOf } from '../../server/src/analysis/framework';
import { editsFor, knownParameters, readAssumption } from '../../server/src/analysis/ratify/assume';
import { citesOf, ratifications } from '../../server/src/analysis/ratify/readiness';
import { bundledRules } from '../../server/src/bundled';
import { ratificationRules } from '../../server/src/bundledData';
import { readDraft } from '../../server/src/formats/format';
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

  it('never takes what was not found, not counted or not compared for met', () => {
    for (const { readiness, open, met, asked } of ratify(act).parts) {
      if (readiness === 'can-be-accepted') expect(met).toBe(asked);
      else expect(open.length + met, readiness).toBeGreaterThan(0);
    }
    expect(part(act, 'III').open.find(({ article }) => article.entry.cite.label === 'C102 Art. 15')?.needs).toBe('figures');
    expect(part(act, 'IV').open.every(({ needs }) => needs === 'branch')).toBe(true);
  });

  it('applies the rule of three Parts, one of them long-term or costly', () => {
    // Sickness and old age stay below, and nothing else is regulated
    expect(ratify(act).choices.map(({ choice, verdict, open }) => [choice.id, verdict, open])).toEqual([['c102.min', 'not-met', []], ['c102.core', 'not-met', []]]);
    const mended = act.replace('twenty weeks', '26 weeks').replace('67 years', '65 years');
    // Two Parts are open then, and three are needed
    expect(ratify(mended).choices.map(({ choice, verdict, open }) => [choice.id, verdict, open])).toEqual([['c102.min', 'not-met', ['III', 'V']], ['c102.core', 'open', ['V']]]);
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
    expect(part(changed, 'III').readiness).toBe('not-enough-known');
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
