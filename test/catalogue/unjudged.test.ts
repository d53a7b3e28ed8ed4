import packs from 'lexfloor:packs';
import { describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';

const { reasons, unjudged } = packs['unjudged.yaml'] as { reasons: Record<string, string>; unjudged: Record<string, string[]> };
const { rules, catalogue } = bundledRules();
const listed = Object.values(unjudged).flat();

describe('Recommendations, human-rights treaties and regional instruments', () => {
  const instruments = new Set(listed.map(label => label.split(' ')[0]!));
  const entries = [...catalogue.values()].filter(({ cite }) => instruments.has(cite.instrument));
  const cited = new Set(rules.flatMap(({ cites }) => cites.map(({ label }) => label)));

  it('are those that this list is about', () => {
    expect([...instruments].sort()).toEqual([
      'ASEAN-SP', 'AU-SPP', 'C019', 'C157', 'CEDAW', 'CMW', 'CRC', 'CRPD', 'ESC', 'IBERO-MSS', 'ICESCR', 'R069', 'R176', 'R202', 'R204', 'UDHR',
    ]);
  });

  it('have each provision cited by a rule, or the reason why none can judge it, and not both', () => {
    const labels = entries.map(({ cite }) => cite.label);
    expect(labels.filter(label => !cited.has(label) && !listed.includes(label)), 'neither').toEqual([]);
    expect(labels.filter(label => cited.has(label) && listed.includes(label)), 'both').toEqual([]);
    expect(listed.filter(label => !labels.includes(label)), 'no such provision').toEqual([]);
    expect(listed.filter((label, i) => listed.indexOf(label) !== i), 'twice').toEqual([]);
    expect(Object.keys(unjudged).sort()).toEqual(Object.keys(reasons).sort());
  });

  it('speak by name only, but to agreements between States, which they are about', () => {
    const own = new Set(['R202', 'R204', 'R069', 'R167', 'R176', 'CARICOM-SS', 'ICESCR', 'CEDAW', 'CRC', 'CRPD', 'CMW']);
    const awake = rules.filter(({ kind, cites, onRequest, check }) => kind !== 'wording' && !(check.kind === 'required' && check.ofAgreement) && cites.length > 0 && cites.every(({ instrument }) => own.has(instrument)) && !onRequest);
    expect(awake.map(({ id }) => id)).toEqual([]);
  });
});

describe('every cite of a rule', () => {
  it('leads to a provision of the catalogue under its own label or above it', () => {
    const onRequest = rules.filter(rule => rule.onRequest).flatMap(({ id, cites }) => cites.map(({ label }) => ({ id, label })));
    expect(onRequest.filter(({ label }) => !catalogue.has(label))).toEqual([]);
  });
});
