import * as z from 'zod/mini';
import { type Language, languages } from '../text/language';

z.config({ jitless: true }); // no eval: the worker and some editors forbid it

const words = z.string().check(z.minLength(1));
const inAllLanguages = z.strictObject({ en: words, fr: words, es: words });
const branches = ['general', 'medical-care', 'sickness', 'unemployment', 'old-age', 'employment-injury', 'family', 'maternity', 'invalidity', 'survivors'] as const;

const term = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/, 'an id is written as qualifying-period')),
  term: inAllLanguages,
  also: z.optional(z.strictObject({ en: z.optional(z.array(words)), fr: z.optional(z.array(words)), es: z.optional(z.array(words)) })),
  says: inAllLanguages,
  cites: z.array(words).check(z.minLength(1)),
  branch: z.optional(z.enum(branches)),
});

/** A file of the glossary (`rules/glossary/*.yaml`). */
export const glossarySchema = z.strictObject({ terms: z.array(term).check(z.minLength(1)) });

export type RawGlossary = z.infer<typeof glossarySchema>;

/** What each key means, for the schema that editors show. */
export const glossaryHelp: Readonly<Record<string, string>> = {
  terms: 'words of social security law, each explained', id: 'the name of the term for links, such as qualifying-period', term: 'the term in each language', also: 'other names, by language', says: 'what it means, in our own words',
  cites: 'the Articles on which the explanation rests, the most direct first', branch: 'the branch that it belongs to; general where left out',
};

/** A term of social security law, explained in our own words. */
export interface GlossaryTerm {
  readonly id: string;
  readonly term: Readonly<Record<Language, string>>;
  /** Other names. */
  readonly also: Readonly<Record<Language, readonly string[]>>;
  readonly says: Readonly<Record<Language, string>>;
  /** Labels of the Articles it rests on, the most direct first. */
  readonly cites: readonly string[];
  readonly branch: string;
}

/** The terms of all parsed files under `rules/glossary/`, in their order. */
export const readGlossary = (files: Readonly<Record<string, unknown>>): readonly GlossaryTerm[] =>
  Object.keys(files).filter(path => path.startsWith('glossary/')).sort().flatMap(path => readTerms(files[path] as RawGlossary));

/** The terms of one parsed file. */
export function readTerms({ terms }: RawGlossary): readonly GlossaryTerm[] {
  return terms.map(({ also, branch = 'general', ...raw }) => ({
    ...raw, branch, also: Object.fromEntries(languages.map(language => [language, also?.[language] ?? []])) as unknown as GlossaryTerm['also'],
  }));
}
