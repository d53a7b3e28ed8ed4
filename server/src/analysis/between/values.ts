import type { Placed, Analysis } from '../analysis';
import { isSubordinate } from '../../facts/lawParts';
import { readings } from '../../engine/quantity';
import type { ValueFact } from '../../facts/fact';
import { betterOf } from '../better';
import { leavesOpen } from './delegation';
import { sameGroups } from './groups';
import { placeAt, type NamedFile, type TextPlace, wordsAround } from './place';
import { shared, stemsIn } from './stems';

/** A value that two texts set. below: a text under the law gives less than the law · differs · same: both rule the same matter. */
export interface ValueConflict {
  readonly kind: 'below' | 'differs' | 'same';
  readonly own: TextPlace;
  readonly other: TextPlace;
}

/**
 * Values that two texts of one law both set. Only what each of them sets once, for certain and in comparable units, without a condition
 * that the other does not have, and not where one of them lets the other say more.
 */
export function compareValues(own: NamedFile, other: NamedFile): readonly ValueConflict[] {
  const theirs = singles(other.analysis), found: ValueConflict[] = [];
  if (theirs.size === 0 || !sameGroups(own.analysis.draft, other.analysis.draft)) return found;
  const [below, above] = [isSubordinate(own.analysis.draft), isSubordinate(other.analysis.draft)];
  for (const [parameter, mine] of singles(own.analysis)) {
    const their = theirs.get(parameter);
    // Two Acts, and two regulations, have procedures of their own
    if (their === undefined || below === above && parameter.startsWith('general.')) continue;
    const kind = relation(mine.item, their.item, betterOf(parameter, own.analysis.rules), below && !above);
    // Regulations each speak for themselves: only one that says the same with another value is told
    if (kind === undefined || below && above && kind !== 'differs' || !alike(own.analysis, mine.provision, other.analysis, their.provision, below && above)) continue;
    found.push({ kind, own: placeAt(own, mine.provision, mine.item.span), other: placeAt(other, their.provision, their.item.span) });
  }
  return found;
}

type PlacedValue = Placed<ValueFact>;

const known = new WeakMap<Analysis['facts'], ReadonlyMap<string, PlacedValue>>();

/** The values that a text sets once: one place, or several that say the same. A guess anywhere leaves the parameter out. */
function singles({ facts, draft }: Analysis): ReadonlyMap<string, PlacedValue> {
  let made = known.get(facts);
  if (made !== undefined) return made;
  const single = new Map<string, PlacedValue | undefined>();
  for (const { item, provision } of facts) {
    if (item.kind !== 'value') continue;
    for (const parameter of [item.parameter, ...item.also ?? []]) {
      const before = single.get(parameter), fits = item.certain && parameter === item.parameter && !/^[A-Z]{3}$/.test(item.unit) && draft.provisions[provision]!.kind !== 'row';
      if (!single.has(parameter)) single.set(parameter, fits ? { item, provision } : undefined);
      else if (!fits || before === undefined || !equal(before.item, item)) single.set(parameter, undefined);
    }
  }
  known.set(facts, made = new Map([...single].filter((one): one is [string, PlacedValue] => one[1] !== undefined)));
  return made;
}

const equal = (a: ValueFact, b: ValueFact): boolean => a.value === b.value && a.unit === b.unit && a.comparator === b.comparator && a.of === b.of;

/** `under`: this text is made under the other. Undefined where both may hold, or nobody can tell. */
function relation(mine: ValueFact, their: ValueFact, better: 'higher' | 'lower' | undefined, under: boolean): ValueConflict['kind'] | undefined {
  const converted = readings(their.value, their.unit, mine.unit);
  if (converted.length !== 1 || mine.value === 0 || their.value === 0) return undefined;
  const [value] = converted as [number], by = mine.value - value, slack = mine.unit === 'percent' ? 0.1 : 1e-6 * value;
  if (Math.abs(by) <= slack) return mine.comparator === their.comparator ? 'same' : undefined;
  if (mine.unit !== their.unit && Math.abs(by) < value * 0.03) return undefined; // 26 weeks and six months
  if (mine.comparator !== their.comparator) {
    // What keeps within a least or a most contradicts nothing
    if (their.comparator === 'at-least' && by > 0 || their.comparator === 'at-most' && by < 0) return undefined;
    if (mine.comparator === 'at-least' && by < 0 || mine.comparator === 'at-most' && by > 0) return undefined;
  }
  return under && better !== undefined && (better === 'higher') === by < 0 ? 'below' : 'differs';
}

/** True where two provisions speak of the same case; `closely`: in much the same words. */
function alike(own: Analysis, mine: number, other: Analysis, their: number, closely: boolean): boolean {
  const { language } = own.draft, [a, b] = [wordsAround(own, mine), wordsAround(other, their)];
  if (leavesOpen(a, language) || leavesOpen(b, language)) return false;
  const [left, right] = [stemsIn(a, language), stemsIn(b, language)], least = Math.min(left.size, right.size);
  const condition = conditional[language];
  return least > 0 && shared(left, right) >= least * (closely || condition.test(a) || condition.test(b) ? 0.7 : 0.35);
}

const conditional = {
  en: /\b(?:if|unless|except|provided|notwithstanding|where|when|in the case of)\b/iu,
  fr: /(?<!\p{L})(?:si|s[’']il|lorsque?|sauf|excepté|toutefois|par dérogation|à condition|quand)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:si|cuando|salvo|excepto|no obstante|siempre que|tratándose)(?!\p{L})/iu,
} as const;
