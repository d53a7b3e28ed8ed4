import { glossaryHelp, glossarySchema } from '../engine/glossary';
import { schemaOf } from './reviewSchemas';

/** The JSON Schema (draft 7) of a file of the glossary; `rules/schema/glossary.schema.json` is this, written down. */
export const glossaryJsonSchema = (): Readonly<Record<string, unknown>> => schemaOf(glossarySchema, 'Glossary: words of social security law', glossaryHelp, '../engine/glossary.ts');
