// Writes the JSON Schema for files of rules, which editors use for completion and hover: node rules/schema/generate.mjs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('../../server/src/engine/jsonSchema.ts', import.meta.url));
const { outputFiles: [bundle] } = await build({ entryPoints: [source], bundle: true, write: false, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'] });
const { rulesJsonSchema } = await import(`data:text/javascript;base64,${Buffer.from(bundle.text).toString('base64')}`);
writeFileSync(new URL('rules.schema.json', import.meta.url), `${JSON.stringify(rulesJsonSchema(), undefined, 2)}\n`);
