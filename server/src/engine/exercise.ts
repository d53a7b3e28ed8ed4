import * as z from 'zod/mini';
import { type Language, languages } from '../text/language';
import { type Fault, explain } from './load';
import type { Localized } from './pack';

z.config({ jitless: true }); // no eval: the worker and some editors forbid it

/** What must be mended in an exercise: a rule that must fall silent while the draft still sets the value that it judges. */
export interface ExerciseGoal {
  /** The rule, or one for each language where wording is meant. */
  readonly rule: string | Readonly<Record<Language, string>>;
  /** A parameter or mark of the vocabulary that must still be read: to delete the provision is no answer. */
  readonly keeps?: string;
  readonly hint: Localized;
}

/** A faulty text with a story (`rules/exercises/*.yaml`, or the `exercises` folder of a team's pack). */
export interface Exercise {
  /** Of a team's pack with its name before it: "aurelia/pensions". */
  readonly id: string;
  readonly theme: Localized;
  /** The standards to judge by. */
  readonly instruments: readonly string[];
  readonly story: Localized;
  readonly text: Readonly<Partial<Record<Language, string>>>;
  readonly goals: readonly ExerciseGoal[];
  readonly solution: Readonly<Partial<Record<Language, string>>>;
  readonly explains: Localized;
}

const words = z.string().check(z.minLength(1));
const localized = z.union([words, z.strictObject({ en: words, fr: z.optional(words), es: z.optional(words) })]);
const texts = z.strictObject({ en: z.optional(words), fr: z.optional(words), es: z.optional(words) });

/** A file of an exercise. */
export const exerciseSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id is words in small letters and figures joined by hyphens, such as pension-age')),
  theme: localized,
  instruments: z.array(words),
  story: localized,
  text: texts,
  goals: z.array(z.strictObject({ rule: z.union([words, z.strictObject({ en: words, fr: words, es: words })]), keeps: z.optional(words), hint: localized })).check(z.minLength(1)),
  solution: texts,
  explains: localized,
});

/** The exercise of a parsed file of a pack, and what is wrong with it. `rules`: the ids of all rules there are. */
export function readExercise(data: unknown, pack: string, rules: ReadonlySet<string>): { readonly exercise?: Exercise; readonly faults: readonly Fault[] } {
  const parsed = exerciseSchema.safeParse(data);
  if (!parsed.success) return { faults: parsed.error.issues.flatMap(issue => explain(issue, data, Object.keys(exerciseSchema.shape))) };
  const one = parsed.data, faults: Fault[] = [];
  const written = languages.filter(language => one.text[language] !== undefined);
  if (written.length === 0) faults.push({ path: ['text'], message: 'there is no text; write the faulty text under en, fr or es' });
  for (const language of written) if (one.solution[language] === undefined) faults.push({ path: ['solution'], message: `the text in "${language}" has no solution; write one` });
  one.goals.forEach(({ rule }, i) => {
    for (const id of typeof rule === 'string' ? [rule] : Object.values(rule)) if (!rules.has(id)) faults.push({ path: ['goals', i, 'rule'], message: `there is no rule "${id}"; name one as in c102/sickness-duration` });
  });
  return faults.length > 0 ? { faults } : { exercise: { ...one, id: `${pack}/${one.id}` } as Exercise, faults };
}
