import type { Draft } from '../../draft/draft';
import { labelOf } from '../../draft/outline';
import { toSourceSpan } from '../../draft/segments';
import { crossReferencesOf } from '../../facts/crossReferences';
import { lostReferences } from '../../facts/lostReferences';
import type { Step } from '../../facts/references/reference';
import { type DutyFault, dutyFaults } from '../../facts/modality/faults';
import { subjectToCircles } from '../../facts/subjectTo';
import { type TermFault, termFaults } from '../../facts/termFaults';
import { termsOf } from '../../facts/terms';
import type { Span } from '../../text/span';
import type { Wide } from '../draftwide';
import type { Finding } from '../finding';
import type { Resolvable, Rule } from '../pack';
import type { Ready } from '../plan';

interface Placed {
  readonly provision: number;
  readonly item: Finding;
}

/** Terms and references that do not lead where they should; one rule a fault. What is only unclear stays silent. */
export function checkResolved(wide: Wide, { rule }: Ready): readonly Placed[] {
  const { check } = rule;
  if (check.kind !== 'resolved' || rule.languages && !rule.languages.includes(wide.draft.language)) return [];
  if (/^(?:twin|law|amending)-/.test(check.what)) return []; // judged where the other text is at hand: analysis/twins, analysis/between, analysis/amending
  const term = termKinds[check.what];
  if (term !== undefined) return ofTerms(wide, rule, term);
  if (check.what === 'duty-without-bearer' || check.what === 'duty-without-time') return ofDuties(wide, rule, check.what === 'duty-without-bearer' ? 'bearer' : 'time');
  return check.what === 'circular-subject-to' ? ofCircles(wide, rule) : ofReferences(wide, rule, check.what);
}

const termKinds: Readonly<Partial<Record<Resolvable, TermFault['kind']>>> = {
  'undefined-term': 'undefined', 'unused-term': 'unused', 'defined-twice': 'twice', 'used-outside-scope': 'outside', 'circular-definition': 'circular',
};

function ofTerms({ draft, outline }: Wide, rule: Rule, kind: TermFault['kind']): readonly Placed[] {
  const place = (at: number): string => labelOf(draft, outline, at);
  return termFaults(draft, outline, termsOf(draft, outline)).filter(fault => fault.kind === kind).map(({ provision, span, term, other, count }) => finding(draft, rule, provision, span, {
    term,
    ...(other === undefined ? {} : { other: other.definition.term, place: place(other.provision), scope: other.scope === undefined ? '' : other.scope.map(place).join(', ') }),
    ...(count === undefined ? {} : { count: String(count) }),
  }));
}

function ofReferences({ draft, outline }: Wide, rule: Rule, what: Resolvable): readonly Placed[] {
  const kind = what === 'dead-reference' ? 'missing' : what === 'repealed-reference' ? 'repealed' : 'wrong-level';
  const seen = new Set<string>();
  return lostReferences(draft, outline).filter(lost => lost.kind === kind).flatMap(({ reference, item, step, provision, usual }) => {
    // One step may be shared by several items: "subsections (1) and (2) of section 99"
    const key = `${reference.provision} ${step.span.start}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const { text } = draft.provisions[reference.provision]!.words;
    const span = reference.items.length === 1 ? reference.reference.span : { start: Math.min(item.item.span.start, step.span.start), end: Math.max(item.item.span.end, step.span.end) };
    return [finding(draft, rule, reference.provision, span, {
      reference: text.slice(reference.reference.span.start, reference.reference.span.end), target: written(step, usualName(step, item.item.path)),
      place: provision < 0 ? actName[draft.language] : labelOf(draft, outline, provision), ...(usual === undefined ? {} : { usual }),
    })];
  });
}

function ofDuties(wide: Wide, rule: Rule, kind: DutyFault['kind']): readonly Placed[] {
  return dutyFaults(wide).filter(fault => fault.kind === kind).map(({ provision, span, norm: { subject, thing, what, modal } }) => {
    const said = kind === 'time' || modal === undefined ? what.text : `${thing?.text ?? ''} ${wide.draft.provisions[provision]!.text.slice(modal.start, modal.end)} ${what.text}`;
    return { provision, item: { rule, severity: rule.severity, verdict: 'unresolved', cites: rule.cites, span, values: { who: subject?.text ?? '', what: firstWords(said) }, fixes: [] } };
  });
}

/** Enough of what is to be done to know it again. */
function firstWords(text: string): string {
  const words = text.replace(/[*_\s]+/g, ' ').trim().split(' ');
  return words.length <= 10 ? words.join(' ') : `${words.slice(0, 10).join(' ').replace(/[,;:]$/, '')} …`;
}

const actName = { en: 'this act', fr: 'ce texte', es: 'este texto' } as const;

/** The step as people say it: "section 45", "(3)". */
const written = ({ num, named, name, level }: Step, said: string): string => named && (level === 'unit' || level === 'container' || said === name) ? `${name} ${level === 'inner' ? bracketed(num!) : num}` : bracketed(num!);
const bracketed = (num: string): string => /^[\p{L}\p{N}.]{1,6}$/u.test(num) ? `(${num})` : num;
const usualName = (step: Step, path: readonly Step[]): string => path.find(one => one.span.start === step.span.start)?.name ?? step.name;

function ofCircles({ draft, outline }: Wide, rule: Rule): readonly Placed[] {
  return subjectToCircles(draft, crossReferencesOf(draft, outline)).map(({ provision, reference, target }) =>
    finding(draft, rule, provision, reference.reference.span, { place: labelOf(draft, outline, provision), target: labelOf(draft, outline, target) }));
}

function finding(draft: Draft, rule: Rule, provision: number, words: Span, values: Readonly<Record<string, string>>): Placed {
  const span = toSourceSpan(draft.provisions[provision]!.words, words.start, words.end);
  return { provision, item: { rule, severity: rule.severity, verdict: 'unresolved', cites: rule.cites, span, values, fixes: [] } };
}
