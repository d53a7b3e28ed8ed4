// npm run bench: how fast drafts are read and judged, as ratios to a plain scan of the same text in the same run, because machines
// differ and are noisy. Needs a build. `node test/bench/run.mjs [words …]`, by default 10,000 and 100,000. Below each row: the same act
// checked by a team's pack of 150 wordings alone, which is what linters of prose do.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { analyze, bundledRules, readDraft } from '../../dist/index.mjs';
import { actOf } from './act.mjs';
import { measureServer } from './lsp.mjs';
import { scanOf } from './scan.mjs';
import { packOf } from './wordings.mjs';

/** What is aimed at over stdio on an idle machine, in milliseconds; times grow with other work on the machine, as the scan does. */
const aims = new Map([
  [100_000, { 'one character': { p50: 8, p99: 30 }, hover: { p50: 5 }, completion: { p50: 5 }, 'code actions': { p50: 5 }, definition: { p50: 5 } }],
  [1_000_000, { 'one character': { p50: 40 } }],
]);

const sizes = process.argv.slice(2).map(Number).filter((words) => words > 0);
const folder = mkdtempSync(join(tmpdir(), 'lexfloor-bench-'));
const rules = bundledRules(), wordings = wordingsAlone();
console.log('act            cold check     words/s   × scan   | read     judge    | edit p50   p99 ms   provisions made anew');
try {
  for (const words of sizes.length > 0 ? sizes : [10_000, 100_000]) await measure(words);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(size) {
  const text = actOf(size), path = join(folder, 'act.bill');
  const words = text.split(/\s+/).length;
  writeFileSync(path, text);
  const scan = median(5, () => scanOf(text));
  const check = (...options) => spawnSync(process.execPath, [resolve('dist/cli.mjs'), 'check', '--fail-on', 'never', ...options, path], { maxBuffer: 1 << 30 });
  const cold = median(3, () => check('--format', 'json')), alone = median(3, () => check('--format', 'sarif', '--config', wordings));
  let draft, analysis;
  const read = median(3, () => { draft = readDraft(path, text); });
  const judge = median(1, () => { analysis = analyze(draft, rules); });
  const edits = editsOf(text, draft, analysis, path);
  const cells = [words.toLocaleString('en').padEnd(14), ms(cold).padEnd(14), Math.round(words / cold * 1000).toLocaleString('en').padStart(7),
    (cold / scan).toFixed(0).padStart(8), '  |', ms(read).padEnd(8), ms(judge).padEnd(8), '|', edits];
  console.log(cells.join(' '));
  console.log(`  150 wordings alone: ${ms(alone)}, ${Math.round(words / alone * 1000).toLocaleString('en')} words/s, ${(alone / scan).toFixed(0)} × scan`);
  await measureEditor(text, size);
}

/** A project with a pack of 150 wordings; one of ours beside it, which speaks on request only, says that no other of ours is wanted. */
function wordingsAlone() {
  const config = join(folder, 'wordings', 'lexfloor.yaml');
  mkdirSync(join(folder, 'wordings', 'many', 'rules'), { recursive: true });
  for (const { path, text } of packOf(150)) writeFileSync(join(folder, 'wordings', 'many', path), text);
  writeFileSync(config, 'packs: [./many, caricom]\n');
  return config;
}

async function measureEditor(text, size) {
  const figures = await measureServer([process.execPath, resolve('dist/cli.mjs'), 'server', '--stdio'], text), aim = aims.get(size) ?? {};
  for (const [what, { p50, p99 }] of Object.entries(figures)) {
    const wanted = aim[what] ? `  aim: p50 ${aim[what].p50} ms${aim[what].p99 ? `, p99 ${aim[what].p99} ms` : ''}` : '';
    console.log(`  over stdio: ${what.padEnd(22)} p50 ${p50.toFixed(1).padStart(7)} ms  p99 ${p99.toFixed(1).padStart(7)} ms${wanted}`);
  }
}

/** One character in the middle, forty times: the time to a new analysis, and how many provisions were made anew. */
function editsOf(text, draft, analysis, path) {
  const times = [];
  const middle = text.indexOf('entitled to', text.length >> 1);
  let anew = 0;
  for (let i = 0; i < 40; i++) {
    const changed = `${text.slice(0, middle)}${'x'.repeat(i % 2)}${text.slice(middle)}`;
    const start = performance.now();
    const next = readDraft(path, changed, { previous: draft });
    const judged = analyze(next, rules, analysis);
    times.push(performance.now() - start);
    const known = new Set(draft.provisions);
    anew = Math.max(anew, next.provisions.filter((provision) => !known.has(provision)).length);
    draft = next;
    analysis = judged;
  }
  times.sort((a, b) => a - b);
  return `${times[20].toFixed(1).padStart(7)} ${times[39].toFixed(1).padStart(8)} ${String(anew).padStart(10)}`;
}

function median(times, work) {
  const taken = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    work();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[times >> 1];
}

function ms(value) {
  return value < 1000 ? `${value.toFixed(0)} ms` : `${(value / 1000).toFixed(1)} s`;
}
