import type { Language } from '../text/language';
import type { Book } from '../engine/book';
import type { Finding } from '../engine/finding';
import type { Rule } from '../engine/pack';
import { type Plan, planOf } from '../engine/plan';
import type { Fact } from '../facts/fact';
import type { Norm } from '../facts/modality/norm';
import type { Analysis } from './analysis';
import { readProvision, rememberRead } from './analyze';

/**
 * What one thread has read of a draft that several read together: plain data that can be sent, provision by provision. Rules and books of
 * phrases go by their place in the rule set, which both threads have alike.
 */
export interface Portion {
  /** The first provision. */
  readonly from: number;
  /** How many rules there were: where the other thread has others, it reads for itself. */
  readonly rules: number;
  readonly provisions: readonly SentRead[];
}

interface SentRead {
  readonly facts?: readonly Fact[];
  readonly findings: readonly SentFinding[];
  readonly voices: readonly number[];
  readonly norms: readonly Norm[];
}

/** A finding with the place of its rule; without the Articles where they are the rule's own. */
type SentFinding = Omit<Finding, 'rule' | 'cites' | 'also'> & { readonly rule: number; readonly cites?: Finding['cites'] };

/** Reads provisions `from` up to, not including, `to` of a draft that was begun, or up to its end. */
export function readPortion(begun: Analysis, from: number, to: number): Portion {
  const { rules: { rules }, contexts, draft } = begun, plan = planOf(begun.rules);
  const places = new Map<Rule, number>(rules.map((rule, at) => [rule, at])), provisions: SentRead[] = [];
  for (let at = from; at < Math.min(to, draft.provisions.length); at++) {
    const { facts, judged: { findings, voices }, norms } = readProvision(begun, at), books = booksOf(plan, contexts.of[at]!.language);
    provisions.push({ ...(facts && { facts }), norms, voices: voices.map((book) => books.indexOf(book)), findings: findings.map(({ rule, cites, ...rest }) => ({ ...rest, rule: places.get(rule)!, ...(cites !== rule.cites && { cites }) })) });
  }
  return { from, rules: rules.length, provisions };
}

/** Takes over what another thread has read of the same text with the same rules. */
export function takePortion(begun: Analysis, { from, rules: count, provisions }: Portion): void {
  const { rules: { rules }, contexts, draft } = begun, plan = planOf(begun.rules);
  if (count !== rules.length || from + provisions.length > draft.provisions.length) return;
  provisions.forEach(({ facts, findings, voices, norms }, i) => {
    const books = booksOf(plan, contexts.of[from + i]!.language);
    const judged = {
      findings: findings.map(({ rule: at, cites, ...rest }): Finding => ({ ...rest, rule: rules[at]!, cites: cites ?? rules[at]!.cites })),
      voices: voices.map((book) => books[book]!),
    };
    rememberRead(begun, from + i, { ...(facts && { facts }), judged, norms });
  });
}

const known = new WeakMap<Plan, Map<Language, readonly Book[]>>();

/** The books for which whole drafts are looked through, in the order of the plan. */
function booksOf(plan: Plan, language: Language): readonly Book[] {
  let of = known.get(plan);
  if (of === undefined) known.set(plan, of = new Map());
  let books = of.get(language);
  if (books === undefined) of.set(language, books = [...new Set([...plan.voices[language].values()].flat())]);
  return books;
}
