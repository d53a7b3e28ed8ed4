// Writes the JSON Schemas for the files of packs and for lexfloor.yaml, which editors use for completion and hover: npm run schema
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { readPackFiles } from '../bundle.mjs';

const source = fileURLToPath(new URL('../../server/src/engine/jsonSchema.ts', import.meta.url));
const { outputFiles: [bundle] } = await build({ entryPoints: [source], bundle: true, write: false, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'] });
const { packJsonSchema, projectJsonSchema, schemaKinds } = await import(`data:text/javascript;base64,${Buffer.from(bundle.text).toString('base64')}`);
for (const kind of schemaKinds) write(`${kind}.schema.json`, packJsonSchema(kind));

const files = Object.entries(readPackFiles());
const instruments = files.flatMap(([path, { instrument }]) => path.endsWith('/pack.yaml') && instrument
  ? [{ id: instrument.id, parts: (instrument.structure ?? []).filter(({ branch }) => branch).map(({ part }) => String(part)) }] : []);
const packs = [...new Set(files.flatMap(([path, { rules }]) => Array.isArray(rules) ? [path.split('/')[0]] : []))];
write('lexfloor.schema.json', projectJsonSchema(instruments.sort((a, b) => a.id < b.id ? -1 : 1), packs.sort()));

function write(name, schema) {
  writeFileSync(new URL(name, import.meta.url), `${JSON.stringify(schema, undefined, 2)}\n`);
}
