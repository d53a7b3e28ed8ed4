import packs from 'lexfloor:packs';
import { describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { preparePacks, rulesOfPrepared } from '../../server/src/engine/prepare';

describe('packs read when a bundle is built', () => {
  const prepared = preparePacks(packs);

  it('are without a mistake', () => {
    expect(prepared.faults).toEqual([]);
  });

  it('are the same when written down and read again', () => {
    const again = rulesOfPrepared(prepared), bundled = bundledRules();
    expect(bundled.rules).toEqual(again.rules);
    expect([...bundled.catalogue]).toEqual([...again.catalogue]);
    expect([...bundled.instruments]).toEqual([...again.instruments]);
    expect(bundled.clauses).toEqual(again.clauses);
    expect(bundled.sources).toEqual(again.sources);
  });

  it('tell of a mistake with its file, and keep what is right', () => {
    const { faults, rules } = preparePacks({ ...packs, 'c999/a.yaml': { rules: [{ id: 'a', title: 'A', why: 'B', wording: { en: { avoid: ['(open'], use: ['x'] } } }] } });
    expect(faults.map(({ file, path, message }) => `${file}: ${path.join('.')}: ${message}`)).toEqual(['c999/a.yaml: rules.0.wording.en.avoid.0: pattern "(open": ")" is missing at the end']);
    expect(rules).toHaveLength(prepared.rules.length);
  });

  it('have the search words of their branch and topic', () => {
    expect(bundledRules().catalogue.get('C102 Art. 18(1)')!.searchWords).toContain('sick pay');
  });
});
