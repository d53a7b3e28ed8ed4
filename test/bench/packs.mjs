// node test/bench/packs.mjs: how long rules take to load, as milliseconds and as ratios to a plain scan of the 100,000-word act in the
// same run. Needs a build. First all that comes with Lexfloor, each time in a new process; then packs of 100, 1,000 and 10,000
// wording rules: reading them, and judging the act by them.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { actOf } from './act.mjs';
import { scanOf } from './scan.mjs';
import { packOf } from './wordings.mjs';

const library = pathToFileURL(resolve('dist/index.mjs')).href;
const { addPack, analyze, bundledRules, loadPack, readDraft } = await import(library);
const text = actOf(100_000), scan = best(7, () => scanOf(text));
const say = (name, took) => console.log(`${name.padEnd(44)} ${took.toFixed(0).padStart(6)} ms ${(took / scan).toFixed(1).padStart(7)} × scan`);
console.log(`plain scan of the act: ${scan.toFixed(0)} ms`);

// ------------------------------------------------------------------------------------------------------------ what ships, cold
const cold = `const since = (at, cpu) => { const { user, system } = process.cpuUsage(cpu); return Math.min(performance.now() - at, (user + system) / 1000); };
const began = performance.now(), used = process.cpuUsage(); const { bundledRules, readDraft, analyze } = await import(${JSON.stringify(library)}); const program = since(began, used);
const loaded = performance.now(), then = process.cpuUsage();
analyze(readDraft('a.bill', '1. No benefit is payable for the first three days of sickness.'), bundledRules()); console.log(program, since(loaded, then));`;
const runs = Array.from({ length: 7 }, () => spawnSync(process.execPath, ['--input-type=module', '-e', cold], { encoding: 'utf8' }).stdout.split(' ').map(Number));
const by = (pick) => Math.min(...runs.map(pick));
say('bundled packs: the program itself', by(([program]) => program));
say('bundled packs: ready for an English draft', by(([, rules]) => rules));

// ------------------------------------------------------------------------------------------------------------- packs of any size
const base = bundledRules(), draft = readDraft('act.bill', text);
analyze(draft, base);
say('judging the act by the bundled packs alone', best(3, () => analyze(readDraft('act.bill', text), base)));
for (const count of [100, 1_000, 10_000]) {
  const files = packOf(count);
  let loaded;
  const load = best(5, () => { loaded = loadPack(files, base); });
  if (loaded.problems.length > 0) throw new Error(loaded.problems[0].message);
  say(`${count.toLocaleString('en')} rules more: loading`, load);
  const rules = addPack(base, loaded.pack);
  say(`${count.toLocaleString('en')} rules more: judging the act`, best(3, () => analyze(readDraft('act.bill', text), rules)));
}

/** The best of some runs, by the clock or by what the processor did for us: what others do on the machine can only add to it. */
function best(times, work) {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const start = performance.now(), used = process.cpuUsage();
    work();
    const took = performance.now() - start, { user, system } = process.cpuUsage(used);
    least = Math.min(least, took, (user + system) / 1000);
  }
  return least;
}
