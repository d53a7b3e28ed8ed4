import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../server/src/analysis/analyze';
import { bundledRules } from '../server/src/bundled';
import { labelOf } from '../server/src/draft/outline';
import { readDraft } from '../server/src/formats/format';

/** The faults that were written into the sample, by section; all else in it is good law or only looks like a fault. */
const faults = [
  ['SOCIAL INSURANCE ACT, 2026', 'c102/appeal'], // nowhere in the act
  ['Section 11', 'c102/sickness-waiting-period'],
  ['Section 13', 'c102/sickness-duration'],
  ['Section 19(1)', 'c102/unemployment-duration'],
  ['Section 20(a)', 'c102/old-age-pensionable-age'],
  ['Section 29(3)', 'c102/employment-injury-lump-sum'],
  ['Section 32(1)', 'c183/leave-duration'],
  ['Section 33(2)', 'c183/employer-pays'],
  ['Section 41(2)', 'c102/survivors-lump-sum'],
  ['Section 45(e)', 'c102/suspension-strike'],
  ['Section 48', 'c102/no-appeal'],
];

const path = join(import.meta.dirname, '..', 'client', 'sample', 'social-insurance-act.bill');
const { draft, outline, findings } = analyze(readDraft(path, readFileSync(path, 'utf8')), bundledRules());

describe('the sample that npm start shows', () => {
  it('is read as 70 sections in twelve Parts, and a schedule', () => {
    const count = (kind: string) => draft.provisions.filter((provision) => provision.kind === kind).length;
    expect([count('section'), count('part'), count('schedule')]).toEqual([70, 12, 1]);
    expect(draft.problems).toEqual([]);
  });

  it('has the faults that were written into it, and none in the places that only look like one', () => {
    const grave = findings.filter(({ item }) =>
      (item.severity === 'error' || item.severity === 'warning') && item.verdict !== 'cannot-tell' && item.verdict !== 'wording');
    expect(grave.map(({ provision, item }) => [labelOf(draft, outline, provision), item.rule.id])).toEqual(faults);
  });
});
