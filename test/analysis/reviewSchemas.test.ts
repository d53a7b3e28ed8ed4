import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { reviewSchemas } from '../../server/src/analysis/reviewSchemas';

it.each(['waivers', 'comments', 'article22', 'supervision', 'exercises', 'ratification'] as const)('the schema of %s.yaml is what rules/schema holds (npm run schema)', (kind) => {
  expect(JSON.parse(readFileSync(`rules/schema/${kind}.schema.json`, 'utf8'))).toEqual(JSON.parse(JSON.stringify(reviewSchemas[kind])));
});

it('each key says what to write', () => {
  for (const schema of Object.values(reviewSchemas)) {
    const [list] = Object.values((schema as { properties: Record<string, { items: { properties: Record<string, { description?: string }> } }> }).properties);
    expect(Object.values(list!.items.properties).every(({ description }) => description)).toBe(true);
  }
});
