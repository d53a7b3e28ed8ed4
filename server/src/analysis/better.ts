import type { RuleSet } from '../engine/pack';
import type { Rule } from '../engine/pack';

const remembered = new WeakMap<readonly Rule[], Map<string, 'higher' | 'lower' | undefined>>();

/**
 * Which way of a parameter is better for the person protected, as the limits of the rules have it: what must be at least something is
 * better higher. A parameter without a rule goes by the rules on the same topic of other branches, then by what the topic is; undefined where nothing tells.
 */
export function betterOf(parameter: string, { rules }: Pick<RuleSet, 'rules'>): 'higher' | 'lower' | undefined {
  let known = remembered.get(rules);
  if (known === undefined) remembered.set(rules, known = new Map());
  if (!known.has(parameter)) known.set(parameter, read(parameter, rules));
  return known.get(parameter);
}

function read(parameter: string, rules: readonly Rule[]): 'higher' | 'lower' | undefined {
  const topic = parameter.slice(parameter.indexOf('.')), ways = { own: [0, 0], others: [0, 0] };
  const count = (on: string, bound: 'at-least' | 'at-most'): void => {
    const side = bound === 'at-least' ? 0 : 1;
    if (on === parameter || on === `*${topic}`) ways.own[side]!++;
    if (on.endsWith(topic)) ways.others[side]!++;
  };
  for (const { check, parameters } of rules) {
    if (check.kind === 'limit') for (const on of parameters) count(on, check.limit.bound);
    if (check.kind === 'alternative') for (const { needs } of check.alternatives) for (const need of needs) count(need.parameter, need.limit.bound);
    if (check.kind === 'consistent') for (const on of parameters) count(on, 'at-most');
  }
  return wayOf(ways.own) ?? wayOf(ways.others) ?? byNature[topic.slice(1)];
}

/** Topics on which no standard sets a figure, though more or less of them plainly helps the person: time to claim and to appeal, time in which is decided. */
const byNature: Readonly<Record<string, 'higher' | 'lower'>> = {
  'appeal-time-limit': 'higher', 'claim-time-limit': 'higher', 'decision-time-limit': 'lower', 'early-age': 'lower', 'student-age': 'higher', 'paternity-leave': 'higher',
  'indexation-interval': 'lower', 'actuarial-review-interval': 'lower', 'marriage-duration': 'lower', 'spouse-age': 'lower', sanction: 'lower', disqualification: 'lower',
};

/** The way that most rules point; none where they are even. */
const wayOf = ([higher = 0, lower = 0]: readonly number[]): 'higher' | 'lower' | undefined => higher === lower ? undefined : higher > lower ? 'higher' : 'lower';
