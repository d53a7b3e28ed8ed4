// Stands in for vitest where tests run thousands of times in one program: it collects them, and runs those that pass through a change.
import { readFileSync } from 'node:fs';
import { format } from 'node:util';
import { ASYMMETRIC_MATCHERS_OBJECT, GLOBAL_EXPECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from '@vitest/expect';
import * as chai from 'chai';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
export const expect = (value, message) => chai.expect(value, message);
globalThis[GLOBAL_EXPECT] = expect;
Object.assign(expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT] ?? {}, chai.expect);
setState({ assertionCalls: 0 }, expect);

const tests = [];
let around = { before: [], after: [] };

/** `it('…', …)`, `it('…', { timeout }, …)`; each, skip and skipIf as vitest has them. */
const named = (make) => {
  const call = (title, ...rest) => make(title, rest.find((one) => typeof one === 'function'));
  return Object.assign(call, {
    each: (rows, ...values) => (title, ...rest) => {
      const work = rest.find((one) => typeof one === 'function'), list = rows.raw ? values.map((one) => [one]) : rows;
      for (const row of list) call(typeof title === 'string' ? format(title, ...[row].flat()) : String(title), () => Array.isArray(row) ? work(...row) : work(row));
    },
    skip: () => {}, todo: () => {}, skipIf: (not) => not ? Object.assign(() => {}, { each: () => () => {} }) : named(make), runIf: (yes) => yes ? named(make) : () => {}, concurrent: call, sequential: call,
  });
};
export const describe = named((_title, work) => {
  const outer = around;
  around = { before: [...outer.before], after: [...outer.after] };
  work();
  around = outer;
});
export const it = named((title, work) => { tests.push({ id: String(tests.length + 1), title, work, around }); });
export const test = it;
export const beforeEach = (work) => { around.before.push(work); };
export const afterEach = (work) => { around.after.push(work); };
export const beforeAll = () => { throw new Error('tests of the mutation run prepare nothing'); };
export const afterAll = () => {};
export const vi = {};

/** Not more than so many, from all over the list: of a thousand cases that come by, most say the same. */
const spread = (list, most) => list.length <= most ? list : Array.from({ length: most }, (_, i) => list[Math.floor(i * list.length / most)]);

async function passes({ work, around: { before, after } }) {
  try {
    for (const one of before) await one();
    await work();
    for (const one of after) await one();
    return true;
  } catch {
    return false;
  }
}

/** `many`: the changes listed in a file, one after the other. `alone`: the change that the environment names, from the start, without the tests listed; ends with 1 where it is noticed. */
export async function main(how, what) {
  const stryker = globalThis.__stryker__ ??= {};
  if (how === 'alone') {
    const left = new Set(what.split(','));
    for (const one of tests) if (!left.has(one.id) && !await passes(one)) process.exit(1);
    process.exit(0);
  }
  const ids = readFileSync(what, 'utf8').split(',');
  for (const one of tests) {
    stryker.currentTestId = one.id;
    const start = performance.now();
    one.sound = await passes(one);
    one.took = performance.now() - start;
    if (!one.sound) console.log(`failing ${one.id} ${one.title}`);
  }
  stryker.currentTestId = undefined;
  const own = stryker.mutantCoverage ?? { static: {}, perTest: {} };
  const through = (id) => spread(tests.filter((one) => one.sound && own.perTest[one.id]?.[id] > 0), 200).sort((a, b) => a.took - b.took);
  for (const id of ids) {
    console.log(`begin ${id}`);
    const chosen = through(id);
    if (chosen.length > 0 || own.static[id] > 0) console.log(`reached ${id}`);
    if (chosen.length > 0) console.log(`through ${id}`);
    if (own.static[id] > 0 && chosen.length === 0) console.log(`static ${id}`);
    else if (chosen.length > 0 && chosen.length <= 3) console.log(`early ${id}`); // made once, and kept: the others may not have come by, and depend on it all the same
    stryker.activeMutant = id;
    for (const one of chosen) {
      stryker.hitCount = 0;
      stryker.hitLimit = 100 * own.perTest[one.id][id] + 10_000;
      if (await passes(one)) continue;
      console.log(`killed ${id}`);
      break;
    }
    stryker.activeMutant = undefined;
    console.log(`end ${id}`);
  }
}
