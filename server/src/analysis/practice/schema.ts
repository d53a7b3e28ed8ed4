import * as z from 'zod/mini';
import { languages } from '../../draft/draft';
import { bases, traditions } from './entries';

const words = z.string().check(z.minLength(1));
const inAllLanguages = z.strictObject({ en: words, fr: words, es: words });
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, 'a day is written as 2026-11-23'));

const entry = z.strictObject({
  section: words,
  parameter: z.string().check(z.regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/, 'a parameter is written as sickness.duration')),
  branch: z.optional(words),
  value: words,
  bound: z.optional(z.enum(['at-least', 'at-most'])),
  'days-a-week': z.optional(z.number()),
  says: inAllLanguages,
});

const law = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]{2}-[a-z0-9]+$/, 'a law is named by its country and a word: ie-2005')),
  title: words,
  language: z.enum(languages as [typeof languages[number], ...typeof languages]),
  text: z.string().check(z.regex(/^\d{4}(-\d\d-\d\d)?$/, 'the date of a text is a year or a day')),
  basis: z.enum(bases),
  historical: z.optional(z.literal(true)),
  file: words,
  read: day,
  entries: z.array(entry).check(z.minLength(1)),
});

/** A file of comparative practice: the laws of one country (`rules/practice/*.yaml`). */
export const practiceSchema = z.strictObject({
  country: z.string().check(z.regex(/^[A-Z]{2}$/, 'a country is two capital letters')),
  names: inAllLanguages,
  tradition: z.enum(traditions),
  laws: z.array(law).check(z.minLength(1)),
});

export type RawPractice = z.infer<typeof practiceSchema>;

/** What each key means, for the schema that editors show. */
export const practiceHelp: Readonly<Record<string, string>> = {
  country: 'the country, as two letters of ISO 3166-1', names: 'the name of the country in each language', tradition: `in which family of law the State writes its statutes: ${traditions.join(', ')}`,
  laws: 'laws of the country whose text was read', id: 'the name of the law for links, such as ie-2005', title: 'the law as it calls itself', language: 'the language of the text that was read',
  text: 'the date of the text: a year or a day', basis: `what is known of that date: ${bases.join(', ')}`, historical: 'true where a later law is known to have taken its place', file: 'the file of the reference collection that was read',
  read: 'the day on which each entry was compared with the words of the law', entries: 'the values that the law sets', section: 'the provision, such as "Section 40(2)"', parameter: 'what the value is, in the terms of the vocabulary',
  branch: 'the branch, where the parameter is a general one', value: 'the value with its unit, such as 26 weeks', bound: 'at-least or at-most, where the law says a bound', 'days-a-week': 'how many days of benefit a week has, where the law counts days of benefit', says: 'of what, on which conditions and for whom, in our own words',
};
