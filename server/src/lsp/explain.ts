import type { Connection } from 'vscode-languageserver';
import { lookUp } from '../analysis/lookup';
import { type Language, languages } from '../draft/draft';
import type { GlossaryTerm } from '../engine/glossary';
import { type CatalogueEntry, type Instrument, type Rule, type RuleSet, inLanguage } from '../engine/pack';
import { guarded, type Log } from './guard';
import { pageOfParameter } from './packs/parameterPage';
import { pageOfEntries, pageOfInstrument, pageOfRule, pageOfTerm, type Page } from './pages';
import type { Session } from './session';

/** Our own requests. Clients that do not know them lose the command "Explain a provision", nothing else. */
export const explainRequest = 'lexfloor/explain';
export const rulesRequest = 'lexfloor/rules';
export const pageRequest = 'lexfloor/page';

/** One line of a list to choose from; `id` is what `lexfloor/page` is asked for. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly detail: string;
}

/** What the client's commands ask for. `uri` is the draft at hand: its language and its rules count. */
interface Asked {
  readonly uri?: unknown;
  readonly query?: unknown;
  readonly id?: unknown;
  readonly language?: unknown;
}

/** Serves the list of provisions for what is typed, the list of rules, and the page of each. */
export function registerExplain(connection: Connection, log: Log, session: Session, allRules: () => RuleSet): void {
  const scene = async ({ uri, language }: Asked) => {
    const latest = typeof uri === 'string' && session.get(uri) ? await session.analysis(uri) : undefined;
    return { rules: latest?.analysis.rules ?? allRules(), language: latest?.analysis.draft.language ?? languageOf(language, 'en') };
  };
  connection.onRequest(explainRequest, guarded<[Asked], readonly Choice[]>(log, 'a question', [], async (asked) => {
    const { rules, language } = await scene(asked);
    return choicesFor(String(asked.query ?? ''), withPacks(allRules(), rules), language);
  }));
  connection.onRequest(rulesRequest, guarded<[Asked], readonly Choice[]>(log, 'the list of rules', [], async (asked) => {
    const { rules, language } = await scene(asked);
    return choicesOfRules(rules, language);
  }));
  connection.onRequest(pageRequest, guarded<[Asked], Page | null>(log, 'a page', null, async (asked) => {
    const { rules, language } = await scene(asked);
    return pageFor(String(asked.id ?? ''), rules, allRules(), language) ?? null;
  }));
}

/** More than these nobody scrolls through. */
const most = 60;

/** Provisions for what was typed so far, best first: a cite, an instrument, or words of any of the three languages. Nothing typed: the instruments. */
export function choicesFor(query: string, rules: RuleSet, language: Language): readonly Choice[] {
  const asked = query.trim();
  if (asked === '') return [...rules.instruments.values()].map((instrument) => choiceOfInstrument(instrument, language));
  const answer = lookUp(rules, asked, { language, limit: most });
  const list = (entries: readonly CatalogueEntry[]): Choice[] => entries.map((entry) => choiceOf(entry, rules, language));
  switch (answer.kind) {
    case 'provisions': return list(answer.entries).slice(0, most);
    case 'found': return [...(answer.terms ?? []).map((term) => choiceOfTerm(term, language)), ...list(answer.hits.map(({ entry }) => entry))];
    case 'instrument': return [choiceOfInstrument(answer.instrument, language), ...list(answer.parts.flatMap(({ entries }) => entries))].slice(0, 4 * most);
    case 'nothing': return answer.instrument ? [choiceOfInstrument(answer.instrument, language)] : [];
  }
}

/** The rules in force, to be chosen from. */
export const choicesOfRules = (rules: RuleSet, language: Language): readonly Choice[] => rules.rules.map((rule) => ({
  id: rule.id, label: rule.id, title: inLanguage(rule.title, language), detail: rule.cites.map(({ label }) => label).join(', '),
}));

/** The page for the id of a choice, for a cite in any spelling, or for the id of a rule. Undefined where nothing is known. */
export function pageFor(id: string, rules: RuleSet, bundled: RuleSet, language: Language): Page | undefined {
  const all = withPacks(bundled, rules);
  const rule: Rule | undefined = rules.rules.find((one) => one.id === id) ?? all.rules.find((one) => one.id === id);
  if (rule) return pageOfRule(rule, all, language);
  const parameter = pageOfParameter(id, all, language);
  if (parameter) return parameter;
  if (id.startsWith(termPrefix)) {
    const term = all.glossary?.find((one) => one.id === id.slice(termPrefix.length));
    return term && pageOfTerm(term, all, language);
  }
  const answer = lookUp(all, id, { language });
  switch (answer.kind) {
    case 'provisions': return pageOfEntries(answer.cite.label, answer.entries, all, language);
    case 'instrument': return pageOfInstrument(answer.instrument, answer.parts, language);
    case 'found': return answer.hits.length > 0 ? pageOfEntries(id, answer.hits.slice(0, 5).map(({ entry }) => entry), all, language) : pageOfTerm(answer.terms![0]!, all, language);
    case 'nothing': return undefined;
  }
}

/** All that can be explained: what comes with Lexfloor, and what the packs of the project at hand add to the catalogue. */
export const withPacks = (all: RuleSet, rules: RuleSet): RuleSet => rules.teams === undefined ? all
  : { ...all, catalogue: rules.catalogue, instruments: rules.instruments, teams: rules.teams, ...(rules.off && { off: rules.off }), ...(rules.sources && { sources: rules.sources }) };

/** What a client may send as a language: a locale, anything, nothing. */
export const languageOf = (locale: unknown, otherwise: Language): Language =>
  languages.find((one) => typeof locale === 'string' && locale.toLowerCase().slice(0, 2) === one) ?? otherwise;

const choiceOf = (entry: CatalogueEntry, { instruments }: RuleSet, language: Language): Choice => {
  const instrument = instruments.get(entry.cite.instrument);
  const explains = inLanguage(entry.explains, language), short = explains.length > 160 ? `${explains.slice(0, 157).replace(/\s+\S*$/, '')} …` : explains;
  return { id: entry.cite.label, label: entry.cite.label, title: inLanguage(entry.title, language), detail: instrument && entry.verification.level.startsWith('memory') ? `${short} (${fromMemory[language]})` : short };
};

/** Ids of terms, among those of rules and cites. */
export const termPrefix = 'term:';

const choiceOfTerm = ({ id, term, also, says }: GlossaryTerm, language: Language): Choice =>
  ({ id: termPrefix + id, label: inLanguage(term, language), title: also[language].join(', '), detail: inLanguage(says, language) });

const choiceOfInstrument = (instrument: Instrument, language: Language): Choice =>
  ({ id: instrument.id, label: instrument.id, title: inLanguage(instrument.shortTitle, language), detail: '' });

const fromMemory: Readonly<Record<Language, string>> = { en: 'written from memory', fr: 'écrit de mémoire', es: 'escrito de memoria' };
