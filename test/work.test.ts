import { beforeEach, describe, expect, it, vi } from 'vitest';

const count = vi.hoisted(() => ({ facts: 0, judged: 0 }));
vi.mock('../server/src/facts/read', async (original) => {
  const module = await original<typeof import('../server/src/facts/read')>();
  return { ...module, readFacts: (...args: Parameters<typeof module.readFacts>) => { count.facts++; return module.readFacts(...args); } };
});
vi.mock('../server/src/engine/run', async (original) => {
  const module = await original<typeof import('../server/src/engine/run')>();
  return { ...module, checkProvision: (...args: Parameters<typeof module.checkProvision>) => { count.judged++; return module.checkProvision(...args); } };
});

const { readDraft } = await import('../server/src/formats/format');
const { analyze } = await import('../server/src/analysis/analyze');
const { bundledRules } = await import('../server/src/bundled');
const rules = bundledRules();

/** An act of three Parts and ninety sections. */
const act = Array.from({ length: 3 }, (_, part) => [
  `PART ${'I'.repeat(part + 1)}. ${['SICKNESS BENEFIT', 'MATERNITY BENEFIT', 'OLD-AGE BENEFIT'][part]}`,
  ...Array.from({ length: 30 }, (_, i) => `${part * 30 + i + 1}. (1) The benefit number ${i} shall be payable for a maximum of twenty-six weeks.\n(2) The Board pays it each month in case ${i}.`),
].join('\n\n')).join('\n\n');

const first = () => {
  const draft = readDraft('act.bill', act);
  return { draft, analysis: analyze(draft, rules) };
};

/** What is read again when `from` becomes `to` in the act, and the analysis that results. */
function type(from: string, to: string) {
  const { draft, analysis } = first();
  const text = act.replace(from, to);
  expect(text).not.toBe(act);
  const next = readDraft('act.bill', text, { previous: draft });
  count.facts = count.judged = 0;
  const again = analyze(next, rules, analysis);
  return { facts: count.facts, judged: count.judged, again, text };
}

describe('one keystroke', () => {
  beforeEach(() => { first(); });

  it.each([
    ['a letter in a sentence', 'number 7 shall', 'number 7x shall'],
    ['a new value', 'number 12 shall be payable for a maximum of twenty-six', 'number 12 shall be payable for a maximum of twenty'],
    ['a blank line between provisions', '(2) The Board pays it each month in case 3.', '(2) The Board pays it each month in case 3.\n'],
  ])('re-reads at most three provisions: %s', (_, from, to) => {
    const { facts, judged } = type(from, to);
    expect(facts).toBeLessThanOrEqual(3);
    expect(judged).toBeLessThanOrEqual(3);
  });

  it('re-reads nothing when nothing has changed', () => {
    const { draft, analysis } = first();
    count.facts = count.judged = 0;
    analyze(readDraft('act.bill', act, { previous: draft }), rules, analysis);
    expect(count).toEqual({ facts: 0, judged: 0 });
  });

  it('finds the same as a fresh reading', () => {
    const { again, text } = type('maximum of twenty-six weeks', 'maximum of twenty weeks');
    const fresh = analyze(readDraft('act.bill', text), rules);
    expect(again.facts).toEqual(fresh.facts);
    expect(again.findings).toEqual(fresh.findings);
    expect(again.findings.length).toBeGreaterThan(0);
  });

  it('reads a Part again when its heading changes, because its branch may have', () => {
    const { facts } = type('OLD-AGE BENEFIT', 'INVALIDITY BENEFIT');
    expect(facts).toBeGreaterThan(30);
    expect(facts).toBeLessThan(100);
  });
});

describe('what looks beyond one provision, left for later', () => {
  const edits: readonly (readonly [string, string, string])[] = [
    ['a letter', 'number 7 shall', 'number 7x shall'], ['a value', 'number 12 shall be payable for a maximum of twenty-six', 'number 12 shall be payable for a maximum of twenty'],
    ['a section', '\n\n40. ', '\n\n39A. (1) Subject to section 41, the Board decides.\n\n40. '], ['a reference', 'case 33.', 'case 33 under section 999.'], ['a heading', 'OLD-AGE BENEFIT', 'INVALIDITY BENEFIT'],
  ];

  it.each(edits)('is made good by the next analysis: %s', (_, from, to) => {
    const { draft, analysis } = first(), text = act.replace(from, to);
    const next = readDraft('act.bill', text, { previous: draft });
    const open = analyze(next, rules, analysis, 'later');
    expect(open.open).toBe(true);
    const whole = analyze(next, rules, open), fresh = analyze(readDraft('act.bill', text), rules);
    expect(whole.open).toBeUndefined();
    expect(whole.facts).toEqual(fresh.facts);
    expect(whole.findings).toEqual(fresh.findings);
    expect(open.facts).toEqual(fresh.facts);
  });

  it('keeps the objects of findings that say the same, so that what was made of them stands', () => {
    const { draft, analysis } = first();
    const next = readDraft('act.bill', act.replace('number 7 shall', 'number 7x shall'), { previous: draft });
    const known = new Set(analysis.findings.map(({ item }) => item)), again = analyze(next, rules, analysis).findings;
    expect(again.filter(({ item }) => !known.has(item)).length).toBeLessThanOrEqual(2);
    expect(again.length).toBe(analysis.findings.length);
  });
});

describe('rules that ask for no values', () => {
  it('have none read, until somebody looks at them', () => {
    const wordings = { ...rules, rules: rules.rules.filter(({ kind }) => kind === 'wording') };
    expect(wordings.rules.length).toBeGreaterThan(20);
    const draft = readDraft('act.bill', act.replaceAll('The Board pays', 'The Board hereby pays'));
    count.facts = count.judged = 0;
    const analysis = analyze(draft, wordings);
    expect(analysis.findings.length).toBeGreaterThan(80);
    expect(count).toEqual({ facts: 0, judged: draft.provisions.length });
    expect(analysis.facts.map(({ item }) => item)).toEqual(analyze(draft, rules).facts.map(({ item }) => item));
    expect(analysis.facts.length).toBe(60); // weeks of sickness and maternity benefit; an old-age pension has none
  });
});

describe('the values of an analysis', () => {
  it('are those that its findings judge, whatever is read afterwards', () => {
    const { draft, analysis } = first();
    const typed = act.replace('number 7 shall be payable for a maximum of twenty-six', 'number 7 shall be payable for a maximum of ten');
    const second = readDraft('act.bill', typed, { previous: draft }), later = analyze(second, rules, analysis, 'later');
    const third = readDraft('act.bill', typed.replace('SICKNESS BENEFIT', 'UNEMPLOYMENT BENEFIT'), { previous: second });
    analyze(third, rules, later, 'later'); // reads the same provisions below another heading
    const judged = later.findings.flatMap(({ item }) => item.fact ?? []), values = new Set<unknown>(later.facts.map(({ item }) => item));
    expect(judged.length).toBeGreaterThan(0);
    expect(judged.filter((fact) => !values.has(fact))).toEqual([]);
  });
});
