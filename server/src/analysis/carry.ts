import type { ChangedProvisions } from '../draft/changed';
import type { Draft, Provision } from '../draft/draft';
import type { Finding } from '../engine/finding';
import type { Span } from '../text/span';
import { type Window, changedWindow } from '../text/window';

/** Findings by provision. */
export type ByProvision = ReadonlyMap<number, readonly Finding[]>;

/**
 * Findings of the version before, where they stand now: those of unchanged provisions as they are; in a provision that was changed
 * the words that they underline move as a mark in an editor does, and what was said of changed words is left out.
 */
export function carried(findings: ByProvision, before: Draft, after: Draft, { start, beforeEnd, afterEnd }: ChangedProvisions): ByProvision {
  const moved = new Map<number, readonly Finding[]>();
  for (const [at, list] of findings) {
    if (at < start) moved.set(at, list);
    else if (at >= beforeEnd) moved.set(at + afterEnd - beforeEnd, list);
    else if (beforeEnd === afterEnd) {
      const old = before.provisions[at]!, now = after.provisions[at]!;
      if (old.kind !== now.kind) continue;
      const still = inChanged(list, old, now);
      if (still.length > 0) moved.set(at, still);
    }
  }
  return moved;
}

function inChanged(list: readonly Finding[], before: Provision, after: Provision): readonly Finding[] {
  const window = changedWindow(before.text, after.text);
  return list.flatMap((finding) => {
    const span = movedSpan(finding.span, window);
    if (span === undefined || finding.fact && movedSpan(finding.fact.span, window) === undefined) return [];
    return span === finding.span && finding.fixes.every(({ edits }) => edits.every((edit) => edit.span.end < window.start)) ? [finding] : [{ ...finding, span, fixes: [] }];
  });
}

/** Undefined where the change touches the words themselves. */
function movedSpan(span: Span, { start, beforeEnd, afterEnd }: Window): Span | undefined {
  if (span.end < start) return span;
  return span.start > beforeEnd ? { start: span.start + afterEnd - beforeEnd, end: span.end + afterEnd - beforeEnd } : undefined;
}
