import { InlayHintKind, MarkupKind, type InlayHint, type Range } from 'vscode-languageserver';
import type { Analysis } from '../analysis/analysis';
import { ladderOf, type Ladder, type Rung } from '../analysis/ladder';
import { rungsFor, wideFor } from '../analysis/requirements';
import { sayLadder } from '../analysis/sayLadder';
import type { Language } from '../draft/draft';
import type { Limit } from '../engine/pack';
import { formatNumber, formatQuantity } from '../engine/quantity';
import type { ValueFact } from '../facts/fact';
import { inFile, toRange, toSpan } from './convert';
import { escapeMarkdown } from './markdown';
import { provisionsIn, within } from './placed';
import type { Latest } from './session';

/** Beside which values the standard is shown: those with a finding, all that a standard speaks of, or none. */
export type InlayMode = 'findings' | 'all' | 'off';

/** The standard beside a value: "20 weeks C102 ≥ 26 w". Only what stands in the range asked for is worked out. */
export function inlayHintsOf(latest: Latest, range: Range, mode: InlayMode, markdown: boolean): InlayHint[] {
  if (mode === 'off') return [];
  const { text, analysis } = latest, { language } = analysis.draft, span = toSpan(text, range);
  const [from, to] = provisionsIn(analysis, span);
  const judged = new Set(within(analysis.findings, from, to).flatMap(({ item }) => [item, ...item.also ?? []].flatMap(({ fact, verdict }) => fact && verdict === 'below' ? [fact] : [])));
  return within(analysis.facts, from, to).flatMap(({ item, provision }): InlayHint[] => {
    if (item.kind !== 'value' || mode === 'findings' && !judged.has(item)) return [];
    const place = inFile(analysis, provision, item.span);
    if (place.end < span.start || place.end > span.end) return [];
    const ladder = ladderFor(item, provision, analysis), rung = leading(ladder, judged.has(item));
    if (!rung?.limit) return [];
    const { found, rungs, sum, note } = sayLadder(ladder, language);
    const tooltip = [[found, ...rungs].join(' · '), sum, note].filter(Boolean).join('\n\n');
    return [{
      position: toRange(text, place).end, label: `${rung.cite.instrument} ${sayShort(rung.limit, language)}`, kind: InlayHintKind.Type, paddingLeft: true,
      tooltip: markdown ? { kind: MarkupKind.Markdown, value: escapeMarkdown(tooltip).replaceAll('\n', '  \n') } : tooltip,
    }];
  });
}

const ladderFor = (fact: ValueFact, provision: number, analysis: Analysis): Ladder =>
  ladderOf(fact, provision, analysis, rungsFor(fact, provision, analysis, wideFor(analysis)));

/** The least demanding standard that the value is below; where it is below none, the least demanding that speaks of it. */
function leading({ rungs }: Ladder, below: boolean): Rung | undefined {
  const simple = rungs.filter(({ options }) => options.length === 1 && options[0]!.length === 1);
  const first = (list: readonly Rung[]) => list.find(({ verdict }) => below ? verdict === 'below' : verdict !== undefined);
  return first(simple) ?? first(rungs);
}

/** "≥ 26 w", "≤ 3 d", "≥ 45 %": a limit in the little room beside a value. */
function sayShort({ bound, than }: Limit, language: Language): string {
  if (than === 'throughout') return { en: 'no limit', fr: 'sans limite', es: 'sin límite' }[language];
  const sign = bound === 'at-least' ? '≥' : '≤', unit = short[than.unit]?.[language];
  return `${sign} ${unit === undefined ? formatQuantity(than.value, than.unit, language) : `${formatNumber(than.value, language)}\u202f${unit}`}`;
}

const short: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  percent: { en: '%', fr: '%', es: '%' }, day: { en: 'd', fr: 'j', es: 'd' }, week: { en: 'w', fr: 'sem.', es: 'sem.' }, month: { en: 'mo', fr: 'mois', es: 'meses' }, year: { en: 'y', fr: 'ans', es: 'años' },
};
