import * as z from 'zod/mini';
import { wholeArticlesSchema } from './catalogueSchema';
import { exerciseSchema } from './exercise';
import { packKeys } from './packHelp';
import { clausesSchema, vocabularySchema, wholePackSchema } from './packSchema';
import { keys, projectSchema } from './project';
import { help } from './projectSays';
import { phraseGroupsSchema, wholeFileSchema } from './schema';

type Schema = Readonly<Record<string, unknown>>;

const schemas = {
  pack: [wholePackSchema, 'Head of a Lexfloor pack', 'packSchema.ts'],
  rules: [wholeFileSchema, 'Rules of a Lexfloor pack', 'schema.ts'],
  vocabulary: [vocabularySchema, 'Vocabulary of a Lexfloor pack', 'packSchema.ts'],
  clauses: [clausesSchema, 'Model clauses of a Lexfloor pack', 'packSchema.ts'],
  articles: [wholeArticlesSchema, 'Articles of the instrument of a Lexfloor pack', 'catalogueSchema.ts'],
  exercise: [exerciseSchema, 'An exercise of a Lexfloor pack', 'exercise.ts'],
  phrases: [phraseGroupsSchema, 'Phrases that the rules of a Lexfloor pack share', 'schema.ts'],
} as const;

/** Kinds of files of a pack that have a schema. */
export const schemaKinds = Object.keys(schemas) as (keyof typeof schemas)[];

/** The JSON Schema (draft 7) of a file of a pack, each key with what it means; `rules/schema/<kind>.schema.json` is this, written down. */
export function packJsonSchema(kind: keyof typeof schemas): Schema {
  const [zod, title, from] = schemas[kind];
  const schema = z.toJSONSchema(zod, { target: 'draft-7', unrepresentable: 'any', reused: 'ref', io: 'input' });
  return { ...described(schema) as Schema, title, $comment: `Made by rules/schema/generate.mjs from server/src/engine/${from}` };
}

/** The schema with the meaning of each key beside it. */
function described(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(described);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, key === 'properties'
    ? Object.fromEntries(Object.entries(value as Readonly<Record<string, Schema>>).map(([name, one]) => [name, describe(name, described(one) as Schema)])) : described(value)]));
}

/** Beside a reference nothing else may stand in draft 7. */
const describe = (name: string, schema: Schema): Schema => {
  const description = Object.hasOwn(packKeys, name) ? packKeys[name] : undefined;
  return description === undefined ? schema : '$ref' in schema ? { description, allOf: [schema] } : { description, ...schema };
};

/** What the schema of lexfloor.yaml knows of an instrument: its id and the Parts that a State may accept by themselves. */
export interface SchemaInstrument {
  readonly id: string;
  readonly parts: readonly string[];
}

/** The JSON Schema (draft 7) of lexfloor.yaml; `rules/schema/lexfloor.schema.json` is this, written down. Rules are too many to be listed. */
export function projectJsonSchema(instruments: readonly SchemaInstrument[], packs: readonly string[]): Schema {
  const schema = z.toJSONSchema(projectSchema, { target: 'draft-7', unrepresentable: 'any' }) as { properties: Record<string, Record<string, unknown>> };
  const ids = instruments.map(({ id }) => id);
  const properties: Record<string, Record<string, unknown>> = Object.fromEntries(Object.entries(schema.properties).map(([key, value]) => [key, { description: sentence(help[key as (typeof keys)[number]].en), ...value }]));
  const target = properties['targets']!['additionalProperties'];
  properties['targets'] = {
    description: properties['targets']!['description'], type: 'object', additionalProperties: false,
    properties: Object.fromEntries(instruments.map(({ id, parts }) => [id, parts.length === 0 ? { $ref: '#/definitions/target' } : withParts(target, parts)])),
  };
  properties['standards'] = { description: properties['standards']!['description'], ...oneOrMoreOf(ids) };
  properties['packs'] = { description: properties['packs']!['description'], ...oneOrMore({ anyOf: [{ enum: packs }, { type: 'string' }] }) }; // a team's own pack has any name
  return { ...schema, properties, definitions: { target }, title: 'Settings of a Lexfloor project', $comment: 'Made by rules/schema/generate.mjs from server/src/engine/project.ts and rules/*/pack.yaml' };
}

const oneOrMore = (one: Schema): Schema => ({ anyOf: [one, { type: 'array', items: one }] });
const oneOrMoreOf = (names: readonly string[]): Schema => oneOrMore({ enum: names });

/** The schema of a target with the names of its Parts. */
function withParts(target: unknown, parts: readonly string[]): Schema {
  const { anyOf } = target as { anyOf: readonly Schema[] };
  return { anyOf: anyOf.map((shape) => shape['type'] !== 'object' ? shape : {
    ...shape, properties: { ...shape['properties'] as Schema, accepted: oneOrMoreOf([...parts, 'all']), intended: oneOrMoreOf([...parts, 'all']) },
  }) };
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
