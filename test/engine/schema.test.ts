import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { projectJsonSchema, rulesJsonSchema } from '../../server/src/engine/jsonSchema';
import { partsOf } from '../../server/src/engine/targets';

const written = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../rules/schema/${name}`, import.meta.url), 'utf8'));

describe('the JSON Schema of rules', () => {
  it('is the one that the engine checks by (else run: npm run schema)', () => {
    expect(written('rules.schema.json')).toEqual(JSON.parse(JSON.stringify(rulesJsonSchema())));
  });
});

describe('the JSON Schema of lexfloor.yaml', () => {
  it('is the one that projects are read by (else run: npm run schema)', () => {
    const { instruments, rules } = bundledRules();
    const known = [...instruments.values()].map((one) => ({ id: one.id, parts: partsOf(one) })).sort((a, b) => a.id < b.id ? -1 : 1);
    const packs = [...new Set(rules.map(({ pack }) => pack))].sort();
    expect(written('lexfloor.schema.json')).toEqual(JSON.parse(JSON.stringify(projectJsonSchema(known, packs))));
  });

  it('names instruments, their Parts and the packs', () => {
    const schema = written('lexfloor.schema.json') as { properties: { targets: { properties: Record<string, { anyOf: { properties?: { accepted: { anyOf: { enum?: string[] }[] } } }[] }> } } };
    const { properties } = schema.properties.targets;
    expect(properties['C102']!.anyOf[1]!.properties!.accepted.anyOf[0]!.enum).toEqual(['II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'all']);
    expect(Object.keys(properties)).toContain('C183');
  });
});
