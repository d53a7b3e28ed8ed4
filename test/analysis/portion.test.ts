import { expect, it, vi } from 'vitest';
import { analyze, beginAnalysis, prepareBeyond, readProvision } from '../../server/src/analysis/analyze';
import { readPortion, takePortion } from '../../server/src/analysis/portion';
import { bundledRules } from '../../server/src/bundled';
import * as reading from '../../server/src/facts/read';
import { readDraft } from '../../server/src/formats/format';
// @ts-expect-error: a plain script, without types
import { actOf } from '../bench/act.mjs';

vi.mock('../../server/src/facts/read', { spy: true });

const text: string = actOf(2_000), rules = bundledRules();

it('finds in a draft that two read together what one finds, and reads no provision twice', () => {
  const alone = analyze(readDraft('act.bill', text), rules);
  // The other thread reads the text for itself; what it found comes as data
  const other = beginAnalysis(readDraft('act.bill', text), rules), begun = beginAnalysis(readDraft('act.bill', text), rules);
  const half = begun.draft.provisions.length >> 1;
  const sent = structuredClone([readPortion(other, half, half + 10), readPortion(other, half + 10, Infinity)]);
  for (let at = 0; at < half; at++) readProvision(begun, at);
  for (const portion of sent) takePortion(begun, portion);
  prepareBeyond(begun);

  vi.mocked(reading.readFacts).mockClear();
  const together = analyze(begun.draft, rules, begun);
  expect(reading.readFacts).not.toHaveBeenCalled();
  expect(alone.findings.length).toBeGreaterThan(5);
  expect(together.facts).toEqual(alone.facts);
  expect(together.findings).toEqual(alone.findings);
  expect(together.findings.filter(({ item }) => item.fact).every(({ item, provision }) => together.facts.some((fact) => fact.provision === provision && fact.item === item.fact))).toBe(true);
});

it('takes nothing from a thread that has other rules', () => {
  const begun = beginAnalysis(readDraft('act.bill', text), rules);
  takePortion(begun, { from: 0, rules: rules.rules.length - 1, provisions: begun.draft.provisions.map(() => ({ facts: [], findings: [], voices: [], norms: [] })) });
  expect(analyze(begun.draft, rules, begun).facts).toEqual(analyze(readDraft('act.bill', text), rules).facts);
});
