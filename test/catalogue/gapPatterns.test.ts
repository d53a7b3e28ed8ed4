import { readFileSync } from 'node:fs';
import packs from 'lexfloor:packs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { type Case, readCases } from '../../server/src/analysis/cases';
import { bundledRules } from '../../server/src/bundled';
import type { Finding } from '../../server/src/engine/finding';
import { readDraft } from '../../server/src/formats/format';

interface Trap { readonly trap: string; readonly standards?: readonly string[]; readonly 'at-most'?: string }
interface Pattern { readonly id: number | string; readonly gap: string; readonly rules: readonly string[]; readonly beyond?: string; readonly traps: readonly (string | Trap)[] }

const { patterns, checks } = packs['gap-patterns.yaml'] as { patterns: readonly Pattern[]; checks: readonly Pattern[] };
const all = [...patterns, ...checks];
const { cases, problems } = readCases(readFileSync(new URL('gap-patterns.md', import.meta.url), 'utf8'));
const bundled = bundledRules();
const known = new Set(bundled.rules.map(({ id }) => id));
const severities = ['hint', 'info', 'warning', 'error'];

/** What the rules of a gap find in a case: where, and how grave. Rules on request speak as if their standard had been named. */
function found(one: Case, pattern: Pattern, standards?: readonly string[]): readonly { readonly start: number; readonly end: number; readonly severity: string }[] {
  const rules = bundled.rules.filter(({ id, cites }) => pattern.rules.includes(id) && (standards === undefined || cites.some(({ instrument }) => standards.includes(instrument))));
  const { draft, findings } = analyze(readDraft('case.bill', one.text, { language: one.language ?? 'en' }), { ...bundled, rules: rules.map(({ onRequest: _, ...rule }) => rule) });
  const told = ({ verdict }: Finding) => verdict !== 'cannot-tell' && verdict !== 'internal';
  return findings.filter(({ item }) => told(item)).map(({ provision, item }) => ({ start: item.span.start + draft.starts[provision]!, end: item.span.end + draft.starts[provision]!, severity: item.severity }));
}

const marked = (text: string, spans: readonly { readonly start: number; readonly end: number }[]): string =>
  [...new Map(spans.map(span => [span.start, span])).values()].sort((a, b) => b.start - a.start)
    .reduce((result, { start, end }) => `${result.slice(0, start)}[|${result.slice(start, end)}|]${result.slice(end)}`, text);

const trapOf = (one: string | Trap): Trap => typeof one === 'string' ? { trap: one } : one;
const casesOf = ({ id }: Pattern, title: string): readonly Case[] => cases.filter(one => one.rule === String(id) && one.title === title);

describe('the forty gaps and the ten checks', () => {
  it('are all there, with rules that exist, and their cases can be read', () => {
    expect(problems).toEqual([]);
    expect(patterns.map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect(new Set(checks.map(({ id }) => id)).size).toBe(10);
    for (const { id, rules } of all) expect(rules.length > 0 && rules.filter(rule => !known.has(rule)), `gap ${id}`).toEqual([]);
  });

  it('have a trap for each of their cases, and cases in three languages for each trap', () => {
    for (const pattern of all) {
      const titles = pattern.traps.map(one => trapOf(one).trap);
      expect(titles.length, `gap ${pattern.id}`).toBeGreaterThan(0);
      expect([...new Set(cases.filter(({ rule }) => rule === String(pattern.id)).map(({ title }) => title))], `gap ${pattern.id}`).toEqual(['fires', ...titles]);
      for (const title of titles) expect(casesOf(pattern, title).map(({ language }) => language ?? 'en'), `gap ${pattern.id}: ${title}`).toEqual(['en', 'fr', 'es']);
    }
    expect(cases.filter(({ rule }) => !all.some(({ id }) => String(id) === rule))).toEqual([]);
  });
});

describe.each(all.map(one => ({ ...one, name: `${one.id}. ${one.gap}` })))('$name', (pattern) => {
  it.each(casesOf(pattern, 'fires').map(one => ({ ...one, language: one.language ?? 'en' as const })))('is found ($language, line $line)', (one) => {
    expect(one.marks.length).toBeGreaterThan(0);
    expect(marked(one.text, found(one, pattern))).toBe(marked(one.text, one.marks));
  });

  for (const each of pattern.traps) {
    const { trap, standards, 'at-most': most } = trapOf(each);
    it.each(casesOf(pattern, trap).map(one => ({ ...one, language: one.language ?? 'en' as const })))(`is not said of: ${trap} ($language, line $line)`, (one) => {
      expect(one.marks).toEqual([]);
      const told = found(one, pattern, standards).filter(({ severity }) => most === undefined || severities.indexOf(severity) > severities.indexOf(most));
      expect(marked(one.text, told)).toBe(one.text);
    });
  }
});
