import { type CodeAction, CodeActionKind, type CodeActionParams, type Connection } from 'vscode-languageserver';
import { nameParameter } from '../analysis/parameters';
import { comparePractice, countPractice, type OwnValue, type PracticeFilter, practiceParameters } from '../analysis/practice/compare';
import { type PracticeEntry, traditions } from '../analysis/practice/entries';
import type { Analysis } from '../analysis/analysis';
import { type Language, languages } from '../draft/draft';
import type { RuleSet } from '../engine/pack';
import type { ValueFact } from '../facts/fact';
import { today } from '../host/today';
import { renderBody, renderHtml } from '../report/document/html';
import { practiceDocument } from '../report/practice/document';
import { practiceWords } from '../report/practice/words';
import { escapeAttribute, escapeMarkup } from '../text/markup';
import { overlaps } from '../text/span';
import { inFile, toSpan } from './convert';
import { languageOf } from './explain';
import { guarded, type Log } from './guard';
import type { Latest, Session } from './session';

/** `{ uri?, range?, language? }` is answered with what can be compared: the values at the place first (`here`). */
export const practiceListRequest = 'lexfloor/practiceList';

/** `{ parameter, uri?, filter?, language?, format }` is answered with the comparison: the body of a page for a view, or a whole HTML file. The values of the draft stand in it. */
export const practiceRequest = 'lexfloor/practice';

export interface PracticeLine {
  readonly parameter: string;
  readonly title: string;
  readonly count: number;
  readonly here: boolean;
}

export interface PracticeAnswer {
  readonly title: string;
  readonly language: Language;
  readonly text: string;
  readonly countries: readonly { readonly id: string; readonly name: string }[];
}

interface Site {
  readonly connection: Connection;
  readonly log: Log;
  readonly session: Session;
  readonly rules: () => RuleSet;
  readonly entries: () => readonly PracticeEntry[];
  readonly tool: { readonly name: string; readonly version: string };
}

type Given = Readonly<Record<string, unknown>>;

/** Serves "How do others do it?": the list and the page of a parameter. */
export function registerPractice({ connection, log, session, rules, entries, tool }: Site): void {
  const draftOf = async ({ uri }: Given): Promise<Latest | undefined> => typeof uri === 'string' && session.get(uri) ? await session.analysis(uri) : undefined;
  connection.onRequest(practiceListRequest, guarded<[Given], readonly PracticeLine[]>(log, 'comparative practice', [], async (given) => {
    const latest = await draftOf(given), language = latest?.analysis.draft.language ?? languageOf(given['language'], 'en'), counts = practiceParameters(entries());
    const here = latest ? new Set(valuesAt(latest, given['range'] as CodeActionParams['range'] | undefined).map(({ parameter }) => parameter)) : new Set();
    return [...counts].map(([parameter, count]) => ({ parameter, count, title: nameParameter(parameter, language), here: here.has(parameter) })).sort((a, b) => Number(b.here) - Number(a.here));
  }));
  connection.onRequest(practiceRequest, guarded<[Given], PracticeAnswer | null>(log, 'comparative practice', null, async (given) => {
    const latest = await draftOf(given), language = latest?.analysis.draft.language ?? languageOf(given['language'], 'en'), parameter = String(given['parameter']);
    const filter = filterIn(given['filter']), comparison = comparePractice(parameter, entries(), latest?.analysis.rules ?? rules(), filter, latest ? ownValues(latest.analysis, parameter) : []);
    if (!comparison) return null;
    const document = practiceDocument([comparison], { language, date: today(), version: `Lexfloor ${tool.version}` });
    const countries = new Map(entries().filter((one) => one.parameter === parameter).map(({ law }) => [law.country, law.countryName[language]]));
    return {
      title: document.title, language, countries: [...countries].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, language)),
      text: given['format'] === 'html' ? renderHtml(document) : `${filterBar(filter, filter.country && countries.get(filter.country), language)}${renderBody(document, {})}`,
    };
  }));
}

/** What a draft sets for a parameter, each value once, three at most; uncertain readings are left out. */
function ownValues({ facts }: Analysis, parameter: string): readonly OwnValue[] {
  const values = new Map<string, OwnValue>();
  for (const { item } of facts) if (item.kind === 'value' && item.certain && item.parameter === parameter) values.set(`${item.value} ${item.unit}`, { value: item.value, unit: item.unit });
  return [...values.values()].slice(0, 3);
}

/** The values under a range of the editor. */
function valuesAt({ text, analysis }: Latest, range: CodeActionParams['range'] | undefined): readonly ValueFact[] {
  if (!range) return [];
  const at = toSpan(text, range);
  return analysis.facts.flatMap(({ provision, item }) => item.kind === 'value' && overlaps(inFile(analysis, provision, item.span), at) ? [item] : []);
}

/** "How do others do it?" at a value that laws were read for, where the client has a command for it. */
export function practiceActionsOf(latest: Latest, { range, context }: CodeActionParams, entries: readonly PracticeEntry[], command: string | undefined): CodeAction[] {
  if (!command || context.only && !context.only.some((only) => only === '' || only === CodeActionKind.QuickFix)) return [];
  const known = practiceParameters(entries), { language } = latest.analysis.draft;
  const parameters = new Set(valuesAt(latest, range).map(({ parameter }) => parameter).filter((one) => known.has(one)));
  return [...parameters].slice(0, 2).map((parameter) => {
    const title = `${practiceWords[language].title} ${nameParameter(parameter, language)}`;
    return { title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: [parameter, latest.document.uri] } };
  });
}

/** A value among the laws in a sentence, for the hover: "Of 9 laws read, 8 go further …"; undefined where fewer than three laws can be compared. */
export function practiceLine({ parameter, value, unit, certain }: ValueFact, entries: readonly PracticeEntry[], rules: RuleSet, language: Language): string | undefined {
  const comparison = certain ? comparePractice(parameter, entries, rules, {}, [{ value, unit }]) : undefined;
  const count = comparison && countPractice(comparison, comparison.own[0]!.at);
  return count && count.laws >= 3 ? practiceWords[language].hover(count) : undefined;
}

/** The filter as a client sends it; what is unknown does not narrow. */
function filterIn(given: unknown): PracticeFilter {
  const { tradition, country, language } = (typeof given === 'object' && given !== null ? given : {}) as Given;
  return {
    tradition: traditions.find((one) => one === tradition), country: typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? country : undefined, language: languages.find((one) => one === language),
  };
}

/** Buttons above the page: legal traditions, languages, a country; a button that is on is pressed and takes its filter away. */
function filterBar(filter: PracticeFilter, countryName: string | undefined, language: Language): string {
  const say = practiceWords[language];
  const button = (act: string, title: string, pressed: boolean): string => `<button type="button" data-do="${escapeAttribute(act)}" aria-pressed="${pressed}">${pressed ? '✓ ' : ''}${escapeMarkup(title)}</button>`;
  return `<section class="filters" aria-label="${escapeAttribute(say.filter)}"><span>${escapeMarkup(say.filter)}</span>`
    + traditions.map((one) => button(`tradition:${one}`, say.traditions[one], filter.tradition === one)).join('')
    + languages.map((one) => button(`language:${one}`, say.languages[one], filter.language === one)).join('')
    + `${button('country', countryName ?? say.country, filter.country !== undefined)}</section>`;
}
