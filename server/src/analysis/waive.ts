import { labelOf } from '../draft/outline';
import type { Finding } from '../engine/finding';
import { Lines } from '../text/lines';
import type { Analysis, Placed } from './analysis';
import { type Waiver, printOf, quoteOf } from './waivers';

/** A finding that may be waived, by the rule that leads it or one of those behind it. */
export interface Waivable {
  readonly placed: Placed<Finding>;
  readonly eId: string;
  readonly label: string;
  /** From 1, as people count. */
  readonly line: number;
}

/** The findings of a rule; with `place` (an eId, a label as in reports, a line from 1) those at that place. */
export function findingsToWaive(analysis: Analysis, rule: string, place?: string): readonly Waivable[] {
  const { draft, outline } = analysis, lines = new Lines(draft.text);
  const all = analysis.findings.flatMap(({ provision, item }) => [item, ...item.also ?? []].filter((one) => one.rule.id === rule).map((one): Waivable => ({
    placed: { provision, item: one }, eId: outline.eIds[provision] ?? '', label: labelOf(draft, outline, provision),
    line: lines.place((draft.starts[provision] ?? 0) + one.span.start).line + 1,
  })));
  if (place === undefined) return all;
  const asked = fold(place);
  return all.filter(({ eId, label, line }) => fold(eId) === asked || fold(label) === asked || String(line) === asked);
}

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** What is to be written down of a decision on a finding. */
export function waiverFor(analysis: Analysis, { placed }: Waivable, decision: Pick<Waiver, 'reason' | 'state'> & Partial<Pick<Waiver, 'by' | 'on' | 'until'>>): Omit<Waiver, 'span' | 'comment' | 'file'> {
  const { draft, outline } = analysis, quote = quoteOf(draft, placed);
  return {
    rule: placed.item.rule.id, provision: outline.eIds[placed.provision] ?? '', words: printOf(draft.provisions[placed.provision]!),
    ...(quote !== '' && { quote }), ...decision,
  };
}
