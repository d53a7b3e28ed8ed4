import { Gap, type Tokens, numberOf } from './tokens';

interface Node {
  readonly next: Map<number, Node>;
  readonly patterns: number[];
}

/**
 * The patterns that are plain words in a row, as a tree by their words: at each word of a text only what may still go on is looked
 * at, so that ten thousand terms cost little more than ten.
 */
export class Literals {
  readonly #root: Node = { next: new Map(), patterns: [] };

  add(words: readonly number[], pattern: number): void {
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (next === undefined) node.next.set(word, next = { next: new Map(), patterns: [] });
      node = next;
    }
    node.patterns.push(pattern);
  }

  /** True where some pattern begins with the word of this number. */
  begins(word: number): boolean {
    return this.#root.next.has(word);
  }

  /** Every pattern that stands at token `at`, with the token after it, one behind the other in a row that is used again. None runs over the border of a sentence. */
  at(tokens: Tokens, at: number, to: number): readonly number[] {
    row.length = 0;
    let node = this.#root.next.get(numberOf(tokens, at));
    for (let end = at + 1; node !== undefined; end++) {
      for (const pattern of node.patterns) row.push(pattern, end);
      if (end >= to || tokens.gap[end]! >= Gap.hard) break;
      node = node.next.get(numberOf(tokens, end));
    }
    return row;
  }
}

const row: number[] = [];
