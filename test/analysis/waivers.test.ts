import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { findingsToWaive, waiverFor } from '../../server/src/analysis/waive';
import { readWaivers, withWaiver, withoutWaivers } from '../../server/src/analysis/waiverFile';
import { type Waiver, reviewOf } from '../../server/src/analysis/waivers';
import { bundledRules } from '../../server/src/bundled';
import { readDraft } from '../../server/src/formats/format';
import { describeFile } from '../../server/src/report/describe';
import { renderText } from '../../server/src/report/text';
import { summarise } from '../../server/src/report/report';

const rules = bundledRules();
const judge = (text: string) => analyze(readDraft('act.bill', text), rules);
const today = '2026-11-22';

const rule = 'c102/sickness-waiting-period';
const act = `PART III. SICKNESS BENEFIT
10. Sickness benefit is payable for as long as the incapacity for work lasts.
11. No sickness benefit is payable for the first seven days of incapacity for work.
`;

const accept = (text: string, more: Partial<Waiver> = {}, at?: string): Waiver => {
  const analysis = judge(text), [found] = findingsToWaive(analysis, rule, at);
  return { ...waiverFor(analysis, found!, { reason: 'wages go on', state: 'accepted', by: 'A. Adviser', on: today }), span: { start: 0, end: 0 }, ...more };
};
/** The review of a text, as ids of open, waived and reopened rules. */
const review = (text: string, waivers: readonly Waiver[], day = today) => {
  const { open, waived, reopened, unused, done, problems, toBeChanged } = reviewOf(judge(text), waivers, day, 'act.bill');
  return {
    open: open.filter(({ item }) => item.rule.id === rule).length, waived: waived.map(({ waiver }) => waiver.rule), reopened: reopened.map(({ because }) => because),
    unused: unused.length, done: done.length, problems: problems.map(({ message }) => message), toBeChanged: toBeChanged.size,
  };
};
const nothing = { open: 0, waived: [], reopened: [], unused: 0, done: 0, problems: [], toBeChanged: 0 };

describe('a waiver', () => {
  it('takes its finding out of what counts', () => {
    expect(review(act, [])).toEqual({ ...nothing, open: 1 });
    expect(review(act, [accept(act)])).toEqual({ ...nothing, waived: [rule] });
  });

  it('survives renumbering, moving and edits elsewhere', () => {
    const moved = `PART II. GENERAL\n1. This Act may be cited as the Act.\n\n${act.replace('11. No', '27. No').replace('as long as the', 'the time that')}`;
    expect(review(moved, [accept(act)])).toEqual({ ...nothing, waived: [rule] });
  });

  it('does not mind how lines are broken', () => {
    expect(review(act.replace('payable for the first', 'payable  for the first'), [accept(act)]).waived).toEqual([rule]);
  });

  it('is open again when the words of its provision change', () => {
    expect(review(act.replace('seven days', 'ten days'), [accept(act)])).toEqual({ ...nothing, open: 1, reopened: ['words'] });
    expect(review(act.replace('11. No sickness benefit', '12. No benefit'), [accept(act)])).toMatchObject({ open: 1, waived: [], reopened: ['words'] });
  });

  it('holds to the end of its last day, and no longer', () => {
    const waiver = accept(act, { until: '2026-11-22' });
    expect(review(act, [waiver], '2026-11-22').waived).toEqual([rule]);
    expect(review(act, [waiver], '2026-11-23')).toEqual({ ...nothing, open: 1, reopened: ['date'] });
  });

  it('is unused where nothing of the kind is found, and counts only for its own file', () => {
    expect(review(act.replace('seven days', 'three days'), [accept(act)])).toEqual({ ...nothing, unused: 1 });
    expect(review(act, [accept(act, { file: 'other.bill' })])).toEqual({ ...nothing, open: 1 });
  });

  it('of two provisions with the same words serves the one it was given for', () => {
    const twice = `${act}12. No sickness benefit is payable for the first seven days of incapacity for work.\n`;
    const { waived } = reviewOf(judge(twice), [accept(twice, {}, 'Section 12')], today, 'act.bill');
    const analysis = judge(twice);
    expect(waived.map(({ placed }) => analysis.draft.provisions[placed.provision]!.num)).toEqual(['12']);
    expect(review(twice, [accept(twice, {}, 'Section 12')])).toMatchObject({ open: 1, unused: 0 });
  });

  it('of one rule leaves what other standards say of the same words', () => {
    const both = judge(act).findings.find(({ item }) => item.rule.id === rule)!.item;
    expect(both.also!.map((one) => one.rule.id)).toContain('c130/sickness-waiting-period');
    const { open } = reviewOf(judge(act), [accept(act)], today);
    expect(open.map(({ item }) => item.rule.id)).toContain('c130/sickness-waiting-period');
  });
});

describe('other decisions', () => {
  it('to be changed: the finding counts, and says so', () => {
    const waiver = accept(act, { state: 'to-be-changed' }), analysis = judge(act);
    expect(review(act, [waiver])).toMatchObject({ open: 1, waived: [], toBeChanged: 2 }); // the finding, and as it leads the others
    const file = describeFile('act.bill', analysis, reviewOf(analysis, [waiver], today));
    expect(file.findings.find((one) => one.rule === rule)).toMatchObject({ waived: null, state: 'to-be-changed' });
  });

  it('to be changed, and it was: that is done', () => {
    expect(review(act.replace('seven days', 'three days'), [accept(act, { state: 'to-be-changed' })])).toEqual({ ...nothing, done: 1 });
  });

  it('done: it is gone, or else open again', () => {
    expect(review(act.replace('seven days', 'three days'), [accept(act, { state: 'done' })])).toEqual({ ...nothing, done: 1 });
    expect(review(act, [accept(act, { state: 'done' })])).toEqual({ ...nothing, open: 1, reopened: ['not-done'] });
  });
});

describe('a waiver in a comment of the draft', () => {
  const say = (comment: string) => act.replace('11. No', `11. <!-- lexfloor-waive: ${comment} --> No`);

  it('holds for its provision', () => {
    expect(review(say(`${rule}, wages go on for two weeks`), [])).toEqual({ ...nothing, waived: [rule] });
  });

  it('needs a rule that is in force, and a reason', () => {
    expect(review(say('c102/sickness-waiting, a reason'), [])).toMatchObject({ open: 1, problems: [expect.stringContaining('did you mean')] });
    expect(review(say(rule), [])).toMatchObject({ open: 1, problems: [expect.stringContaining('needs a reason')] });
  });

  it('is told of where it meets no finding', () => {
    expect(review(say('c102/maternity-duration, for now'), [])).toMatchObject({ open: 1, problems: [expect.stringContaining('meets no finding')] });
  });

  it('is no word of the law', () => {
    expect(judge(say(`${rule}, the first ten days are paid`)).facts.map(({ item }) => item.quote)).toEqual(judge(act).facts.map(({ item }) => item.quote));
  });
});

describe('.lexfloor/waivers.yaml', () => {
  const one = { rule, provision: 'sec_11', words: '0123456789abcdef', reason: 'because: of "it"', state: 'accepted' } as const;

  it('is read as it was written', () => {
    const text = withWaiver(undefined, { ...one, file: 'act.bill', quote: 'seven days', by: 'A. Adviser', on: today, until: '2027-06-30' });
    const { waivers, problems } = readWaivers(text, rules);
    expect(problems).toEqual([]);
    expect(waivers).toEqual([expect.objectContaining({ ...one, file: 'act.bill', quote: 'seven days', by: 'A. Adviser', on: today, until: '2027-06-30' })]);
  });

  it('keeps what stands there, comments included, and replaces a decision on the same words', () => {
    const first = `${withWaiver(undefined, one)}  # agreed with the Board\n`;
    const second = withWaiver(withWaiver(first, { ...one, rule: 'c102/appeal' }), { ...one, reason: 'another reason' });
    expect(second).toContain('# agreed with the Board');
    expect(readWaivers(second).waivers.map(({ rule: id, reason }) => [id, reason])).toEqual([[rule, 'another reason'], ['c102/appeal', one.reason]]);
  });

  it('is taken out alone when a decision is withdrawn', () => {
    const other = { ...one, rule: 'c102/appeal' }, both = withWaiver(withWaiver('# ours\n', one), other);
    const left = withoutWaivers(both, [{ rule, provision: one.provision, words: one.words }]);
    expect(left).toContain('# ours');
    expect(readWaivers(left).waivers.map(({ rule: id }) => id)).toEqual(['c102/appeal']);
    expect(withoutWaivers(both, [{ ...one, provision: 'sec_12' }])).toBe(both);
    expect(readWaivers(withoutWaivers(left, [other]))).toEqual({ waivers: [], problems: [] });
  });

  it('says of each mistake where it is and how to mend it; the others hold', () => {
    const text = `waivers:\n  - {rule: ${rule}, provision: sec_11, words: 0123456789abcdef, reason: x, untill: 2027-01-01}\n  - {rule: c102/appeals, provision: act, words: 0123456789abcdef, reason: y}\n  - {rule: ${rule}, provision: sec_11, words: zz, reason: x}\n`;
    const { waivers, problems } = readWaivers(text, rules);
    expect(problems.map(({ span, message }) => [text.slice(span.start, span.end), message])).toEqual([
      ['untill', 'unknown key "untill"; did you mean "until"?'],
      ['c102/appeals', 'unknown rule "c102/appeals"; did you mean c102/appeal?'],
      ['zz', '"words" cannot be that; write the fingerprint that "lexfloor waive" writes (16 hexadecimal digits)'],
    ]);
    expect(waivers.map((w) => w.rule)).toEqual(['c102/appeals']);
  });

  it.each(['', '# nothing yet\n', 'waivers:\n', 'waivers: []\n'])('may be empty: %j', (text) => {
    expect(readWaivers(text)).toEqual({ waivers: [], problems: [] });
  });

  it.each(['- a', 'waivers: 3', 'x: [', '*a', 'waivers: [&a [*a]]'])('never throws: %j', (text) => {
    expect(readWaivers(text).problems.length).toBeGreaterThan(0);
  });
});

describe('reports', () => {
  const analysis = judge(act), file = describeFile('act.bill', analysis, reviewOf(analysis, [accept(act)], today));

  it('show who accepted a finding and why, and count it apart', () => {
    expect(file.findings.find((one) => one.rule === rule)!.waived).toEqual({ by: 'A. Adviser', on: today, reason: 'wages go on', until: undefined });
    const before = summarise([{ text: act, file: describeFile('act.bill', analysis) }]), after = summarise([{ text: act, file }]);
    expect(after.waived).toBe(1);
    expect(before.waived).toBe(0);
  });

  it('in the terminal say how many were accepted, and not which', () => {
    const text = renderText({ tool: { name: 'lexfloor', version: '0' }, files: [{ text: act, file }], rules: new Map() });
    expect(text).not.toContain(`[${rule}]`);
    expect(text).toContain('1 more is accepted with a reason.');
  });

  it('have fingerprints that stay when provisions are renumbered', () => {
    const other = judge(act.replace('11. No', '31. No'));
    expect(describeFile('act.bill', other).findings.map(({ fingerprint }) => fingerprint)).toEqual(describeFile('act.bill', analysis).findings.map(({ fingerprint }) => fingerprint));
  });
});
