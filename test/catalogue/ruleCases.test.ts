import { readFileSync, readdirSync } from 'node:fs';
import packs from 'lexfloor:packs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { type Case, readCases } from '../../server/src/analysis/cases';
import { bundledRules } from '../../server/src/bundled';
import type { Limit, Rule } from '../../server/src/engine/pack';
import { readings } from '../../server/src/engine/quantity';
import { readDraft } from '../../server/src/formats/format';

const folder = new URL('../../rules/', import.meta.url);
const bundled = bundledRules();
const cases = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(path => path.replaceAll('\\', '/')).filter(path => path.endsWith('.md') && !path.endsWith('README.md'))
  .flatMap(path => readCases(readFileSync(new URL(path, folder), 'utf8')).cases.map(one => ({ ...one, id: `${path.split('/')[0]}/${one.rule}` })));
const { patterns, checks } = packs['gap-patterns.yaml'] as Record<'patterns' | 'checks', readonly { readonly rules: readonly string[] }[]>;
/** Rules whose look-alikes stand with a gap, where they are run against all its rules. */
const trapped = new Set([...patterns, ...checks].flatMap(({ rules }) => rules));

/** Rules on the law. A word's neighbours stand in its own `not-when`, and what must be resolved is a closed list. */
const rules = bundled.rules.filter(({ kind }) => kind !== 'wording' && kind !== 'resolved');

const limitsOf = ({ check }: Rule): readonly Limit[] =>
  check.kind === 'limit' ? [check.limit] : check.kind === 'alternative' ? check.alternatives.flatMap(({ needs }) => needs.map(({ limit }) => limit)) : [];

/** True where a silent case sets a value that is the very figure of the rule; for "as long as the need lasts" there is no last value. */
function isAtLimit(one: Case, rule: Rule): boolean {
  const parameters = new Set([...rule.parameters, ...rule.check.kind === 'alternative' ? rule.check.alternatives.flatMap(({ needs }) => needs.map(({ parameter }) => parameter)) : []]);
  const { facts } = analyze(readDraft(`case.${one.format === 'markdown' ? 'md' : one.format}`, one.text, one.language === undefined ? {} : { language: one.language }), { ...bundled, rules: [] });
  return facts.some(({ item }) => item.kind === 'value' && [item.parameter, ...item.also ?? []].some(parameter => parameters.has(parameter))
    && limitsOf(rule).some(({ than, times = 1, daysAWeek }) => than !== 'throughout'
      && readings(item.value * times, item.unit, than.unit, daysAWeek).some(value => Math.abs(value - than.value) <= than.value / 50)));
}

describe('every rule on the law', () => {
  const silent = (id: string) => cases.filter(one => one.id === id && one.marks.length === 0);

  it('has a case that fires', () => {
    expect(rules.filter(({ id }) => !cases.some(one => one.id === id && one.marks.length > 0)).map(({ id }) => id)).toEqual([]);
  });

  it('has a silent case at its very figure, where it compares one', () => {
    const compares = rules.filter(rule => limitsOf(rule).some(({ than }) => than !== 'throughout' && than.value > 1));
    expect(compares.length).toBeGreaterThan(80);
    expect(compares.filter(rule => ![...silent(rule.id), ...cases.filter(({ id, fixed }) => id === rule.id && fixed !== undefined).map(one => ({ ...one, text: one.fixed! }))].some(one => isAtLimit(one, rule))).map(({ id }) => id)).toEqual([]);
  });

  it('has a look-alike that stays silent: two silent cases, or traps among the forty gaps', () => {
    expect(rules.filter(({ id }) => !trapped.has(id) && silent(id).length < 2).map(({ id }) => id)).toEqual([]);
  });
});
