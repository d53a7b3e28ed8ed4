// npm run mutate [-- --tables] [--sample N] [--quick] [--again] [FILE …]: changes source files at random, one place at a time, and tells which changes no test notices.
// Each change is a switch in one program (Stryker's instrumenter makes them), which runs the tests that pass through it and takes the next: a
// second or less a change. What is made once and then kept, such as a compiled rule, is tried in a program of its own. Tables of words, which are
// made when a file is loaded, are left out: each word of them would take a program of its own; --tables takes that time.
// --sample tries about N changes a file, from all over it; --quick leaves out the cases of our rules.
// --again tries what nobody noticed once more, each in a program of its own: what is remembered by words (`facts/places.ts`) is made before the change otherwise.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import { build } from 'esbuild';
import { packsPlugin } from '../../rules/bundle.mjs';
import { targets } from './targets.mjs';

const here = dirname(fileURLToPath(import.meta.url)), root = join(here, '..', '..'), folder = join(root, 'node_modules', '.mutation');
const { values: { tables, sample, quick, again }, positionals: named } = parseArgs({ options: { tables: { type: 'boolean', default: false }, sample: { type: 'string', default: 'Infinity' }, quick: { type: 'boolean', default: false }, again: { type: 'boolean', default: false } }, allowPositionals: true }), files = named.length > 0 ? named : Object.keys(targets);
mkdirSync(folder, { recursive: true });

let all = 0, noticed = 0;
for (const file of files) {
  const { mutants, counts } = await mutate(file, targets[file] ?? { first: [], later: [] });
  const tried = mutants.filter(({ id }) => tables || !counts.static.has(id) || counts.killed.has(id) || counts.through.has(id)), survived = tried.filter(({ id }) => !counts.killed.has(id));
  all += tried.length;
  noticed += tried.length - survived.length;
  console.log(`\n${file}: ${tried.length} changes, ${tried.length - survived.length} noticed (${(100 - 100 * survived.length / tried.length).toFixed(1)} %)${tables ? '' : `; ${mutants.length - tried.length} in tables, not tried`}`);
  for (const { id, line, was, now } of survived) console.log(`  ${line}: ${was} → ${now}${counts.reached.has(id) ? '' : ' (no test comes by)'}`);
}
console.log(`\n${all} changes in ${files.length} files, ${noticed} noticed (${(100 * noticed / all).toFixed(1)} %)`);
process.exitCode = noticed / all >= 0.8 ? 0 : 1;

/** Makes the changes of a file, runs the first tests on each, then the others on what they did not notice; which changes there are, and which were reached and noticed. */
async function mutate(file, tests) {
  const source = readFileSync(join(root, file), 'utf8');
  const logger = Object.fromEntries(['isDebugEnabled', 'debug', 'info', 'warn', 'error', 'trace', 'fatal'].map((name) => [name, () => false]));
  const made = await createInstrumenter(injector({ logger, options: {} })).instrument([{ name: join(root, file), content: source, mutate: true }], { ignorers: [], plugins: null, excludedMutations: [] });
  const lines = source.split('\n'), mutants = made.mutants.map(({ id, location: { start, end }, replacement }) => ({
    id, line: start.line + 1, was: brief(start.line === end.line ? lines[start.line].slice(start.column, end.column) : lines[start.line].slice(start.column)), now: brief(replacement),
  })).filter((_, i, { length }) => Math.floor(i * sample / length) !== Math.floor((i - 1) * sample / length) || sample >= length);
  const counts = { killed: new Set(), reached: new Set(), early: new Set(), static: new Set(), through: new Set(), failing: new Set() };
  for (const [which, some] of (quick ? [tests.first] : [tests.first, tests.later]).entries()) {
    let left = mutants.flatMap(({ id }) => counts.killed.has(id) ? [] : [id]);
    if (some.length === 0 || left.length === 0) continue;
    const program = join(folder, `${file.replaceAll(/\W+/g, '-')}-${which}.mjs`);
    await bundle(join(root, file), made.files[0].content, some, program);
    const alone = left;
    while (left.length > 0) { // a change that brings the whole program down is noticed, and another program goes on behind it
      const dead = await runMany(program, left, counts);
      if (dead !== undefined) counts.killed.add(dead);
      left = dead === undefined ? [] : left.slice(left.indexOf(dead) + 1);
    }
    for (const id of alone) {
      if (!(counts.early.has(id) || again && counts.through.has(id) || tables && counts.static.has(id)) || counts.killed.has(id)) continue;
      const { status, error } = spawnSync(process.execPath, [program, 'alone', [...counts.failing].join(',')], { timeout: 120_000, stdio: 'ignore', cwd: root, env: { ...process.env, __STRYKER_ACTIVE_MUTANT__: id } });
      if (status === 1 || error?.code === 'ETIMEDOUT') counts.killed.add(id); // a program that the machine ended says nothing
    }
    counts.early.clear();
    counts.failing.clear();
  }
  return { mutants, counts };
}

function brief(text) {
  return text.replace(/\s+/g, ' ').slice(0, 90);
}

/** What the instrumenter asks of Stryker's own way to put things together. */
function injector(values) {
  return {
    provideValue: (name, value) => injector({ ...values, [name]: value }),
    injectClass: (made) => new made(...made.inject.map((name) => values[name])),
  };
}

/** One program of the tests with the changed file in it. */
async function bundle(path, content, tests, outfile) {
  const ours = {
    name: 'mutation',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^vitest$/ }, () => ({ path: join(here, 'bench.mjs') }));
      onLoad({ filter: /\.(?:ts|mjs)$/ }, ({ path: read }) => read === path ? { contents: content, loader: 'ts' } : read.startsWith(join(root, 'test')) ? {
        // A bundle stands elsewhere: what a test reads beside itself it finds by its own place
        contents: readFileSync(read, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(dirname(read))).replaceAll('import.meta.url', JSON.stringify(`file://${read}`)).replaceAll('__dirname', JSON.stringify(dirname(read))),
        loader: read.endsWith('.ts') ? 'ts' : 'js',
      } : undefined);
    },
  };
  await build({
    absWorkingDir: root, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error', plugins: [ours, packsPlugin()], packages: 'external',
    stdin: { contents: `${tests.map((test) => `import ${JSON.stringify(`./${test}`)};`).join('\n')}\nimport { main } from './test/mutation/bench.mjs';\nawait main(process.argv[2], process.argv[3]);`, resolveDir: root, loader: 'js' },
  });
}

/** Runs the program over many changes. It tells which are reached, begun and noticed; the answer is the change in which it fell silent. */
function runMany(program, ids, counts) {
  const list = `${program}.txt`;
  writeFileSync(list, ids.join(','));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'many', list], { stdio: ['ignore', 'pipe', 'inherit'], cwd: root });
    let begun, said = '', timer;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGKILL'), begun === undefined ? 600_000 : 120_000);
    };
    wait();
    child.stdout.on('data', (data) => {
      said += data;
      const lines = said.split('\n');
      said = lines.pop();
      for (const line of lines) {
        const [word, id] = line.split(' ');
        if (word === 'reached') counts.reached.add(id);
        if (word === 'through') counts.through.add(id);
        if (word === 'early') counts.early.add(id);
        if (word === 'static') counts.static.add(id);
        if (word === 'begin') begun = id;
        if (word === 'killed') counts.killed.add(id);
        if (word === 'end') process.stderr.write(counts.killed.has(id) ? '.' : '?');
        if (word === 'failing') {
          counts.failing.add(id);
          console.error(`without any change this fails: ${line.slice(9 + id.length)}`);
        }
      }
      wait();
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      if (status !== 0 && begun === undefined) reject(new Error(`${program} does not run`));
      else resolve(status === 0 ? undefined : begun);
    });
  });
}
