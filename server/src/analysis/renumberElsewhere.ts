import { labelOf, outlineOf } from '../draft/outline';
import { type CrossReference, crossReferencesOf } from '../facts/crossReferences';
import { foreignReference, type LawPart } from '../facts/lawParts';
import { readDraft } from '../formats/format';
import { applyEdits } from '../text/edit';
import { movedBy, type Tried } from './checkRenumbering';
import { type Edit, type Refusal, referenceEdits, referrersTo, type Renumbering } from './renumber';

/** A file of the law beside the one that is renumbered, and its path, which tells the format. */
export interface OtherPart extends LawPart {
  readonly path: string;
}

/**
 * The edits in the other files of a law that follow a renumbering of `home`: "section 4(1) of the Act" in its regulations. Each file is read
 * again, and each reference must lead to the same provision as before. Refused as in one file: where another file refers to what is taken
 * out, where a range would take in others, where it would be read otherwise.
 */
export function renumberElsewhere(home: LawPart, wish: Renumbering, made: Tried, others: readonly OtherPart[]): readonly (readonly Edit[])[] | { readonly refused: Refusal } {
  const { draft, outline } = home, moved = movedBy(draft, outline, made.draft, wish);
  const now: LawPart = { draft: made.draft, outline: outlineOf(made.draft) }, all: (readonly Edit[])[] = [];
  for (const other of others) {
    const into = leadingTo(other, home);
    const refuse = (why: Refusal['why'], from: readonly CrossReference[]): { readonly refused: Refusal } =>
      ({ refused: { why, places: [...new Set(from.map(({ provision }) => labelOf(other.draft, other.outline, provision)))].slice(0, 5).map((label) => `${label} (${other.path.slice(other.path.lastIndexOf('/') + 1)})`) } });
    if (wish.kind === 'remove') {
      const gone = (at: number): boolean => moved?.(at) === undefined;
      const from = into.filter((one) => referrersTo([[one]], gone).length > 0);
      if (from.length > 0) return refuse('referred', from);
    }
    if (wish.kind === 'move') {
      const ranges = into.filter(({ items }) => items.some(({ target, end }) => end !== undefined && (made.written.has(target ?? -1) || made.written.has(end))));
      if (ranges.length > 0) return refuse('range', ranges);
    }
    const edits = referenceEdits(other.draft, into, made, made.series);
    if ('refused' in edits) return edits;
    const sorted = [...edits.edits].sort((a, b) => a.span.start - b.span.start);
    const wrong = firstAstray(other, into, sorted, now, (at) => moved?.(at));
    if (wrong !== undefined) return refuse('unread', [wrong]);
    all.push(sorted);
  }
  return all;
}

/** The references of a file into another, with the places to which they lead there. */
const leadingTo = (part: LawPart, home: LawPart): readonly CrossReference[] => crossReferencesOf(part.draft, part.outline).of.flatMap((list) => list.flatMap((reference): readonly CrossReference[] => {
  const found = foreignReference(part, reference, [home]);
  return found === undefined ? [] : [{ ...reference, items: found.items }];
}));

/** The first reference that leads elsewhere once both files have changed. */
function firstAstray({ path, draft }: OtherPart, before: readonly CrossReference[], edits: readonly Edit[], home: LawPart, moved: (at: number) => number | undefined): CrossReference | undefined {
  if (before.length === 0) return undefined;
  const again = readDraft(path, applyEdits(draft.text, edits), { language: draft.language, previous: draft });
  const after = leadingTo({ draft: again, outline: outlineOf(again) }, home);
  return before.find((one, i) => !one.items.every(({ target, end }, k) => {
    const is = after[i]?.items[k];
    return (target === undefined || is?.target === moved(target)) && (end === undefined || is?.end === moved(end));
  }));
}
