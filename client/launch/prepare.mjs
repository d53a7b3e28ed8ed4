// What must stand before anything of ours can run. Node's own modules only: nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..', '..');

/** Ends the program with one line that says what to do. */
export function fail(message) {
  console.error(`lexfloor: ${message}`);
  process.exit(2);
}

/** Runs a program in the project's folder, its output going where ours goes; the exit status. */
export function run(program, args, options = {}) {
  // npm is a script on Windows, and scripts run in a shell only
  const shell = process.platform === 'win32' && program !== process.execPath;
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell, ...options });
  if (error) fail(`${program} cannot be started (${error.message}); is it installed?`);
  return status ?? 1;
}

/** Installs the packages of package-lock.json where they are missing or of another version. */
export function installPackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || major === 20 && minor < 19) fail(`Node ${process.versions.node} is too old; install Node 20.19 or later`);
  if (installed()) return;
  console.error('Installing packages (once) …');
  if (run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    fail('the packages could not be installed; see npm\'s message above');
  }
}

/** True where node_modules holds what package-lock.json asks for. npm writes what it installed into node_modules/.package-lock.json. */
function installed() {
  const wanted = packagesOf('package-lock.json'), found = packagesOf('node_modules', '.package-lock.json');
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) =>
    path === '' || found[path]?.version === version || found[path] === undefined && (optional || devOptional));
}

function packagesOf(...path) {
  try {
    return JSON.parse(readFileSync(join(root, ...path), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Builds everything into dist/. */
export function build(...options) {
  if (run(process.execPath, ['esbuild.js', ...options]) !== 0) fail('the build failed; see the message above');
}

/** Packs the extension; the path of the .vsix. Packing builds first (`vscode:prepublish`). */
export function packExtension() {
  const path = join(root, 'lexfloor.vsix');
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const { status, stdout, stderr } = spawnSync(process.execPath,
    [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--readme-path', 'client/marketplace.md', '--out', path], { cwd: root, encoding: 'utf8' });
  if (status !== 0) fail(`the extension could not be packed:\n${stdout}${stderr}`);
  return path;
}
