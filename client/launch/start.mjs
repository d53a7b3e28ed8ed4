// npm start: installs, builds, lints the sample and prints what was found; at a terminal it then opens the editor on it.
// npm run editor: the same, and the editor in any case.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { build, fail, installPackages, packExtension, root, run } from './prepare.mjs';

const sample = join(root, 'client', 'sample', 'social-insurance-act.bill');
const atTerminal = Boolean(process.stdin.isTTY && process.stdout.isTTY);

installPackages();
build();
const shown = relative(root, sample).split('\\').join('/');
console.log(`\n$ npx lexfloor check ${shown}\n`);
// 1 says that something was found, and the sample is there to be found fault with
if (run(process.execPath, ['dist/cli.mjs', 'check', shown]) > 1) fail('the command line could not read the sample');
if (process.argv.includes('--editor') || atTerminal) await openEditor();

async function openEditor() {
  // A copy, so that trying quick fixes leaves the sample as it is
  const folder = join(root, '.vscode-test', 'sample'), file = join(folder, basename(sample));
  mkdirSync(folder, { recursive: true });
  copyFileSync(sample, file);
  const desktop = desktopCode();
  if (desktop) {
    console.log(`\nOpening VS Code on ${relative(root, file)} …`);
    run(desktop, [`--extensionDevelopmentPath=${root}`, '--new-window', folder, '--goto', `${file}:1`]);
    return;
  }
  await openInBrowser(folder, file);
}

/** The command `code` of an installed VS Code, if there is one. */
function desktopCode() {
  const { status } = spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' });
  return status === 0 ? 'code' : undefined;
}

/** VS Code in the browser, on this machine alone, until Ctrl+C. */
async function openInBrowser(folder, file) {
  const { bestHere, installWorkbench, startWorkbench } = await import('./workbench.mjs');
  const workbench = installWorkbench(bestHere);
  console.log('\nPacking the extension and starting VS Code …');
  const server = await startWorkbench({ workbench, vsix: packExtension() }).catch((error) => fail(error.message));
  const address = server.open(folder, [['openFile', server.uri(file)]]);
  console.log(`\nVS Code with Lexfloor runs at\n\n  ${address}\n\nOpen this address in a browser of this machine. Ctrl+C ends it.`);
  showInBrowser(address);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => { server.stop().finally(() => process.exit(0)); });
}

function showInBrowser(address) {
  const [program, ...args] = process.platform === 'darwin' ? ['open', address]
    : process.platform === 'win32' ? ['cmd', '/c', 'start', '""', address.replaceAll('&', '^&')] : ['xdg-open', address];
  // Where there is no browser to show it in, the address has been printed
  spawn(program, args, { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
}
