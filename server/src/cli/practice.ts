import { comparePractice, type PracticeComparison, type PracticeFilter, practiceParameters } from '../analysis/practice/compare';
import { type PracticeEntry, type Tradition, traditions } from '../analysis/practice/entries';
import { findPractice } from '../analysis/practice/find';
import { nameParameter } from '../analysis/parameters';
import { bundledRules } from '../bundled';
import { bundledPractice } from '../bundledData';
import type { Language } from '../draft/draft';
import { parseQuantity } from '../engine/quantity';
import { today } from '../host/today';
import { practiceData } from '../report/practice/data';
import { practiceDocument } from '../report/practice/document';
import { renderPractice } from '../report/practice/text';
import type { PracticeOptions } from './options';
import { writeDocument, writeOut } from './output';
import { paint } from './terminal';
import { Unusable } from './unusable';
import { name, version } from './version';

/** `lexfloor practice [ABOUT]`: how real laws set a value, beside the standards. Nothing asked for: what there is to ask for. Ends with 0. */
export async function practice(about: string, options: PracticeOptions): Promise<number> {
  const { format, lang, out } = options, entries = bundledPractice();
  const { parameters, meant, branch } = findPractice(about, entries);
  if (parameters.length === 0) throw new Unusable(`${name}: no law was read for '${about.slice(0, 80)}'; ${meant ? `did you mean ${meant}?` : `'${name} practice' lists what there is`}`);
  const filter = { ...filterOf(options, entries), branch }, own = valueOf(options.value);
  if (format === 'text' && about === '' && Object.values(filter).every((one) => one === undefined)) {
    writeOut(`${[...practiceParameters(entries)].map(([one, count]) => `${paint('strong', one)}  ${nameParameter(one, lang)} (${count})`).join('\n')}\n`, out);
    return 0;
  }
  const comparisons = parameters.flatMap((one) => comparePractice(one, entries, bundledRules(), filter, own) ?? []);
  // Where much was asked for, what a filter leaves empty is passed over
  const shown: readonly PracticeComparison[] = comparisons.length > 1 ? comparisons.filter(({ rows }) => rows.length > 0) : comparisons;
  if (format === 'json') writeOut(`${JSON.stringify({ version: 1, tool: { name, version }, comparisons: shown.map((one) => practiceData(one, lang)) }, null, 2)}\n`, out);
  else if (format === 'text') writeOut(renderPractice(shown, lang, paint), out);
  else await writeDocument(practiceDocument(shown, { language: lang, date: today(), version: `Lexfloor ${version}` }), format, out, new Date());
  return 0;
}

/** The filter of the options; a country that no law was read of is a mistake, for an empty answer would read as "nobody". */
function filterOf({ tradition, country, lawLang }: PracticeOptions, entries: readonly PracticeEntry[]): PracticeFilter {
  const countries = [...new Set(entries.map(({ law }) => law.country))].sort(), asked = country?.toUpperCase();
  if (asked !== undefined && !countries.includes(asked)) throw new Unusable(`${name}: no law of '${country!.slice(0, 20)}' was read; the countries are ${countries.join(', ')}`);
  return { tradition: traditions.find((one): one is Tradition => one === tradition), country: asked, language: lawLang as Language | undefined };
}

/** "20 weeks" as a value to be laid beside the others. */
function valueOf(value: string | undefined): readonly { readonly value: number; readonly unit: string }[] {
  if (value === undefined) return [];
  const quantity = parseQuantity(value);
  if (!quantity) throw new Unusable(`${name}: '${value.slice(0, 40)}' is no value; write a number and a unit, such as "20 weeks" or "60 percent"`);
  return [quantity];
}
