import packs from 'lexfloor:packs';
import { describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { limitOfFigure } from '../../server/src/engine/figures';
import type { Limit, Rule } from '../../server/src/engine/pack';

interface Figures { compared: Record<string, string[]>; reasons: Record<string, string>; uncompared: Record<string, string[]> }
const { compared, reasons, uncompared } = packs['figures.yaml'] as Figures;
const { rules, catalogue } = bundledRules();
const byId = new Map(rules.map(rule => [rule.id, rule]));
const figures = [...catalogue.values()].flatMap(entry => entry.figures.map(figure => ({ figure, entry })));

describe('every figure of the catalogue', () => {
  it('is compared by a rule or listed with the reason why none can, and not both', () => {
    const known = [...Object.keys(compared), ...Object.values(uncompared).flat()];
    expect(known.filter((id, i) => known.indexOf(id) !== i), 'listed twice').toEqual([]);
    const ids = figures.map(({ figure }) => figure.id);
    expect(ids.filter(id => !known.includes(id)), 'in no list').toEqual([]);
    expect(known.filter(id => !ids.includes(id)), 'no such figure').toEqual([]);
    expect(Object.keys(uncompared).sort()).toEqual(Object.keys(reasons).sort());
  });

  it('names rules that exist and cite its instrument', () => {
    for (const { figure, entry } of figures) for (const id of compared[figure.id] ?? []) {
      const rule = byId.get(id);
      expect(rule, `${figure.id}: ${id}`).toBeDefined();
      // A ground of a closed list may be told by the rule of another Convention that has the same list.
      if (!figure.id.endsWith('.grounds') && !figure.id.endsWith('.criteria')) expect(rule!.cites.map(cite => cite.instrument), `${figure.id}: ${id}`).toContain(entry.cite.instrument);
    }
  });

  it('has the number that its rules compare with', () => {
    let checked = 0;
    for (const { figure } of figures) {
      const limit = limitOfFigure(figure);
      if (limit === undefined || /^declaration under\b/i.test(figure.appliesWhen ?? '')) continue;
      const limits = (compared[figure.id] ?? []).flatMap(id => limitsOf(byId.get(id)!));
      if (limits.length === 0) continue;
      checked++;
      expect(limits.some(one => isSame(one, limit)), figure.id).toBe(true);
    }
    expect(checked).toBeGreaterThan(80);
  });
});

const limitsOf = ({ check }: Rule): readonly Limit[] =>
  check.kind === 'limit' ? [check.limit] : check.kind === 'alternative' ? check.alternatives.flatMap(({ needs }) => needs.map(({ limit }) => limit)) : [];

const isSame = (a: Limit, b: Limit): boolean => a.bound === b.bound
  && (a.than === 'throughout' || b.than === 'throughout' ? a.than === b.than : a.than.unit === b.than.unit && Math.abs(a.than.value - b.than.value) < 0.05);
