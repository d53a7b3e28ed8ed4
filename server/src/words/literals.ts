import { Gap, type Tokens } from './tokens';

interface Node {
  readonly next: Map<string, Node>;
  readonly patterns: number[];
}

/**
 * The patterns that are plain words in a row, as a tree by their words: at each word of a text only what may still go on is looked
 * at, so that ten thousand terms cost little more than ten.
 */
export class Literals {
  readonly #root: Node = { next: new Map(), patterns: [] };

  add(words: readonly string[], pattern: number): void {
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (next === undefined) node.next.set(word, next = { next: new Map(), patterns: [] });
      node = next;
    }
    node.patterns.push(pattern);
  }

  /** Every pattern that stands at token `at`, with the token after it. None runs over the border of a sentence. */
  at(tokens: Tokens, at: number, to: number, then: (pattern: number, end: number) => void): void {
    let node = this.#root.next.get(tokens.norm[at]!);
    for (let end = at + 1; node !== undefined; end++) {
      for (const pattern of node.patterns) then(pattern, end);
      if (end >= to || tokens.gap[end]! >= Gap.hard) return;
      node = node.next.get(tokens.norm[end]!);
    }
  }
}
