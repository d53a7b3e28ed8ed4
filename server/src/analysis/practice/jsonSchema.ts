import { schemaOf } from '../reviewSchemas';
import { practiceHelp, practiceSchema } from './schema';

/** The JSON Schema (draft 7) of a file of comparative practice; `rules/schema/practice.schema.json` is this, written down. */
export const practiceJsonSchema = (): Readonly<Record<string, unknown>> => schemaOf(practiceSchema, 'Comparative practice: the laws of a country', practiceHelp, 'practice/schema.ts');
