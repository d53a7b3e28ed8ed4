import { type PhraseMatch, PhraseSet } from '../words/phrase';
import type { Tokens } from '../words/tokens';

/** Matches by pattern number. */
export type Hits = ReadonlyMap<number, readonly PhraseMatch[]>;
export const noHits: Hits = new Map();

/** All patterns of one language, each once; compiled when a text in that language first asks. */
export class Book {
  readonly #numbers = new Map<string, number>();
  #set: PhraseSet | undefined;
  readonly #texts = new Map<string, Hits>();

  constructor(patterns: readonly string[] = []) {
    for (const pattern of patterns) this.add(pattern);
  }

  get patterns(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  /** The number of a pattern; all are added before the first match. */
  add(pattern: string): number {
    const known = this.#numbers.get(pattern);
    if (known !== undefined) return known;
    this.#numbers.set(pattern, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  match(tokens: Tokens): Hits {
    if (tokens.count === 0 || this.#numbers.size === 0) return noHits;
    this.#set ??= new PhraseSet(this.patterns);
    const found = this.#set.match(tokens);
    if (found.length === 0) return noHits;
    const hits = new Map<number, PhraseMatch[]>();
    for (const match of found) {
      const list = hits.get(match.pattern);
      if (list) list.push(match); else hits.set(match.pattern, [match]);
    }
    return hits;
  }

  /** Headings and chapeaux come again with every provision below them; each is matched once. */
  matchText(text: string, tokenize: (text: string) => Tokens): Hits {
    let hits = this.#texts.get(text);
    if (hits === undefined) {
      if (this.#texts.size >= mostTexts) this.#texts.clear();
      this.#texts.set(text, hits = this.match(tokenize(text)));
    }
    return hits;
  }
}

/** What stands under one heading comes together; a long act, or a long day of typing headings, must not fill the memory. */
const mostTexts = 1_000;

const books = new WeakMap<object, Map<string, Book>>();

/** The book of phrases kept by language, made once for them; empty for a language without any. */
export function bookIn<L extends string>(phrases: Readonly<Partial<Record<L, readonly string[]>>>, language: L): Book {
  let known = books.get(phrases);
  if (!known) books.set(phrases, known = new Map());
  let book = known.get(language);
  if (!book) known.set(language, book = new Book(phrases[language]));
  return book;
}
