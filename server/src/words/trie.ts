import { Gap, type Tokens } from './tokens';

/** Something known by a run of words, such as a defined term in one of its forms. */
export interface Entry<T> {
  /** The words as `entryWords` gives them. */
  readonly words: readonly string[];
  readonly value: T;
}

export interface TrieMatch<T> {
  /** All that is known by these very words. */
  readonly values: readonly T[];
  /** Tokens `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

/** The words of a name as a trie knows them: one that stands behind a comma or bracket of the name ("sick leave, paid leave") is met only there. */
export const entryWords = ({ norm, gap }: Tokens): readonly string[] => norm.map((word, i) => i > 0 && gap[i] === Gap.soft ? behindComma + word : word);

const behindComma = ',';

/** Finds many runs of words in one pass: at each place the longest, and none inside another. Time grows with the text alone. */
export class Trie<T> {
  readonly #root: Node<T> = { next: new Map(), values: [] };
  readonly size: number;

  constructor(entries: readonly Entry<T>[]) {
    this.size = entries.length;
    for (const { words, value } of entries) {
      let node = this.#root;
      for (const word of words) {
        let next = node.next.get(word);
        if (next === undefined) node.next.set(word, next = { next: new Map(), values: [] });
        node = next;
      }
      if (words.length > 0) node.values.push(value);
    }
  }

  /** The matches in the order of the text. A comma, a bracket or a stop between two words parts them, unless the name has it too. */
  match(tokens: Tokens): readonly TrieMatch<T>[] {
    return this.#match(tokens, 0, tokens.count, false);
  }

  /** The matches inside a longer one: at each place the longest that is not the whole. */
  inside(tokens: Tokens, { start, end }: Pick<TrieMatch<T>, 'start' | 'end'>): readonly TrieMatch<T>[] {
    return end - start < 2 ? [] : this.#match(tokens, start, end, true);
  }

  #match(tokens: Tokens, from: number, to: number, shorter: boolean): readonly TrieMatch<T>[] {
    const found: TrieMatch<T>[] = [];
    let i = from;
    while (i < to) {
      let node = this.#root.next.get(tokens.norm[i]!), end = i + 1;
      let best: Node<T> | undefined, bestEnd = end;
      while (node !== undefined) {
        if (node.values.length > 0 && !(shorter && i === from && end === to)) [best, bestEnd] = [node, end];
        if (end >= to || tokens.gap[end]! > Gap.soft) break;
        node = node.next.get(tokens.gap[end] === Gap.soft ? behindComma + tokens.norm[end]! : tokens.norm[end]!);
        end++;
      }
      if (best === undefined) { i++; continue; }
      found.push({ values: best.values, start: i, end: bestEnd });
      i = bestEnd;
    }
    return found;
  }
}
