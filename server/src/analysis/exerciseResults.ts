import * as z from 'zod/mini';
import type { Problem } from '../draft/draft';
import { type ListForm, readYamlList, withEntries } from '../engine/yamlList';

z.config({ jitless: true }); // no eval: the worker and some editors forbid it

/** Somebody's result in an exercise. */
export interface ExerciseResult {
  readonly exercise: string;
  readonly by?: string;
  /** A date as "2026-11-22". */
  readonly on: string;
  /** From 0 to 100. */
  readonly points: number;
  readonly language?: string;
}

const words = z.string().check(z.minLength(1));
const result = z.strictObject({
  exercise: words, by: z.optional(words), on: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)), points: z.number().check(z.gte(0), z.lte(100)), language: z.optional(words),
});

/** Where it stands below the first folder of a workspace. */
export const resultsPath = '.lexfloor/exercises.yaml';

/** `.lexfloor/exercises.yaml`. */
export const exerciseResultsSchema = z.strictObject({ results: z.array(result) });

const form: ListForm<z.infer<typeof result>> = {
  key: 'results', entry: result, called: 'result', needs: 'exercise, on (a date such as 2026-11-22) and points (0 to 100), and may have by and language',
  head: '# Exercises that were solved here. Written by the editor; a trainer may gather these files.\n',
};

/** Reads the results kept in a folder. Never throws: a faulty one is a problem at its own place, and the others stand. */
export function readResults(text: string): { readonly results: readonly ExerciseResult[]; readonly problems: readonly Problem[] } {
  const { entries, problems } = readYamlList(text, form);
  return { results: entries as readonly ExerciseResult[], problems };
}

/** What one person has reached, by exercise: the best result, and of equals the first. */
export interface PersonResults {
  readonly person: string;
  readonly best: ReadonlyMap<string, ExerciseResult>;
}

/** The results of a group, person by person in the order of their names. `name` stands for a result that says no name: that of its file. */
export function groupResults(files: readonly { readonly name: string; readonly results: readonly ExerciseResult[] }[]): readonly PersonResults[] {
  const people = new Map<string, Map<string, ExerciseResult>>();
  for (const { name, results } of files) for (const one of results) {
    const person = one.by ?? name, best = people.get(person) ?? new Map<string, ExerciseResult>(), known = best.get(one.exercise);
    if (known === undefined || one.points > known.points || one.points === known.points && one.on < known.on) best.set(one.exercise, one);
    people.set(person, best);
  }
  return [...people].map(([person, best]) => ({ person, best })).sort((a, b) => a.person < b.person ? -1 : 1);
}

/** The text of the file with one more result; the same by the same on the same day is kept once. Throws where the file is no list of results. */
export function withResult(text: string | undefined, { exercise, by, on, points, language }: ExerciseResult): string {
  const known = readResults(text ?? '').results.some((one) => one.exercise === exercise && one.by === by && one.on === on && one.points === points);
  return withEntries(text, form, known ? [] : [{ exercise, by, on, points, language }]);
}
