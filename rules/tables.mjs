// Writes the table of each pack's rules to its README.md: node rules/tables.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { packsPlugin, rulesFolder } from './bundle.mjs';

const english = (text) => typeof text === 'string' ? text : text.en;
const cell = (text) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();

/** What a rule asks, in a few words. */
function asks({ check }) {
  const limit = ({ bound, than, times, several }) => [
    bound.replace('-', ' '), than === 'throughout' ? 'the whole contingency' : `${Math.round(than.value * 100) / 100} ${than.unit}`,
    times === undefined ? '' : `over ${times} years`, several === 'mean' ? '(mean of a scale)' : '',
  ].filter(Boolean).join(' ');
  switch (check.kind) {
    case 'limit': return limit(check.limit);
    case 'alternative': return check.alternatives.map(({ needs }) => needs.map(({ parameter, anywhere, limit: one }) =>
      `${anywhere ? 'any ' : ''}${parameter} ${limit(one)}`).join(' and ')).join('; or ');
    case 'required': return `the draft shows: ${check.element}`;
    case 'consistent': return `not above ${check.notAbove.join(' + ')}`;
    case 'resolved': return `no ${check.what.replaceAll('-', ' ')}`;
    case 'wording': return Object.values(check.terms).flatMap(({ avoid }) => avoid).map((term) => `“${term}”`).join(', ');
    default: return 'nothing of the kind';
  }
}

/** The README of a pack, from its rules in the order of the files. */
export function renderTable(pack, title, rules) {
  const severities = new Map(['error', 'warning', 'info', 'hint'].map((severity) => [severity, rules.filter((rule) => rule.severity === severity).length]));
  return [
    `# ${title}`, '',
    ...rules.every((rule) => rule.onRequest) ? ['These rules speak where a project names the standard: `standards:` or `targets:` in lexfloor.yaml, `--standard` on the command line.', ''] : [],
    `Made by \`node rules/tables.mjs\` from the rules in this folder: ${rules.length} rules (${[...severities].filter(([, n]) => n > 0).map(([severity, n]) => `${n} ${severity}`).join(', ')}).`,
    'Cases of each stand beside it in the `.md` file of the same name.', '',
    '| rule | what it is about | asks | Article | severity |', '| --- | --- | --- | --- | --- |',
    ...rules.map((rule) => `| \`${rule.id.slice(pack.length + 1)}\` | ${[english(rule.title), rule.parameters.length > 0 ? rule.parameters.map((name) => `\`${name}\``).join(', ') : '', asks(rule), rule.cites.map(({ label }) => label).join(', '), rule.severity].map(cell).filter((_, i) => i !== 1).join(' | ')} |`),
    '',
  ].join('\n');
}

/** The figures of an instrument that no rule compares, and why (figures.yaml). */
function renderUncompared(instrument, catalogue) {
  const { reasons, uncompared } = parse(readFileSync(join(rulesFolder, 'figures.yaml'), 'utf8'));
  const own = new Map([...catalogue.values()].filter((entry) => entry.cite.instrument === instrument).flatMap((entry) => entry.figures.map((figure) => [figure.id, figure.cite ?? entry.cite.label])));
  const rows = Object.entries(uncompared).flatMap(([reason, ids]) => {
    const cites = [...new Set(ids.flatMap((id) => own.get(id) ?? []))];
    return cites.length === 0 ? [] : [`| ${cites.join(', ')} | ${reasons[reason].trim()} |`];
  });
  return rows.length === 0 ? [] : ['## Figures that no rule compares', '', '| Article | why |', '| --- | --- |', ...rows, ''];
}

/** Path below rules/ → text, for all packs that have rules. */
export function renderTables({ rules, instruments, catalogue }) {
  const packs = [...new Set(rules.map(({ pack }) => pack))];
  const idOf = new Map(rules.flatMap(({ pack, cites }) => cites.slice(0, 1).map(({ instrument }) => [pack, instrument])));
  return Object.fromEntries(packs.map((pack) => {
    const instrument = instruments.get(pack.toUpperCase()) ?? (pack === 'drafting' ? undefined : instruments.get(idOf.get(pack)));
    const title = instrument ? english(instrument.shortTitle) : `${pack[0].toUpperCase()}${pack.slice(1)} rules`;
    const own = rules.filter((rule) => rule.pack === pack);
    return [`${pack}/README.md`, [renderTable(pack, title, own), ...renderUncompared(pack === 'drafting' ? '' : idOf.get(pack), catalogue)].join('\n')];
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { outputFiles: [bundle] } = await build({
    entryPoints: [fileURLToPath(new URL('../server/src/bundled.ts', import.meta.url))], bundle: true, write: false, format: 'esm',
    platform: 'neutral', mainFields: ['browser', 'module', 'main'], conditions: ['browser'], plugins: [packsPlugin()],
  });
  const { bundledRules } = await import(`data:text/javascript;base64,${Buffer.from(bundle.text).toString('base64')}`);
  for (const [path, text] of Object.entries(renderTables(bundledRules()))) writeFileSync(join(rulesFolder, path), text);
}
