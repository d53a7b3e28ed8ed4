import * as z from 'zod/mini';
import { languages as knownLanguages } from '../draft/draft';
import { instrumentSchema } from './catalogueSchema';

z.config({ jitless: true }); // no eval: the worker and some editors forbid it

const words = z.string().check(z.minLength(1));
const oneOrMore = z.union([words, z.array(words).check(z.minLength(1))]);
const localized = z.union([words, z.strictObject({ en: words, fr: z.optional(words), es: z.optional(words) })]);
const language = z.enum(knownLanguages as [typeof knownLanguages[number], ...typeof knownLanguages]);
const severity = z.enum(['error', 'warning', 'info', 'hint']);

export const packId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The head of a pack: its `pack.yaml`. `instrument` is read by the catalogue, `overrides` one by one. */
export const packFileSchema = z.strictObject({
  id: z.string().check(z.regex(packId, 'an id is words in small letters and figures joined by hyphens, such as house-style')),
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, 'a version is three numbers, such as 1.0.0')),
  title: localized,
  licence: words,
  languages: z.array(language).check(z.minLength(1)),
  description: z.optional(localized),
  needs: z.optional(z.string().check(z.regex(/^>=\s*\d+\.\d+(\.\d+)?$/, 'write the oldest Lexfloor that will do, such as ">=0.1.0"'))),
  extends: z.optional(oneOrMore),
  overrides: z.optional(z.record(z.string(), z.unknown())),
  instrument: z.optional(z.unknown()),
});

/** What a pack changes of a rule of another: `off`, or the parts that are other. */
export const overrideSchema = z.strictObject({
  severity: z.optional(severity),
  limit: z.optional(z.strictObject({ 'at-least': z.optional(words), 'at-most': z.optional(words) })
    .check(z.refine(one => (one['at-least'] === undefined) !== (one['at-most'] === undefined), 'give either at-least or at-most'))),
  cite: z.optional(oneOrMore),
  title: z.optional(localized),
  message: z.optional(localized),
  why: z.optional(localized),
  do: z.optional(localized),
  'blind-to': z.optional(localized),
});

/** The whole head, for the JSON Schema that editors use. */
export const wholePackSchema = z.extend(packFileSchema, {
  overrides: z.optional(z.record(z.string(), z.union([z.literal('off'), overrideSchema]))),
  instrument: z.optional(instrumentSchema),
});

const lines = z.union([z.string(), z.array(words)]);
const kind = z.enum(['duration', 'percentage', 'age', 'count', 'money', 'interval', 'ordinal']);
const kinds = z.union([kind, z.array(kind).check(z.minLength(1))]);
const comparator = z.enum(['at-least', 'at-most', 'exactly']);
const name = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a name is words in small letters joined by hyphens'));

/** How `vocabulary/<language>.yaml` of a pack reads. */
export const vocabularySchema = z.strictObject({
  language,
  groups: z.optional(z.record(z.string(), words)),
  branches: z.optional(z.record(z.string(), z.strictObject({ named: lines, about: z.optional(lines), hint: z.optional(lines) }))),
  parameters: z.optional(z.array(z.strictObject({
    topic: name, of: kinds, branch: z.optional(name), branches: z.optional(z.array(name)), units: z.optional(z.array(words)),
    between: z.optional(z.tuple([z.number(), z.number()])), sure: z.optional(lines), say: z.optional(lines), weak: z.optional(lines),
    near: z.optional(lines), heading: z.optional(lines), 'in-context': z.optional(z.boolean()), 'not-under': z.optional(lines), unless: z.optional(lines),
    compared: z.optional(z.array(comparator)), comparator: z.optional(comparator), means: z.optional(comparator), minus: z.optional(z.number()), guess: z.optional(z.boolean()),
  }))),
  silence: z.optional(z.array(z.strictObject({ of: z.optional(kinds), say: lines, unless: z.optional(lines), weak: z.optional(z.boolean()) }))),
  'silent-headings': z.optional(lines),
  marks: z.optional(z.array(z.strictObject({ mark: name, detail: z.optional(name), say: lines, unless: z.optional(lines), needs: z.optional(lines), heading: z.optional(lines) }))),
});

/** How `clauses.yaml` reads: model clauses, with what is to be filled in between braces. `hints` are what stands beside placeholders, in the other languages. */
export const clausesSchema = z.strictObject({
  hints: z.optional(z.array(z.strictObject({ en: words, fr: words, es: words }))),
  clauses: z.array(z.strictObject({
    id: name, title: localized, 'gives-effect-to': z.optional(oneOrMore), branch: z.optional(words), topic: z.optional(words), element: z.optional(oneOrMore), sets: z.optional(oneOrMore),
    placeholders: z.optional(z.record(z.string(), localized)), text: localized, note: z.optional(words),
  })),
});

export type RawPack = z.infer<typeof packFileSchema>;
export type RawOverride = z.infer<typeof overrideSchema>;
