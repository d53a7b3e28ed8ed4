import type { PracticeComparison } from '../../analysis/practice/compare';
import { nameParameter } from '../../analysis/parameters';
import { sayLimit } from '../../analysis/sayLadder';
import type { Language } from '../../draft/draft';
import type { Block, Document } from '../document/document';
import { practiceChart } from './chart';
import { practiceSummary, sayConditions, sayFilter, sayText, sayValue } from './data';
import { practiceWords } from './words';

export interface PracticeMeta {
  readonly language: Language;
  readonly date: string;
  readonly version: string;
}

/** "How do others do it?" as a paper: for each parameter what laws set, on one scale with the standards, and a table that says it all. */
export function practiceDocument(comparisons: readonly PracticeComparison[], { language, date, version }: PracticeMeta): Document {
  const say = practiceWords[language], [only] = comparisons;
  const filter = only && sayFilter(only.filter, comparisons.flatMap(({ rows }) => rows.map(({ entry }) => entry)), language);
  const one = comparisons.length === 1 && only ? nameParameter(only.parameter, language) : undefined;
  return {
    title: one === undefined ? say.title : `${say.title} ${one}`, subtitle: say.subtitle, language, landscape: true,
    facts: [[say.date, date], [say.version, version], ...filter === undefined ? [] : [[say.filter, filter] as const]],
    blocks: [
      { kind: 'paragraph', role: 'note', words: say.note },
      ...comparisons.flatMap((comparison) => [
        ...one === undefined ? [{ kind: 'heading', level: 1, id: comparison.parameter, words: nameParameter(comparison.parameter, language) } as const] : [],
        ...practiceBlocks(comparison, language),
      ]),
    ],
  };
}

/** One parameter: the summary, the chart, the values, the standards. */
export function practiceBlocks(comparison: PracticeComparison, language: Language): readonly Block[] {
  const say = practiceWords[language], { rows, standards, parameter, outOf } = comparison;
  const summary = practiceSummary(comparison, language), svg = practiceChart(comparison, language), name = nameParameter(parameter, language);
  return [
    { kind: 'paragraph', role: 'lead', words: summary },
    ...svg === '' ? [] : [{ kind: 'figure', svg, words: `${say.scale}${say.colon}${name}. ${summary}`, themed: true } as const],
    ...rows.length === 0 ? [] : [{
      kind: 'table', caption: `${say.values}${say.colon}${name} (${say.shown(rows.length, outOf)})`, head: [say.law, say.provision, say.value, say.conditions, say.text, say.read], widths: [9, 5, 4, 8, 7, 3],
      rows: rows.map(({ entry }) => [
        [{ text: `${entry.law.countryName[language]}${say.colon}`, strong: true }, `${entry.law.title} (${say.traditions[entry.law.tradition]})`],
        entry.section, sayValue(entry, language), sayConditions(entry, language), sayText(entry.law, language), entry.verified.on,
      ]),
    } as const],
    ...standards.length === 0 ? [] : [{
      kind: 'table', caption: `${say.standards}${say.colon}${name}`, head: [say.standards, say.asks], widths: [1, 2],
      rows: standards.map(({ cite, limit }) => [{ text: cite.label, ...cite.url !== undefined && { link: cite.url } }, sayLimit(limit, language)]),
    } as const],
  ];
}
