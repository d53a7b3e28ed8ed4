import { Gap, type Tokens } from '../../words/tokens';
import type { ModalWords } from './words';

/** Who or what stands before a modal: tokens `start..end`, and the tokens of a condition that goes before ("Where …,"). */
export interface Subject {
  readonly start: number;
  readonly end: number;
  /** actor: a person or body · thing: anything else. */
  readonly kind: 'actor' | 'thing';
  /** True where it begins with "no": what is a duty otherwise is a prohibition then. */
  readonly none: boolean;
  readonly before: readonly [number, number] | undefined;
}

/**
 * What the words before a modal at token `modal` name, from token `from` on. `within`: the modal belongs to a clause inside the
 * sentence ("as the Minister may prescribe"), of which nothing is to be said.
 */
export function subjectOf(tokens: Tokens, words: ModalWords, from: number, modal: number): Subject | 'within' | undefined {
  let end = modal;
  while (end > from && words.adverbs.has(tokens.norm[end - 1]) && !words.pronouns.has(tokens.norm[end - 1])) end--;
  const first = afterJoins(tokens, words, from, end), linked = afterLink(tokens, words, first, end);
  let start = afterJoins(tokens, words, linked, end);
  if (start >= end) return undefined;
  let before: readonly [number, number] | undefined;
  // "Il peut être créé …" names nobody, "Toutefois, il peut …" does
  const named = linked > first && words.pronouns.has(tokens.norm[start]);
  if (words.fronted.has(tokens.norm[start]) && !named && !beginsName(tokens, words, start)) {
    const name = nameAfterComma(tokens, words, start + 1, end) ?? lastName(tokens, words, start + 1, end);
    if (name === undefined) return 'within';
    before = [start, name];
    start = name;
  }
  if (isWithin(tokens, words, start, end)) return 'within';
  return { start, end, kind: isActor(tokens, words, start, end) ? 'actor' : 'thing', none: words.no.has(tokens.norm[start]), before };
}

/** Words that join, and adverbs, before the name. */
function afterJoins(tokens: Tokens, words: ModalWords, start: number, end: number): number {
  while (start < end && (words.joins.has(tokens.norm[start]) || words.adverbs.has(tokens.norm[start]) && !words.determiners.has(tokens.norm[start]) && !words.fronted.has(tokens.norm[start]))) start++;
  return start;
}

/** "Moreover, the Fund …", "En particulier, la caisse …": what only links a sentence to the one before says nothing of who or when. */
function afterLink(tokens: Tokens, words: ModalWords, start: number, end: number): number {
  for (let next = start + 1, said = tokens.norm[start]!; next < end && next <= start + 3; said += ` ${tokens.norm[next++]!}`) {
    if (tokens.gap[next]! >= Gap.soft) return words.links.has(said) ? next : start;
  }
  return start;
}

/** Whether the name that begins at a token is one of a person or body: one of its nouns before what tells more of it, or a capital. */
export function isActor(tokens: Tokens, words: ModalWords, start: number, end: number): boolean {
  if (words.pronouns.has(tokens.norm[start]) && (end - start === 1 || words.subordinate.has(tokens.norm[start + 1]) || !words.determiners.has(tokens.norm[start]))) return true;
  for (let i = start; i < end; i++) {
    if (i > start && tokens.gap[i]! >= Gap.soft) break;
    if (words.things.has(tokens.norm[i])) return false;
    if (words.actors.has(tokens.norm[i])) return true;
    if (i > start && words.stops.has(tokens.norm[i])) break;
    if (i > start && tokens.gap[i]! < Gap.soft && isCapital(tokens, i) && words.determiners.has(tokens.norm[start])) return true;
  }
  return false;
}

const isCapital = (tokens: Tokens, i: number): boolean => {
  const first = tokens.text[tokens.start[i]!]!, second = tokens.text[tokens.start[i]! + 1] ?? '';
  return /\p{Lu}/u.test(first) && /\p{Ll}/u.test(second);
};

/** "any employer", "el empleador": a word that may begin a condition or a name begins a name where a noun of somebody follows. */
const beginsName = (tokens: Tokens, words: ModalWords, start: number): boolean =>
  words.determiners.has(tokens.norm[start]) && words.actors.has(tokens.norm[start + 1]);

/** The last comma after which a name begins. */
function nameAfterComma(tokens: Tokens, words: ModalWords, from: number, end: number): number | undefined {
  for (let i = end - 1; i >= from; i--) {
    if (tokens.gap[i] !== Gap.none && !isBracket(tokens, i) && (words.determiners.has(tokens.norm[i]) || words.pronouns.has(tokens.norm[i]) || words.actors.has(tokens.norm[i]) || isCapital(tokens, i))) return i;
  }
  return undefined;
}

const isBracket = (tokens: Tokens, i: number): boolean => /[()]/.test(tokens.text.slice(tokens.end[i - 1], tokens.start[i]));

/** Without a comma: the last word that begins a name of somebody, where no clause is opened after it. */
function lastName(tokens: Tokens, words: ModalWords, from: number, end: number): number | undefined {
  for (let i = end - 1; i >= Math.max(from, end - 12); i--) {
    if (words.subordinate.has(tokens.norm[i])) return undefined;
    if (words.determiners.has(tokens.norm[i]) && (i + 1 < end || words.pronouns.has(tokens.norm[i])) && !words.stops.has(tokens.norm[i - 1])) return isActor(tokens, words, i, end) ? i : undefined;
  }
  return undefined;
}

/** "who may", "as the Minister may", "where the Board must": the nearest word that opens a clause has no verb of its own yet. */
function isWithin(tokens: Tokens, words: ModalWords, start: number, end: number): boolean {
  for (let i = end - 1; i > start; i--) {
    if (tokens.gap[i]! >= Gap.soft && i < end - 1) return false;
    if (!words.subordinate.has(tokens.norm[i])) continue;
    const between = end - i - 1;
    if (between === 0) return true;
    if (tokens.gap[i + 1]! >= Gap.soft) return false;
    if (!words.determiners.has(tokens.norm[i + 1]) && !words.pronouns.has(tokens.norm[i + 1]) && !words.actors.has(tokens.norm[i + 1])) return false;
    let names = 0;
    for (let k = i + 1; k < end; k++) if (words.determiners.has(tokens.norm[k])) names++;
    return names <= 1 && between <= 6;
  }
  return false;
}
