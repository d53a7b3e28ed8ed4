// Writes the JSON Schemas for the files of packs, for lexfloor.yaml and for what stands in .lexfloor, which editors use for completion and hover, and the tools for
// language models in package.json: npm run schema
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { readPackFiles } from '../bundle.mjs';

const { packJsonSchema, projectJsonSchema, schemaKinds } = await load('engine/jsonSchema.ts');
const { reviewSchemas } = await load('analysis/reviewSchemas.ts');
for (const [kind, schema] of Object.entries(reviewSchemas)) write(`${kind}.schema.json`, schema);
const { glossaryJsonSchema } = await load('analysis/glossarySchema.ts');
const { practiceJsonSchema } = await load('analysis/practice/jsonSchema.ts');
write('practice.schema.json', practiceJsonSchema());
write('glossary.schema.json', glossaryJsonSchema());
for (const kind of schemaKinds) write(`${kind}.schema.json`, packJsonSchema(kind));

const files = Object.entries(readPackFiles());
const instruments = files.flatMap(([path, { instrument }]) => path.endsWith('/pack.yaml') && instrument
  ? [{ id: instrument.id, parts: (instrument.structure ?? []).filter(({ branch }) => branch).map(({ part }) => String(part)) }] : []);
const packs = [...new Set(files.flatMap(([path, { rules }]) => Array.isArray(rules) ? [path.split('/')[0]] : []))];
write('lexfloor.schema.json', projectJsonSchema(instruments.sort((a, b) => a.id < b.id ? -1 : 1), packs.sort()));

// The tools for language models, in the manifest of the extension
const { assistantTools, assistantInput } = await load('report/assistant.ts');
const path = new URL('../../package.json', import.meta.url), manifest = JSON.parse(readFileSync(path, 'utf8'));
const tools = assistantTools.map((tool) => {
  const name = `lexfloor_${tool.name}`, key = tool.name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
  return {
    name, displayName: `%tool.${key}%`, modelDescription: tool.description, userDescription: `%tool.${key}.about%`, toolReferenceName: name, canBeReferencedInPrompt: true,
    icon: '$(law)', tags: ['lexfloor', 'law'], inputSchema: assistantInput(tool),
  };
});
manifest.contributes.languageModelTools = tools;
writeFileSync(path, `${JSON.stringify(manifest, undefined, 2)}\n`);

/** A module of the server, bundled on the spot. */
async function load(path) {
  const source = fileURLToPath(new URL(`../../server/src/${path}`, import.meta.url));
  const { outputFiles: [bundle] } = await build({ entryPoints: [source], bundle: true, write: false, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'] });
  return await import(`data:text/javascript;base64,${Buffer.from(bundle.text).toString('base64')}`);
}

function write(name, schema) {
  writeFileSync(new URL(name, import.meta.url), `${JSON.stringify(schema, undefined, 2)}\n`);
}
