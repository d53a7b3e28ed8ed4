import { WordMarks } from './dictionary';
import { Literals } from './literals';
import { run } from './machine';
import { NeedRows, type Needs, type Neighbourhood, wholeNeighbourhood } from './needs';
import { type Node, Op, PhraseError, type Firsts, type Program, assemble, checkLength, firstsOf, needsOf, parse, reverse, wordsInARow } from './pattern';
import { type Tokens, numberOf } from './tokens';

export { PhraseError };

/**
 * Phrase patterns: a small readable notation in place of regular expressions, matched in linear time whatever the text.
 *
 *     waiting period          these words, in this order (case, accents, commas and hyphens do not matter)
 *     contribut*              any word that begins so
 *     (sick|illness|ill health)   one of these
 *     [calendar]              may be there
 *     ..                      up to six words of the same sentence; `..12` up to twelve
 *     ~                       up to twelve words, but not over another value; `~4` up to four (around {q} only)
 *     {q}                     the value in question (patterns of parameters only)
 *     {number}                any figure or number word that stands as a value
 *     <                       a sentence begins here; `>` a sentence ends here
 */
export interface Phrase {
  readonly source: string;
  readonly program: Program;
  /** Words without which the phrase stands nowhere (`words/needs.ts`). */
  readonly needs: Needs;
}

/** Compiles one pattern. Throws `PhraseError` with what is wrong and how to mend it. */
export function compilePhrase(source: string): Phrase {
  const node = parse(source);
  return { source, program: assemble(node, source), needs: needsOf(node) };
}

/** A pattern around `{q}`: what stands before it, read backwards, and what stands after it. */
export interface AroundPhrase {
  readonly source: string;
  readonly before: Program;
  readonly after: Program;
  /** Words without one of which on that side of the value the phrase stands nowhere (`words/needs.ts`). */
  readonly needs: { readonly before: Needs; readonly after: Needs };
}

export function compileAround(source: string): AroundPhrase {
  const parts = source.split('{q}');
  if (parts.length !== 2) throw new PhraseError(`"${source}" must hold {q} exactly once, outside of brackets`);
  const before = parse(parts[0]!), after = parse(parts[1]!);
  checkLength(before, source);
  checkLength(after, source);
  return new Around(source, before, after);
}

/** Most phrases of a vocabulary never stand near a value: their programs are made when one first does. */
class Around implements AroundPhrase {
  readonly needs: AroundPhrase['needs'];
  #before: Node | Program;
  #after: Node | Program;

  constructor(readonly source: string, before: Node, after: Node) {
    this.needs = { before: needsOf(before), after: needsOf(after) };
    this.#before = before;
    this.#after = after;
  }

  get before(): Program {
    return 'kind' in this.#before ? this.#before = assemble(reverse(this.#before), this.source) : this.#before;
  }

  get after(): Program {
    return 'kind' in this.#after ? this.#after = assemble(this.#after, this.source) : this.#after;
  }
}

export interface PhraseMatch {
  /** Index of the pattern in the set. */
  readonly pattern: number;
  /** Tokens `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
}

/**
 * Many patterns matched in one pass. Plain words in a row are looked up in a tree, other patterns by their first word, so that most
 * words start nothing.
 */
export class PhraseSet {
  readonly phrases: readonly Phrase[];
  readonly #byWord = new Map<number, number[]>();
  readonly #byPrefix: { word: string; pattern: number }[] = [];
  readonly #always: number[] = [];
  readonly #literals = new Literals();
  readonly #needs: NeedRows;
  /** Whether a word can begin a match. */
  readonly #begins = new WordMarks();
  /** Which patterns that are more than words in a row a word can begin, for the words met so far that begin something. */
  #starts = new Map<number, readonly number[]>();

  constructor(sources: readonly string[]) {
    this.phrases = sources.map(compilePhrase);
    this.phrases.forEach((phrase, pattern) => {
      const words = wordsInARow(phrase.program);
      if (words !== undefined) { this.#literals.add(words, pattern); return; }
      const firsts: Firsts = firstsOf(phrase.program, phrase.source);
      for (const word of new Set(firsts.words)) put(this.#byWord, word, pattern);
      for (const word of firsts.prefixes) this.#byPrefix.push({ word, pattern });
      if (firsts.anything) this.#always.push(pattern);
    });
    this.#needs = new NeedRows(this.phrases.map(({ needs }) => needs));
    this.#byPrefix.sort((a, b) => a.word < b.word ? -1 : a.word > b.word ? 1 : 0);
  }

  /** All matches, each the longest from its first word; a match of a pattern inside an earlier one of the same pattern is left out. */
  match(tokens: Tokens, from = 0, to = tokens.count): PhraseMatch[] {
    const found: PhraseMatch[] = [];
    if (this.phrases.length === 0) return found;
    let near: Neighbourhood | undefined, ends: Map<number, number> | undefined;
    for (let i = from; i < to; i++) {
      if (!this.#mayBegin(tokens, i)) continue;
      ends ??= new Map<number, number>();
      const literals = this.#literals.at(tokens, i, to);
      for (let k = 0; k < literals.length; k += 2) {
        const pattern = literals[k]!, end = literals[k + 1]!;
        if ((ends.get(pattern) ?? -1) > i) continue;
        ends.set(pattern, end);
        found.push({ pattern, start: i, end });
      }
      for (const pattern of this.#startsWith(tokens, i)) {
        if (!(near ??= wholeNeighbourhood(tokens, from, to)).meetsRow(this.#needs, pattern) || failsAtSecond(this.phrases[pattern]!.program, tokens, i, to) || (ends.get(pattern) ?? -1) > i) continue;
        const end = run(this.phrases[pattern]!.program, tokens, i, 1, to, false)?.end;
        if (end === undefined || end === i) continue;
        ends.set(pattern, end);
        found.push({ pattern, start: i, end });
      }
    }
    return found;
  }

  /** Does any of the patterns stand among tokens `from..to`? */
  stands(tokens: Tokens, from = 0, to = tokens.count): boolean {
    if (this.phrases.length === 0) return false;
    let near: Neighbourhood | undefined;
    for (let i = from; i < to; i++) {
      if (!this.#mayBegin(tokens, i)) continue;
      if (this.#literals.at(tokens, i, to).length > 0) return true;
      for (const pattern of this.#startsWith(tokens, i)) {
        if (!(near ??= wholeNeighbourhood(tokens, from, to)).meetsRow(this.#needs, pattern) || failsAtSecond(this.phrases[pattern]!.program, tokens, i, to)) continue;
        const end = run(this.phrases[pattern]!.program, tokens, i, 1, to, false)?.end;
        if (end !== undefined && end > i) return true;
      }
    }
    return false;
  }

  /** Most words begin nothing: one look tells. */
  #mayBegin(tokens: Tokens, i: number): boolean {
    const word = numberOf(tokens, i);
    return this.#begins.of(word) ?? this.#begins.mark(word, this.#literals.begins(word) || this.#startsWith(tokens, i).length > 0);
  }

  #startsWith(tokens: Tokens, i: number): readonly number[] {
    const word = numberOf(tokens, i), known = word === 0 ? undefined : this.#starts.get(word);
    if (known) return known;
    const patterns = new Set([...this.#byWord.get(word) ?? [], ...this.#prefixesOf(tokens.norm[i]!), ...this.#always]);
    if (patterns.size === 0) return nothing;
    const list = [...patterns];
    if (word !== 0) this.#starts.set(word, list);
    return list;
  }

  #prefixesOf(word: string): number[] {
    const list = this.#byPrefix, found: number[] = [];
    for (let length = 1; list.length > 0 && length <= word.length; length++) {
      const prefix = word.slice(0, length);
      let low = 0, high = list.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (list[middle]!.word < prefix) low = middle + 1; else high = middle;
      }
      for (; low < list.length && list[low]!.word === prefix; low++) found.push(list[low]!.pattern);
    }
    return found;
  }
}

const nothing: readonly number[] = [];

/** Where two words open a pattern, the second tells most quickly that it does not stand at token `i`. */
const failsAtSecond = ({ code }: Program, tokens: Tokens, i: number, to: number): boolean =>
  code[0] === Op.word && code[3] === Op.word && (i + 1 >= to || numberOf(tokens, i + 1) !== code[4]);

/** A value among the words of a text: tokens `start..end`, and with its words of comparison ("not less than") `from..to`. */
export interface ValueRange {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** Where a word of the text stands inside the value ("tres primeros días"): that word's token. A phrase may go on from there. */
  readonly inner?: number;
  /** The token after the words of comparison themselves, where others stand between them and the number ("within a period of"). */
  readonly said?: number;
}

/**
 * How well the phrase stands around a value: undefined where it does not, else more for each word of the phrase that was met
 * and less for each word bridged. The phrase may name the words of comparison, but then all of them: "less than {q}" does not
 * stand around "not less than ten days". `values[i]` is 1 where another value covers token i.
 */
export function fitAround(phrase: AroundPhrase, tokens: Tokens, value: ValueRange, values?: Uint8Array): number | undefined {
  const before = run(phrase.before, tokens, value.from - 1, -1, -1, true, values) ?? naming(phrase.before, value.start, value.from)
    ?? (value.said === undefined ? undefined : naming(phrase.before, value.said, value.from) ?? among(phrase.before, value.start, value.said));
  if (!before) return undefined;
  const after = run(phrase.after, tokens, value.to, 1, tokens.count, true, values) ?? naming(phrase.after, value.end, value.to)
    ?? (value.inner === undefined ? undefined : run(phrase.after, tokens, value.inner, 1, tokens.count, true, values));
  return after && before.fit + after.fit;

  /** Words between those of comparison and the number: "more than the sum of two weeks". */
  function among(program: Program, at: number, said: number): { fit: number } | undefined {
    const found = run(program, tokens, at - 1, -1, said - 1, true, values);
    return found && found.end >= said - 1 ? found : undefined;
  }
  function naming(program: Program, at: number, beyond: number): { fit: number } | undefined {
    if (at === beyond) return undefined;
    if (beyond < at) {
      const found = run(program, tokens, at - 1, -1, -1, true, values);
      return found && found.end < beyond ? found : undefined;
    }
    const found = run(program, tokens, at, 1, tokens.count, true, values);
    return found && found.end >= beyond ? found : undefined;
  }
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value); else map.set(key, [value]);
}
