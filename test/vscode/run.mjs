// npm run test:electron: the packed extension in the real extension host, through @vscode/test-electron.
//   (nothing)        the newest VS Code that Lexfloor was tried with, then the oldest it admits, shown in a browser (standIn.mjs)
//   workbench-139 …  only those
//   --vsix=PATH      an extension that is packed already
//   --desktop        the desktop VS Code, which @vscode/test-electron downloads
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import esbuild from 'esbuild';
import { packExtension, root } from '../../client/launch/prepare.mjs';
import { installWorkbench, newest, oldest } from '../../client/launch/workbench.mjs';
import { installBrowser } from './browser.mjs';
import { checkPacked } from './packed.mjs';

const desktop = process.argv.includes('--desktop');
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

const packed = process.argv.find((argument) => argument.startsWith('--vsix='))?.slice('--vsix='.length);
const vsix = desktop ? undefined : packed ?? packExtension();
if (vsix) checkPacked(vsix);
const suite = join(root, 'dist', 'test', 'vscode.cjs');
await esbuild.build({
  entryPoints: [join(root, 'test', 'vscode', 'suite', 'index.ts')], outfile: suite, bundle: true, platform: 'node', format: 'cjs',
  target: 'node20', external: ['vscode', 'mocha'], logLevel: 'warning',
});

let failed = false;
if (desktop) await runIn(undefined);
else {
  installBrowser();
  for (const name of named.length > 0 ? named : [newest, oldest]) await runIn(name);
}
process.exitCode = failed ? 1 : 0;

async function runIn(workbench) {
  console.log(`\n${workbench ?? 'desktop VS Code'}`);
  if (workbench) installWorkbench(workbench);
  const folder = mkdtempSync(join(tmpdir(), 'lexfloor-drafts-'));
  cpSync(join(root, 'client', 'sample'), folder, { recursive: true });
  // An older version to compare with; where there is no git, that test is skipped
  for (const args of [['init', '-q'], ['add', '-A'], ['-c', 'user.name=test', '-c', 'user.email=test@localhost', 'commit', '-q', '-m', 'first']]) spawnSync('git', args, { cwd: folder, stdio: 'ignore' });
  try {
    await runTests({
      ...(workbench && { vscodeExecutablePath: join(import.meta.dirname, 'standIn.mjs') }),
      // On the desktop the extension runs from its folder; elsewhere from its .vsix, beside an empty one
      extensionDevelopmentPath: workbench ? join(import.meta.dirname, 'driver') : root,
      extensionTestsPath: suite,
      extensionTestsEnv: { LEXFLOOR_WORKBENCH: workbench },
      launchArgs: [folder, ...(workbench ? [`--install-extension=${vsix}`] : ['--disable-extensions'])],
    });
  } catch (error) {
    console.error(String(error));
    failed = true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
