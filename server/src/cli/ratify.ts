import { analyze } from '../analysis/analyze';
import { assess, scopeOf } from '../analysis/assess';
import { type Framework, makeFramework } from '../analysis/framework';
import { type Assumption, editsFor, knownParameters, readAssumption } from '../analysis/ratify/assume';
import { type PersonsOf, ratifications } from '../analysis/ratify/readiness';
import { personsProtected } from '../analysis/persons/personsProtected';
import { personsData, ratificationRules } from '../bundledData';
import { readDraft } from '../formats/format';
import { ratificationData } from '../report/ratification/data';
import { ratificationDocument } from '../report/ratification/ratification';
import { renderRatification } from '../report/ratification/text';
import { applyEdits } from '../text/edit';
import { readFramework } from './framework';
import type { RatifyOptions } from './options';
import { writeDocument, writeOut } from './output';
import { complain, paint } from './terminal';
import { Unusable } from './unusable';
import { name, version } from './version';
import { today } from './waivers';

/** `lexfloor ratify`: which Parts can be accepted, what stands in the way, what is not known. Ends with 0 whatever it finds. */
export async function ratify(paths: readonly string[], options: RatifyOptions): Promise<number> {
  const { framework: read, settings, asked, complete } = await readFramework(paths, options);
  const assumed = assumptions(options.assume ?? [], read);
  const framework = assumed.length > 0 ? assume(assumed, read) : read;
  const scope = scopeOf(framework, { ...settings.project, ...asked && { asked } });
  const { population } = settings.project;
  const persons: PersonsOf = instrument => population ? personsProtected(instrument, framework.rules, population, personsData) : [];
  // What is already accepted is asked again: the question here is what could be
  const all = ratifications(assess(framework, { instruments: scope.instruments }), ratificationRules, persons).filter(({ acceptance }) => acceptance !== undefined);
  if (all.length === 0) throw new Unusable(`${name}: nothing is known of how ${scope.instruments.join(', ') || 'these standards'} are ratified; ask for one of ${ratificationRules.acceptance.acceptance.map(({ instrument }) => instrument).join(', ')}`);
  const date = today(), language = options.lang ?? framework.files[0]!.analysis.draft.language;
  const { format, out } = options;
  if (format === 'json') writeOut(`${JSON.stringify({ version: 1, tool: { name, version }, date, files: framework.files.map(({ path }) => ({ path })), ...ratificationData(all, assumed) }, null, 2)}\n`, out);
  else if (format === 'text') writeOut(all.map(one => renderRatification(one, assumed, paint)).join('\n'), out);
  else {
    const documents = all.map(one => ratificationDocument(one, ratificationRules, { language, date, version: `Lexfloor ${version}`, assumed, ...settings.project.country !== undefined && { country: settings.project.country } }));
    await writeDocument(documents.length === 1 ? documents[0]! : { ...documents[0]!, title: documents.map(({ title }) => title).join('; '), blocks: documents.flatMap(one => [{ kind: 'heading', level: 1, words: one.title } as const, ...one.blocks]) }, format, out, new Date());
  }
  return complete ? 0 : 2;
}

function assumptions(given: readonly string[], { rules }: Framework): readonly Assumption[] {
  const parameters = knownParameters(rules), read = given.map(one => readAssumption(one, parameters));
  const wrong = read.flatMap(one => 'wrong' in one ? [`${name}: --assume ${one.wrong}`] : []);
  if (wrong.length > 0) throw new Unusable(...wrong);
  return read as readonly Assumption[];
}

/** The framework as it would be with other values: copies of the texts are changed as a quick fix would change them, and read again. */
function assume(assumed: readonly Assumption[], { files, rules }: Framework): Framework {
  const written = new Map<Assumption, { found: number; edits: number }>(assumed.map(one => [one, { found: 0, edits: 0 }]));
  const changed = files.map(({ path, analysis }) => {
    const edits = assumed.flatMap(one => {
      const { edits: own, found } = editsFor(one, analysis), sum = written.get(one)!;
      sum.found += found;
      sum.edits += own.length;
      return own;
    });
    if (edits.length === 0) return { path, analysis };
    return { path, analysis: analyze(readDraft(path, applyEdits(analysis.draft.text, edits), { language: analysis.draft.language }), analysis.rules) };
  });
  for (const [{ parameter }, { found, edits }] of written) {
    if (found === 0) complain(`${name}: --assume ${parameter}: no provision of these files sets it; add one to the draft first`);
    else if (edits < found) complain(`${name}: --assume ${parameter}: ${found - edits} of ${found} places could not be changed; their words stay`);
  }
  return makeFramework(changed, rules);
}
