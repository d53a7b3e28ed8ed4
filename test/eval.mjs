// Scores the built command line against the reference annotations and compares with the last committed figures.
//   npm run eval [-- --update] [-- --misses] [-- --only SUBSTRING]
// Ends with 1 when a figure has fallen by more than a point, with 2 when a law could not be read.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const score = join(root, '..', 'shared', 'eval', 'score.mjs');
const baselineFile = join(root, 'test', 'eval-baseline.json');
const args = process.argv.slice(2);
const update = args.includes('--update');
const only = args.includes('--only');

if (!existsSync(score)) {
  console.log('eval: skipped, there are no reference annotations beside this checkout (../shared/eval)');
  process.exit(0);
}
if (!existsSync(join(root, 'dist', 'cli.mjs'))) {
  console.error('eval: the command is not built yet; run `npm run build` first');
  process.exit(2);
}

const { stdout, stderr, status } = run(['--json', ...args.filter((arg) => arg !== '--update' && arg !== '--misses')]);
process.stderr.write(stderr);
if (!stdout) process.exit(2);
const now = JSON.parse(stdout);
const before = existsSync(baselineFile) ? JSON.parse(readFileSync(baselineFile, 'utf8')) : undefined;

// Whoever quotes these figures should quote this with them.
const note = 'Words and rules were made with these annotated laws at hand: on laws not seen before, expect less.';

let fallen = false;
const rows = [
  ...now.laws.map((law) => [law.file, law, before?.laws?.[law.file]]),
  ...Object.entries(now.languages).map(([id, one]) => [`all ${id}`, one, before?.languages?.[id]]),
  ['ALL', now, before],
];
console.log(`${''.padEnd(54)} facts      P          R         F1      findings P          R         F1`);
for (const [name, one, old] of rows) {
  console.log(`${name.padEnd(54)}${cells(one.facts, old?.facts)}        ${cells(one.findings, old?.findings)}`);
}
console.log(`${'required elements left out'.padEnd(54)}${cells(now.absence, before?.absence)}`);
console.log(note);
if (before) console.log(`Compared with ${before.date}; differences in points.`);
for (const [id, one] of [['all', now], ...Object.entries(now.languages)]) {
  const old = id === 'all' ? before : before?.languages?.[id];
  for (const [what, key] of [['facts', 'f1'], ['findings', 'precision'], ['findings', 'recall']]) {
    if (!old || only || one[what][key] >= old[what][key] - 0.01) continue;
    fallen = true;
    console.log(`fallen: ${what} ${key} (${id}) from ${percent(old[what][key])} to ${percent(one[what][key])}`);
  }
}
if (args.includes('--misses')) process.stdout.write(run(args.filter((arg) => arg !== '--update')).stdout.replace(/^.* (?:facts P|P +\d).*\n/gm, ''));
if (update && only) console.error('eval: --update needs all laws; leave --only out');
else if (update) writeFileSync(baselineFile, `${JSON.stringify(kept(), null, 2)}\n`);
process.exitCode = status !== 0 ? 2 : fallen && !update ? 1 : 0;

/** Runs the score over the built command; relative paths, as the score splits its command at spaces. */
function run(more) {
  return spawnSync(process.execPath, [score, '--cmd', 'node dist/cli.mjs', ...more], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
}

function cells(one, old) {
  return ['precision', 'recall', 'f1'].map((key) => {
    const by = old === undefined ? 0 : Math.round(1000 * (one[key] - old[key])) / 10;
    return `${percent(one[key])}${(by === 0 ? '' : by > 0 ? `+${by}` : `${by}`).padEnd(5)}`;
  }).join(' ');
}

function percent(n) {
  return (100 * n).toFixed(1).padStart(5);
}

/** What is committed: rates to three digits, so that a difference in them is a difference in the result. */
function kept() {
  const rates = ({ precision, recall, f1 }) => ({ precision: round(precision), recall: round(recall), f1: round(f1) });
  const both = ({ facts, findings }) => ({ facts: rates(facts), findings: rates(findings) });
  return {
    date: new Date().toISOString().slice(0, 10), note, ...both(now), absence: rates(now.absence),
    languages: Object.fromEntries(Object.entries(now.languages).map(([id, one]) => [id, both(one)])),
    laws: Object.fromEntries(now.laws.map((law) => [law.file, both(law)])),
  };
}

function round(n) {
  return Math.round(1000 * n) / 1000;
}
