import type { Language } from '../draft/draft';
import type { Clause } from '../engine/clauses';
import { inLanguage, type Localized } from '../engine/pack';

/** What a drafter chooses for a new law. */
export interface NewLaw {
  /** "Social Security Act". */
  readonly title: string;
  readonly country?: string;
  readonly language: Language;
  readonly branches: readonly string[];
  /** Conventions aimed at ("C102", "C183"); they raise the values of the clauses they ask more of. */
  readonly instruments: readonly string[];
  /** `sections`: "1. Title" · `articles`: "Article 1. Title". */
  readonly numbering: 'sections' | 'articles';
  /** The year in which it comes into force, on its first day. */
  readonly year: number;
}

type Value = string | number | Localized;

/** `rules/model-law/structure.yaml`. */
export interface ModelLaw {
  /** Conventions that a new law can aim at. */
  readonly instruments: readonly string[];
  readonly chapters: readonly {
    readonly id: string;
    readonly title: Localized;
    /** A chapter on one branch stands only where the branch is chosen. */
    readonly branch?: string;
    readonly sections: readonly ({ readonly clause: string } | { readonly id: string; readonly title: Localized; readonly text: Localized })[];
  }[];
  readonly fill: Readonly<Record<string, Readonly<Record<string, Value>> & { readonly with?: Readonly<Record<string, Readonly<Record<string, Value>>>> }>>;
}

/** The files of a new project, by their names. */
export interface NewProject {
  readonly law: { readonly name: string; readonly text: string };
  readonly project: { readonly name: 'lexfloor.yaml'; readonly text: string };
}

/** Branches that a model law can have, in the order of its chapters. */
export const lawBranches = ({ chapters }: ModelLaw): readonly string[] => chapters.flatMap(({ branch }) => branch ?? []);

/**
 * Makes a draft law with the bones of the model law: preliminary provisions, scope, administration, financing, a chapter for each branch
 * chosen, common provisions, complaints and appeals, offences, transitional provisions; and the project file that says what it aims at.
 */
export function makeLaw(asked: NewLaw, model: ModelLaw, clauses: readonly Clause[]): NewProject {
  const { title, language } = asked, known = new Map(clauses.map(clause => [clause.id, clause]));
  const chapters = model.chapters.filter(({ branch }) => branch === undefined || asked.branches.includes(branch));
  const sections = chapters.map(chapter => ({
    title: inLanguage(chapter.title, language),
    sections: chapter.sections.flatMap((section) => {
      if (!('clause' in section)) return [{ id: section.id, title: section.title, text: section.text }];
      const clause = known.get(section.clause);
      return clause ? [{ id: clause.id, title: clause.title, text: clause.text }] : [];
    }),
  }));
  const numbers = new Map(sections.flatMap(one => one.sections).map(({ id }, i) => [id, i + 1]));
  const text = [
    language === 'en' ? title.toUpperCase() : title,
    ...sections.flatMap((chapter, i) => [
      `${partWord[language]} ${roman(i + 1)} – ${chapter.title}`,
      ...chapter.sections.map(({ id, title: heading, text: words }) => `${head(asked, numbers.get(id)!)} ${inLanguage(heading, language)}\n${written(inLanguage(words, language), id, asked, model, numbers)}`),
    ]),
  ].join('\n\n');
  return { law: { name: `${slug(title)}.bill`, text: `${text}\n` }, project: { name: 'lexfloor.yaml', text: projectText(asked) } };
}

const partWord: Readonly<Record<Language, string>> = { en: 'PART', fr: 'TITRE', es: 'TÍTULO' };

const head = ({ numbering, language }: NewLaw, number: number): string =>
  numbering === 'sections' ? `${number}.` : language === 'es' ? `Artículo ${number}.` : `Article ${number}.`;

const first: Readonly<Record<Language, (year: number) => string>> = { en: year => `1 January ${year}`, fr: year => `1er janvier ${year}`, es: year => `1 de enero de ${year}` };

/** The words of a section: values in their places, then the numbers of other sections; a value that begins a sentence begins it in capitals. */
function written(text: string, id: string, asked: NewLaw, { fill }: ModelLaw, numbers: ReadonlyMap<string, number>): string {
  const { with: stricter, ...own } = fill[id] ?? {};
  const values: Readonly<Record<string, Value | undefined>> = { ...fill['all'], ...own, ...Object.assign({}, ...asked.instruments.map(one => stricter?.[one] ?? {})) };
  const of = (name: string): string | undefined => {
    if (name === 'date' && !id.startsWith('index')) return first[asked.language](asked.year);
    const value = values[name];
    return typeof value === 'object' ? inLanguage(value, asked.language) : typeof value === 'number' ? value.toLocaleString(asked.language) : value;
  };
  const filled = text.replace(/(\.\s+|)\{(\w+)\}/g, (all, before: string, name: string, at: number) => {
    const value = of(name);
    if (value === undefined) return all;
    return `${before}${at === 0 && before === '' || before.startsWith('.') ? value.charAt(0).toUpperCase() + value.slice(1) : value}`;
  });
  return numbered(filled, asked).replace(/\{@([\w-]+)\}/g, (all, other: string) => String(numbers.get(other) ?? all));
}

/** English sections are cited as sections whatever their heading says; articles are cited as articles. */
const numbered = (text: string, { language, numbering }: NewLaw): string =>
  language === 'en' && numbering === 'articles' ? text.replace(/\bsection (?=\{@)/g, 'Article ') : text;

const roman = (n: number): string => {
  const parts: readonly (readonly [number, string])[] = [[10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];
  let rest = n, out = '';
  for (const [value, sign] of parts) for (; rest >= value; rest -= value) out += sign;
  return out;
};

/** "social-security-act": letters and figures of any script, so that every title has a file's name. */
export const slug = (title: string): string => title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'law';

/** Parts of C102 are aimed at branch by branch (C102 Art. 2); other Conventions as a whole. */
const partsOfC102: Readonly<Record<string, string>> = {
  'medical-care': 'II', sickness: 'III', unemployment: 'IV', 'old-age': 'V', 'employment-injury': 'VI', family: 'VII', maternity: 'VIII', invalidity: 'IX', survivors: 'X',
};

function projectText({ title, country, language, branches, instruments }: NewLaw): string {
  const parts = branches.flatMap(branch => partsOfC102[branch] ?? []);
  const targets = instruments.map(id => `  ${id}: ${id === 'C102' && parts.length > 0 ? `{intended: [${parts.join(', ')}]}` : 'intended'}`);
  return [
    ...country === undefined || country.trim() === '' ? [] : [`country: ${JSON.stringify(country.trim())}`], `language: ${language}`, `files: [${slug(title)}.bill]`, ...targets.length > 0 ? ['targets:', ...targets] : [], '',
  ].join('\n');
}
