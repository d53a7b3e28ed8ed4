import { countPractice, type PracticeComparison, type PracticeFilter } from '../../analysis/practice/compare';
import type { PracticeEntry } from '../../analysis/practice/entries';
import { nameBranch, nameParameter } from '../../analysis/parameters';
import { sayLimit } from '../../analysis/sayLadder';
import type { Language } from '../../draft/draft';
import { formatAbout, formatDecimal } from '../../engine/quantity';
import { practiceWords } from './words';

/** "at most 26 weeks", "65 years". */
export function sayValue({ value, unit, comparator }: Pick<PracticeEntry, 'value' | 'unit' | 'comparator'>, language: Language): string {
  const amount = formatDecimal(value, unit, language);
  return comparator === 'exactly' ? amount : `${practiceWords[language].bounds[comparator]} ${amount}`;
}

/** "old age: men": general parameters stand with the branch whose law says the value. */
export function sayConditions({ parameter, branch, says }: PracticeEntry, language: Language): string {
  return parameter.startsWith('general.') && branch !== 'general' ? `${nameBranch(branch, language)}${practiceWords[language].colon}${says[language]}` : says[language];
}

/** "as amended to 2024-11-20", and that a later law has taken its place. */
export function sayText({ basis, text, historical }: PracticeEntry['law'], language: Language): string {
  const say = practiceWords[language];
  return `${say.basis(basis, text)}${historical ? `; ${say.historical}` : ''}`;
}

/** What is left after a filter, in words; nothing where nothing is left out. */
export function sayFilter({ tradition, country, language: spoken }: PracticeFilter, entries: readonly PracticeEntry[], language: Language): string | undefined {
  const say = practiceWords[language], name = entries.find(({ law }) => law.country === country)?.law.countryName[language] ?? country;
  return [tradition && say.traditions[tradition], name, spoken && say.languages[spoken]].filter((one) => one !== undefined).join(', ') || undefined;
}

/** In one or two sentences: from where to where, and how the draft stands among the laws. */
export function practiceSummary(comparison: PracticeComparison, language: Language): string {
  const { rows, unit, own, better } = comparison, say = practiceWords[language];
  if (rows.length === 0) return say.nothing;
  const placed = rows.flatMap(({ at }) => at === undefined ? [] : [at]), laws = new Set(rows.map(({ entry }) => entry.law.id)).size, countries = new Set(rows.map(({ entry }) => entry.law.country)).size;
  const range = placed.length === 0 ? [] : [say.range(formatAbout(placed[0]!, unit, language), formatAbout(placed.at(-1)!, unit, language), laws, countries)];
  const counts = own.flatMap((one) => {
    const count = countPractice(comparison, one.at);
    return count ? [say.count(count, formatDecimal(one.value, one.unit, language))] : [];
  });
  return [...range, ...better ? [say.better[better]] : [], ...counts].join(' ');
}

/** A comparison as programs read it. */
export function practiceData(comparison: PracticeComparison, language: Language): object {
  const { parameter, unit, better, rows, outOf, standards, own } = comparison;
  return {
    parameter, title: nameParameter(parameter, language), unit, ...better && { better }, summary: practiceSummary(comparison, language), shown: rows.length, outOf,
    entries: rows.map(({ entry: { id, law, section, branch, value, unit: own, comparator, says, verified }, at }) => ({
      id, country: law.country, countryName: law.countryName[language], tradition: law.tradition, law: law.title, language: law.language, section, branch, value, unit: own, comparator, ...at !== undefined && { onScale: Math.round(at * 100) / 100 },
      says: says[language], text: law.text, basis: law.basis, ...law.historical && { historical: true }, verified,
    })),
    standards: standards.map(({ cite, limit, at }) => ({ cite: cite.label, asks: sayLimit(limit, language), ...at !== undefined && { onScale: Math.round(at * 100) / 100 } })),
    ...own.length > 0 && { own: own.map((one) => ({ value: one.value, unit: one.unit, ...countPractice(comparison, one.at) })) },
    note: practiceWords[language].note,
  };
}
