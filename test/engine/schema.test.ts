import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { packJsonSchema, projectJsonSchema, schemaKinds } from '../../server/src/engine/jsonSchema';
import { schemaPlace } from '../../server/src/engine/schemaWalk';
import { partsOf } from '../../server/src/engine/targets';

const written = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../rules/schema/${name}`, import.meta.url), 'utf8'));

describe('the JSON Schemas of the files of packs', () => {
  it.each(schemaKinds)('%s: is the one that the engine checks by (else run: npm run schema)', (kind) => {
    expect(written(`${kind}.schema.json`)).toEqual(JSON.parse(JSON.stringify(packJsonSchema(kind))));
  });

  it('say of every key what it means', () => {
    const silent: string[] = [];
    for (const kind of ['pack', 'rules', 'clauses'] as const) {
      const visit = (path: readonly string[]): void => {
        for (const [key, says] of schemaPlace(packJsonSchema(kind), path).keys) {
          if (says === '' && !['en', 'fr', 'es'].includes(key) && path[0] !== 'instrument') silent.push([...path, key].join('.'));
          if (path.length < 4) visit([...path, key]);
        }
      };
      visit([]);
    }
    expect(silent).toEqual([]);
  });

  it('tell what may be written at a place', () => {
    const at = (...path: string[]) => schemaPlace(packJsonSchema('rules'), path);
    expect([...at().keys.keys()]).toEqual(['phrases', 'branch', 'severity', 'on-request', 'rules']);
    expect([...at('rules', 'limit').keys.keys()]).toEqual(['at-least', 'at-most', 'days-a-week', 'times', 'several']);
    expect(at('rules', 'severity').values).toEqual(['error', 'warning', 'info', 'hint']);
    expect(at('rules', 'alternatives', 'needs', 'old-age.rate').keys.has('at-least')).toBe(true);
    expect(at('rules', 'resolved').values).toContain('undefined-term');
    expect(at('rules', 'fix', 'safe').values).toEqual(['true', 'false']);
    expect(at('nothing', 'here').keys.size).toBe(0);
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
