import { analyze } from '../analysis/analyze';
import { assess, scopeOf } from '../analysis/assess';
import { type Framework, makeFramework } from '../analysis/framework';
import { type Assumption, editsFor, knownParameters, readAssumption } from '../analysis/ratify/assume';
import { citesOf, type Ratification, ratifications } from '../analysis/ratify/readiness';
import { sayLimit } from '../analysis/sayLadder';
import { ratificationRules } from '../bundledData';
import { inLanguage } from '../engine/pack';
import { readDraft } from '../formats/format';
import { namePlace } from '../report/ratification/places';
import { ratificationData } from '../report/ratification/data';
import { ratificationDocument } from '../report/ratification/ratification';
import { ratificationWords } from '../report/ratification/words';
import { applyEdits } from '../text/edit';
import { readFramework } from './framework';
import type { RatifyOptions } from './options';
import { writeDocument, writeOut } from './output';
import { complain, paint } from './terminal';
import { Unusable } from './unusable';
import { name, version } from './version';

/** `lexfloor ratify`: which Parts can be accepted, what stands in the way, what is not known. Ends with 0 whatever it finds. */
export async function ratify(paths: readonly string[], options: RatifyOptions): Promise<number> {
  const { framework: read, settings, asked, complete } = await readFramework(paths, { ...options, standard: options.standard });
  const assumed = assumptions(options.assume ?? [], read);
  const framework = assumed.length > 0 ? assume(assumed, read) : read;
  const scope = scopeOf(framework, { ...asked && { asked }, ...settings.project.targets && !asked && { targets: settings.project.targets }, ...settings.project.standards && { standards: settings.project.standards } });
  // What is already accepted is asked again: the question here is what could be
  const all = ratifications(assess(framework, { instruments: scope.instruments }), ratificationRules).filter(({ acceptance }) => acceptance !== undefined);
  if (all.length === 0) throw new Unusable(`${name}: nothing is known of how ${scope.instruments.join(', ') || 'these standards'} are ratified; ask for one of ${ratificationRules.acceptance.acceptance.map(({ instrument }) => instrument).join(', ')}`);
  const now = new Date(), date = now.toISOString().slice(0, 10), language = options.lang ?? framework.files[0]!.analysis.draft.language;
  const { format, out } = options;
  if (format === 'json') writeOut(`${JSON.stringify({ version: 1, tool: { name, version }, date, files: framework.files.map(({ path }) => ({ path })), ...ratificationData(all, assumed) }, null, 2)}\n`, out);
  else if (format === 'text') writeOut(all.map(one => renderText(one, assumed)).join('\n'), out);
  else {
    const documents = all.map(one => ratificationDocument(one, ratificationRules, { language, date, version: `Lexfloor ${version}`, assumed, ...settings.project.country !== undefined && { country: settings.project.country } }));
    await writeDocument(documents.length === 1 ? documents[0]! : { ...documents[0]!, title: documents.map(({ title }) => title).join('; '), blocks: documents.flatMap(one => [{ kind: 'heading', level: 1, words: one.title } as const, ...one.blocks]) }, format, out, now);
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

/** For the terminal: each Part in a line, obstacles and open points below it. */
function renderText({ instrument, framework, parts, common, choices, later }: Ratification, assumed: readonly Assumption[]): string {
  const say = ratificationWords.en, styles = { 'can-be-accepted': 'good', obstacle: 'error', 'not-enough-known': 'warning' } as const;
  const lines = [paint('strong', `${instrument.id}: readiness for ratification`)];
  if (assumed.length > 0) lines.push(`  assumed: ${assumed.map(({ parameter, value }) => `${parameter} = ${value.value} ${value.unit}`).join(', ')}`);
  for (const part of [...parts, ...common ? [common] : []]) {
    const title = part === common ? say.common : part.id === '' ? say.whole : `Part ${part.id}${part.branch ? ` (${part.branch})` : ''}`;
    lines.push(`${paint('strong', title)}: ${paint(styles[part.readiness], say.readiness[part.readiness])}  ${paint('faint', `${part.met} of ${part.asked} Articles met`)}`);
    for (const obstacle of part.obstacles) {
      const { file, provision, article, evidence, change, exceptions } = obstacle;
      const { path, label, range } = namePlace(framework, { file, provision }, evidence.span);
      lines.push(`  ${path}:${range.start.line + 1}:${range.start.character + 1} ${label}: ${evidence.fact ? `${evidence.fact.parameter} "${evidence.fact.quote}"` : inLanguage(evidence.finding?.rule.title ?? article.entry.title, 'en')}; ${citesOf(obstacle)}${change ? ` asks ${sayLimit(change.to, 'en')}${change.assume ? ` (--assume "${change.assume}")` : ''}` : ''}`);
      for (const { cite, limit } of exceptions) lines.push(`    would do under ${cite}: ${sayLimit(limit, 'en')}`);
    }
    const byNeed = new Map<string, string[]>();
    for (const { article, needs } of part.open) byNeed.set(needs, [...byNeed.get(needs) ?? [], article.entry.cite.label]);
    for (const [needs, cites] of byNeed) lines.push(`  needs ${say.needs[needs as keyof typeof say.needs]}: ${cites.join(', ')}`);
  }
  for (const { choice, ready, open, verdict } of choices) lines.push(`${choice.cite}: ${say.verdict[verdict]}. ${say.choice(choice['count-at-least'], choice.of.join(', '), ready.join(', ') || say.none, open.join(', ') || say.none)}`);
  if (later.length > 0 && choices.length > 0) lines.push(`${say.later}: ${later.join(', ')}`);
  return `${lines.join('\n')}\n`;
}
