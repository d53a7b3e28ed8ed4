import Mocha from 'mocha';
import { options, print, runAll } from './mocha';

/** Called by VS Code, in the extension host that is a Node process. */
export async function run(): Promise<void> {
  Object.assign(Mocha.reporters.Base, { consoleLog: print });
  const mocha = new Mocha(options);
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  await import('./draft.test');
  await import('./packs.test');
  await import('./terms.test');
  await import('./seeing.test');
  await import('./daily.test');
  await import('./review.test');
  await import('./waive.test');
  await import('./report.test');
  await import('./preparing.test');
  await import('./learn.test');
  await import('./practice.test');
  await import('./assistant.test');
  await import('./hub.test');
  await import('./word.test');
  await import('./crash.test');
  await runAll(mocha);
}
