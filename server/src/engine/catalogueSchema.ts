import * as z from 'zod/mini';

z.config({ jitless: true }); // no eval: the worker and some editors forbid it

const words = z.string().check(z.minLength(1));
/** An address that an editor may open: nothing but the web's own. */
const address = z.string().check(z.regex(/^https?:\/\/[^\s<>"]+$/, 'an address begins with https:// or http://'));
const localized = z.union([words, z.strictObject({ en: words, fr: z.optional(words), es: z.optional(words) })]);
const verification = z.strictObject({ level: z.enum(['full-text', 'excerpt', 'page', 'memory-parallel', 'memory']), of: z.optional(words) });

/** Which of them stands in a figure tells how its value is meant, from the side of the national rule. */
export const comparators = ['at-least', 'at-most', 'equals'] as const;
const value = z.union([z.number(), words]);
const figure = z.strictObject({
  id: words, quantity: z.enum(['duration', 'percentage', 'age', 'count', 'ratio']),
  'at-least': z.optional(value), 'at-most': z.optional(value), equals: z.optional(value),
  unit: words, exact: z.optional(words), per: z.optional(words), 'applies-when': z.optional(words), 'alternative-of': z.optional(words),
  cite: z.optional(words), part: z.optional(words), for: z.optional(z.union([words, z.array(words)])),
}).check(z.refine(one => comparators.filter(key => one[key] !== undefined).length === 1, 'give one of at-least, at-most and equals'));

export const entrySchema = z.strictObject({
  cite: words, title: localized, explains: localized, branch: words, topic: words,
  figures: z.optional(z.array(figure)), items: z.optional(z.array(words)), note: z.optional(words), verification: z.optional(verification),
});

/** How `articles.yaml` reads; each entry is judged for itself. */
export const fileSchema = z.strictObject({ verification, articles: z.array(z.unknown()) });

/** The whole file, for the JSON Schema that editors use. */
export const wholeArticlesSchema = z.strictObject({ verification, articles: z.array(entrySchema) });

const part = z.strictObject({ part: words, title: z.optional(localized), articles: z.optional(words), branch: z.optional(words) });
export const instrumentSchema = z.strictObject({
  id: z.string().check(z.regex(/^[A-Z][A-Z0-9-]*$/, 'an id is capitals, figures and hyphens')),
  kind: z.enum(['convention', 'recommendation', 'treaty', 'declaration', 'regional-treaty', 'regional-code', 'law']),
  organisation: z.optional(words), 'full-title': z.optional(localized), also: z.optional(z.array(words)),
  year: z.number(), adopted: z.optional(words), 'entry-into-force': z.optional(words), status: words,
  'legal-force': z.optional(words), acceptance: z.optional(words), scope: z.optional(words), includes: z.optional(words),
  supplements: z.optional(words), 'supplemented-by': z.optional(words), revises: z.optional(z.array(words)), note: z.optional(words), url: z.optional(address),
  checked: z.optional(z.strictObject({ status: z.optional(words), dates: z.optional(words), url: z.optional(words) })),
  structure: z.optional(z.array(part)),
});

/** What the catalogue needs of `pack.yaml`; a pack may say more. */
export const packSchema = z.looseObject({ title: localized, instrument: instrumentSchema });

const named = z.record(z.string(), z.strictObject({ en: z.array(words), fr: z.array(words), es: z.array(words) }));
/** How `topics.yaml` reads: names by language, the shown one first; and what people ask single provisions by, under their labels. */
export const namesSchema = z.strictObject({ branches: named, topics: named, asked: z.optional(named) });

/** How `sayings.yaml` reads: English words and what they are in French and Spanish. */
export const sayingsSchema = z.strictObject({ sayings: z.record(z.string(), z.strictObject({ fr: words, es: words })) });

export type RawEntry = z.infer<typeof entrySchema>;
export type RawFigure = z.infer<typeof figure>;
export type RawInstrument = z.infer<typeof instrumentSchema>;
export type RawPart = z.infer<typeof part>;
