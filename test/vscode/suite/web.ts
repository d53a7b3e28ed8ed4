import 'mocha/mocha';
import { options, print, runAll, type MochaLike } from './mocha';

/** What mocha's browser build leaves as a global. */
declare const mocha: MochaLike & { setup(settings: object): void };
declare const Mocha: { reporters: { Base: object } };

/** Called by VS Code, in the extension host that is a Worker. */
export async function run(): Promise<void> {
  Object.assign(Mocha.reporters.Base, { consoleLog: print });
  mocha.setup(options);
  await import('./draft.test');
  await import('./review.test');
  await import('./report.test');
  await import('./learn.test');
  await runAll(mocha);
}
