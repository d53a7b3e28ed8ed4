import type { Range } from 'vscode-languageserver';
import type { Analysis } from '../../analysis/analysis';
import { analyze } from '../../analysis/analyze';
import { renderMessage } from '../../analysis/explain';
import { labelOf } from '../../draft/outline';
import type { Rule, RuleSet } from '../../engine/pack';
import { inFile, toRange } from '../convert';
import type { Latest } from '../session';
import type { PackDraft } from './desk';

/** A place of an open draft that a rule looks at: what it finds there, or a value that it judges and lets pass. */
export interface TouchedPlace {
  readonly range: Range;
  readonly found: boolean;
  /** "Section 12(1)". */
  readonly label: string;
  /** What is told of it; the words themselves where the rule lets them pass. */
  readonly says: string;
}

export interface TouchedDraft {
  readonly uri: string;
  readonly places: readonly TouchedPlace[];
}

/** Nobody looks at more of them. */
const most = 200;

/** What a rule touches in the drafts that are open, as if it were the only one. */
export const touchedBy = (rules: readonly Rule[], draft: PackDraft, open: readonly Latest[]): readonly TouchedDraft[] =>
  open.map((latest) => ({ uri: latest.document.uri, places: rules.flatMap((rule) => placesOf(rule, draft.rules, latest)).slice(0, most) })).filter(({ places }) => places.length > 0);

function placesOf(rule: Rule, rules: RuleSet, { text, analysis: { draft } }: Latest): readonly TouchedPlace[] {
  const analysis = analysisBy(rule, rules, draft);
  const place = (provision: number, span: { start: number; end: number }, found: boolean, says: string): TouchedPlace =>
    ({ range: toRange(text, inFile(analysis, provision, span)), found, label: labelOf(draft, analysis.outline, provision), says });
  const told = new Set<unknown>();
  const findings = analysis.findings.map(({ provision, item }) => {
    if (item.fact) told.add(item.fact);
    return place(provision, item.span, item.verdict !== 'cannot-tell', renderMessage(item, draft.language));
  });
  const judges = (parameter: string): boolean => rule.parameters.some((one) => one === parameter || one.startsWith('*.') && parameter.endsWith(one.slice(1)));
  const passed = analysis.facts.flatMap(({ provision, item }) =>
    item.kind === 'value' && !told.has(item) && [item.parameter, ...item.also ?? []].some(judges) ? [place(provision, item.span, false, item.quote)] : []);
  return [...findings, ...passed];
}

/** Analyses by one rule alone: for the same draft and rule the same. */
const remembered = new WeakMap<Analysis['draft'], WeakMap<Rule, Analysis>>();

function analysisBy(rule: Rule, rules: RuleSet, draft: Analysis['draft']): Analysis {
  let known = remembered.get(draft);
  if (!known) remembered.set(draft, known = new WeakMap());
  let made = known.get(rule);
  if (!made) known.set(rule, made = analyze(draft, { ...rules, rules: [rule] }));
  return made;
}

/** The rules that a name in a file of a pack stands for: its own, one of another pack, and the stricter figure made of that. */
export function rulesNamed(name: string, { pack, rules }: PackDraft): readonly Rule[] {
  const short = name.includes('/') ? name.slice(name.indexOf('/') + 1) : name;
  const own = rules.rules.filter(({ id }) => id === `${pack?.id ?? ''}/${short}`);
  if (!name.includes('/')) return own;
  const stricter = own.filter(({ stricterThan }) => stricterThan === name);
  return stricter.length > 0 ? stricter : rules.rules.filter(({ id, pack: home }) => id === name || name === `${home}/*`);
}
