import { join } from 'node:path';
import { scopeOf } from '../analysis/assess';
import { readinessFor } from '../analysis/ratify/readiness';
import { progressPath, readProgress } from '../analysis/ratify/progress';
import { readAssumptions, sayUnwritten, withAssumed } from '../analysis/ratify/withAssumed';
import { ratesOfLaw } from '../analysis/rate/fromLaw';
import { wagesOf } from '../analysis/rate/wages';
import { personsOf } from '../analysis/persons/personsProtected';
import { personsData, rateStandards, ratificationRules } from '../bundledData';
import { today } from '../host/today';
import { joined } from '../report/document/document';
import { ratificationData } from '../report/ratification/data';
import { ratificationDocument } from '../report/ratification/ratification';
import { renderRatification } from '../report/ratification/text';
import { readFramework } from './framework';
import { readListFile } from './listFile';
import type { RatifyOptions } from './options';
import { writeDocument, writeOut } from './output';
import { complain, paint } from './terminal';
import { Unusable } from './unusable';
import { name, version } from './version';
import { projectOf } from './waivers';

/** `lexfloor ratify`: which Parts can be accepted, what stands in the way, what is not known. Ends with 0 whatever it finds. */
export async function ratify(paths: readonly string[], options: RatifyOptions): Promise<number> {
  const { framework: read, settings, asked, complete } = await readFramework(paths, options);
  const { assumptions: assumed, wrong } = readAssumptions(options.assume ?? [], read);
  if (wrong.length > 0) throw new Unusable(...wrong.map(one => `${name}: --assume ${one}`));
  const { framework, assumed: written } = assumed.length > 0 ? withAssumed(assumed, read) : { framework: read, assumed: [] };
  for (const unwritten of written.flatMap(one => sayUnwritten(one) ?? [])) complain(`${name}: --assume ${unwritten}`);
  const scope = scopeOf(framework, { ...settings.project, ...asked && { asked } });
  const all = readinessFor(scope.instruments, framework, ratificationRules, {
    persons: personsOf(settings.project.population, framework.rules, personsData), rates: ratesOfLaw(framework, wagesOf(settings.project), rateStandards),
  });
  if (all.length === 0) throw new Unusable(`${name}: nothing is known of how ${scope.instruments.join(', ') || 'these standards'} are ratified; ask for one of ${ratificationRules.acceptance.acceptance.map(({ instrument }) => instrument).join(', ')}`);
  const date = today(), language = options.reportLang ?? framework.files[0]!.analysis.draft.language;
  const { format, out } = options;
  if (format === 'json') writeOut(`${JSON.stringify({ version: 1, tool: { name, version }, date, files: framework.files.map(({ path }) => ({ path })), ...ratificationData(all, assumed) }, null, 2)}\n`, out);
  else if (format === 'text') writeOut(all.map(one => renderRatification(one, assumed, paint)).join('\n'), out);
  else {
    const { progress } = readListFile(join(settings.folder ?? projectOf(framework.files[0]!.path), progressPath), readProgress);
    const documents = all.map(one => ratificationDocument(one, ratificationRules, { language, date, version: `Lexfloor ${version}`, assumed, progress, ...settings.project.country !== undefined && { country: settings.project.country } }));
    await writeDocument(joined(documents), format, out, new Date());
  }
  return complete ? 0 : 2;
}
