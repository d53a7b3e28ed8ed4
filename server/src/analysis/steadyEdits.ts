import type { Draft } from '../draft/draft';
import { readDraft } from '../formats/format';
import { applyEdits, type TextEdit } from '../text/edit';

/**
 * Those of many changes after which the draft has the provisions it had: where lines are broken at a width, a shorter word may part two lines
 * or join them, and what goes on in the next line becomes a paragraph, or what stands before it a heading. Each change is a group of edits that belong together, in the order
 * of the text; spans count from its start. What cannot be made without that is left out; undefined where it takes more than `tries` readings to tell which.
 * `path` tells the format.
 */
export function steadyEdits(path: string, draft: Draft, changes: readonly (readonly TextEdit[])[], tries = 12): readonly (readonly TextEdit[])[] | undefined {
  let kept = changes, next = draft;
  for (let left = tries; kept.length > 0 && left > 0; left--) {
    // After the first reading one change goes at a time, so that only what stands around it is read anew
    next = readDraft(path, applyEdits(draft.text, kept.flat()), { language: draft.language, previous: next });
    const at = firstOther(draft, next);
    if (at === undefined) return kept;
    const cause = causeOf(draft, at, kept);
    kept = kept.filter((one) => one !== cause);
  }
  return kept.length === 0 ? kept : undefined;
}

/** The first provision that another one stands for; undefined where there is none. */
function firstOther({ provisions }: Draft, next: Draft): number | undefined {
  const at = provisions.findIndex(({ kind, depth, num, heading }, i) => {
    const now = next.provisions[i];
    return now === undefined || now.kind !== kind || now.depth !== depth || now.num !== num || (now.heading === undefined) !== (heading === undefined);
  });
  return at >= 0 ? at : next.provisions.length > provisions.length ? provisions.length : undefined;
}

/** The last change before the end of the provision that became another one, or else the first: lines are broken before what they part. */
function causeOf({ provisions, starts, text }: Draft, at: number, changes: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  const end = at < provisions.length ? starts[at]! + provisions[at]!.text.length : text.length;
  return changes.findLast((edits) => edits.some(({ span }) => span.start < end)) ?? changes[0]!;
}
