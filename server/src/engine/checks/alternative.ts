import type { Finding } from '../finding';
import type { Alternative, Limit, Need } from '../pack';
import type { Plan, Ready } from '../plan';
import { type Verdict, judge } from '../quantity';
import { speaks } from '../site';
import { type PlacedFact, type Wide, factsFor, withUnitOfDraft } from '../draftwide';
import { findingOn, verdictOn } from './limit';

/**
 * Requirements of which one is enough: a pension after 15 years, or a reduced one after 15 (C102 Art. 29(2)); 40 per cent, or 30
 * where ten years suffice (Art. 29(3)). Each alternative names values that must hold together; the value judged must meet what is
 * asked of its own parameter, the others (and those under "any …") may stand anywhere in the draft.
 */
export function checkAlternatives(wide: Wide, ready: Ready, plan: Plan): readonly { readonly provision: number; readonly item: Finding }[] {
  const { rule } = ready, { check } = rule;
  if (check.kind !== 'alternative') return [];
  const found: { provision: number; item: Finding }[] = [];
  for (const parameter of rule.parameters) for (const placed of factsFor(wide, parameter)) {
    const verdicts = check.alternatives.map(one => verdictOf(wide, ready, plan, one, placed, parameter));
    if (verdicts.includes('met')) continue;
    const own = ownLimit(check.alternatives, parameter), site = wide.site(placed.provision);
    if (own === undefined || !speaks(ready, site, plan, placed.fact, wide.parameters)) continue;
    const verdict = verdicts.includes('cannot-tell') || verdictOn(withUnitOfDraft(wide, placed.fact), rule, own) === 'cannot-tell' ? 'cannot-tell' : 'below';
    const item = findingOn(site, placed.fact, rule, own, verdict, sharesOf(wide, placed, own));
    found.push({ provision: placed.provision, item: own.plus === undefined ? item : { ...item, fixes: [] } });
  }
  return found;
}

/** The sum that a limit compares, for messages and ladders: `total` 40 and its `parts` "30 + 2 × 5"; empty where nothing is added. */
export function sharesOf(wide: Wide, placed: PlacedFact, limit: Limit): Readonly<Record<string, string>> {
  const sum = sumWith(wide, placed, limit);
  return sum === undefined || sum === 'open' || sum.parts.length === 0 ? {} : { total: String(sum.value), parts: sum.parts.join(' + ') };
}

/** Whether a value, with the rest of the draft, meets one of the alternatives. */
export function verdictOf(wide: Wide, ready: Ready, plan: Plan, alternative: Alternative, judged: PlacedFact, parameter: string): Verdict {
  let verdict: Verdict = 'met';
  for (const need of alternative.needs) {
    const one = need.parameter === parameter && !need.anywhere
      ? judgeSum(wide, judged, need.limit)
      : elsewhere(wide, ready, plan, need, alternative.ifSilent);
    if (one === 'below') return 'below';
    if (one === 'cannot-tell') verdict = 'cannot-tell';
  }
  return verdict;
}

/** The value with what the limit says to add to it: a widow's 30 per cent and twice a child's 5 make 40. */
function judgeSum(wide: Wide, judged: PlacedFact, limit: Limit): Verdict {
  const sum = sumWith(wide, judged, limit);
  if (sum === 'open') return 'cannot-tell';
  return judge(sum?.value ?? judged.fact.value, withUnitOfDraft(wide, judged.fact).unit, limit);
}

/**
 * The best value of each parameter to be added, as often as the limit says, and the parts of the sum. `open` where the parts are
 * not shares of the same thing: a child's share of the pension does not add up with the widow's share of earnings. Undefined where
 * the limit adds nothing.
 */
function sumWith(wide: Wide, { fact }: PlacedFact, { plus }: Limit): { readonly value: number; readonly parts: readonly string[] } | 'open' | undefined {
  if (plus === undefined) return undefined;
  let { value } = fact;
  const parts: string[] = [];
  for (const { parameter, times } of plus) {
    const others = factsFor(wide, parameter).map(one => one.fact);
    if (others.length === 0) continue;
    if (others.some(one => one.unit !== fact.unit || !one.certain)) return 'open';
    const most = others.reduce((a, b) => a.value >= b.value ? a : b);
    if (others.some(one => !isSameBase(one.of, fact.of))) return 'open';
    value += times * most.value;
    if (parts.length === 0) parts.push(String(fact.value));
    parts.push(`${times} × ${most.value}`);
  }
  return { value, parts };
}

const isSameBase = (a: string | undefined, b: string | undefined): boolean => a === b || isEarnings(a) && isEarnings(b);
const isEarnings = (of: string | undefined): boolean => of !== undefined && earnings.test(of) && !pension.test(of);
const earnings = /earning|wage|salar|remunera|income|gain|revenu|traitement|ganancia|sueldo|ingreso/iu;
const pension = /pension|pensión|rente|jubila|benefit|prestaci|prestation/iu;

const answers = new WeakMap<Wide, Map<Need, Verdict>>();

/** What the rest of the draft says to a need: the same for every value judged, so it is asked once. */
function elsewhere(wide: Wide, ready: Ready, plan: Plan, need: Need, ifSilent: Alternative['ifSilent']): Verdict {
  let known = answers.get(wide);
  if (known === undefined) answers.set(wide, known = new Map());
  let verdict = known.get(need);
  if (verdict === undefined) known.set(need, verdict = best(counted(wide, ready, plan, need), need.limit, ifSilent));
  return verdict;
}

/** The values of the draft that count for a need: those of which its own `unless` says nothing. */
function counted(wide: Wide, ready: Ready, plan: Plan, need: Need): readonly PlacedFact[] {
  const facts = factsFor(wide, need.parameter), unless = ready.passedOver.get(need) ?? [];
  return facts.filter(({ provision, fact }) => speaks({ when: [], unless }, wide.site(provision), plan, fact, wide.parameters))
    .map(({ provision, fact }) => ({ provision, fact: withUnitOfDraft(wide, fact) }));
}

/** Another value of the draft that holds is enough; where there is none at all, the alternative says what silence means. */
function best(facts: readonly PlacedFact[], limit: Limit, ifSilent: Alternative['ifSilent']): Verdict {
  if (facts.length === 0) return ifSilent === 'cannot-tell' ? 'cannot-tell' : 'below';
  const verdicts = facts.map(({ fact }) => judge(fact.value, fact.unit, limit));
  return verdicts.includes('met') ? 'met' : verdicts.includes('cannot-tell') ? 'cannot-tell' : 'below';
}

/** What the first alternative asks of the value itself: the limit that the message shows and the fix writes. */
const ownLimit = (alternatives: readonly Alternative[], parameter: string): Limit | undefined =>
  alternatives.flatMap(one => one.needs).find(need => need.parameter === parameter && !need.anywhere)?.limit;
