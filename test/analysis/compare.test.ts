import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { betterOf } from '../../server/src/analysis/better';
import { compare } from '../../server/src/analysis/compare';
import { bundledRules } from '../../server/src/bundled';
import { labelOf } from '../../server/src/draft/outline';
import { readDraft } from '../../server/src/formats/format';

const rules = bundledRules();
const judge = (text: string) => analyze(readDraft('act.bill', text), rules);

const act = `SOCIAL SECURITY ACT

PART I. GENERAL
1. This Act may be cited as the Social Security Act.
2. The Fund is administered by a Board of nine members appointed by the Minister.

PART III. SICKNESS BENEFIT
10. Sickness benefit is payable for at most twenty weeks in each case of sickness.
11. No sickness benefit is payable for the first seven days of incapacity for work.
12. Sickness benefit is payable at the rate of sixty per cent of average earnings.
`;

/** Old against new, as short words: "changed Section 10 → Section 10". */
function provisions(before: string, after: string) {
  const one = compare(judge(before), judge(after));
  const label = (side: 'before' | 'after', at: number | undefined) => at === undefined ? '∅' : labelOf(one[side].draft, one[side].outline, at);
  return one.provisions.map(({ before: a, after: b, changed, moved, renumbered }) => {
    const what = a === undefined ? 'added' : b === undefined ? 'removed' : [moved && 'moved', changed && 'changed', renumbered && 'renumbered'].filter(Boolean).join('+');
    return `${what} ${label('before', a)} → ${label('after', b)}`;
  });
}
const facts = (before: string, after: string) => compare(judge(before), judge(after)).facts.map(({ parameter, before: a, after: b, direction }) => [parameter, a?.item.quote, b?.item.quote, direction]);
const findings = (before: string, after: string, kind: string) => compare(judge(before), judge(after)).findings.filter((one) => one.kind === kind).map(({ before: a, after: b }) => (a ?? b)!.item.rule.id);

describe('values on which no standard sets a figure', () => {
  const appeals = `${act}\nPART XIII. APPEALS\n20. A person may appeal to the Tribunal within thirty days after receiving the decision.\n21. The Board must decide a claim within sixty days after receiving it.\n`;

  it('are worse with less time to appeal, better with a decision sooner', () => {
    expect(facts(appeals, appeals.replace('thirty days', 'ten days'))).toMatchObject([['general.appeal-time-limit', expect.anything(), expect.anything(), 'worse']]);
    expect(facts(appeals, appeals.replace('sixty days', 'thirty-one days'))).toMatchObject([['general.decision-time-limit', expect.anything(), expect.anything(), 'better']]);
  });

  it('are no relief where the time for a decision is struck out', () => {
    expect(facts(appeals, appeals.replace(/^21.*\n/m, ''))).toMatchObject([['general.decision-time-limit', expect.anything(), undefined, 'unclear']]);
  });
});

describe('the provisions of two versions', () => {
  it('are none where nothing changed but line ends', () => {
    expect(provisions(act, act.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('are matched by their words when all is renumbered', () => {
    const after = act.replace('2. The Fund', '2. A new duty rests upon every employer to keep wage books.\n3. The Fund').replace('10. ', '20. ').replace('11. ', '21. ').replace('12. ', '22. ');
    expect(provisions(act, after)).toEqual(['added ∅ → Section 2', 'renumbered Section 2 → Section 3', 'renumbered Section 10 → Section 20', 'renumbered Section 11 → Section 21', 'renumbered Section 12 → Section 22']);
  });

  it('are changed, removed, moved', () => {
    expect(provisions(act, act.replace('at most twenty weeks', 'at most thirty weeks'))).toEqual(['changed Section 10 → Section 10']);
    expect(provisions(act, act.replace(/^11.*\n/m, ''))).toEqual(['removed Section 11 → ∅']);
    const lines = act.split('\n'), board = lines.splice(4, 1)[0]!;
    expect(provisions(act, [...lines.slice(0, 9), board.replace('2.', '13.'), ''].join('\n'))).toEqual(['moved+renumbered Section 2 → Section 13']);
  });

  it('are still the same when amended and renumbered at once', () => {
    expect(provisions(act, act.replace('11. No sickness benefit is payable for the first seven days', '14. No sickness benefit is payable during the first four days').replace('12. ', '15. ')))
      .toEqual(['changed+renumbered Section 11 → Section 14', 'renumbered Section 12 → Section 15']);
  });

  it('are another where hardly a word is left', () => {
    expect(provisions(act, act.replace(/^2\. .*/m, '2. Contributions fall due monthly.'))).toEqual(['removed Section 2 → ∅', 'added ∅ → Section 2']);
  });
});

describe('the values of two versions', () => {
  it('are better or worse for the person, by the limits of the rules', () => {
    expect(facts(act, act.replace('twenty weeks', 'thirty weeks').replace('seven days', 'ten days').replace('sixty per cent', 'fifty per cent'))).toEqual([
      ['sickness.duration', 'at most twenty weeks', 'at most thirty weeks', 'better'],
      ['sickness.waiting-period', expect.stringContaining('seven days'), expect.stringContaining('ten days'), 'worse'],
      ['sickness.rate', 'sixty per cent', 'fifty per cent', 'worse'],
    ]);
  });

  it('are compared across units', () => {
    expect(facts(act, act.replace('twenty weeks', 'six months'))[0]).toEqual(['sickness.duration', 'at most twenty weeks', 'at most six months', 'better']);
  });

  it('that only moved are not changed', () => {
    const lines = act.split('\n'), duration = lines.splice(7, 1)[0]!;
    expect(facts(act, [...lines.slice(0, 9), duration.replace('10.', '19.'), ''].join('\n'))).toEqual([]);
  });

  it('of a burden are worse when added and better when taken out', () => {
    const without = act.replace(/^11.*\n/m, '');
    expect(facts(act, without)).toEqual([['sickness.waiting-period', expect.any(String), undefined, 'better']]);
    expect(facts(without, act)).toEqual([['sickness.waiting-period', undefined, expect.any(String), 'worse']]);
  });

  it('go by the same topic of other branches where no rule speaks', () => {
    expect(betterOf('sickness.duration', rules)).toBe('higher');
    expect(betterOf('invalidity.waiting-period', rules)).toBe('lower');
    expect(betterOf('sickness.no-such-topic', rules)).toBeUndefined();
  });
});

describe('the findings of two versions', () => {
  it('are fixed, new, kept', () => {
    const after = act.replace('seven days', 'three days').replace('sixty per cent', 'thirty per cent');
    expect(findings(act, after, 'fixed')).toEqual(expect.arrayContaining(['c102/sickness-waiting-period']));
    expect(findings(act, after, 'new')).toEqual(expect.arrayContaining(['c102/sickness-rate']));
    expect(findings(act, after, 'kept')).toEqual(expect.arrayContaining(['c102/sickness-duration']));
    expect(findings(act, after, 'kept')).not.toContain('c102/sickness-waiting-period');
  });

  it('are kept when the draft is only renumbered', () => {
    const after = act.replace('10. ', '20. ').replace('11. ', '21. ').replace('12. ', '22. ');
    expect(findings(act, after, 'new')).toEqual([]);
    expect(findings(act, after, 'fixed')).toEqual([]);
  });
});
