import * as z from 'zod/mini';
import { languages as knownLanguages } from '../draft/draft';
import { type Resolvable, resolvables } from './pack';

z.config({ jitless: true }); // no eval: the worker and some editors forbid it

const language = z.enum(knownLanguages as [typeof knownLanguages[number], ...typeof knownLanguages]);
const severity = z.enum(['error', 'warning', 'info', 'hint']);
const words = z.string().check(z.minLength(1));
const oneOrMore = z.union([words, z.array(words).check(z.minLength(1))]);

/** A text in one language for all, or in several. */
const localized = z.union([words, z.strictObject({ en: words, fr: z.optional(words), es: z.optional(words) })]);

/** Phrase patterns (`words/phrase.ts`) by language. A language without patterns is one in which the rule is silent. */
const phraseLists = z.strictObject({ en: z.optional(z.array(words)), fr: z.optional(z.array(words)), es: z.optional(z.array(words)) });

/** Phrases, or the name of a group of them under `phrases:` in this file or in `rules/phrases.yaml`. */
const phrases = z.union([words, phraseLists]);

const limitKeys = {
  'at-least': z.optional(words),
  'at-most': z.optional(words),
  'days-a-week': z.optional(z.number()),
  times: z.optional(z.number()),
  several: z.optional(z.enum(['mean', 'best'])),
};
const oneBound = z.refine<{ 'at-least'?: string | undefined; 'at-most'?: string | undefined }>(one => (one['at-least'] === undefined) !== (one['at-most'] === undefined), 'give either at-least or at-most');
const limit = z.strictObject(limitKeys).check(oneBound);

const oneCondition = z.strictObject({
  comparator: z.optional(z.array(z.enum(['at-least', 'at-most', 'exactly']))),
  unit: z.optional(z.array(words)),
  value: z.optional(limit),
  of: z.optional(phrases),
  around: z.optional(phrases),
  words: z.optional(phrases),
  sentence: z.optional(phrases),
  present: z.optional(phrases),
  heading: z.optional(phrases),
  'draft-has': z.optional(z.array(words)),
  'draft-says': z.optional(phrases),
  beside: z.optional(z.record(z.string(), limit)),
  language: z.optional(z.array(language)),
  schedule: z.optional(z.boolean()),
  definitions: z.optional(z.boolean()),
});
const condition = z.union([oneCondition, z.array(oneCondition)]);

/** In alternatives: what is added to the value before it is compared, how often each: `plus: {survivors.child-rate: 2}`, and which other values do not count. */
const need = z.strictObject({ ...limitKeys, plus: z.optional(z.record(z.string(), z.number())), unless: z.optional(condition) }).check(oneBound);

const common = {
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is words in small letters joined by hyphens')),
  cite: z.optional(oneOrMore),
  title: localized,
  severity: z.optional(severity),
  branch: z.optional(words),
  for: z.optional(oneOrMore),
  when: z.optional(condition),
  unless: z.optional(condition),
  message: z.optional(localized),
  why: localized,
  do: z.optional(localized),
  fix: z.optional(z.strictObject({ replace: z.literal('value'), with: localized, title: z.optional(localized), safe: z.optional(z.boolean()) })),
  'blind-to': z.optional(localized),
  languages: z.optional(z.array(language)),
  'under-condition': z.optional(z.boolean()),
  'in-definitions': z.optional(z.boolean()),
};

const wordingTerms = z.strictObject({
  avoid: z.array(words).check(z.minLength(1)),
  as: z.optional(z.enum(['noun', 'adjective'])),
  use: z.optional(z.array(words)),
  advice: z.optional(z.array(words)),
  'only-when': z.optional(z.array(words)),
  'not-when': z.optional(z.array(words)),
});

const kinds = {
  limit: { ...common, for: oneOrMore, limit },
  alternatives: {
    ...common, for: oneOrMore, message: localized,
    alternatives: z.array(z.strictObject({
      needs: z.record(z.string(), need), 'if-silent': z.optional(z.enum(['not-met', 'cannot-tell'])), cite: z.optional(words),
    })).check(z.minLength(1)),
  },
  forbidden: { ...common, message: localized, forbidden: phrases, together: z.optional(phrases) },
  required: {
    ...common,
    required: z.strictObject({
      element: words, shown: phrases, parameters: z.optional(z.array(words)), where: z.optional(phrases), 'asked-of': z.optional(z.array(words)), of: z.optional(z.enum(['law', 'agreement'])), 'only-if': z.optional(z.record(z.string(), limit)), at: z.optional(phrases),
    }),
  },
  consistent: { ...common, for: oneOrMore, message: localized, consistent: z.strictObject({ 'not-above': z.array(words).check(z.minLength(1)) }) },
  resolved: { ...common, resolved: z.enum(resolvables as unknown as [Resolvable, ...Resolvable[]]) },
  wording: { ...common, wording: z.strictObject({ en: z.optional(wordingTerms), fr: z.optional(wordingTerms), es: z.optional(wordingTerms), safe: z.optional(z.boolean()), 'changes-meaning': z.optional(z.boolean()) }) },
} as const;

/** What tells the kind of a rule: the one of these keys that stands in it. */
export type KindKey = keyof typeof kinds;
export const kindKeys = Object.keys(kinds) as KindKey[];

export const ruleSchemas = {
  limit: z.strictObject(kinds.limit),
  alternatives: z.strictObject(kinds.alternatives),
  forbidden: z.strictObject(kinds.forbidden),
  required: z.strictObject(kinds.required),
  consistent: z.strictObject(kinds.consistent),
  resolved: z.strictObject(kinds.resolved),
  wording: z.strictObject(kinds.wording),
} as const satisfies Record<KindKey, z.ZodMiniType>;

export type RawRule<K extends KindKey = KindKey> = { [P in K]: { readonly key: P; readonly data: z.infer<(typeof ruleSchemas)[P]> } }[K];
export type RawLimit = z.infer<typeof limit>;
export type RawNeed = z.infer<typeof need>;
export type RawCondition = z.infer<typeof oneCondition>;
export type RawPhrases = z.infer<typeof phrases>;
export type PhraseGroups = Readonly<Record<string, z.infer<typeof phraseLists>>>;

/** Groups of phrases that many rules share, each under its name. */
export const phraseGroupsSchema = z.record(z.string(), phraseLists);

/** The head of a file of rules: what its rules share. */
export const fileSchema = z.strictObject({
  phrases: z.optional(phraseGroupsSchema),
  branch: z.optional(words),
  severity: z.optional(severity),
  'on-request': z.optional(z.boolean()),
  rules: z.array(z.unknown()),
});

/** The whole file, for the JSON Schema that editors use. */
export const wholeFileSchema = z.strictObject({
  phrases: z.optional(phraseGroupsSchema),
  branch: z.optional(words),
  severity: z.optional(severity),
  'on-request': z.optional(z.boolean()),
  rules: z.array(z.union(Object.values(ruleSchemas) as unknown as [z.ZodMiniType, z.ZodMiniType, ...z.ZodMiniType[]])),
});
