import { type Answer, headline } from '../analysis/lookup';
import type { Language } from '../draft/draft';
import { sayText } from '../engine/catalogue';
import type { GlossaryTerm } from '../engine/glossary';
import { type CatalogueEntry, type Figure, type Instrument, type InstrumentPart, type RuleSet, type VerificationLevel, inLanguage } from '../engine/pack';
import { formatQuantity, parseQuantity } from '../engine/quantity';
import { columns, plain, type Paint } from './paint';

export interface AnswerOptions {
  readonly paint?: Paint;
  readonly width?: number;
}

/** What the catalogue answers, for people: provisions with their figures and how they were verified, or a list to choose from. */
export function renderAnswer(answer: Answer, rules: Pick<RuleSet, 'instruments'>, language: Language, { paint = plain, width = 100 }: AnswerOptions = {}): string {
  const say = words[language], paper = { paint, width: Math.min(width, 100), language };
  switch (answer.kind) {
    case 'provisions':
      return [...answer.entries.map((entry) => renderEntry(entry, rules.instruments.get(entry.cite.instrument), paper)), paint('faint', say.prevails)].join('\n\n') + '\n';
    case 'instrument': {
      const { instrument } = answer;
      const head = [`${paint('strong', instrument.id)}  ${inLanguage(instrument.shortTitle, language)}`, ...instrument.url ? [paint('faint', instrument.url)] : []];
      const parts = answer.parts.map(({ part, entries }) =>
        [paint('strong', nameOfPart(part, language) || say.others), ...entries.map((entry) => `  ${headline(entry, language)}`)].join('\n'));
      return [head.join('\n'), ...parts].join('\n\n') + '\n';
    }
    case 'found':
      return [...(answer.terms ?? []).flatMap((term) => [renderTerm(term, paper), '']), ...answer.hits.map(({ entry }) => `${paint('strong', entry.cite.label)}: ${inLanguage(entry.title, language)}`), '', paint('faint', say.choose)].join('\n') + '\n';
    case 'nothing':
      return '';
  }
}

/** The same as data. */
export function answerData(answer: Answer, rules: Pick<RuleSet, 'instruments'>, language: Language): object {
  const describe = (entry: CatalogueEntry) => ({
    cite: entry.cite, title: inLanguage(entry.title, language), explains: inLanguage(entry.explains, language), branch: entry.branch, topic: entry.topic,
    figures: entry.figures, ...(entry.items && { items: entry.items }), ...(entry.note && { note: entry.note }),
    verification: { ...entry.verification, says: sayVerified(entry, language) },
  });
  const about = ({ id, kind, title, shortTitle, year, status, url }: Instrument) =>
    ({ id, kind, title: inLanguage(title, language), shortTitle: inLanguage(shortTitle, language), year, status, url });
  switch (answer.kind) {
    case 'provisions': return { kind: answer.kind, cite: answer.cite, instrument: about(answer.instrument), provisions: answer.entries.map(describe) };
    case 'instrument': return {
      kind: answer.kind, instrument: about(answer.instrument),
      parts: answer.parts.map(({ part, entries }) => ({ ...part, title: part.title && inLanguage(part.title, language), provisions: entries.map(describe) })),
    };
    case 'found': return {
      kind: answer.kind, query: answer.query, terms: (answer.terms ?? []).map((term) => ({ id: term.id, term: term.term[language], also: term.also[language], says: inLanguage(term.says, language), cites: term.cites, branch: term.branch })), provisions: answer.hits.map(({ entry }) => describe(entry)),
      instruments: [...new Set(answer.hits.map(({ entry }) => entry.cite.instrument))].flatMap((id) => rules.instruments.get(id) ?? []).map(about),
    };
    case 'nothing': return { kind: answer.kind, query: answer.query };
  }
}

/** A term of the glossary: its name, what it means, the Articles it rests on. */
const renderTerm = (term: GlossaryTerm, { paint, width, language }: Paper): string => [
  `${paint('strong', inLanguage(term.term, language))}${term.also[language].length > 0 ? ` (${term.also[language].join(', ')})` : ''}`,
  wrap(inLanguage(term.says, language), width, '  '),
  `  ${paint('faint', term.cites.join(', '))}`,
].join('\n');

interface Paper {
  readonly paint: Paint;
  readonly width: number;
  readonly language: Language;
}

function renderEntry(entry: CatalogueEntry, instrument: Instrument | undefined, { paint, width, language }: Paper): string {
  const say = words[language];
  const blocks = [
    `${paint('strong', entry.cite.label)}  ${inLanguage(entry.title, language)}`,
    ...instrument ? [paint('faint', wrap(inLanguage(instrument.shortTitle, language), width, ''))] : [],
    wrap(inLanguage(entry.explains, language), width, '  '),
    ...entry.figures.map((figure) => wrap(`• ${sayFigure(figure, language)}`, width, '  ', '    ')),
    ...entry.items && entry.items.length > 0 ? [wrap(`${say.items}: ${entry.items.join('; ')}.`, width, '  ')] : [],
    ...entry.note ? [wrap(`${say.note}: ${inLanguage(entry.noteSays ?? entry.note, language)}`, width, '  ')] : [],
    `  ${paint(entry.verification.level.startsWith('memory') ? 'warning' : 'faint', wrap(sayVerified(entry, language), width - 2, '', '  '))}`,
    ...entry.cite.url ?? instrument?.url ? [`  ${paint('faint', (entry.cite.url ?? instrument?.url)!)}`] : [],
  ];
  return blocks.join('\n');
}

/** "at least 26 weeks per case, when …". Units and conditions are in English where the catalogue has no other words for them. */
export function sayFigure(figure: Figure, language: Language): string {
  const say = words[language];
  const number = figure.exact ?? String(figure.value).replaceAll('-', ' ');
  const quantity = typeof figure.value === 'number' ? parseQuantity(`${figure.value} ${figure.unit}`) : undefined;
  const value = figure.exact === undefined && quantity ? formatQuantity(quantity.value, quantity.unit, language)
    : `${number}${figure.unit.startsWith('%') && language === 'en' ? '' : ' '}${inLanguage(figure.says?.unit ?? figure.unit, language)}`;
  return [
    `${say[figure.comparator]} ${value}`.trim(),
    ...figure.per ? [`${say.per} ${inLanguage(figure.says?.per ?? figure.per, language)}`] : [],
    ...figure.appliesWhen ? [`(${inLanguage(figure.says?.appliesWhen ?? figure.appliesWhen, language)})`] : [],
    ...figure.alternativeOf ? [`[${say.alternative}]`] : [],
  ].join(' ');
}

/** How the entry was compared with the instrument. Memory is called memory. */
export function sayVerified({ verification: { level, of }, verified }: CatalogueEntry, language: Language): string {
  if (language === 'en') return `${verified.charAt(0).toUpperCase()}${verified.slice(1)}.`;
  return words[language].verified[level].replace('{of}', sayText(of, language)).trim();
}

export function nameOfPart({ part, title }: InstrumentPart, language: Language): string {
  const name = title === undefined ? '' : inLanguage(title, language);
  if (part === '') return name;
  // A Part without a number is called by its title alone
  if (!/^[IVXLC]+[a-z]?$/i.test(part) && !/^\d+$/.test(part)) return name || part;
  const label = `${words[language].part} ${part}`;
  return name ? `${label}. ${name}` : label;
}

/** Lines of at most `width` columns, broken at spaces, but not at those that hold a French mark to its word. */
export function wrap(text: string, width: number, indent: string, later = indent): string {
  const lines: string[] = [];
  let line = indent, used = columns(indent), empty = true;
  for (const word of text.split(/[^\S\u00a0\u202f]+/).filter((one) => one !== '')) {
    const size = columns(word);
    if (!empty && used + 1 + size > width) {
      lines.push(line);
      [line, used, empty] = [later, columns(later), true];
    }
    line += empty ? word : ` ${word}`;
    used += size + (empty ? 0 : 1);
    empty = false;
  }
  return [...lines, line].join('\n');
}

interface Words extends Readonly<Record<Figure['comparator'], string>> {
  readonly per: string;
  readonly alternative: string;
  readonly items: string;
  readonly note: string;
  readonly part: string;
  readonly others: string;
  readonly prevails: string;
  readonly choose: string;
  readonly verified: Readonly<Record<VerificationLevel, string>>;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    'at-least': 'at least', 'at-most': 'at most', equals: '', per: 'per', alternative: 'one of several alternatives', items: 'List', note: 'Note', part: 'Part',
    others: 'Other provisions', prevails: 'In our own words; the authentic text prevails.', choose: 'Ask for one of them by its cite to read it.',
    verified: { 'full-text': '', excerpt: '', page: '', 'memory-parallel': '', memory: '' }, // the catalogue says it itself
  },
  fr: {
    'at-least': 'au moins', 'at-most': 'au plus', equals: '', per: 'par', alternative: 'l’une de plusieurs possibilités', items: 'Liste', note: 'Note\u202f', part: 'Partie',
    others: 'Autres dispositions', prevails: 'Dit avec nos mots\u202f; le texte authentique fait foi.', choose: 'Demandez l’une d’elles par sa référence pour la lire.',
    verified: {
      'full-text': 'Vérifié sur le texte complet ({of}).', excerpt: 'Vérifié sur un extrait ({of}).', page: 'Vérifié sur une page publiée ({of}).',
      'memory-parallel': 'Écrit de mémoire, non comparé avec le texte\u202f; un instrument parallèle concorde ({of}).', memory: 'Écrit de mémoire, non comparé avec le texte.',
    },
  },
  es: {
    'at-least': 'al menos', 'at-most': 'a lo sumo', equals: '', per: 'por', alternative: 'una de varias alternativas', items: 'Lista', note: 'Nota', part: 'Parte',
    others: 'Otras disposiciones', prevails: 'Dicho con nuestras palabras; prevalece el texto auténtico.', choose: 'Pida una de ellas por su referencia para leerla.',
    verified: {
      'full-text': 'Verificado con el texto completo ({of}).', excerpt: 'Verificado con un extracto ({of}).', page: 'Verificado con una página publicada ({of}).',
      'memory-parallel': 'Escrito de memoria, no comparado con el texto; un instrumento paralelo concuerda ({of}).', memory: 'Escrito de memoria, no comparado con el texto.',
    },
  },
};
