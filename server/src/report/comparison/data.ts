import type { Analysis, Placed } from '../../analysis/analysis';
import type { Comparison, FactChange, ProvisionChange } from '../../analysis/compare';
import { renderMessage } from '../../analysis/explain';
import { nameParameter } from '../../analysis/parameters';

import type { Finding } from '../../engine/finding';
import type { ValueFact } from '../../facts/fact';
import { diffWords } from '../../text/diffWords';
import type { Span } from '../../text/span';
import type { AssessmentMeta } from '../assessment/data';
import { nameProvision } from '../place';

export interface ComparisonMeta extends AssessmentMeta {
  readonly paths: { readonly before: string; readonly after: string };
}

/** How many of each kind; what a summary says. Hints on wording are not counted among the findings. */
export function countsOf({ provisions, facts, findings: all }: Comparison) {
  const findings = all.filter(({ before, after }) => (after ?? before)!.item.severity !== 'hint');
  const n = <T>(list: readonly T[], holds: (one: T) => boolean): number => list.filter(holds).length;
  return {
    better: n(facts, ({ direction }) => direction === 'better'), worse: n(facts, ({ direction }) => direction === 'worse'), unclear: n(facts, ({ direction }) => direction === 'unclear'),
    fixed: n(findings, ({ kind }) => kind === 'fixed'), fresh: n(findings, ({ kind }) => kind === 'new'), kept: n(findings, ({ kind }) => kind === 'kept'),
    added: n(provisions, ({ before }) => before === undefined), removed: n(provisions, ({ after }) => after === undefined),
    changed: n(provisions, ({ changed }) => changed), moved: n(provisions, ({ moved }) => moved), renumbered: n(provisions, ({ renumbered }) => renumbered),
  };
}

/** `lexfloor compare --format json`. Lines and characters count from 0, each in its own version. */
export function comparisonData(comparison: Comparison, { tool, date, language, packs, paths }: ComparisonMeta) {
  const place = (side: 'before' | 'after', provision: number | undefined, span?: Span) => {
    if (provision === undefined) return undefined;
    const analysis = comparison[side];
    return nameProvision(analysis, provision, span ?? { start: 0, end: analysis.draft.provisions[provision]!.text.trimEnd().length });
  };
  const value = (side: 'before' | 'after', placed: Placed<ValueFact> | undefined) => placed && {
    value: placed.item.value, unit: placed.item.unit, comparator: placed.item.comparator, quote: placed.item.quote, provision: place(side, placed.provision, placed.item.span),
  };
  const found = (side: 'before' | 'after', placed: Placed<Finding> | undefined) => placed && {
    rule: placed.item.rule.id, severity: placed.item.severity, message: renderMessage(placed.item, language), provision: place(side, placed.provision, placed.item.span),
  };
  return {
    version: 1, tool, date, language, packs, before: paths.before, after: paths.after,
    provisions: comparison.provisions.map(({ before, after, changed, moved, renumbered }) => ({
      kinds: [...before === undefined ? ['added'] : [], ...after === undefined ? ['removed'] : [], ...changed ? ['changed'] : [], ...moved ? ['moved'] : [], ...renumbered ? ['renumbered'] : []],
      before: place('before', before), after: place('after', after), ...changed && { words: wordsOf(comparison, { before, after }) },
    })),
    facts: comparison.facts.map(({ parameter, before, after, direction }: FactChange) => ({ parameter, name: nameParameter(parameter, language), direction, before: value('before', before), after: value('after', after) })),
    findings: comparison.findings.map(({ kind, before, after }) => ({ kind, before: found('before', before), after: found('after', after) })),
    summary: countsOf(comparison),
  };
}

/** The words of a provision, with what went and what came. */
export function wordsOf({ before, after }: { readonly before: Analysis; readonly after: Analysis }, change: Pick<ProvisionChange, 'before' | 'after'>) {
  const says = ({ draft }: Analysis, at: number | undefined): string => {
    const provision = at === undefined ? undefined : draft.provisions[at];
    return provision === undefined ? '' : [provision.kind === 'act' ? undefined : provision.heading, provision.words.text].filter((one) => one).join('. ');
  };
  return diffWords(says(before, change.before), says(after, change.after));
}

