import type { Draft } from '../draft/draft';
import { type Outline, labelOf, outlineOf } from '../draft/outline';
import { readDraft } from '../formats/format';
import { placesOf } from '../facts/places';
import { applyEdits } from '../text/edit';
import { type CrossReference, crossReferencesOf } from '../facts/crossReferences';
import { differingReference, wokenReferences } from './compareReferences';
import { type Refusal, type Renumbered, type Renumbering, renumber } from './renumber';

/** A renumbering that was tried out: its edits, and the text that they make. */
export type Tried = Extract<Renumbered, { readonly edits: unknown }> & {
  readonly text: string;
  readonly draft: Draft;
  /** References that led nowhere and now lead somewhere, since a new number is theirs: to be looked at. */
  readonly woken: readonly CrossReference[];
};

/**
 * Renumbers, reads the result and compares: each provision must still be there with its number, and each reference must lead to the
 * same one as before. What does not hold is refused. `path` tells the format.
 */
export function tryRenumber(path: string, draft: Draft, outline: Outline, wish: Renumbering): Tried | { readonly refused: Refusal } {
  const made = renumber(draft, outline, wish);
  if ('refused' in made) return made;
  const text = applyEdits(draft.text, made.edits);
  const after = readDraft(path, text, { language: draft.language, previous: draft });
  const moved = movedBy(draft, outline, after, wish);
  const changed = moved === undefined ? { place: wish.at } : unlike(draft, after, moved!);
  if (changed !== undefined) return { refused: { why: 'unread', places: [labelOf(draft, outline, changed.place)] } };
  const now = { draft: after, outline: outlineOf(after) };
  const differs = differingReference({ draft, outline }, now, moved!);
  if (differs !== undefined) return { refused: { why: 'unread', places: differs.before === undefined ? [] : [labelOf(draft, outline, differs.before.provision)] } };
  return { ...made, text, draft: after, woken: wokenReferences({ draft, outline }, now, moved!) };
}

/** Where each provision has gone; undefined where the new text does not hold as many as it should. */
export function movedBy(draft: Draft, outline: Outline, after: Draft, wish: Renumbering): ((at: number) => number | undefined) | undefined {
  const places = placesOf(draft, outline), count = draft.provisions.length, more = after.provisions.length - count;
  switch (wish.kind) {
    case 'from': return more === 0 ? at => at : undefined;
    case 'insert': {
      const end = places.endOf(wish.at);
      return more >= 1 && isOne(after, end, more, draft.provisions[wish.at]!) ? at => at < end ? at : at + more : undefined;
    }
    case 'remove': {
      const end = places.endOf(wish.at), gone = end - wish.at;
      return more === -gone ? at => at < wish.at ? at : at < end ? undefined : at - gone : undefined;
    }
    case 'move': {
      const { places: index } = crossReferencesOf(draft, outline);
      const other = wish.by === 1 ? places.endOf(wish.at) : wish.at;
      const start = wish.by === 1 ? wish.at : index.beside(wish.at, -1) ?? -1;
      if (more !== 0 || start < 0) return undefined;
      const middle = other, end = places.endOf(middle), first = middle - start, second = end - middle;
      return at => at < start || at >= end ? at : at < middle ? at + second : at - first;
    }
  }
}

/** True where what stands at `at` is one provision of the same kind with all of `count` below it. */
const isOne = (after: Draft, at: number, count: number, like: Draft['provisions'][number]): boolean =>
  after.provisions[at]!.kind === like.kind && after.provisions[at]!.depth === like.depth && after.provisions.slice(at + 1, at + count).every(({ depth }) => depth > like.depth);

/** The first provision that is no longer what it was: its kind, its depth, or words other than references. */
function unlike(draft: Draft, after: Draft, moved: (at: number) => number | undefined): { readonly place: number } | undefined {
  for (let at = 0; at < draft.provisions.length; at++) {
    const to = moved(at);
    if (to === undefined) continue;
    const was = draft.provisions[at]!, is = after.provisions[to];
    if (is === undefined || is.kind !== was.kind || is.depth !== was.depth || is.num === undefined !== (was.num === undefined)) return { place: at };
    if (wordsOnly(is.words.text) !== wordsOnly(was.words.text)) return { place: at };
  }
  return undefined;
}

/** Words without figures, Roman numbers and single letters, which references may change. */
const wordsOnly = (text: string): string => text.replace(/\d+/g, '0').replace(/(?<![\p{L}\p{N}])(?:[ivxlcdm]+|[a-z]{1,2})(?![\p{L}\p{N}])/giu, '0').length > 0
  ? (text.match(/\p{L}{4,}/gu) ?? []).filter(word => !ordinal.test(word)).join(' ') : '';
const ordinal = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|premi|deuxi|troisi|quatri|cinqui|primer|segund|tercer|cuart|quint|viii|xiii|xvii|xxii?i?|xxvi*)/iu;

