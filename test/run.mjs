// npm test: everything, from types to the packed extension in the real editor. Installs what it needs, so Node and npm are enough
// to begin with. The last line counts all tests: "N passed, N failed".
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, installPackages, packExtension, root } from '../client/launch/prepare.mjs';
import { auditAll } from './audit.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const bin = (name, ...path) => [process.execPath, join(root, 'node_modules', name, ...path)];

installPackages();
const { installBrowser } = await import('./vscode/browser.mjs');
const { checkPacked } = await import('./vscode/packed.mjs');
const { installWorkbench, newest, oldest } = await import('../client/launch/workbench.mjs');

await step('types', () => check(...bin('typescript', 'bin', 'tsc'), '-p', '.'));
await step('types of the core', () => check(...bin('typescript', 'bin', 'tsc'), '-p', 'server/tsconfig.core.json'));
await step('types of the editor tests', () => check(...bin('typescript', 'bin', 'tsc'), '-p', 'test/vscode'));
await step('lint', () => check(...bin('@biomejs', 'biome', 'bin', 'biome'), 'lint', '--diagnostic-level=error'));
await step('known faults of packages', () => { if (!auditAll(root)) throw new Error('something grave is known of a package that ships'); });
await step('build', () => build());
await step('tests', () => count(/^ *Tests +(.*)$/, ...bin('vitest', 'vitest.mjs'), 'run'));
await step('library types', () => check(...bin('typescript', 'bin', 'tsc'), '-p', 'server/tsconfig.types.json'));

let vsix;
await step('pack', () => {
  vsix = packExtension();
  console.log(`${vsix}: ${checkPacked(vsix)} bytes`);
});
await step('chromium', () => installBrowser());
for (const workbench of [newest, oldest]) {
  await step(`editor: ${workbench}`, async () => {
    installWorkbench(workbench);
    await count(/^(\d+ passed, .*)$/, process.execPath, join(root, 'test', 'vscode', 'run.mjs'), workbench, `--vsix=${vsix}`);
  });
}
await step('editor: web worker', () => count(/^(\d+ passed, .*)$/, process.execPath, join(root, 'test', 'web', 'run.mjs')));

const { passed, failed, skipped } = total;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs one step and says how long it took. A step that cannot run counts as one failure, and the others go on. */
async function step(name, work) {
  const began = performance.now();
  console.log(`\n--- ${name}`);
  try {
    await work();
  } catch (error) {
    total.failed++;
    console.error(`FAILED ${name}: ${error.message}`);
  }
  console.log(`--- ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

/** A program that counts no tests: it must end with 0. */
async function check(program, ...args) {
  const { status } = await run(program, args);
  if (status !== 0) throw new Error(`ended with ${status}`);
}

/** A program that counts its tests in its last matching line ("12 passed | 1 failed (13)" or "12 passed, 1 failed"). */
async function count(line, program, ...args) {
  const { status, output } = await run(program, args);
  const counted = output.map((one) => line.exec(one)?.[1]).filter(Boolean).at(-1) ?? '';
  const of = (name) => Number(new RegExp(`(\\d+) ${name}`).exec(counted)?.[1] ?? 0);
  total.passed += of('passed');
  total.failed += of('failed');
  total.skipped += of('skipped') + of('pending');
  // A suite that found no test, or one that ends badly though no test failed, has failed all the same
  if (of('passed') === 0) throw new Error('no test passed');
  if (status !== 0 && of('failed') === 0) throw new Error(`ended with ${status}`);
}

/** Runs a program, showing what it prints; its status and the lines of its output, without colour. */
function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } });
    let output = '';
    child.stdout.on('data', (data) => { output += data; process.stdout.write(data); });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output: output.split(/\r?\n/) }));
  });
}
