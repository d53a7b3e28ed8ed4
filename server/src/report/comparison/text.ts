import type { Comparison } from '../../analysis/compare';
import { renderMessage } from '../../analysis/explain';
import { nameParameter } from '../../analysis/parameters';
import { labelOf } from '../../draft/outline';
import { formatQuantity } from '../../engine/quantity';
import type { Language } from '../../draft/draft';
import { type Paint, plain, printable } from '../paint';
import { countsOf, wordsOf } from './data';
import { arrows, kindsOf } from './document';
import { comparisonWords } from './words';

/** A comparison for the terminal: values, findings, provisions, a line or two each. */
export function comparisonText(comparison: Comparison, language: Language, { paint = plain }: { readonly paint?: Paint } = {}): string {
  const say = comparisonWords[language];
  const label = (side: 'before' | 'after', at: number | undefined): string => at === undefined ? '—' : labelOf(comparison[side].draft, comparison[side].outline, at);
  const section = (title: string, lines: readonly string[]): readonly string[] => lines.length === 0 ? [] : ['', paint('strong', title), ...lines];
  const { provisions, facts, findings } = comparison;
  if (provisions.length + facts.length + findings.filter(({ kind }) => kind !== 'kept').length === 0) return `${say.nothing}\n`;
  const lines = [
    say.say(countsOf(comparison)),
    ...section(say.protection, facts.map(({ parameter, before, after, direction }) => {
      const value = (one: typeof before): string => one ? formatQuantity(one.item.value, one.item.unit, language) : '—';
      const look = direction === 'better' ? 'good' : direction === 'worse' ? 'error' : 'info';
      return `  ${paint(look, `${arrows[direction]} ${say.directions[direction]}`)}  ${nameParameter(parameter, language)}: ${value(before)} → ${value(after)}  ${paint('faint', `[${label('before', before?.provision)} → ${label('after', after?.provision)}]`)}`;
    })),
    ...section(say.findings, (['new', 'kept', 'fixed'] as const).flatMap((kind) => findings.filter((one) => one.kind === kind && (one.after ?? one.before)!.item.severity !== 'hint').map(({ before, after }) => {
      const one = (after ?? before)!;
      return `  ${paint(kind === 'fixed' ? 'good' : one.item.severity, say.kinds[kind])}  ${after ? label('after', after.provision) : label('before', before!.provision)}: ${printable(renderMessage(one.item, language))} ${paint('faint', `[${one.item.rule.id}]`)}`;
    }))),
    ...section(say.text, provisions.flatMap((one) => {
      const kinds = kindsOf(one).map((kind) => say.changes[kind]).join(', '), where = one.before === undefined ? label('after', one.after) : one.after === undefined ? label('before', one.before) : label('before', one.before) === label('after', one.after) ? label('after', one.after) : `${label('before', one.before)} → ${label('after', one.after)}`;
      const words = one.changed ? wordsOf(comparison, one).flatMap(({ kind, text }) => kind === 'same' ? [] : [`      ${kind === 'deleted' ? '−' : '+'} ${printable(text).trim()}`]) : [];
      return [`  ${paint('strong', where)}: ${kinds}`, ...words];
    })),
  ];
  return `${lines.join('\n')}\n`;
}
