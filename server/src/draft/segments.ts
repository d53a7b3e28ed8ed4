/**
 * Plain words and the way back to the source: a law in Markdown or XML is read as a lawyer reads it (no emphasis marks, no
 * tags, lines joined), and what was found is underlined in the source.
 */
export interface Words {
  readonly text: string;
  /** Pairs (offset in `text`, offset in the source) where the two run apart; between them both advance by one. */
  readonly map: readonly number[];
}

/** Builds `Words` piece by piece; pieces come in the order of the source. */
export class WordsBuilder {
  #text = '';
  readonly #map: number[] = [];
  #next = -1;

  /** Adds source characters `from..to` unchanged. */
  keep(source: string, from: number, to: number): void {
    if (from >= to) return;
    if (from !== this.#next) this.#map.push(this.#text.length, from);
    this.#text += source.slice(from, to);
    this.#next = to;
  }

  /** Adds characters that stand for source characters from `at` on, such as one space for a line end. */
  replace(by: string, at: number): void {
    if (by === '') return;
    this.#map.push(this.#text.length, at);
    this.#text += by;
    this.#next = -1;
  }

  get length(): number {
    return this.#text.length;
  }

  endsWith(text: string): boolean {
    return this.#text.endsWith(text);
  }

  build(): Words {
    return { text: own(this.#text), map: this.#map };
  }
}

export const noWords: Words = { text: '', map: [] };

/** A copy that owns its characters: a bare slice would keep the whole old document in memory (V8 sliced
 * strings). Cutting off a character put before makes V8 write a new string of just this length. */
export const own = (text: string): string => text.length < 13 ? text : ` ${text}`.slice(1);

/** The source offset of the plain character at `offset`. */
export function toSource(words: Words, offset: number): number {
  const { map } = words;
  if (map.length === 0) return offset;
  let low = 0, high = map.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (map[2 * middle]! <= offset) low = middle; else high = middle - 1;
  }
  return map[2 * low + 1]! + offset - map[2 * low]!;
}

/** A span of plain words as a span of the source: from its first character to just after its last one. */
export const toSourceSpan = (words: Words, start: number, end: number): { start: number; end: number } =>
  ({ start: toSource(words, start), end: end > start ? toSource(words, end - 1) + 1 : toSource(words, start) });

/** The plain offset of the first character that stands at source offset `at` or behind it; the length of the text where none does. */
export function toPlain(words: Words, at: number): number {
  let low = 0, high = words.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (toSource(words, middle) < at) low = middle + 1; else high = middle;
  }
  return low;
}
