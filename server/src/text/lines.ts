/** Offsets of a text as lines and characters, both from 0, characters in UTF-16 code units (LSP 3.18, "Position"). */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export class Lines {
  readonly #starts: number[] = [0];
  readonly #length: number;

  /** Line ends are CRLF, LF and a lone CR, as in the protocol. */
  constructor(text: string) {
    const ends = /\r\n|\n|\r/g;
    while (ends.exec(text)) this.#starts.push(ends.lastIndex);
    this.#length = text.length;
  }

  get count(): number {
    return this.#starts.length;
  }

  place(offset: number): Place {
    const at = Math.max(0, Math.min(offset, this.#length));
    let low = 0, high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= at) low = middle; else high = middle - 1;
    }
    return { line: low, character: at - this.#starts[low]! };
  }

  /** The offset of a place; a character past the end of its line counts as the line's end, as the protocol wants. */
  offset(place: Place): number {
    const start = this.#starts[place.line];
    if (start === undefined) return place.line < 0 ? 0 : this.#length;
    const next = this.#starts[place.line + 1] ?? this.#length + 1;
    return Math.max(start, Math.min(start + place.character, next - 1));
  }
}
