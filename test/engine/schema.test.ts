import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulesJsonSchema } from '../../server/src/engine/jsonSchema';

describe('the JSON Schema of rules', () => {
  it('is the one that the engine checks by (else run: node rules/schema/generate.mjs)', () => {
    const written: unknown = JSON.parse(readFileSync(new URL('../../rules/schema/rules.schema.json', import.meta.url), 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(rulesJsonSchema())));
  });
});
