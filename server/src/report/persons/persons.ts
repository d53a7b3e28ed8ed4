import { nameBranch } from '../../analysis/parameters';
import type { Alternative, PersonsArticle } from '../../analysis/persons/personsProtected';
import type { PersonsData } from '../../analysis/persons/population';
import type { Language } from '../../draft/draft';
import { inLanguage, type Instrument } from '../../engine/pack';
import type { Population } from '../../engine/population';
import type { Block, Cell, Document, Words } from '../document/document';
import type { Paint } from '../paint';
import { type PersonsWords, personsWords } from './words';

/** The percentages of one instrument. */
export interface InstrumentPersons {
  readonly instrument: Instrument;
  readonly articles: readonly PersonsArticle[];
}

/** The JSON of `lexfloor persons`. */
export function personsOutput(all: readonly InstrumentPersons[], population: Population): object {
  return {
    population,
    instruments: all.map(({ instrument, articles }) => ({
      instrument: instrument.id, title: inLanguage(instrument.title, 'en'),
      articles: articles.map(({ entry, branch, verdict, alternatives }) => ({
        cite: entry.cite.label, branch, verdict,
        alternatives: alternatives.map(({ cite, declaration, protected: group, of, counted, total, share, figure, verdict: own, needs }) => ({
          cite, declaration, ...group !== undefined && { protected: group }, ...of !== undefined && { of }, asks: Number(figure.value),
          ...counted && { counted: counted.value, ...counted.atLeast && { atLeastFrom: counted.group } }, ...total !== undefined && { total }, ...share !== undefined && { share }, verdict: own, needs,
        })),
      })),
    })),
  };
}

/** For the terminal: an Article a line, its alternatives below it with their sums. */
export function renderPersons(all: readonly InstrumentPersons[], data: PersonsData, paint: Paint): string {
  const say = personsWords.en, styles = { met: 'good', 'by-declaration': 'warning', law: 'warning', 'not-enough-known': 'warning', below: 'error' } as const;
  return `${all.map(({ instrument, articles }) => [
    paint('strong', `${instrument.id}: persons protected`),
    ...articles.flatMap(article => [
      `${paint('strong', article.entry.cite.label)} ${nameBranch(article.branch, 'en')}: ${paint(styles[article.verdict], say.verdict[article.verdict])}`,
      ...article.alternatives.map(one => `  ${one.cite}: ${sumOf(one, data, say, 'en')} · asks ${asked(one, 'en')}${one.declaration ? ` ${say.declaration}` : ''} · ${paint(styles[one.verdict], say.way[one.verdict])}`),
    ]),
  ].join('\n')).join('\n\n')}\n`;
}

/** The percentages as a report, one table an instrument. */
export function personsDocument(all: readonly InstrumentPersons[], population: Population, data: PersonsData, { language, date, version }: { readonly language: Language; readonly date: string; readonly version: string }): Document {
  const say = personsWords[language];
  return {
    title: say.title, subtitle: say.subtitle, language, landscape: true,
    facts: [[say.date, date], [say.version, version], ...population.year === undefined ? [] : [[say.year, String(population.year)] as const], ...population.source === undefined ? [] : [[say.source, population.source] as const]],
    blocks: [
      ...all.flatMap(({ instrument, articles }) => [
        { kind: 'heading', level: 1, id: instrument.id.toLowerCase(), words: `${instrument.id} — ${inLanguage(instrument.shortTitle, language)}` } as const,
        ...personsBlocks(articles, data, say, language),
      ]),
      { kind: 'paragraph', role: 'note', words: say.note },
    ],
  };
}

/** The table of the alternatives, and below it the figures that are missing with where they are to be written. */
export function personsBlocks(articles: readonly PersonsArticle[], data: PersonsData, say: PersonsWords, language: Language): readonly Block[] {
  const missing = [...new Set(articles.flatMap(({ alternatives }) => alternatives.flatMap(({ needs }) => needs)))];
  return [
    personsTable(articles, data, say, language),
    ...missing.length > 0 ? [
      { kind: 'paragraph', words: [{ text: say.missing, strong: true }] } as const,
      { kind: 'list', items: missing.map((path) => `${sayFigure(path, data.groups, say, language)} (${path})`) } as const,
    ] : [],
  ];
}

/** One row an alternative; the Article stands in its first row with its verdict. */
function personsTable(articles: readonly PersonsArticle[], data: PersonsData, say: PersonsWords, language: Language): Block {
  const standings = { met: 'met', 'by-declaration': 'cannot-tell', law: 'cannot-tell', 'not-enough-known': 'cannot-tell', below: 'below' } as const;
  const rows = articles.flatMap(({ entry, branch, alternatives, verdict }) => alternatives.map((one, i): readonly (Words | Cell)[] => [
    i === 0 ? [{ text: `${entry.cite.label} `, strong: true, ...entry.cite.url !== undefined && { link: entry.cite.url } }, `${nameBranch(branch, language)}: ${say.verdict[verdict]}`] : '',
    `${one.cite}${one.declaration ? ` (${say.declaration})` : ''}`, sumOf(one, data, say, language), asked(one, language), { words: say.way[one.verdict], standing: standings[one.verdict] },
  ]));
  return { kind: 'table', caption: say.title, head: [say.article, say.alternative, say.sum, say.asks, say.standing], rows, widths: [7, 6, 11, 5, 5] };
}

/** Numbers of persons and shares as the language groups their digits; no fractions: statistics are compared to two places. */
const number = (value: number, language: Language): string => value.toLocaleString(language);
const percent = (value: number, language: Language): string => (value / 100).toLocaleString(language, { style: 'percent', maximumFractionDigits: 2 });

const asked = ({ figure }: Alternative, language: Language): string => percent(Number(figure.value), language);

/** "450 000 employees protected of 600 000 employees: 75 %", or what is missing. */
function sumOf({ protected: group, of, counted, total, share, verdict, needs }: Alternative, { groups }: PersonsData, say: PersonsWords, language: Language): string {
  if (group === undefined || of === undefined) return say.law;
  const name = (one: keyof typeof groups): string => inLanguage(groups[one].names, language);
  const known = [
    ...counted ? [`${counted.atLeast ? `${say.among} ` : ''}${number(counted.value, language)} ${name(counted.group)} (${say.protected})`] : [],
    ...total !== undefined ? [`${say.of} ${number(total, language)} ${name(of)}`] : [],
    ...share !== undefined ? [`= ${counted?.atLeast ? `${say.among} ` : ''}${percent(share, language)}`] : [],
  ].join(' ');
  return [known, ...verdict === 'law' ? [say.law] : [], ...needs.length > 0 ? [`${say.needs} ${needs.map((one) => sayFigure(one, groups, say, language)).join('; ')}`] : []].filter(part => part !== '').join('; ');
}

/** "population.protected.sickness.employees" in words. */
function sayFigure(path: string, groups: PersonsData['groups'], say: PersonsWords, language: Language): string {
  const [, second, branch, group] = path.split('.'), known = (key: string | undefined): string => key !== undefined && key in groups ? inLanguage(groups[key as keyof typeof groups].names, language) : '';
  const name = second === 'protected' ? `${known(group)}, ${say.protected} (${nameBranch(branch ?? '', language)})` : known(second);
  return name;
}
