/**
 * How often a server that ends by itself is started again: so many times within so many milliseconds, then no more until somebody
 * asks for it. What makes it end at once would otherwise go on for ever.
 */
export class Restarts {
  #ends: readonly number[] = [];

  constructor(readonly most = 3, readonly within = 180_000) {}

  /** The server has ended, at a time in milliseconds; true where it is to be started again. */
  ended(now: number): boolean {
    this.#ends = [...this.#ends.filter((end) => now - end <= this.within), now];
    return this.#ends.length <= this.most;
  }

  /** Somebody has started it: counted anew. */
  forgive(): void {
    this.#ends = [];
  }
}
