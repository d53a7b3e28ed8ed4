import * as z from 'zod/mini';
import { commentsSchema, groups } from './comments';
import { exerciseResultsSchema } from './exerciseResults';
import { progressSchema, stepStates } from './ratify/progress';
import { answersSchema } from './reporting/answers';
import { commentStates, supervisionSchema } from './reporting/supervision';
import { waiverHelp, waiversSchema } from './waiverFile';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schemas (draft 7) of the files that reviewers and governments keep: in `.lexfloor/`, and `comments.yaml`; `rules/schema/` holds them, written down. Each is made when asked for. */
export const reviewSchemas: Readonly<Record<'waivers' | 'comments' | 'article22' | 'supervision' | 'exercises' | 'ratification', Schema>> = {
  get waivers() { return schemaOf(waiversSchema, 'Decisions on the findings of Lexfloor', waiverHelp, 'waiverFile.ts'); },
  get comments() { return schemaOf(commentsSchema, 'Comments on a draft', {
    ...waiverHelp, group: `who speaks: ${groups.join(', ')}`, by: 'the name of whoever says it', text: 'what is said', resolved: 'true where its thread was resolved', words: 'the fingerprint that the export of a table gives (16 hexadecimal digits)',
  }, 'comments.ts'); },
  get article22() { return schemaOf(answersSchema, 'Answers in reports under Article 22 of the ILO Constitution', {
    instrument: 'the Convention, such as C102', question: 'the number of the question in the report, such as III.4', text: 'the answer', by: 'who wrote it', on: waiverHelp.on, basis: 'the fingerprint of what the law said then, which "lexfloor report --take" writes',
  }, 'reporting/answers.ts'); },
  get supervision() { return schemaOf(supervisionSchema, 'Comments of the supervisory bodies of the ILO', {
    year: 'the year of the comment', instrument: 'the Convention, such as C102', article: 'the Article, such as 18(1)', request: 'what was asked', kind: 'observation, direct request or conclusion',
    body: 'the body, such as CAS; CEACR where left out', state: commentStates.join(', '), answer: 'what was answered, or where', url: 'where the comment can be read',
  }, 'reporting/supervision.ts'); },
  get exercises() { return schemaOf(exerciseResultsSchema, 'Results in exercises', {
    exercise: 'the exercise, such as qualifying-conditions', by: 'who solved it', on: waiverHelp.on, points: 'from 0 to 100', language: 'en, fr or es',
  }, 'exerciseResults.ts'); },
  get ratification() { return schemaOf(progressSchema, 'The steps of a ratification', {
    step: 'the number of the step, 1 to 12', instrument: 'the Convention, such as C102; all where left out', state: stepStates.join(', '), date: 'the day on which the step was done, such as 2026-11-22',
    documents: 'where the documents of the step are', note: 'what else is to be said of it',
  }, 'ratify/progress.ts'); },
};

/** A schema as JSON, each key with what it means. `from`: the file under server/src/analysis that it is made from. */
export function schemaOf(zod: z.core.$ZodType, title: string, help: Readonly<Record<string, string>>, from: string): Schema {
  const schema = z.toJSONSchema(zod, { target: 'draft-7', unrepresentable: 'any', io: 'input' });
  return { ...described(schema, help) as Schema, title, $comment: `Made by rules/schema/generate.mjs from server/src/analysis/${from}` };
}

function described(schema: unknown, help: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(schema)) return schema.map((one) => described(one, help));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, key !== 'properties' ? described(value, help)
    : Object.fromEntries(Object.entries(value as Readonly<Record<string, Schema>>).map(([name, one]) => [name, { ...Object.hasOwn(help, name) && { description: help[name] }, ...described(one, help) as Schema }]))]));
}
