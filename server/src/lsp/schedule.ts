/** Lets everything that has already arrived be handled first: one turn of the event loop. */
export const turn = (): Promise<void> => new Promise((done) => { soon(done); });

// Node has `setImmediate`, a Worker has not; there a timer of 0 does the same.
const soon: (run: () => void) => void =
  typeof setImmediate === 'function' ? (run) => void setImmediate(run) : (run) => void setTimeout(run, 0);

/**
 * The pause to wait for after a keystroke before diagnostics are pushed, in milliseconds, by how long the last analysis took:
 * a draft that is judged in no time needs no pause, a huge one is left in peace while its writer types.
 */
export const pauseAfter = (took: number): number => Math.min(400, took < 15 ? 0 : took * 2);

/** The pause without a keystroke after which checks beyond one provision are made, in milliseconds, by how long they took before. */
export const settleAfter = (took: number): number => Math.min(3000, 200 + took * 4);

/** One thing to do a key, some time from now; asking again starts the wait anew. */
export class Scheduler {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #run: (key: string) => void;

  constructor(run: (key: string) => void) {
    this.#run = run;
  }

  ask(key: string, wait: number): void {
    this.drop(key);
    this.#timers.set(key, setTimeout(() => {
      this.#timers.delete(key);
      this.#run(key);
    }, wait));
  }

  drop(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  end(): void {
    for (const key of [...this.#timers.keys()]) this.drop(key);
  }
}
