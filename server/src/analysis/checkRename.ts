import type { Draft } from '../draft/draft';
import { labelOf, type Outline, outlineOf } from '../draft/outline';
import { crossReferencesOf } from '../facts/crossReferences';
import { keyOf, type Term, termsOf } from '../facts/terms';
import { readDraft } from '../formats/format';
import { applyEdits, type TextEdit } from '../text/edit';
import { type RenameRefusal, renameTerm, termName, twinsOf } from './renameTerm';

/** layout: a provision · definition: a definition · reference: where a reference leads · use: what words mean, would be read otherwise at `place`. */
export interface ReadOtherwise {
  readonly why: 'layout' | 'definition' | 'reference' | 'use';
  readonly place: string;
}

/**
 * Renames a term, reads the new text and compares: the same provisions, definitions, references, and the same words that mean each term. What
 * would be read otherwise is refused, so that nobody is left with a text that says something else. `path` tells the format.
 */
export function tryRename(path: string, draft: Draft, outline: Outline, term: Term, newName: string): { readonly edits: readonly TextEdit[] } | { readonly refused: RenameRefusal | ReadOtherwise } {
  const made = renameTerm(draft, outline, term, newName);
  if ('refused' in made) return made;
  const otherwise = readOtherwise(path, draft, outline, made.edits, { term, name: termName(newName) });
  return otherwise === undefined ? made : { refused: otherwise };
}

/** What would be read otherwise with these edits; undefined where all stands as before. `renamed`: the term that has another name then. */
export function readOtherwise(path: string, draft: Draft, outline: Outline, edits: readonly TextEdit[], renamed?: { readonly term: Term; readonly name: string }): ReadOtherwise | undefined {
  if (edits.length === 0) return undefined;
  const next = readDraft(path, applyEdits(draft.text, edits), { language: draft.language, previous: draft }), nextOutline = outlineOf(next);
  const was = told(draft, outline, nameBefore(draft, outline, renamed?.term)), newKey = renamed && keyOf(renamed.name), is = told(next, nextOutline, ({ key }) => key === newKey ? own : key);
  for (const why of ['layout', 'definition', 'reference', 'use'] as const) {
    const at = was[why].findIndex((one, i) => !alike(one, is[why][i])), before = was[why][at < 0 ? was[why].length : at], after = is[why][at < 0 ? was[why].length : at];
    if (before === undefined && after === undefined) continue;
    if (why === 'layout') return { why, place: labelOf(draft, outline, before?.provision ?? draft.provisions.length - 1) };
    // What is new stands where nothing stood before; what is gone has something later in its place
    const old = after === undefined || before !== undefined && before.ordinal <= after.ordinal;
    return { why, place: old ? labelOf(draft, outline, before!.provision) : labelOf(next, nextOutline, after.provision) };
  }
  return undefined;
}

/** Equal; or a longer term that holds the renamed one, which may go with it. */
const alike = (before: Said, after: Said | undefined): boolean =>
  after !== undefined && before.ordinal === after.ordinal && (before.says === after.says || before.says === longer);

interface Said {
  readonly says: string;
  readonly provision: number;
  /** The same, counted without blocks of text. */
  readonly ordinal: number;
}

/** The renamed term, before and after; a longer one that holds it. */
const own = '*', longer = '+';

/**
 * What a draft says, in the order of its words. Blocks of text without a number are left aside: where lines are broken decides how many there
 * are. `nameOf`: how a term is called in a comparison.
 */
function told(draft: Draft, outline: Outline, nameOf: (term: Term) => string): Readonly<Record<ReadOtherwise['why'], readonly Said[]>> {
  let count = 0;
  const ordinals = draft.provisions.map(({ kind }) => kind === 'text' ? count : ++count), ordinal = (at: number | undefined): string => at === undefined ? '' : String(ordinals[at]);
  const { terms, uses } = termsOf(draft, outline), order = new Map(terms.map((term, i) => [term, i]));
  const at = (provision: number, says: string): Said => ({ says, provision, ordinal: ordinals[provision]! });
  return {
    layout: draft.provisions.flatMap(({ kind, depth, num }, provision) => kind === 'text' ? [] : [at(provision, `${kind} ${depth} ${num}`)]),
    definition: terms.map(term => at(term.provision, nameOf(term))),
    reference: crossReferencesOf(draft, outline).of.flatMap((list, provision) => list.map(({ external, items }) =>
      at(provision, external ? 'elsewhere' : items.map(({ target, end, lost }) => `${ordinal(target)}-${ordinal(end)}${lost ? '!' : ''}`).join()))),
    use: uses.flatMap((list, provision) => list.flatMap(({ term }) => term === undefined ? [] : [at(provision, String(order.get(term)))])),
  };
}

/**
 * Before: the renamed term and those renamed with it, and longer ones that hold its name, go by signs. One of the same name that holds in other
 * provisions keeps it, and so must one that differs by its capital alone ("act", "Act").
 */
function nameBefore(draft: Draft, outline: Outline, renamed: Term | undefined): (term: Term) => string {
  if (renamed === undefined) return ({ key }) => key;
  const twins = twinsOf(termsOf(draft, outline), renamed), capital = isCapital(renamed);
  return term => twins.has(term) && isCapital(term) === capital ? own : term.key !== renamed.key && term.key.includes(renamed.key) ? longer : term.key;
}

const isCapital = ({ definition: { term } }: Term): boolean => /^\p{Lu}/u.test(term);
