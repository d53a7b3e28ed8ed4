import * as z from 'zod/mini';
import { wholeFileSchema } from './schema';

/** The JSON Schema (draft 7) of a file of rules; `rules/schema/rules.schema.json` is this, written down. */
export function rulesJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(wholeFileSchema, { target: 'draft-7', unrepresentable: 'any', reused: 'ref' });
  return { ...schema, title: 'Rules of a Lexfloor pack', $comment: 'Made by rules/schema/generate.mjs from server/src/engine/schema.ts' };
}
