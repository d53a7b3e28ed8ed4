import type { Draft } from '../draft/draft';
import { outlineOf } from '../draft/outline';
import { firstThat } from '../text/search';
import { fold } from '../words/tokens';
import type { Analysis } from './analysis';
import { alignProvisions } from './alignProvisions';
import { type Comment, commentPrint } from './comments';
import { remarkAuthor } from './marginRemarks';
import { findingsToWaive, waiverFor } from './waive';
import type { Waiver, WaiverState } from './waiverFile';

/** A comment in the margin of a Word file and the words it is about; offsets in the text that was read from the file. */
export interface MarginComment {
  readonly id: string;
  readonly author: string;
  /** ISO, as Word wrote it. */
  readonly date: string | undefined;
  readonly text: string;
  /** The comment that this one answers. */
  readonly parent?: string;
  /** True where the thread was resolved. */
  readonly done?: true;
  readonly span: { readonly start: number; readonly end: number };
}

/** What a reviewer said in Word, as the files of the desk keep it; `left`: comments at words that the draft no longer has. */
export interface WordReview {
  readonly comments: readonly Omit<Comment, 'span'>[];
  readonly waivers: readonly Omit<Waiver, 'span' | 'comment' | 'file'>[];
  readonly left: readonly MarginComment[];
}

/**
 * Reads a reviewer's comments back. A reply to a finding that begins with "accepted", "to be changed" or "done" (in three languages) is a decision on
 * it, with the rest as reason; a finding whose thread was resolved without such a word is done. Every other comment is one on its provision,
 * found by its words wherever they stand now.
 * @param word the draft as it was read from the Word file; @param today the date of decisions without one, such as "2026-11-23"
 */
export function readWordReview(analysis: Analysis, word: Draft, margin: readonly MarginComment[], today: string): WordReview {
  const to = alignProvisions({ draft: word, outline: outlineOf(word) }, analysis), byId = new Map(margin.map((one) => [one.id, one]));
  const comments: Omit<Comment, 'span'>[] = [], waivers: Omit<Waiver, 'span' | 'comment' | 'file'>[] = [], left: MarginComment[] = [];
  const decided = new Set<string>();
  const decide = (finding: MarginComment, provision: number, state: WaiverState, reason: string, by: MarginComment): void => {
    const eId = analysis.outline.eIds[provision]!;
    for (const rule of rulesIn(finding)) {
      const [found] = findingsToWaive(analysis, rule, eId), known = `${rule} ${eId}`;
      if (found === undefined || decided.has(known)) continue;
      decided.add(known);
      waivers.push(waiverFor(analysis, found, { state, reason, on: dayOf(by, today), ...(by.author !== '' && by.author !== remarkAuthor && { by: by.author }) }));
    }
  };
  // The last word counts: replies stand in the order in which they were written
  for (const one of [...margin].reverse()) {
    const root = rootOf(one, byId), provision = placeOf(word, root, to), said = one === root ? undefined : decisionIn(one.text);
    if (provision !== undefined && isFinding(root) && said !== undefined) decide(root, provision, said.state, said.reason, one);
  }
  for (const one of margin) {
    const root = rootOf(one, byId), provision = placeOf(word, root, to);
    if (isFinding(one)) {
      if (provision !== undefined && one.done) decide(one, provision, 'done', resolved[analysis.draft.language], one);
      continue;
    }
    if (provision === undefined) left.push(one);
    else if (!(isFinding(root) && decisionIn(one.text) !== undefined) && one.text.trim() !== '') comments.push({
      provision: analysis.outline.eIds[provision]!, words: commentPrint(analysis, provision), group: 'reviewer', ...(one.author !== '' && { by: one.author }), on: dayOf(one, today), text: one.text.trim(),
      ...(one.done && { resolved: true as const }),
    });
  }
  return { comments, waivers, left };
}

const resolved = { en: 'resolved in Word', fr: 'résolu dans Word', es: 'resuelto en Word' } as const;

/** A comment that Lexfloor wrote: it ends with its rules. */
const isFinding = (one: MarginComment): boolean => one.author === remarkAuthor && rulesIn(one).length > 0;

/** "[c102/sickness-duration c130/sickness-duration]" at the end. */
const rulesIn = ({ text }: MarginComment): readonly string[] => /\[((?:[a-z0-9-]+\/[a-z0-9-]+ ?)+)\]\s*$/.exec(text)?.[1]?.trim().split(' ') ?? [];

/** The comment that a thread began with. */
function rootOf(one: MarginComment, byId: ReadonlyMap<string, MarginComment>): MarginComment {
  let root = one;
  for (let steps = 0; root.parent !== undefined && steps < 50; steps++) {
    const above = byId.get(root.parent);
    if (above === undefined) break;
    root = above;
  }
  return root;
}

/** The provision of the draft that the words of a comment stand in now. */
function placeOf({ starts }: Draft, { span }: MarginComment, to: readonly (number | undefined)[]): number | undefined {
  const behind = firstThat(starts.length, (i) => starts[i]! > span.start);
  return behind === 0 ? undefined : to[behind - 1];
}

/** A decision in the first words of a reply: "Accepted: agreed with the social partners". Without a reason the reply itself is one. */
export function decisionIn(text: string): { readonly state: WaiverState; readonly reason: string } | undefined {
  const said = text.trim(), first = fold(said);
  for (const [state, pattern] of decisions) {
    const length = pattern.exec(first)?.[0].length;
    if (length === undefined) continue;
    const rest = said.slice(length).replace(/^[\s:.,;–—-]+/, '').trim();
    return { state, reason: rest === '' ? said : rest };
  }
  return undefined;
}

/** Folded: small letters without accents. */
const decisions: readonly (readonly [WaiverState, RegExp])[] = [
  ['to-be-changed', /^(?:to be (?:changed|amended|mended)|will (?:change|be changed)|a modifier|a corriger|a changer|por (?:modificar|corregir|cambiar))(?!\p{L})/u],
  ['accepted', /^(?:accept(?:ed)?|agreed|accepte[es]?|d'?accord|acceptee|aceptad[oa]|de acuerdo|acepto)(?!\p{L})/u],
  ['done', /^(?:done|mended|fixed|fait|corrige|regle|hecho|corregid[oa]|resuelto)(?!\p{L})/u],
];

const dayOf = ({ date }: MarginComment, today: string): string => /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? today;
