import { WordMarks } from './dictionary';
import { Literals } from './literals';
import { beginsSentence, isFigure, run } from './machine';
import { isNumberWord } from './numberWords';
import { type Need, NeedRows, type Needs, type Neighbourhood, putAll, wholeNeighbourhood } from './needs';
import { type Node, PhraseError, type Program, assemble, checkLength, edgeOf, firstsOf, needsOf, opensSentence, parse, reverse, wordsInARow } from './pattern';
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
 *     {number}                any number, in figures or, from two on, in words
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
  /** What the words next to the value must be, on either side; undefined where any may stand there. */
  readonly beside: { readonly before: readonly Need[] | undefined; readonly after: readonly Need[] | undefined };
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
  readonly beside: AroundPhrase['beside'];
  #before: Node | Program;
  #after: Node | Program;

  constructor(readonly source: string, before: Node, after: Node) {
    this.needs = { before: needsOf(before), after: needsOf(after) };
    this.beside = { before: edgeOf(before, 'last'), after: edgeOf(after, 'first') };
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
 * words start nothing; and a pattern that lacks one of its words in the text is not looked for at all.
 */
export class PhraseSet {
  readonly phrases: readonly Phrase[];
  readonly #byWord = new Map<number, number[]>();
  readonly #byPrefix: { word: string; pattern: number }[] = [];
  /** Patterns that any word can begin, or any figure. */
  readonly #always: { readonly pattern: number; readonly figures: boolean }[] = [];
  readonly #literals = new Literals();
  readonly #needs: NeedRows;
  /** Patterns by the rarest of their needs, and those that need nothing. */
  readonly #byNeed: (number[] | undefined)[] = [];
  readonly #needless: number[] = [];
  /** Patterns that begin only where a sentence does are looked for only there. */
  readonly #opening: ReadonlySet<number>;
  readonly #anywhere: Starts = newStarts();
  readonly #atOpening: Starts;
  /** The last search in whose text a pattern has all its words. */
  readonly #awake: Int32Array;
  /** Where the last match of a pattern ends, in the search of that number. */
  readonly #ends: Int32Array;
  readonly #endedIn: Int32Array;
  #search = 0;

  constructor(sources: readonly string[]) {
    this.phrases = sources.map(compilePhrase);
    const opening = new Set<number>();
    this.phrases.forEach(({ program, source }, pattern) => {
      const words = wordsInARow(program);
      if (words !== undefined) { this.#literals.add(words, pattern); return; }
      if (opensSentence(program)) opening.add(pattern);
      const firsts = firstsOf(program, source);
      for (const word of new Set(firsts.words)) put(this.#byWord, word, pattern);
      for (const word of firsts.prefixes) this.#byPrefix.push({ word, pattern });
      if (firsts.anything || firsts.figures) this.#always.push({ pattern, figures: !firsts.anything });
    });
    this.#opening = opening;
    this.#atOpening = opening.size === 0 ? this.#anywhere : newStarts();
    this.#needs = new NeedRows(this.phrases.map(({ needs }) => needs));
    this.#byPrefix.sort((a, b) => a.word < b.word ? -1 : a.word > b.word ? 1 : 0);
    const count = this.phrases.length;
    for (let pattern = 0; pattern < count; pattern++) {
      const rarest = this.#needs.rarest(pattern);
      if (rarest.length === 0) this.#needless.push(pattern);
      else if (count > fewPatterns) putAll(this.#byNeed, rarest, pattern);
    }
    [this.#awake, this.#ends, this.#endedIn] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  }

  /** All matches, each the longest from its first word; a match of a pattern inside an earlier one of the same pattern is left out. */
  match(tokens: Tokens, from = 0, to = tokens.count): PhraseMatch[] {
    const found: PhraseMatch[] = [];
    this.#find(tokens, from, to, found);
    return found;
  }

  /** Does any of the patterns stand among tokens `from..to`? */
  stands(tokens: Tokens, from = 0, to = tokens.count): boolean {
    return this.#find(tokens, from, to, undefined);
  }

  /** Puts all matches into `found`; without it stops at the first. True where there is one. */
  #find(tokens: Tokens, from: number, to: number, found: PhraseMatch[] | undefined): boolean {
    if (this.phrases.length === 0 || from >= to) return false;
    const search = this.#nextSearch();
    if (!this.#wake(wholeNeighbourhood(tokens, from, to), search)) return false;
    const { word } = tokens, opens = this.#atOpening !== this.#anywhere;
    let any = false;
    for (let i = from; i < to; i++) {
      const starts = opens && beginsSentence(tokens, i) ? this.#atOpening : this.#anywhere;
      const begins = starts.begins.of(word[i]!) ?? this.#mayBegin(starts, tokens, i);
      if (!begins) continue;
      const literals = this.#literals.at(tokens, i, to);
      for (let k = 0; k < literals.length; k += 2) {
        const pattern = literals[k]!, end = literals[k + 1]!;
        if (this.#endedIn[pattern] === search && this.#ends[pattern]! > i) continue;
        if (found === undefined) return true;
        this.#keep(found, pattern, i, end);
        any = true;
      }
      const patterns = this.#startsWith(starts, tokens, i);
      for (let k = 0; k < patterns.length; k++) {
        const pattern = patterns[k]!;
        if (this.#awake[pattern] !== search || this.#endedIn[pattern] === search && this.#ends[pattern]! > i) continue;
        const end = run(this.phrases[pattern]!.program, tokens, i, 1, to, false)?.end;
        if (end === undefined || end === i) continue;
        if (found === undefined) return true;
        this.#keep(found, pattern, i, end);
        any = true;
      }
    }
    return any;
  }

  /** Wakes the patterns that have all their words in a text; false where there is none. Only these are looked for. */
  #wake(near: Neighbourhood, search: number): boolean {
    let any = this.#needless.length > 0;
    for (const pattern of this.#needless) this.#awake[pattern] = search;
    if (this.phrases.length <= fewPatterns) {
      for (let pattern = 0; pattern < this.phrases.length; pattern++) {
        if (!near.meetsRow(this.#needs, pattern)) continue;
        this.#awake[pattern] = search;
        any = true;
      }
      return any;
    }
    for (let k = 0; k < near.count; k++) {
      const patterns = near.met[k]! < this.#byNeed.length ? this.#byNeed[near.met[k]!] : undefined;
      if (patterns === undefined) continue;
      for (let p = 0; p < patterns.length; p++) {
        if (!near.meetsRow(this.#needs, patterns[p]!)) continue;
        this.#awake[patterns[p]!] = search;
        any = true;
      }
    }
    return any;
  }

  #nextSearch(): number {
    if (this.#search === 0x7fffffff) {
      for (const row of [this.#awake, this.#endedIn]) row.fill(0);
      this.#search = 0;
    }
    return ++this.#search;
  }

  #keep(found: PhraseMatch[], pattern: number, start: number, end: number): void {
    this.#endedIn[pattern] = this.#search;
    this.#ends[pattern] = end;
    found.push({ pattern, start, end });
  }

  /** Most words begin nothing: from the second time on one look tells. */
  #mayBegin(starts: Starts, tokens: Tokens, i: number): boolean {
    const word = numberOf(tokens, i);
    return starts.begins.of(word) ?? starts.begins.mark(word, this.#literals.begins(word) || this.#startsWith(starts, tokens, i).length > 0);
  }

  #startsWith(starts: Starts, tokens: Tokens, i: number): readonly number[] {
    const word = numberOf(tokens, i), known = word === 0 ? undefined : starts.patterns.get(word);
    if (known) return known;
    const patterns = new Set([...this.#byWord.get(word) ?? nothing, ...this.#prefixesOf(tokens.norm[i]!)]);
    for (const { pattern, figures } of this.#always) if (!figures || isFigure(tokens.norm[i]!) || isNumberWord(tokens.norm[i]!)) patterns.add(pattern);
    const list = starts === this.#atOpening ? [...patterns] : [...patterns].filter(pattern => !this.#opening.has(pattern));
    if (list.length === 0) return nothing;
    if (word !== 0) starts.patterns.set(word, list);
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

/** So few patterns are asked one by one which of them have all their words; more are found by the rarest of these. */
const fewPatterns = 12;

/** What a word can begin, where a sentence begins or elsewhere. */
interface Starts {
  /** Whether it can begin a match. */
  readonly begins: WordMarks;
  /** Which patterns that are more than words in a row, for the words met so far that begin something. */
  readonly patterns: Map<number, readonly number[]>;
}

const newStarts = (): Starts => ({ begins: new WordMarks(), patterns: new Map() });

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
