import type { PracticeComparison } from '../../analysis/practice/compare';
import { nameParameter } from '../../analysis/parameters';
import { sayLimit } from '../../analysis/sayLadder';
import type { Language } from '../../draft/draft';
import type { Paint } from '../paint';
import { practiceSummary, sayConditions, sayText, sayValue } from './data';
import { practiceWords } from './words';

/** For the terminal: the summary, the standards in a line, a value a line with its conditions and text below it. */
export function renderPractice(comparisons: readonly PracticeComparison[], language: Language, paint: Paint): string {
  const say = practiceWords[language];
  return `${comparisons.map((one) => [
    `${paint('strong', nameParameter(one.parameter, language))} (${one.parameter}, ${say.shown(one.rows.length, one.outOf)})`,
    practiceSummary(one, language),
    ...one.standards.length > 0 ? [`${say.standards}${say.colon}${[...new Set(one.standards.map(({ cite, limit }) => `${cite.instrument} ${sayLimit(limit, language)}`))].join(', ')}`] : [],
    ...one.rows.flatMap(({ entry }) => [
      `  ${paint('strong', sayValue(entry, language))} · ${entry.law.countryName[language]}, ${entry.law.title}, ${entry.section}`,
      `    ${sayConditions(entry, language)} · ${sayText(entry.law, language)}`,
    ]),
  ].join('\n')).join('\n\n')}\n\n${say.note}\n`;
}
