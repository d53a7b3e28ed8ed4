import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { reviewSchemas } from '../../server/src/analysis/reviewSchemas';

it.each(['waivers', 'comments'] as const)('the schema of %s.yaml is what rules/schema holds (npm run schema)', (kind) => {
  expect(JSON.parse(readFileSync(`rules/schema/${kind}.schema.json`, 'utf8'))).toEqual(JSON.parse(JSON.stringify(reviewSchemas[kind])));
});

it('each key says what to write', () => {
  const { properties } = (reviewSchemas.waivers as { properties: { waivers: { items: { properties: Record<string, { description?: string }> } } } }).properties.waivers.items;
  expect(Object.values(properties).every(({ description }) => description)).toBe(true);
});
