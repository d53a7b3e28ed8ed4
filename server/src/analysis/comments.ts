import * as z from 'zod/mini';
import type { Problem } from '../draft/draft';
import { type ListForm, readYamlList, withEntries } from '../engine/yamlList';
import type { Span } from '../text/span';
import { fnv64 } from '../text/fnv';
import type { Analysis } from './analysis';
import { printOf } from './waivers';

z.config({ jitless: true }); // no eval: the worker and some editors forbid it

/** Who speaks in a consultation (C144: representative organisations of employers and workers beside the government). */
export const groups = ['reviewer', 'government', 'employers', 'workers', 'others'] as const;
export type Group = typeof groups[number];

/** What somebody says of a provision; bound to its words, as waivers are. */
export interface Comment {
  /** Path of the draft below the project's folder. */
  readonly file?: string;
  readonly provision: string;
  /** Fingerprint of the provision's words when the comment was made. */
  readonly words: string;
  readonly group: Group;
  readonly by?: string;
  readonly on?: string;
  readonly text: string;
  /** Its thread was resolved in Word. */
  readonly resolved?: true;
  /** Where it stands in the YAML. */
  readonly span: Span;
}

const words = z.string().check(z.minLength(1));
const comment = z.strictObject({
  file: z.optional(words), provision: words, words: z.string().check(z.regex(/^[0-9a-f]{16}$/)), group: z.optional(z.enum(groups)), by: z.optional(words),
  on: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), text: words, resolved: z.optional(z.literal(true)),
});

/** Where it stands below a project's folder. */
export const commentPath = '.lexfloor/comments.yaml';

/** `.lexfloor/comments.yaml`. */
export const commentsSchema = z.strictObject({ comments: z.array(comment) });

const form: ListForm<z.infer<typeof comment>> = {
  key: 'comments', entry: comment, called: 'comment', needs: `provision, words (16 hexadecimal digits) and text, and may have group (${groups.join(', ')}), file, by, on, resolved`,
  head: `# What reviewers and those consulted say of the draft, provision by provision. Written by "lexfloor comments"; edit as you like.
# A comment goes with the words of its provision when they move or get another number, and says so when they were changed since.
`,
};

/** Reads the comments of a project. Never throws: a faulty one is a problem at its own place, and the others stand. */
export function readComments(text: string): { readonly comments: readonly Comment[]; readonly problems: readonly Problem[] } {
  const { entries, problems } = readYamlList(text, form);
  return { comments: entries.map(({ group, ...rest }) => ({ ...rest, group: group ?? 'reviewer' }) as Comment), problems };
}

/** The text of the file with more comments; what was written before stays. The same text on the same words by the same group is kept once. Throws where the file is no list of comments. */
export function withComments(text: string | undefined, added: readonly Omit<Comment, 'span'>[]): string {
  const keyOf = (one: Pick<Comment, 'words' | 'group' | 'text'> & { readonly file?: string }): string => JSON.stringify([one.file, one.words, one.group, one.text.trim()]);
  const known = new Set(readComments(text ?? '').comments.map(keyOf));
  const fresh = added.filter((one) => !known.has(keyOf(one)));
  return withEntries(text, form, fresh.map(({ file, provision, words: print, group, by, on, text: says, resolved }) => ({ file, provision, words: print, group, by, on, text: says.trim(), resolved })));
}

/**
 * The fingerprint that a comment on a provision carries: that of its words; where it has none of its own ("Art. 5.", then (1), (2)), that of the
 * words of all that stands in it, or else all such articles would look alike.
 */
export function commentPrint({ draft: { provisions }, outline: { parents } }: Analysis, index: number): string {
  const one = provisions[index]!;
  if (one.words.text !== '' || one.heading !== undefined) return printOf(one);
  const inside = [one.words.text];
  const isInside = (at: number): boolean => {
    let above = parents[at]!;
    while (above > index) above = parents[above]!;
    return above === index;
  };
  for (let at = index + 1; at < provisions.length && isInside(at); at++) inside.push(provisions[at]!.words.text);
  return inside.length === 1 ? printOf(one) : fnv64(inside.join('\n').replace(/\s+/g, ' ').trim());
}

/** A comment at its provision; `stale` where the words have changed since. */
export interface PlacedComment {
  readonly comment: Comment;
  readonly stale: boolean;
}

/** Puts comments to the provisions of a draft: by the words, wherever they stand now; else by the eId, marked as stale; the rest are left over. */
export function placeComments(analysis: Analysis, comments: readonly Comment[], file?: string): { readonly at: ReadonlyMap<number, readonly PlacedComment[]>; readonly left: readonly Comment[] } {
  const byPrint = new Map<string, number[]>(), { draft, outline } = analysis, byEId = new Map(outline.eIds.map((eId, i) => [eId, i]));
  draft.provisions.forEach((_, i) => { const print = commentPrint(analysis, i); byPrint.set(print, [...byPrint.get(print) ?? [], i]); });
  const at = new Map<number, PlacedComment[]>(), left: Comment[] = [];
  for (const one of comments) {
    if (one.file !== undefined && file !== undefined && one.file !== file) continue;
    const same = byPrint.get(one.words) ?? [], index = same.find((i) => outline.eIds[i] === one.provision) ?? same[0] ?? byEId.get(one.provision);
    if (index === undefined) left.push(one);
    else at.set(index, [...at.get(index) ?? [], { comment: one, stale: same.length === 0 }]);
  }
  return { at, left };
}
