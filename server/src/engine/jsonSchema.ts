import * as z from 'zod/mini';
import { help, keys, projectSchema } from './project';
import { wholeFileSchema } from './schema';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft 7) of a file of rules; `rules/schema/rules.schema.json` is this, written down. */
export function rulesJsonSchema(): Schema {
  const schema = z.toJSONSchema(wholeFileSchema, { target: 'draft-7', unrepresentable: 'any', reused: 'ref' });
  return { ...schema, title: 'Rules of a Lexfloor pack', $comment: 'Made by rules/schema/generate.mjs from server/src/engine/schema.ts' };
}

/** What the schema of lexfloor.yaml knows of an instrument: its id and the Parts that a State may accept by themselves. */
export interface SchemaInstrument {
  readonly id: string;
  readonly parts: readonly string[];
}

/** The JSON Schema (draft 7) of lexfloor.yaml; `rules/schema/lexfloor.schema.json` is this, written down. Rules are too many to be listed. */
export function projectJsonSchema(instruments: readonly SchemaInstrument[], packs: readonly string[]): Schema {
  const schema = z.toJSONSchema(projectSchema, { target: 'draft-7', unrepresentable: 'any' }) as { properties: Record<string, Record<string, unknown>> };
  const ids = instruments.map(({ id }) => id);
  const properties: Record<string, Record<string, unknown>> = Object.fromEntries(Object.entries(schema.properties).map(([key, value]) => [key, { description: sentence(help[key as (typeof keys)[number]]), ...value }]));
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
