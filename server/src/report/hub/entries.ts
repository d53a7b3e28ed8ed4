import { nameParameter } from '../../analysis/parameters';
import type { Basis, PracticeEntry } from '../../analysis/practice/entries';
import { type Language, languages } from '../../draft/draft';
import { type Clause, fillClause } from '../../engine/clauses';
import type { GlossaryTerm } from '../../engine/glossary';
import { type CatalogueEntry, inLanguage, type Instrument, type Localized, type Rule, type RuleSet } from '../../engine/pack';
import { formatQuantity } from '../../engine/quantity';
import { withoutAccents } from '../../text/accents';
import { sayFigure, sayVerified } from '../answer';

/** What the library holds, in the order in which kinds are listed. */
export const hubKinds = ['instrument', 'principle', 'provision', 'clause', 'rule', 'practice', 'term'] as const;
export type HubKind = typeof hubKinds[number];

/** One for all languages, or one for each. */
export type Said<T extends string | readonly string[]> = T | Readonly<Record<Language, T>>;

/** An entry of the library; keys are short because the page carries thousands. */
export interface HubEntry {
  /** The anchor, unique in the page. */
  readonly id: string;
  readonly kind: HubKind;
  readonly branch: string;
  readonly title: Said<string>;
  /** A cite or an id by which people ask for it. */
  readonly label?: string;
  /** Other names, in any language, for the search. */
  readonly names?: string;
  /** Paragraphs. */
  readonly text: Said<readonly string[]>;
  /** Set apart as the words of a law: a model clause. */
  readonly words?: Said<string>;
  /** Figures. */
  readonly list?: Said<readonly string[]>;
  /** Labels of Articles. */
  readonly cites?: readonly string[];
  /** How it was verified. */
  readonly verified: Said<string>;
  readonly url?: string;
}

/** What the library shows beside rules and catalogue. */
export interface HubData {
  readonly practice: readonly PracticeEntry[];
  readonly principles: readonly GlossaryTerm[];
}

/** Everything that Lexfloor knows, as entries of one searchable place. */
export function hubEntries(rules: RuleSet, { practice, principles }: HubData): readonly HubEntry[] {
  return [
    ...[...rules.instruments.values()].map(ofInstrument),
    ...principles.map(one => ofTerm('principle', one, rules)),
    ...[...rules.catalogue.values()].map(one => ofProvision(one, rules)),
    ...(rules.clauses ?? []).map(one => ofClause(one, rules)),
    ...rules.rules.map(one => ofRule(one, rules)),
    ...practice.map(ofPractice),
    ...(rules.glossary ?? []).map(one => ofTerm('term', one, rules)),
  ];
}

/** "C102 Art. 18(2)(a)" as an anchor: `c102-art-18-2-a`. */
export const anchorOf = (...parts: readonly string[]): string =>
  withoutAccents(parts.join('-')).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** One value where all languages have the same. */
function said<T extends string | readonly string[]>(of: (language: Language) => T): Said<T> {
  const [en, fr, es] = [of('en'), of('fr'), of('es')];
  return [fr, es].every(other => String(other) === String(en)) ? en : { en, fr, es };
}
const local = (text: Localized): Said<string> => said(language => inLanguage(text, language));

function ofInstrument({ id, title, shortTitle, year, status, organisation, acceptance, note, also = [], checked, url }: Instrument): HubEntry {
  const how = checked === undefined ? undefined : [...new Set(Object.values(checked))].join('; ');
  return {
    id: anchorOf('instrument', id), kind: 'instrument', branch: 'general', title: said(language => `${id} · ${inLanguage(shortTitle, language)}`), label: id, names: also.join(' '),
    text: said(language => [inLanguage(title, language), [organisation, String(year), status].filter(Boolean).join(' · '), ...acceptance ? [acceptance] : [], ...note ? [note] : []]),
    verified: said(language => how === undefined ? words[language].notChecked : words[language].checked(how)), ...url && { url },
  };
}

function ofProvision(entry: CatalogueEntry, { instruments }: RuleSet): HubEntry {
  const { cite, title, explains, branch, figures, items = [], note, noteSays, searchWords = [], asked = [] } = entry, url = cite.url ?? instruments.get(cite.instrument)?.url;
  return {
    id: anchorOf(cite.label), kind: 'provision', branch, title: said(language => `${cite.label} · ${inLanguage(title, language)}`), label: cite.label, names: [...asked, ...searchWords].join(' '),
    text: said(language => [inLanguage(explains, language), ...items.length > 0 ? [`${items.join('; ')}.`] : [], ...note ? [inLanguage(noteSays ?? note, language)] : []]),
    ...figures.length > 0 && { list: said(language => figures.map(figure => sayFigure(figure, language))) },
    verified: said(language => `${words[language].own} ${sayVerified(entry, language)}`), ...url && { url },
  };
}

function ofTerm(kind: 'principle' | 'term', { id, term, also, says, cites, branch }: GlossaryTerm, rules: RuleSet): HubEntry {
  return {
    id: anchorOf(kind, id), kind, branch, title: local(term), names: languages.flatMap(language => [term[language], ...also[language]]).join(' '),
    text: said(language => [inLanguage(says, language), languages.filter(other => other !== language).map(other => `${other.toUpperCase()}: ${[term[other], ...also[other]].join(', ')}`).join(' · ')]),
    cites, verified: resting(cites, rules),
  };
}

function ofClause(clause: Clause, rules: RuleSet): HubEntry {
  return {
    id: anchorOf('clause', clause.id), kind: 'clause', branch: clause.branch, title: local(clause.title), names: [clause.topic, ...clause.elements].join(' '), text: [],
    words: said(language => fillClause(clause, language, hint => `{${hint}}`)), cites: clause.cites,
    verified: said(language => `${words[language].proposal} ${inSaid(resting(clause.cites, rules), language)}`),
  };
}

function ofRule(rule: Rule, rules: RuleSet): HubEntry {
  const plain = (text: Localized | undefined): Said<string> | undefined => text === undefined ? undefined : said(language => withoutHoles(inLanguage(text, language), rule, language));
  const texts = [rule.why, rule.todo, rule.blindTo].map(plain);
  return {
    id: anchorOf('rule', rule.id), kind: 'rule', branch: rule.branch ?? 'general', title: local(rule.title), label: rule.id,
    text: said(language => texts.flatMap((text, i) => text === undefined ? [] : `${[words[language].why, words[language].todo, words[language].blind][i]} ${inSaid(text, language)}`)),
    cites: rule.cites.map(({ label }) => label), verified: said(language => `${words[language].tested} ${rule.cites.length > 0 ? inSaid(resting(rule.cites.map(({ label }) => label), rules), language) : ''}`.trim()),
  };
}

/** A rule by itself has no value in hand. */
const withoutHoles = (text: string, rule: Rule, language: Language): string => text.replace(/\{cite\}/g, rule.cites[0]?.label ?? rule.id).replace(/\{([a-z-]+)\}/g, (_, name: string) =>
  name === 'limit' && rule.check.kind === 'limit' && rule.check.limit.than !== 'throughout' ? formatQuantity(rule.check.limit.than.value, rule.check.limit.than.unit, language) : '…');

function ofPractice({ id, law, section, parameter, branch, value, unit, comparator, says, verified }: PracticeEntry): HubEntry {
  return {
    id: anchorOf('practice', id), kind: 'practice', branch, names: `${law.country} ${parameter} ${Object.values(law.countryName).join(' ')}`,
    title: said(language => `${inLanguage(law.countryName, language)}: ${nameParameter(parameter, language)}, ${words[language].bound[comparator]}${formatQuantity(value, unit, language)}`),
    text: said(language => [inLanguage(says, language), `${law.title}, ${section} · ${law.text}`]),
    verified: said(language => words[language].read(verified.on, words[language].basis[law.basis]) + (law.historical ? ` ${words[language].historical}` : '')),
  };
}

/** How the Article was verified on which words of ours rest. */
function resting(cites: readonly string[], { catalogue }: RuleSet): Said<string> {
  const entry = cites.map(cite => catalogue.get(cite)).find(one => one !== undefined);
  return said(language => entry === undefined ? words[language].own : `${words[language].rests(entry.cite.label)} ${sayVerified(entry, language)}`);
}

/** What is said in a language. */
export const inSaid = <T extends string | readonly string[]>(one: Said<T>, language: Language): T =>
  typeof one === 'string' || Array.isArray(one) ? one as T : (one as Readonly<Record<Language, T>>)[language];

interface Words {
  readonly own: string;
  readonly notChecked: string;
  readonly checked: (how: string) => string;
  readonly rests: (cite: string) => string;
  readonly proposal: string;
  readonly tested: string;
  readonly why: string;
  readonly todo: string;
  readonly blind: string;
  readonly historical: string;
  readonly read: (on: string, basis: string) => string;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly bound: Readonly<Record<PracticeEntry['comparator'], string>>;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    own: 'In our own words; the authentic text prevails.', notChecked: 'Status and dates from memory, not compared with any text.', checked: how => `Status and dates: ${how}.`, rests: cite => `In our own words, resting on ${cite}.`,
    proposal: 'A proposal in plain words, no part of any standard.', tested: 'A rule of Lexfloor; its examples are run as tests.', why: 'Why:', todo: 'What to do:', blind: 'Not seen:', historical: 'A later law is known to have taken its place.',
    read: (on, basis) => `Read in the text of the law on ${on} (${basis}). It describes a text at a date and may be out of force.`,
    basis: { enacted: 'as enacted', consolidated: 'consolidated', 'latest-change': 'date of the latest change', undated: 'undated copy' }, bound: { 'at-least': 'at least ', 'at-most': 'at most ', exactly: '' },
  },
  fr: {
    own: 'Dit avec nos mots\u202f; le texte authentique fait foi.', notChecked: 'État et dates de mémoire, non comparés avec un texte.', checked: how => `État et dates\u202f: ${how}.`, rests: cite => `Dit avec nos mots, fondé sur ${cite}.`,
    proposal: 'Une proposition en langage clair, qui n’appartient à aucune norme.', tested: 'Une règle de Lexfloor\u202f; ses exemples sont exécutés comme tests.', why: 'Pourquoi\u202f:', todo: 'Que faire\u202f:', blind: 'Non vu\u202f:', historical: 'On sait qu’une loi postérieure l’a remplacée.',
    read: (on, basis) => `Lu dans le texte de la loi le ${on} (${basis}). Décrit un texte à une date\u202f; il peut n’être plus en vigueur.`,
    basis: { enacted: 'tel qu’adopté', consolidated: 'consolidé', 'latest-change': 'date de la dernière modification', undated: 'copie non datée' }, bound: { 'at-least': 'au moins ', 'at-most': 'au plus ', exactly: '' },
  },
  es: {
    own: 'Dicho con nuestras palabras; prevalece el texto auténtico.', notChecked: 'Estado y fechas de memoria, no comparados con ningún texto.', checked: how => `Estado y fechas: ${how}.`, rests: cite => `Dicho con nuestras palabras, apoyado en ${cite}.`,
    proposal: 'Una propuesta en lenguaje llano, que no es parte de ninguna norma.', tested: 'Una regla de Lexfloor; sus ejemplos se ejecutan como pruebas.', why: 'Por qué:', todo: 'Qué hacer:', blind: 'No visto:', historical: 'Se sabe que una ley posterior la sustituyó.',
    read: (on, basis) => `Leído en el texto de la ley el ${on} (${basis}). Describe un texto en una fecha y puede no estar en vigor.`,
    basis: { enacted: 'como se promulgó', consolidated: 'consolidado', 'latest-change': 'fecha del último cambio', undated: 'copia sin fecha' }, bound: { 'at-least': 'al menos ', 'at-most': 'a lo sumo ', exactly: '' },
  },
};
