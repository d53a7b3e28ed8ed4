import { format } from 'node:util';
import Mocha from 'mocha';

/** Called by VS Code. Its own lines are marked (▏), because the window's log is full of others'. */
export async function run(): Promise<void> {
  (Mocha.reporters.Base as unknown as { consoleLog: unknown }).consoleLog = (...values: unknown[]) =>
    console.log(format(...values).split('\n').map((line) => `▏${line}`).join('\n'));
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, color: false, reporter: 'spec' });
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  await import('./draft.test');
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run((count) => {
      console.log(`##SUITE## ${JSON.stringify(runner.stats)}`);
      resolve(count);
    });
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}
