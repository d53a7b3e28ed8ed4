import { labelOf, outlineOf } from '../../draft/outline';
import type { Draft } from '../../draft/draft';
import type { Finding } from '../../engine/finding';
import type { Resolvable, Rule } from '../../engine/pack';
import type { Analysis, Placed } from '../analysis';
import { analyze } from '../analyze';
import type { NamedFile } from '../between/place';
import { compare } from '../compare';
import { resolvedRules } from '../resolvedRules';
import { amendsAct, type Change, consolidate, type Consolidation, type Outcome } from './consolidate';
import type { Instruction } from './instruction';
import { unreadReasons } from './unreadReasons';

/** An act that another one amends. `called`: other names by which it is cited. */
export interface AmendedFile extends NamedFile {
  readonly called?: readonly string[];
}

/**
 * Which of the other texts of a law an act amends: those that lexfloor.yaml says (`told`); where it says none, the one that the act names by
 * its title.
 */
export function amendedBy(own: Analysis, others: readonly NamedFile[], told: readonly AmendedName[] = []): readonly AmendedFile[] {
  if (told.length > 0) return others.flatMap((other) => told.filter(({ name }) => name === other.name).map(({ called }) => ({ ...other, ...(called && { called }) })));
  const named = others.filter(({ analysis }) => analysis.draft.language === own.draft.language && amendsAct({ amending: own, words: wordsFor(own) }, analysis));
  return named.length === 1 ? named : [];
}

/** What lexfloor.yaml says of an act that is amended: the name of its file, and how else it is called. */
export interface AmendedName {
  readonly name: string;
  readonly called?: readonly string[];
}

const wordsFor = ({ rules, draft }: Analysis) => rules.lexicon.languages.get(draft.language)?.amending;

const made = new WeakMap<Draft, readonly { readonly principal: Draft; readonly called: string; readonly made: Consolidation }[]>();

/** The act that `own` amends with the amendments carried out; made once for two versions of both. */
export function consolidationOf(own: Analysis, { analysis, called = [] }: AmendedFile): Consolidation {
  const known = made.get(own.draft) ?? [], key = called.join('\n'), before = known.find((one) => one.principal === analysis.draft && one.called === key);
  if (before !== undefined) return before.made;
  const fresh = consolidate(analysis, { amending: own, words: wordsFor(own), called });
  made.set(own.draft, [...known.filter((one) => one.called !== key).slice(-3), { principal: analysis.draft, called: key, made: fresh }]);
  return fresh;
}

/** The consolidated act, judged by the rules of the act that amends it. */
export function judgeConsolidated(own: Analysis, { draft, principal }: Consolidation, before: Analysis): Analysis {
  return draft === principal.draft && before.draft === draft ? before : analyze(draft, own.rules, before.rules === own.rules ? before : undefined);
}

/** Longer acts are not judged anew at each instruction while somebody types; the command line does it. */
const longest = 400_000;

/**
 * What cannot be carried out of an amending act, and what its instructions do to the act that it amends: findings that the consolidated text
 * has and the act before had not. None where a profile has switched the rules off.
 */
export function amendingFindings(own: Analysis, amended: readonly AmendedFile[]): readonly Placed<Finding>[] {
  const rules = resolvedRules(own.rules, 'amending-');
  return amended.flatMap((file) => {
    const consolidation = consolidationOf(own, file);
    const refused = rules.size === 0 ? [] : consolidation.outcomes.flatMap((outcome) => refusal(outcome, file, consolidation, own, rules));
    return [...refused, ...file.analysis.draft.text.length <= longest ? caused(own, file, consolidation) : []];
  });
}

function refusal(outcome: Outcome, { name }: AmendedFile, { principal }: Consolidation, own: Analysis, rules: ReadonlyMap<Resolvable, Rule>): readonly Placed<Finding>[] {
  if (outcome.done || outcome.why.reason === 'other') return [];
  const { instruction, why } = outcome;
  const place = 'place' in why ? why.place : labelOf(principal.draft, principal.outline, 0);
  const values = {
    file: name, place, what: why.reason === 'clash' ? wordsOf(why.with, own) : 'what' in why ? clipped(why.what) : '', count: String(why.reason === 'many' ? why.count : 0),
    ...(why.reason === 'unread' && { unreadEn: unreadReasons.en[why.because], unreadFr: unreadReasons.fr[why.because], unreadEs: unreadReasons.es[why.because] }),
  };
  const rule = rules.get(`amending-${kindOf[why.reason]}`);
  return rule === undefined ? [] : [{ provision: instruction.provision, item: { rule, severity: rule.severity, verdict: 'unresolved', cites: rule.cites, fixes: [], span: instruction.span, values } }];
}

const kindOf = { 'no-place': 'place', unclear: 'place', 'no-words': 'words', many: 'words', done: 'done', taken: 'taken', clash: 'clash', unread: 'unread' } as const;

const wordsOf = ({ provision, span }: Instruction, { draft }: Analysis): string => clipped(draft.provisions[provision]!.text.slice(span.start, span.end));
const clipped = (text: string): string => text.length <= 80 ? text.replace(/\s+/g, ' ') : `${text.slice(0, 78).replace(/\s+/g, ' ')}…`;

/** Findings of the consolidated text that the act before did not have, at the instructions that made the words they stand at. */
function caused(own: Analysis, file: AmendedFile, consolidation: Consolidation): readonly Placed<Finding>[] {
  const changes = consolidation.outcomes.flatMap((outcome) => outcome.done ? outcome.changes.map((change) => ({ change, instruction: outcome.instruction })) : []);
  if (changes.length === 0) return [];
  const before = consolidation.principal.draft === file.analysis.draft && file.analysis.rules === own.rules ? file.analysis : analyze(consolidation.principal.draft, own.rules);
  const after = judgeConsolidated(own, consolidation, before);
  return compare(before, after).findings.flatMap(({ kind, after: placed }): readonly Placed<Finding>[] => {
    if (kind !== 'new' || placed === undefined || told.has(placed.item.verdict)) return [];
    const made = causeOf(placed, after, changes);
    if (made === undefined) return [];
    const { change, instruction } = made, { also, ...item } = placed.item;
    const provision = provisionAt(consolidation.principal.draft, change.before.start), { draft } = consolidation.principal;
    return [{ provision: instruction.provision, item: {
      ...item, fixes: [], span: instruction.span,
      related: [{ draft, provision, span: { start: 0, end: Math.min(draft.provisions[provision]!.text.length, 80) }, file: file.name, label: labelOf(draft, outlineOf(draft), provision) }],
    } }];
  });
}

/** What is no consequence to be told: wording is the new text's own affair, and what is missing has no place. */
const told: ReadonlySet<Finding['verdict']> = new Set<Finding['verdict']>(['wording', 'cannot-tell', 'internal', 'missing']);

type Made = { readonly change: Change; readonly instruction: Instruction };

/** The change whose new words hold the finding; else one in the same provision. */
function causeOf({ provision, item }: Placed<Finding>, { draft }: Analysis, changes: readonly Made[]): Made | undefined {
  const start = draft.starts[provision]!, span = { start: start + item.span.start, end: start + item.span.end }, end = start + draft.provisions[provision]!.text.length;
  const touches = (from: number, to: number) => ({ change }: Made): boolean => change.after.start <= to && from <= change.after.end;
  return changes.find(touches(span.start, span.end)) ?? changes.find(touches(start, end));
}

function provisionAt({ starts }: Draft, offset: number): number {
  let low = 0, high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle; else high = middle - 1;
  }
  return low;
}
