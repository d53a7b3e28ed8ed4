/** What the desktop's and the browser's mocha have in common. */
export interface MochaLike {
  run(done: (failures: number) => void): { stats?: unknown };
}

export const options = { ui: 'tdd', timeout: 60_000, color: false, reporter: 'spec' } as const;

/** Marks mocha's own lines (▏), because the window's log is full of others'. */
export const print = (...values: unknown[]): void => console.log(fill(values).split('\n').map((line) => `▏${line}`).join('\n'));

/** Runs what has been described; throws where a test failed. The counts are printed for standIn.mjs and web/run.mjs. */
export async function runAll(mocha: MochaLike): Promise<void> {
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run((count) => {
      console.log(`##SUITE## ${JSON.stringify(runner.stats)}`);
      resolve(count);
    });
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** Mocha writes as printf does: "%s passing". */
function fill([first, ...rest]: unknown[]): string {
  const filled = String(first ?? '').replace(/%[sd]/g, () => String(rest.shift() ?? ''));
  return [filled, ...rest.map(String)].join(' ');
}
