import { analyze } from '../analysis/analyze';
import { findingsToWaive, waiverFor } from '../analysis/waive';
import type { WaiverState } from '../analysis/waiverFile';
import { bundledRules } from '../bundled';
import { languageFor } from '../engine/project';
import { readDraft } from '../formats/format';
import { readText } from '../host/node';
import { today } from '../host/today';
import { nearest } from '../text/nearest';
import { Projects, pathIn } from './projects';
import { say } from './terminal';
import { Unusable, problemLine } from './unusable';
import { addWaiver } from './waivers';
import { name } from './version';

export interface WaiveOptions {
  readonly at?: string;
  readonly reason: string;
  readonly by?: string;
  readonly until?: string;
  readonly state: WaiverState;
  readonly config?: string;
}

/** `lexfloor waive`: writes a decision on a finding into `.lexfloor/waivers.yaml` of the draft's project. */
export function waive(path: string, rule: string, { at, reason, by, until, state, config }: WaiveOptions): number {
  if (reason.trim() === '') throw new Unusable(`${name}: a waiver needs a reason; give it with --reason "…"`);
  if (until !== undefined && !isDate(until)) throw new Unusable(`${name}: '${until}' is no date; write it as in --until 2027-06-30`);
  if (until !== undefined && until < today()) throw new Unusable(`${name}: ${until} has passed; name a last day that is still to come`);
  const read = readText(path);
  if ('refused' in read) throw new Unusable(problemLine(path, read.refused));
  const settings = new Projects(bundledRules(), config, undefined).of(path);
  const analysis = analyze(readDraft(path, read.text, { language: languageFor(settings.project, pathIn(settings, path)) }), settings.rules);
  const found = findingsToWaive(analysis, rule, at);
  if (found.length === 0) throw new Unusable(problemLine(path, nothing(rule, at, analysis)));
  if (found.length > 1) {
    const places = found.slice(0, 8).map(({ eId, label, line }) => `${label} (line ${line}, ${eId})`).join('; ');
    throw new Unusable(problemLine(path, `${rule} finds something at ${found.length} places; name one with --at: ${places}`));
  }
  const [one] = found;
  const written = addWaiver(path, waiverFor(analysis, one!, { reason: reason.trim(), state, on: today(), ...(by && { by }), ...(until && { until }) }));
  say(`${one!.label} (${path}:${one!.line}): ${rule} is ${says[state]}; written to ${written}.\n`);
  return 0;
}

const says: Readonly<Record<WaiverState, string>> = { accepted: 'accepted', 'to-be-changed': 'to be changed', done: 'done' };

/** A date that there is: "2027-02-30" is none. */
const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

function nothing(rule: string, at: string | undefined, analysis: ReturnType<typeof analyze>): string {
  const all = findingsToWaive(analysis, rule);
  if (all.length > 0) return `${rule} finds nothing at ${at}; it does at ${all.slice(0, 8).map(({ label, line }) => `${label} (line ${line})`).join(', ')}`;
  const present = [...new Set(analysis.findings.flatMap(({ item }) => [item, ...item.also ?? []]).map((one) => one.rule.id))];
  const meant = nearest(rule, present);
  return `${rule} finds nothing in this draft; ${meant ? `did you mean ${meant}?` : `${present.length === 0 ? 'there is nothing to waive' : `found are ${present.slice(0, 8).join(', ')}`}`}`;
}
