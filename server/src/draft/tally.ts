/** How often each thing was counted. */
export class Counts<K> {
  readonly #of = new Map<K, number>();

  /** Adds to a count, or takes away from it. */
  add(key: K, by: number): void {
    const count = this.of(key) + by;
    if (count === 0) this.#of.delete(key); else this.#of.set(key, count);
  }

  of(key: K): number {
    return this.#of.get(key) ?? 0;
  }

  has(key: K): boolean {
    return this.#of.has(key);
  }
}

/**
 * Counts what rows hold, one row a provision. Of the next version only rows that are other objects are looked at: what the old one came to
 * is taken back. Empty rows count nothing.
 */
export class Tally<T> {
  readonly #count: (row: readonly T[], at: number, by: 1 | -1) => void;
  #rows: readonly (readonly T[])[] = [];

  /** `count` is told each row that came (1) or went (-1), and where it stands. */
  constructor(count: (row: readonly T[], at: number, by: 1 | -1) => void) {
    this.#count = count;
  }

  hear(rows: readonly (readonly T[])[]): void {
    const before = this.#rows;
    for (let at = 0; at < Math.max(rows.length, before.length); at++) if (rows[at] !== before[at]) {
      if (before[at]?.length) this.#count(before[at]!, at, -1);
      if (rows[at]?.length) this.#count(rows[at]!, at, 1);
    }
    this.#rows = rows;
  }
}
