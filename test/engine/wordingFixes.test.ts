import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { bundledRules } from '../../server/src/bundled';
import { draws, everything, laws, readLaw, some, whyNot } from '../terms/laws';
import { mendAndCompare, mendingsOf, type Mending } from './fixEverywhere';

// Each better word is put into a real law, one in each provision at a time; the law is read and judged again. By default as many laws
// as give two thousand; LEXFLOOR_EVERYTHING=1 tries each of them in all laws.
const wanted = everything ? Number.POSITIVE_INFINITY : 2000, rounds = everything ? 5 : 1;

describe.skipIf(laws.length === 0)(`better words in the laws of the corpus${laws.length === 0 ? ` (${whyNot})` : ''}`, () => {
  it('mend the finding, make no new one, and change nothing else', () => {
    const draw = draws(11), faults: string[] = [];
    let count = 0;
    for (const name of everything ? laws : some(laws, laws.length, draw).toSorted(() => draw() - 0.5)) {
      if (count >= wanted) break;
      const law = readLaw(name);
      if (law === undefined || !everything && law.draft.text.length > 250_000) continue;
      const analysis = analyze(law.draft, bundledRules());
      for (const round of roundsOf(mendingsOf(analysis), rounds)) {
        for (const { mending: { finding, fix, provision }, fault } of mendAndCompare(name, analysis, round)) {
          count++;
          if (fault !== undefined) faults.push(`${name} ${analysis.outline.eIds[provision]} ${finding.rule.id} → ${fix.title}: ${fault}`);
        }
      }
    }
    expect(count).toBeGreaterThanOrEqual(2000);
    // In texts copied out of a page the width of a line decides what is a list: one more letter may part two lines
    expect(faults.length / count, faults.join('\n')).toBeLessThan(0.01);
  }, everything ? 3_600_000 : 120_000);
});

/** The first of each provision, then the second of each … */
function roundsOf(mendings: readonly Mending[], most: number): readonly (readonly Mending[])[] {
  const made: Mending[][] = [], seen = new Map<number, number>();
  for (const mending of mendings) {
    const round = seen.get(mending.provision) ?? 0;
    seen.set(mending.provision, round + 1);
    if (round < most) (made[round] ??= []).push(mending);
  }
  return made;
}
