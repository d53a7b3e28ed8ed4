// Writes rules/README.md: the form of a pack and the closed set of checks, each with a worked example out of our own rules and
// their cases: node rules/checks.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parseDocument } from 'yaml';
import { packsPlugin, rulesFolder } from './bundle.mjs';

/** Each kind: the key that tells it, what it asks, and a rule of ours that shows it (file below rules/, id). */
const kinds = [
  ['limit', 'A value that the draft sets must reach a figure, or stay within it. `for` names the parameter, `at-least` or `at-most` the figure; units are converted, and where two readings disagree nothing is said.', 'c102/part-3-sickness', 'sickness-waiting-period'],
  ['alternatives', 'Several values together, of which one combination is enough. Where the draft does not set one of them, `if-silent` says whether the combination fails or cannot be told.', 'c128/pensions', 'pensionable-age'],
  ['required', 'Something that the draft must say somewhere. `shown` are the phrases that show it; where none does, the finding stands at the heading of its Part (`at`), or else at the title. `where` tells of which drafts it is asked (`*scheme` repeats phrases from above in the file).', 'c102/part-13-common', 'actuarial'],
  ['forbidden', 'Something that no provision may say: phrases, with what must stand around them (`when`) and what makes them harmless (`unless`).', 'c102/part-13-common', 'suspension-marriage'],
  ['consistent', 'Values of one draft that must fit each other: one is not above the sum of others.', 'c102/part-13-common', 'employee-share'],
  ['resolved', 'Terms and references that must lead somewhere. What is looked for is a closed list of its own.', 'drafting/terms', 'repealed-reference'],
  ['wording', 'Words for which better ones exist, by language. `use` replaces them in the right number, gender and case; `advice` says what to do where no word fits; `not-when` and `only-when` are the phrases around them. With `changes-meaning` the better words give other rights than the old: they are proposed one place at a time, never for all.', 'drafting/wording-en', 'en-shall-mean'],
];

/** The keys that tell the kinds, for the test that none is left out. */
export const documentedKinds = kinds.map(([key]) => key);

/** The text of rules/README.md. `core`: bundledRules, readCases, analyze, readDraft, renderMessage of the server's sources. */
export function renderChecks(core) {
  const rules = core.bundledRules();
  const read = (path) => readFileSync(join(rulesFolder, path), 'utf8');
  return `${[
    '# Rule packs', '', 'Made by `node rules/checks.mjs`; the examples are rules of this folder with their own cases.', '',
    ...packForm, '## Kinds of checks', '',
    'A rule has exactly one of these keys, and there are no others: a new kind is code, and comes with Lexfloor itself.', '',
    ...kinds.flatMap(([key, says, file, id]) => {
      const pack = file.split('/')[0], rule = `${pack}/${id}`;
      const cases = core.readCases(read(`${file}.md`)).cases.filter((one) => one.rule === id);
      const firing = cases.find(({ marks }) => marks.length > 0), silent = cases.find(({ marks }) => marks.length === 0);
      return [
        `### \`${key}\``, '', says, '', '```yaml', `# rules/${file}.yaml`, ruleText(read(`${file}.yaml`), id), '```', '',
        `Fires: ${firing.title}`, '', ...fenced(marked(firing)), `> ${messagesOf(core, rules, firing, rule).join('\n> ')}`, '',
        ...firing.fixed === undefined ? [] : ['Mended:', '', ...fenced(firing.fixed)], `Stays silent: ${silent.title}`, '', ...silentText(firing, silent),
      ];
    }),
  ].join('\n').trimEnd()}\n`;
}

/** A long text that is nearly the same is not shown twice. */
function silentText(firing, silent) {
  const before = new Set(firing.text.split('\n')), other = silent.text.split('\n').filter((line) => !before.has(line));
  return silent.text.split('\n').length < 12 ? fenced(silent.text) : ['The same text, but for', '', ...fenced(other.join('\n'))];
}

const fenced = (text) => ['```text', text, '```', ''];

/** The text of a case with its marks, as people write it. */
function marked({ text, marks }) {
  return [...marks].reverse().reduce((out, { start, end }) => `${out.slice(0, start)}[|${out.slice(start, end)}|]${out.slice(end)}`, text);
}

/** A rule as it stands in its file, moved to the margin. */
function ruleText(yaml, id) {
  const node = parseDocument(yaml).get('rules').items.find((item) => item.get('id') === id);
  const start = yaml.lastIndexOf('\n', node.range[0]) + 1, rest = yaml.slice(start);
  const end = /\n[ \t]*(?=\n)|\n {2}- |$(?![\s\S])/.exec(rest).index;
  return rest.slice(0, end).split('\n').map((line) => line.replace(/^ {2}/, '')).join('\n').trimEnd();
}

function messagesOf(core, rules, one, rule) {
  const draft = core.readDraft(`case.${one.format === 'markdown' ? 'md' : one.format}`, one.text, one.language ? { language: one.language } : {});
  return [...new Set(core.analyze(draft, rules).findings.flatMap(({ item }) => [item, ...item.also ?? []])
    .filter((item) => item.rule.id === rule && item.verdict !== 'cannot-tell').map((item) => core.renderMessage(item, draft.language)))];
}

const packLimits = { files: 500, rules: 12_000 };

const packForm = `A pack is a folder of YAML and Markdown: no code, ever. The packs in this folder have the same form as one that a team writes;
\`lexfloor pack new DIR\` makes one to begin with.

| file | holds |
| --- | --- |
| \`pack.yaml\` | \`id\`, \`version\`, \`title\`, \`licence\`, \`languages\`; \`needs\` (the oldest Lexfloor that will do), \`extends\` (packs it builds on), \`overrides\`, \`instrument\` (a law or standard of its own, to cite) |
| \`*.yaml\`, in any folder | rules |
| \`*.md\` beside them | cases of those rules: each fires once and once stays silent |
| \`articles.yaml\` | the Articles of its instrument, in its own words |
| \`vocabulary/<language>.yaml\` | names of branches, new parameters and the phrases by which they are recognised |
| \`clauses.yaml\` | model clauses, proposed before ours while drafting and put in where an element is missing |
| \`phrases.yaml\` | groups of phrases that all its rules, and those of packs that build on it, may name |

A team's vocabulary, for example, teaches Lexfloor a value of its own; a rule then judges \`survivors.funeral-delay\` like any other:

\`\`\`yaml
# vocabulary/en.yaml
language: en
parameters:
  - topic: funeral-delay
    of: duration
    branch: survivors
    units: [day, week]
    sure: |
      funeral (grant|allowance) ~6 (paid|payable) ~4 {q}
\`\`\`

\`\`\`yaml
# What a pack may change of the rules of those it extends
overrides:
  c102/sickness-rate: off
  c102/sickness-duration: {severity: warning, message: "Too short: {found}.", cite: AUR-SPC Art. 13} # the cite is added
  drafting/*: {severity: info}
  c102/sickness-waiting-period: {limit: {at-most: 2 days}, cite: AUR-SPC Art. 12}
\`\`\`

A figure may be stricter than the standard's, never less strict. It becomes a rule of the pack (\`aurelia/sickness-waiting-period\`) and
the standard's own rule stays in force, so that a finding cites the standard only where the standard is not reached. Two packs that
set the same part of a rule are a conflict, unless one extends the other.

| command | does |
| --- | --- |
| \`lexfloor pack check DIR\` | each mistake with its place |
| \`lexfloor pack test DIR\` | runs the cases (\`--format text\\|json\\|junit\`); fails where one does not hold or a rule is not proven from both sides |
| \`lexfloor pack add SOURCE\` | copies a folder, a .zip or a package in \`node_modules\` to \`.lexfloor/packs/\`, with its SHA-256 in \`lexfloor-lock.yaml\`; what changes afterwards is refused |
| \`lexfloor pack diff OLD NEW DRAFT\` | what another version of a pack would find in a draft |
| \`lexfloor explain RULE\` | from which pack each part of a rule comes |

## Packs in a project

A project takes packs up in \`lexfloor.yaml\`: \`packs: [aurelia]\` for one that was added, \`packs: [./house-style]\` for a folder of the
project. They come on top of ours; ours are narrowed only where one of them is named too. Keep \`.lexfloor/packs/\` and
\`lexfloor-lock.yaml\` with the drafts. In a workspace that nobody has said to trust, packs of the workspace are not read, and the
status item says so.

A pack is data that others wrote, and is treated so: nothing in it is run, nothing is fetched, links and archives cannot lead out of it,
markup in its texts is shown as it stands, addresses are those of the web alone. It has at most ${packLimits.files} files of half a million
characters, ${packLimits.rules.toLocaleString('en')} rules, and patterns of bounded size: what goes beyond is one clear line.

## Writing a pack in the editor

Lexfloor helps in every file below a \`pack.yaml\`, before anything is saved:

- mistakes stand at their places, and **cases run while you type**: one that does not hold is told at its heading with the line that
  differs, a rule that no case proves at its id; "Run this case" above each says it again in a message;
- above each rule stand its cases and **how many places of the open draft it touches**; while the cursor is in a rule, the draft beside
  it shows them, those that it lets pass underlined; "Find all references" lists them;
- completion knows keys and what they mean, parameters, Articles, rules, packs, branches, elements and groups of phrases; the hover says
  what each is;
- "Go to definition" leads from a parameter to its vocabulary, from an Article to \`articles.yaml\`, from a heading of cases to the rule;
  for what comes with Lexfloor a page opens.

With the YAML extension, [JSON Schemas](schema) complete \`pack.yaml\` and the files of packs in a folder called \`packs\`; elsewhere a
first line such as \`# yaml-language-server: $schema=…/rules.schema.json\` does the same.


## Phrases

Phrases have a small notation, which matches in linear time whatever the text; there are no regular expressions:

| we write | meaning |
| --- | --- |
| \`waiting period\` | these words in this order; case, accents, commas and hyphens do not matter |
| \`contribut*\` | any word that begins so |
| \`worker+\` | the noun in all its forms: worker, workers; in French assuré, assurés, assurée, assurées; in Spanish trabajador, trabajadores, trabajadora, trabajadoras |
| \`(sick\\|ill health)\` | one of these |
| \`[calendar]\` | may be there |
| \`..\`, \`..12\` | up to six, up to twelve words of the same sentence |
| \`~\`, \`~4\` | the same around a value, but not over another one |
| \`{q}\` | the value in question |
| \`{number}\` | any number, in figures or, from two on, in words |
| \`<\`, \`>\` | a sentence begins, ends here |
`.split('\n');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const source = (path) => JSON.stringify(`./${path}`);
  const { outputFiles: [bundle] } = await build({
    stdin: {
      resolveDir: fileURLToPath(new URL('../server/src', import.meta.url)), loader: 'ts',
      contents: `export { bundledRules } from ${source('bundled')}; export { readCases } from ${source('analysis/cases')}; export { analyze } from ${source('analysis/analyze')};
        export { readDraft } from ${source('formats/format')}; export { renderMessage } from ${source('analysis/explain')};`,
    },
    bundle: true, write: false, format: 'esm', platform: 'neutral', mainFields: ['browser', 'module', 'main'], conditions: ['browser'], plugins: [packsPlugin()],
  });
  writeFileSync(join(rulesFolder, 'README.md'), renderChecks(await import(`data:text/javascript;base64,${Buffer.from(bundle.text).toString('base64')}`)));
}
