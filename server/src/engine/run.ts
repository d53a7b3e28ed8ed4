import type { Fact, ValueFact } from '../facts/fact';
import { overlaps } from '../text/span';
import { checkAlternatives } from './checks/alternative';
import { checkConsistent } from './checks/consistent';
import { checkForbidden, forbiddenIn } from './checks/forbidden';
import { checkWideLimit } from './checks/wideLimit';
import { findingOn, verdictOn } from './checks/limit';
import { checkRequired } from './checks/required';
import { checkResolved } from './checks/resolved';
import { checkWording, findTerms } from './checks/wording';
import type { Wide } from './draftwide';
import { type Finding, bySeverity } from './finding';
import type { Plan, Ready } from './plan';
import { type Site, speaks } from './site';

const nothing: readonly Finding[] = [];

/** All checks that one provision decides. */
export function checkProvision(site: Site, plan: Plan): readonly Finding[] {
  if (site.provision.kind === 'note') return nothing;
  const findings: Finding[] = [];
  if (plan.limits.size > 0) for (const fact of site.facts) checkLimits(site, fact, plan, findings);
  for (const ready of forbiddenIn(site, plan)) attempt(ready, findings, () => {
    const finding = checkForbidden(site, ready, plan);
    return finding === undefined ? [] : [finding];
  });
  for (const said of findTerms(site, plan)) attempt(said.term.ready, findings, () => [checkWording(site, said)]);
  return findings.length === 0 ? nothing : findings;
}

/** Rules on the parameter of a value, and on the others that it serves. Most values meet what is asked of them: only of the others it is asked whether a rule speaks here. */
function checkLimits(site: Site, fact: Fact, plan: Plan, findings: Finding[]): void {
  if (fact.kind !== 'value') return;
  for (const parameter of [fact.parameter, ...fact.also ?? []]) for (const ready of plan.limitsOn(parameter)) attempt(ready, findings, () => {
    const { rule } = ready, { check } = rule;
    if (check.kind !== 'limit') return [];
    const verdict = verdictOn(fact, rule, check.limit);
    if (verdict === 'met' || !speaks(ready, site, plan, fact)) return [];
    return [findingOn(site, fact, rule, check.limit, verdict, parameter === fact.parameter ? {} : { parameter })];
  });
}

/** All checks that need the rest of the draft. */
export function checkDraft(wide: Wide, plan: Plan): readonly { readonly provision: number; readonly item: Finding }[] {
  const found: { provision: number; item: Finding }[] = [];
  const wideChecks = (ready: Ready) => {
    switch (ready.rule.kind) {
      case 'alternative': return checkAlternatives(wide, ready, plan);
      case 'consistent': return checkConsistent(wide, ready, plan);
      default: return checkWideLimit(wide, ready, plan);
    }
  };
  for (const ready of plan.wide) safely(ready, () => { found.push(...wideChecks(ready)); }, failure => found.push({ provision: 0, item: failure }));
  for (const ready of plan.resolved) safely(ready, () => { found.push(...checkResolved(wide, ready)); }, failure => found.push({ provision: 0, item: failure }));
  for (const ready of plan.required) safely(ready, () => {
    const finding = checkRequired(wide, ready, plan);
    if (finding !== undefined) found.push(finding);
  }, failure => found.push({ provision: 0, item: failure }));
  return wide.draft.provisions.length === 0 ? [] : found;
}

function attempt(ready: Ready, findings: Finding[], check: () => readonly Finding[]): void {
  safely(ready, () => { findings.push(...check()); }, failure => findings.push(failure));
}

/** A check that throws becomes one internal finding that names its rule; all others go on. */
function safely(ready: Ready, check: () => void, failed: (finding: Finding) => void): void {
  try {
    check();
  } catch (error) {
    failed({
      rule: ready.rule, severity: 'warning', verdict: 'internal', cites: [], span: { start: 0, end: 0 },
      values: { error: error instanceof Error ? error.message : String(error) }, fixes: [],
    });
  }
}

/**
 * Puts the findings of one provision in order, and makes one of several on the same words: the gravest leads, its Articles first.
 * Findings of the same value always join; others where their words overlap and they say the same kind of thing.
 */
export function mergeFindings(findings: readonly Finding[], plan: Plan): readonly Finding[] {
  if (findings.length < 2) return findings;
  const ranked = [...findings].sort((a, b) => rank(a) - rank(b) || bySeverity(a.severity, b.severity) || plan.orderOf(a.rule) - plan.orderOf(b.rule) || a.span.start - b.span.start);
  const heads: Head[] = [], byFact = new Map<ValueFact, Head>(), byWords: Head[] = [];
  for (const finding of ranked) {
    const near = finding.fact ? byWords : isGap(finding) ? heads : [];
    const same = (finding.fact && byFact.get(finding.fact)) ?? near.find(({ head }) => joins(head, finding));
    if (same !== undefined) {
      if (!isWeaker(same.head, finding)) same.also.push(finding);
      continue;
    }
    const head: Head = { head: finding, also: [] };
    heads.push(head);
    if (finding.fact) byFact.set(finding.fact, head);
    else if (isGap(finding)) byWords.push(head);
  }
  return heads
    .map(({ head, also }) => also.length === 0 ? head : { ...head, cites: citesOf([head, ...also]), also })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** What cannot be told stands behind what can. */
const rank = (finding: Finding): number => finding.verdict === 'cannot-tell' ? 1 : 0;

const isWeaker = (head: Finding, finding: Finding): boolean => rank(finding) > rank(head);

interface Head {
  readonly head: Finding;
  readonly also: Finding[];
}

const isGap = ({ verdict }: Finding): boolean => verdict === 'below' || verdict === 'prohibited';

/** Words that no Article allows join what is said of the same words; two values stay two. */
const joins = (a: Finding, b: Finding): boolean =>
  a.rule !== b.rule && isGap(a) && isGap(b) && (a.fact === undefined || b.fact === undefined) && overlaps(a.span, b.span);

function citesOf(findings: readonly Finding[]): Finding['cites'] {
  const seen = new Set<string>();
  return findings.flatMap(({ cites }) => cites).filter(({ label }) => !seen.has(label) && seen.add(label));
}
