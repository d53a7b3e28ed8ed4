import { LineCounter, isMap, isScalar, parseDocument, type Document } from 'yaml';
import * as z from 'zod/mini';
import { type Language, languages, type Problem } from '../draft/draft';
import { matchGlob } from '../text/glob';
import { nearest } from '../text/nearest';
import { severities, type Severity } from './finding';
import type { Instrument, Rule, RuleSet } from './pack';
import { type Population, populationKeys, populationSchema } from './population';
import { type Named, type Shown, help, noTable, noYaml, problem, tooManyAliases, unknownKey, unknownName, wrongValue } from './projectSays';
import { syntaxProblems } from './yamlEntries';
import { type Target, applyTargets, exceptionsOf, names, partsOf } from './targets';

z.config({ jitless: true }); // no eval: webviews and some editors forbid it

const oneOrMore = z.union([z.string(), z.array(z.string())]);

/** Parts of an instrument: "III", [III, V, VI] or all. */
const parts = oneOrMore;
const target = z.union([z.enum(['accepted', 'intended']), z.strictObject({
  accepted: z.optional(parts),
  intended: z.optional(parts),
  exceptions: z.optional(z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])),
})]);
const wage = z.number().check(z.positive());

/** `lexfloor.yaml`: what a project asks of Lexfloor. All keys may be left out. */
export const projectSchema = z.strictObject({
  country: z.optional(z.string()),
  language: z.optional(z.enum(languages as [typeof languages[number], ...typeof languages])),
  files: z.optional(oneOrMore),
  twins: z.optional(z.union([z.array(z.string()).check(z.minLength(2)), z.array(z.array(z.string()).check(z.minLength(2)))])),
  amends: z.optional(z.record(z.string(), z.union([z.string(), z.array(z.string()), z.strictObject({ act: z.string(), called: z.optional(oneOrMore) })]))),
  targets: z.optional(z.record(z.string(), target)),
  standards: z.optional(oneOrMore),
  packs: z.optional(oneOrMore),
  severities: z.optional(z.record(z.string(), z.enum([...severities, 'off'] as ['error', 'warning', 'info', 'hint', 'off']))),
  'reference-wages': z.optional(z.strictObject({
    currency: z.optional(z.string()),
    per: z.optional(z.enum(['day', 'week', 'month', 'year'])),
    'skilled-worker': z.optional(wage),
    'ordinary-labourer': z.optional(wage),
    'minimum-wage': z.optional(wage),
    'average-earnings': z.optional(wage),
    'family-allowance-per-child': z.optional(z.number().check(z.nonnegative())),
    'family-allowances-go-on': z.optional(z.boolean()),
    ceiling: z.optional(wage),
  })),
  population: z.optional(populationSchema),
});

/** The keys that may stand at the top; `help` of `projectSays.ts` says what belongs under each. */
export const keys = Object.keys(help) as (keyof z.infer<typeof projectSchema>)[];

/** A project as read: lists are lists, and what is absent leaves everything as it comes. */
export interface Project {
  readonly country?: string;
  readonly language?: typeof languages[number];
  /** Patterns of the files that make up the law, relative to the folder of lexfloor.yaml; `!` takes files out again. */
  readonly files?: readonly string[];
  /** Groups of files that are one text in several languages, relative to the folder of lexfloor.yaml; they belong to `files` too. */
  readonly twins?: readonly (readonly string[])[];
  /** Acts that amend others: both are files relative to the folder of lexfloor.yaml, and belong to `files` too. `called`: other names of the act amended. */
  readonly amends?: readonly { readonly by: string; readonly act: string; readonly called?: readonly string[] }[];
  /** What the country has accepted or means to accept; decides which findings are errors and warnings. */
  readonly targets?: readonly Target[];
  /** Instruments by their ids ("C102"); rules that cite others only are not in force, rules that cite none are. */
  readonly standards?: readonly string[];
  readonly packs?: readonly string[];
  /** By rule id, or `pack/*`. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Wages of reference (C102 Arts 65 and 66) and what they are counted in. */
  readonly referenceWages?: Readonly<Partial<Record<'skilled-worker' | 'ordinary-labourer' | 'minimum-wage' | 'average-earnings', number>>> & {
    /** For each child of a worker; 0 where there is none. */
    readonly 'family-allowance-per-child'?: number;
    /** True where they are paid during the contingency too. */
    readonly 'family-allowances-go-on'?: boolean;
    /** The most that earnings count up to. */
    readonly ceiling?: number;
    readonly currency?: string;
    readonly per?: 'day' | 'week' | 'month' | 'year';
  };
  /** Numbers of persons, for the percentages of the persons protected (C102 Arts 9 to 61). */
  readonly population?: Population;
}

/** The names that a project may use, so that a misspelt one is noticed. */
export type Known = Pick<RuleSet, 'rules' | 'instruments'> & Partial<Pick<RuleSet, 'catalogue' | 'teams' | 'off'>> & {
  /** Names under "packs:" that were looked up already, and what was wrong with some of them, by their place in the list. */
  readonly judged?: ReadonlySet<string>;
  readonly missing?: readonly { readonly index: number; readonly message: string }[];
};

/**
 * Reads the text of `lexfloor.yaml`. Never throws: mistakes come back as problems, each with its place (offsets from 0) and how
 * to mend it, and the project holds what could be understood.
 */
export function readProject(text: string, known?: Known): { readonly project: Project; readonly problems: readonly Problem[] } {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', lineCounter: new LineCounter() });
  const problems: Problem[] = syntaxProblems(document, text, 'lexfloor.yaml is YAML, one "key: value" a line').map(({ span, message }) => problem(span, noYaml(message)));
  if (problems.length > 0) return { project: {}, problems };

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch {
    return { project: {}, problems: [problem({ start: 0, end: 0 }, tooManyAliases)] };
  }
  const parsed = projectSchema.safeParse(value);
  if (!parsed.success) problems.push(...parsed.error.issues.flatMap((issue) => describe(issue, document, value)));
  const project = tidy(understood(value, parsed.success ? [] : parsed.error.issues));
  if (known) problems.push(...unknownNames(project, known, document));
  return { project, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

/** True where the project names this file; `path` is relative to the folder of lexfloor.yaml, with forward slashes. */
export function claims(project: Project, path: string): boolean {
  let claimed = false;
  for (const pattern of project.files ?? []) {
    if (pattern.startsWith('!')) claimed &&= !matchGlob(pattern.slice(1), path);
    else claimed ||= matchGlob(pattern, path);
  }
  return claimed;
}

/** The other language versions of a file; `path` is relative to the folder of lexfloor.yaml, with forward slashes. */
export const twinsOf = ({ twins = [] }: Project, path: string): readonly string[] =>
  twins.flatMap((group) => group.includes(path) ? group.filter((other) => other !== path) : []);

/** The acts that a file amends, as the project says; `path` is relative to the folder of lexfloor.yaml, with forward slashes. */
export const amendedFiles = ({ amends = [] }: Project, path: string): readonly { readonly name: string; readonly called?: readonly string[] }[] =>
  amends.filter(({ by }) => by === path).map(({ act, called }) => ({ name: act, ...(called && { called }) }));

/** The language that a project sets for a file; undefined where the text itself has to show it, as each of several language versions does. */
export const languageFor = (project: Project, path: string | undefined): Language | undefined =>
  path !== undefined && twinsOf(project, path).length > 0 ? undefined : project.language;

/** True for a Markdown or text file whose front matter says `lexfloor: …` (anything but false): it wants to be read as a draft. */
export function claimsItself(text: string): boolean {
  const front = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!front) return false;
  for (const line of text.slice(front[0].length, front[0].length + 10_000).split(/\r\n|\n|\r/)) {
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line)) return false;
    const claim = /^lexfloor[ \t]*:[ \t]*(.*)$/.exec(line);
    if (claim) return !/^(?:false|no|off)\b/i.test(claim[1]!);
  }
  return false;
}

/** The rules that a project leaves in force, with the severities that follow from its targets and then its own. The same object when it changes nothing; else keep the result. */
export function profile(rules: RuleSet, project: Project): RuleSet {
  const { standards, packs, severities: wanted, targets } = project;
  if (!standards && !packs && !wanted && !targets) return rules;
  const asked = standards && new Set(standards.map((id) => id.toUpperCase()));
  const teams = rules.teams && new Set(rules.teams.map(({ id }) => id)); // what a team's pack cites is no standard to choose from
  const named = new Set([...asked ?? [], ...(targets ?? []).map(({ instrument }) => instrument.toUpperCase())]);
  const woken = rules.rules.map(({ onRequest, ...rule }, i): Rule => onRequest && rule.cites.some((cite) => named.has(cite.instrument.toUpperCase())) ? rule : rules.rules[i]!);
  const inForce = (targets ? applyTargets(woken, targets, rules) : woken).flatMap((rule): readonly Rule[] => {
    if (packs && !packs.includes(rule.pack)) return [];
    if (asked && !teams?.has(rule.pack) && rule.cites.length > 0 && !rule.cites.some((cite) => asked.has(cite.instrument.toUpperCase()))) return [];
    const severity = wanted?.[rule.id] ?? wanted?.[`${rule.pack}/*`];
    if (severity === 'off') return [];
    return [severity === undefined || severity === rule.severity ? rule : { ...rule, severity }];
  });
  return { ...rules, rules: inForce, ...(asked && { standards: [...asked] }) };
}

type Issue = z.core.$ZodIssue;

/** The keys that are as they should be: one mistake does not switch the others off. */
function understood(value: unknown, issues: readonly Issue[]): z.infer<typeof projectSchema> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const wrong = new Set(issues.map((issue) => issue.path[0]));
  return Object.fromEntries(Object.entries(value).filter(([key]) => (keys as string[]).includes(key) && !wrong.has(key)));
}

function tidy(raw: z.infer<typeof projectSchema>): Project {
  const list = (value: string | string[] | undefined) => value === undefined ? undefined : [value].flat();
  const { files: named, twins: versions, amends: amending, standards, packs, targets, 'reference-wages': referenceWages, ...rest } = raw;
  const twins = versions?.some((one) => typeof one === 'string') ? [versions as string[]] : versions as string[][] | undefined;
  const amends = amending && Object.entries(amending).flatMap(([by, act]) => typeof act === 'object' && !Array.isArray(act) ? [{ by, act: act.act, ...(act.called !== undefined && { called: list(act.called)! }) }] : [act].flat().map((one) => ({ by, act: one })));
  const files = named === undefined && twins === undefined && amends === undefined ? undefined : [...new Set([...list(named) ?? [], ...twins?.flat() ?? [], ...amends?.flatMap(({ by, act }) => [act, by]) ?? []])];
  return {
    ...rest,
    ...(twins === undefined ? {} : { twins }),
    ...(amends === undefined ? {} : { amends }),
    ...(targets === undefined ? {} : { targets: Object.entries(targets).map(([id, one]) => targetOf(id, one)) }),
    ...(referenceWages === undefined ? {} : { referenceWages }),
    ...(files === undefined ? {} : { files }),
    ...(standards === undefined ? {} : { standards: list(standards) }),
    ...(packs === undefined ? {} : { packs: list(packs) }),
  } as Project;
}

function targetOf(instrument: string, raw: z.infer<typeof target>): Target {
  const list = (value: string | number | (string | number)[] | undefined): readonly string[] | 'all' => {
    const all = value === undefined ? [] : [value].flat().map(String);
    return all.length === 1 && all[0] === 'all' ? 'all' : all;
  };
  if (typeof raw === 'string') return { instrument, accepted: raw === 'accepted' ? 'all' : [], intended: raw === 'intended' ? 'all' : [], exceptions: [] };
  return { instrument, accepted: list(raw.accepted), intended: list(raw.intended), exceptions: list(raw.exceptions) };
}

function describe(issue: Issue, document: Document, value: unknown): Problem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => {
    const among = keysUnder(path), meant = nearest(key, among);
    return problem(spanOfKey(document, key, path), unknownKey(key, meant, among));
  });
  const strange = path[0] === 'targets' && path.length === 2 ? strangeKeys(document, path) : [];
  if (strange.length > 0) return strange;
  if (path.length === 0) return [problem(spanOf(document, []), noTable(show(value)))];
  const at = document.getIn(path, false);
  return [problem(spanOf(document, path), wrongValue(path.join('.'), show(at), help[path[0] as keyof typeof help]))];
}

function show(value: unknown): Shown {
  if (value === null || value === undefined) return { kind: 'empty' };
  if (Array.isArray(value)) return { kind: 'list' };
  if (typeof value === 'object') return { kind: 'items' in value && !isMap(value) ? 'list' : 'table' };
  return { kind: 'words', words: JSON.stringify(String(value).slice(0, 40)) };
}

/** The keys that may stand at a path, for whoever misspelt one. */
export const keysUnder = (path: readonly string[]): readonly string[] =>
  path.length === 0 ? keys : path[0] === 'targets' ? path.length === 2 ? ['accepted', 'intended', 'exceptions'] : []
    : path[0] === 'reference-wages' ? ['currency', 'per', 'skilled-worker', 'ordinary-labourer', 'minimum-wage', 'average-earnings', 'family-allowance-per-child', 'family-allowances-go-on', 'ceiling']
      : path[0] === 'population' ? populationKeys(path.slice(1)) : [];

/** A target is one of two shapes, so the schema only says that it is neither; a misspelt key is the likely reason. */
function strangeKeys(document: Document, path: readonly string[]): Problem[] {
  const map = document.getIn(path, true), known = keysUnder(path);
  if (!isMap(map)) return [];
  return map.items.flatMap(({ key }) => {
    const name = isScalar(key) ? String(key.value) : '', meant = nearest(name, known);
    return known.includes(name) ? [] : [problem(spanOfKey(document, name, path), unknownKey(name, meant, known))];
  });
}

/** Standards, packs and rules that nobody knows, at their places. */
function unknownNames(project: Project, known: Known, document: Document): Problem[] {
  const packs = new Set([...known.rules.map((rule) => rule.pack), ...known.teams?.map(({ id }) => id) ?? []]);
  const rules = new Set([...known.rules.map((rule) => rule.id), ...known.off?.keys() ?? []]);
  const targets = new Set([...rules, ...[...packs].map((pack) => `${pack}/*`)]);
  const problems: Problem[] = [];
  const note = (path: (string | number)[], named: Named, name: string, among: Iterable<string>, key = false) => {
    const all = [...among];
    problems.push(problem(key ? spanOfKey(document, name, path) : spanOf(document, path), unknownName(named, name, nearest(name, all), all.slice(0, 12))));
  };
  const place = (key: string, i: number) => isScalar(document.get(key, true)) ? [key] : [key, i];
  const instruments = new Set([...known.instruments.keys()].map((id) => id.toUpperCase()));
  project.standards?.forEach((id, i) => { if (!instruments.has(id.toUpperCase())) note(place('standards', i), { kind: 'standard' }, id, known.instruments.keys()); });
  for (const one of project.targets ?? []) {
    const { instrument: id } = one, instrument = known.instruments.get(id.toUpperCase());
    if (instrument === undefined) {
      note(['targets'], { kind: 'standard' }, id, known.instruments.keys(), true);
      continue;
    }
    for (const key of ['accepted', 'intended'] as const) {
      const wanted = one[key];
      if (wanted !== 'all') wanted.forEach((part, i) => { if (!isPart(part, instrument)) note(placeIn(document, ['targets', id, key], i), { kind: 'part', of: id }, part, [...partsOf(instrument), 'all']); });
    }
    const { exceptions } = one;
    if (exceptions === 'all' || known.catalogue === undefined) continue;
    const may = exceptionsOf(instrument.id, { catalogue: known.catalogue });
    exceptions.forEach((claimed, i) => {
      if (!may.some((exception) => names(claimed, exception, instrument.id))) {
        note(placeIn(document, ['targets', id, 'exceptions'], i), { kind: 'exception', of: id }, claimed, may.length > 0 ? [...new Set(may.map(({ cite }) => cite))] : ['none']);
      }
    });
  }
  for (const { index, message } of known.missing ?? []) problems.push({ span: spanOf(document, place('packs', index)), message });
  project.packs?.forEach((id, i) => { if (!packs.has(id) && !known.judged?.has(id)) note(place('packs', i), { kind: 'pack' }, id, packs); });
  for (const id of Object.keys(project.severities ?? {})) if (!targets.has(id)) note(['severities'], { kind: 'rule' }, id, targets, true);
  return problems;
}

const isPart = (part: string, instrument: Instrument): boolean => (instrument.structure ?? []).some((one) => one.part.toLowerCase() === part.toLowerCase());

const placeIn = (document: Document, path: readonly string[], i: number): (string | number)[] => isScalar(document.getIn(path, true)) ? [...path] : [...path, i];

function spanOf(document: Document, path: readonly (string | number)[]): { start: number; end: number } {
  const node = path.length === 0 ? document.contents : document.getIn(path, true) as { range?: [number, number, number] | null } | undefined;
  const range = node && typeof node === 'object' && 'range' in node ? node.range : undefined;
  return range ? { start: range[0], end: range[1] } : path.length > 0 ? spanOfKey(document, String(path.at(-1)), path.slice(0, -1)) : { start: 0, end: 0 };
}

function spanOfKey(document: Document, key: string, path: readonly (string | number)[] = []): { start: number; end: number } {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const found = isMap(map) ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)?.key : undefined;
  return isScalar(found) && found.range ? { start: found.range[0], end: found.range[1] } : { start: 0, end: 0 };
}
