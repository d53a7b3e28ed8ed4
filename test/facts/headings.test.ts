import { describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import type { Language } from '../../server/src/draft/draft';
import type { Context } from '../../server/src/facts/context';
import { contextReading, headingLevel } from '../../server/src/facts/headings';
import { PhraseSet } from '../../server/src/words/phrase';

const { lexicon } = bundledRules();
const read = (headings: readonly string[], { language = 'en' as Language, titled = false } = {}): ReturnType<typeof contextReading> => {
  const context: Context = { language, headings, titled, chapeau: [], schedule: false, definitions: false };
  return contextReading(context, lexicon.languages.get(language)!);
};
/** The branches that headings speak of, the likeliest first. */
const branches = (headings: readonly string[], more: { language?: Language; titled?: boolean } = {}): readonly string[] => read(headings, more).branches.map(({ branch }) => branch);
const score = (headings: readonly string[], branch: string, more: { language?: Language; titled?: boolean } = {}): number | undefined => read(headings, more).branches.find((one) => one.branch === branch)?.score;

describe('the branch that headings name', () => {
  it('is that of the nearest heading first', () => {
    expect(branches(['Sickness benefit', 'Maternity benefit']).slice(0, 2)).toEqual(['maternity', 'sickness']);
    expect(branches(['Maternity benefit', 'Sickness benefit']).slice(0, 2)).toEqual(['sickness', 'maternity']);
    expect(branches(['Finance'])).toEqual([]);
    expect(score(['Act', 'Sickness benefit', 'Sickness benefit'], 'sickness')).toBe(score(['Act', 'Finance', 'Sickness benefit'], 'sickness')); // the nearest counts
  });

  it('weighs less the further above it stands, down to the fifth, and least in the title of the act', () => {
    const under = (count: number): number => score(['Act', 'Sickness benefit', ...Array.from({ length: count }, () => 'Payment')], 'sickness')!;
    const scores = [0, 1, 2, 3, 4].map(under);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(5);
    expect(under(5)).toBe(under(4));
    expect(score(['Sickness benefit', 'Payment'], 'sickness')!).toBeLessThan(under(5)); // the outermost is a title
    expect(score(['Sickness benefit'], 'sickness')!).toBeGreaterThan(score(['Sickness benefit'], 'sickness', { titled: true })!);
  });

  it('is each of those that are named in one breath', () => {
    const all = score(['Sickness benefit'], 'sickness')!;
    expect(score(['Des pensions de vieillesse, d’invalidité et de survivants'], 'invalidity', { language: 'fr' })).toBeGreaterThan(all - 5);
    expect(score(['Des pensions de vieillesse, d’invalidité et de survivants'], 'survivors', { language: 'fr' })).toBeGreaterThan(all - 5);
    expect(branches(['Des pensions de vieillesse, d’invalidité et de survivants'], { language: 'fr' })[0]).toBe('old-age');
    expect(branches(['Pensiones de vejez, invalidez y muerte'], { language: 'es' })[0]).toBe('old-age');
    expect(branches(['Old age and survivors pension'])[0]).toBe('old-age');
    expect(score(['Old age and survivors pension'], 'survivors')).toBeGreaterThan(all - 5);
  });

  it('is one breath only where few words stand between', () => {
    const pension = (words: string): number | undefined => score([words], 'invalidity', { language: 'es' });
    expect(pension('Pensión de vejez y de las de invalidez')).toBeGreaterThan(pension('Pensión de vejez y de las de los de invalidez')!);
  });

  it('is no less sure where words that link nothing part the names', () => {
    const linked = score(['Des pensions de vieillesse et d’invalidité'], 'invalidity', { language: 'fr' })!;
    expect(score(['Des pensions de vieillesse en cas d’invalidité'], 'invalidity', { language: 'fr' }) ?? 0).toBeLessThan(linked);
  });
});

describe('English names that share the word "benefit"', () => {
  const whole = score(['Sickness benefit'], 'sickness')!;

  it('are each a name, side by side or with "and" between them', () => {
    expect(score(['Sickness and maternity benefit'], 'sickness')).toBe(whole);
    expect(score(['Sickness or maternity benefit'], 'sickness')).toBe(whole);
    expect(score(['Sickness maternity benefit'], 'sickness')).toBe(whole);
    expect(score(['Invalidity and survivors benefit'], 'invalidity')).toBe(whole);
  });

  it('are none where other words stand between, and behind the name a little less', () => {
    expect(score(['Sickness but not maternity benefit'], 'sickness')).toBeLessThan(whole);
    expect(score(['Sickness paying maternity benefit'], 'sickness')).toBeLessThan(whole);
    expect(score(['Disability and survivors benefit'], 'invalidity')).toBeLessThan(whole); // it may be one of sickness
    const behind = score(['Maternity benefit and sickness'], 'sickness')!;
    expect(behind).toBeLessThan(whole);
    expect(behind).toBeGreaterThan(score(['Sickness but not maternity benefit'], 'sickness')!);
  });

  it('outweigh a nearer heading that only touches another', () => {
    expect(branches(['Act', 'Maternity benefit', 'Leave of the sick'])).toEqual(['maternity', 'sickness']);
  });
});

describe('what headings say besides', () => {
  it('is that all is about employment injury, unless another benefit stands beside it', () => {
    expect(read(['Employment injury']).injury).toBe(true);
    expect(read(['Employment injury', 'Medical care']).injury).toBe(true);
    expect(read(['Employment injury and sickness benefit', 'Medical care']).injury).toBe(false);
    expect(read(['Employment injury and unemployment benefit']).injury).toBe(true); // which comes of no injury
    expect(read(['Employment injury of the sick']).injury).toBe(true); // the sick are named in passing
    expect(read(['Accidents']).injury).toBe(false); // of whatever kind
    expect(read(['Disablement']).injury).toBe(false);
    expect(read(['Sickness benefit']).injury).toBe(false);
    expect(read(['Invalidity benefit', 'Invalidity benefit']).injury).toBe(false);
    expect(read(['Old-age pension']).injury).toBe(false);
  });

  it('is that nothing there sets a benefit, unless a nearer heading names one', () => {
    expect(read(['Offences']).silent).toBe(true);
    expect(read(['Offences', 'Payment']).silent).toBe(true);
    expect(read(['Offences', 'Sickness benefit']).silent).toBe(false);
    expect(read(['Sickness benefit', 'Offences']).silent).toBe(true);
    expect(read(['Sickness benefit']).silent).toBe(false);
  });

  it('is not heard from more than three headings above, nor from the title of the act', () => {
    expect(read(['Offences', 'One', 'Two']).silent).toBe(true);
    expect(read(['Offences', 'One', 'Two', 'Three']).silent).toBe(false);
    expect(read(['Offences', 'Payment'], { titled: true }).silent).toBe(false);
  });

  it('is how far above a phrase stands', () => {
    const context = read(['Act', 'Widows of seafarers', 'Payment']);
    expect(headingLevel(context, new PhraseSet(['payment']))).toBe(0);
    expect(headingLevel(context, new PhraseSet(['seafarers']))).toBe(1);
    expect(headingLevel(context, new PhraseSet(['miners']))).toBe(-1);
    expect(headingLevel(context, new PhraseSet([]))).toBe(-1);
  });
});
