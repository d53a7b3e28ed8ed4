import { addVocabulary, type VocabularyAddition } from '../facts/additions';
import { compileLexicon, expandGroups, type LexiconProblem } from '../facts/lexicon';
import { nearest } from '../text/nearest';
import { readArticles, readInstrument } from './catalogue';
import { readClauses, type Clause } from './clauses';
import { type Exercise, readExercise } from './exercise';
import { type Fault, type ReadYaml, type RuleProblem, explain, readRules, readYaml } from './load';
import { citeFault, readOverrides, type Changes } from './overrides';
import type { CatalogueEntry, Instrument, Rule, RuleSet, TeamPackInfo } from './pack';
import { kindOfPackFile } from './packHelp';
import { clausesSchema, packFileSchema, packId, vocabularySchema, type RawPack } from './packSchema';
import { phraseGroupsSchema, type PhraseGroups } from './schema';

/** A file of a pack; the path counts from its folder, with forward slashes. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** A pack that a team wrote, read against the rules it builds on. */
export interface TeamPack extends TeamPackInfo {
  readonly licence: string;
  readonly languages: readonly string[];
  readonly rules: readonly Rule[];
  readonly changes: Changes;
  readonly vocabulary: readonly VocabularyAddition[];
  readonly instrument?: Instrument;
  readonly entries: readonly CatalogueEntry[];
  readonly clauses: readonly Clause[];
  readonly exercises: readonly Exercise[];
  /** Groups of phrases that packs which build on it may name too. */
  readonly groups: PhraseGroups;
  /** Files of cases, for `analysis/packCases.ts`. */
  readonly cases: readonly PackFile[];
}

export interface LoadedPack {
  /** What could be understood; nothing where `pack.yaml` does not say whose pack it is. */
  readonly pack?: TeamPack;
  /** In the order of files and lines. */
  readonly problems: readonly RuleProblem[];
}

/** A pack beyond this was not meant for us; reading it would keep the drafter waiting. */
export const packLimits = { files: 500, file: 500_000, all: 4_000_000, rules: 12_000, phrases: 5_000, gaps: 50_000, problems: 20 } as const;

export const packFile = 'pack.yaml';

/**
 * Reads a pack of a team: `pack.yaml`; `articles.yaml`, `clauses.yaml`, `phrases.yaml` and `vocabulary/*.yaml` where they are; every other `.yaml`
 * is rules, every `.md` but README cases. `base` is what it builds on (the packs of `extends` already added), `version` this
 * Lexfloor's. Never throws: each mistake is a problem at its place, and what is right stands.
 */
export function loadTeamPack(files: readonly PackFile[], base: RuleSet, version: string): LoadedPack {
  const large = tooLarge(files);
  if (large !== undefined) return { problems: [large] };
  const problems: RuleProblem[] = [];
  const read = <T extends { readonly faults: readonly Fault[] }>(file: PackFile, reader: (data: unknown) => T): T | undefined => {
    const { read: result, problems: told, untold } = readSafely(file, reader);
    problems.push(...told, ...untold > 0 ? [{ ...told.at(-1)!, message: `${untold} more problems like these; mend those above first` }] : []);
    return result;
  };

  const head = files.find(({ path }) => path === packFile);
  if (head === undefined) return { problems: [{ ...atStart(packFile), message: 'a pack begins with this file, and it is missing; write id, version, title, licence and languages in it' }] };
  const top = read(head, data => readHead(data, base, version));
  const raw = top?.head;
  if (raw === undefined) return { problems: inOrder(problems) };

  const instruments = top!.instrument === undefined ? base.instruments : new Map([...base.instruments, [top!.instrument.id, top!.instrument]]);
  const others = files.filter(({ path }) => path !== packFile && path.endsWith('.yaml'));
  const vocabulary = others.filter(({ path }) => path.startsWith('vocabulary/')).flatMap(file => read(file, data => readVocabulary(data, base))?.addition ?? []);
  const topics = knownNames(base, vocabulary);
  const entries = others.filter(({ path }) => path === 'articles.yaml').flatMap(file => read(file, data => top!.instrument === undefined
    ? { entries: [], faults: [{ path: [], message: 'these are Articles of no instrument; describe it under "instrument" in pack.yaml' }] }
    : withoutDoubles(readArticles(data, top!.instrument), base))?.entries ?? []);

  for (const { path } of files.filter(({ path }) => path.endsWith('.yml'))) problems.push({ ...atStart(path), message: 'files of a pack end in .yaml; name it so' });

  const shared = others.filter(({ path }) => path === 'phrases.yaml').map(file => read(file, readGroups)?.groups ?? {});
  const groups: PhraseGroups = Object.assign({}, base.sources?.groups, ...shared);
  const ids = new Set<string>();
  const rules = others.filter(({ path }) => !special.has(path) && !path.startsWith('vocabulary/') && !path.startsWith('exercises/'))
    .flatMap(file => read(file, data => readOwnRules(data, raw.id, groups, instruments, topics, ids))?.rules ?? []);
  const elements = [...base.rules, ...rules].flatMap(({ check }) => check.kind === 'required' ? [check.element] : []);
  const clauses = others.filter(({ path }) => path === 'clauses.yaml').flatMap(file => read(file, data => readOwnClauses(data, base, instruments, new Set(elements)))?.clauses ?? []);
  const known = new Set([...base.rules, ...rules].map(({ id }) => id)), taken = new Map<string, string>();
  const exercises = others.filter(({ path }) => path.startsWith('exercises/')).flatMap(file => read(file, data => {
    const found = readExercise(data, raw.id, known), other = found.exercise && taken.get(found.exercise.id);
    if (found.exercise === undefined || other === undefined) {
      if (found.exercise) taken.set(found.exercise.id, file.path);
      return found;
    }
    return { faults: [{ path: ['id'], message: `${other} has an exercise of this id too; give this one its own` }] };
  })?.exercise ?? []);
  let changes: Changes = { changed: new Map(), off: [], stricter: [], faults: [] };
  const whole = { id: raw.id, extends: list(raw.extends), instruments };
  read(head, () => (changes = readOverrides(raw.overrides ?? {}, whole, base)));
  const twice = changes.stricter.filter(({ id }) => ids.has(id));
  if (twice.length > 0) read(head, () => ({ faults: twice.map(({ id, stricterThan }) => ({ path: ['overrides', stricterThan!], key: true, message: `the stricter figure would be called ${id}, as a rule of the pack is; give that rule another id` })) }));

  const withLinks = (rule: Rule): Rule => ({ ...rule, cites: rule.cites.map(cite => ({ ...cite, ...optional('url', instruments.get(cite.instrument)?.url) })) });
  return {
    problems: inOrder(problems),
    pack: {
      id: raw.id, version: raw.version, title: raw.title, licence: raw.licence, languages: raw.languages, extends: whole.extends,
      rules: rules.map(withLinks), changes, vocabulary, entries, clauses, exercises, groups: Object.assign({}, ...shared), ...optional('instrument', top!.instrument),
      cases: files.filter(({ path }) => kindOfPackFile(path) === 'cases'),
    },
  };
}

/** The id that a pack gives itself and those it builds on, without reading the rest: by them packs are put in order. */
export function readPackHead(files: readonly PackFile[]): { readonly id?: string; readonly version?: string; readonly extends: readonly string[] } {
  const head = files.find(({ path }) => path === packFile);
  if (head === undefined || head.text.length > packLimits.file) return { extends: [] };
  let data: unknown;
  readSafely(head, (read) => { data = read; return { faults: [] }; });
  const { id, version, extends: bases } = (typeof data === 'object' && data !== null ? data : {}) as Readonly<Record<string, unknown>>;
  return {
    ...(typeof id === 'string' && packId.test(id) ? { id } : {}), ...(typeof version === 'string' ? { version } : {}),
    extends: [bases].flat().filter(one => typeof one === 'string'),
  };
}

/**
 * The rules with a pack added: its own behind those that are there, so that standards are cited first. A stricter figure stands before
 * the rule it is stricter than, and words of the house before ours: of two rules on the same words the first speaks.
 */
export function addPack(base: RuleSet, pack: TeamPack): RuleSet {
  const { changes } = pack;
  const off = new Set(changes.off), before = new Map<string, Rule[]>();
  for (const rule of changes.stricter) before.set(rule.stricterThan!, [...before.get(rule.stricterThan!) ?? [], rule]);
  const kept = base.rules.flatMap((rule): readonly Rule[] =>
    [...before.get(rule.id) ?? [], ...off.has(rule.id) ? [] : [changes.changed.get(rule.id) ?? rule]]);
  const vocabularies = pack.vocabulary.reduce(addVocabulary, base.sources?.vocabularies ?? []);
  return {
    ...base,
    rules: [...pack.rules.filter(({ kind }) => kind === 'wording'), ...kept, ...pack.rules.filter(({ kind }) => kind !== 'wording')],
    instruments: pack.instrument === undefined ? base.instruments : new Map([...base.instruments, [pack.instrument.id, pack.instrument]]),
    catalogue: pack.entries.length === 0 ? base.catalogue : new Map([...base.catalogue, ...pack.entries.map((entry): [string, CatalogueEntry] => [entry.cite.label, entry])]),
    ...(pack.vocabulary.length > 0 ? { lexicon: compileLexicon(vocabularies) } : {}),
    ...(base.sources ? { sources: { groups: { ...base.sources.groups, ...pack.groups }, vocabularies } } : {}),
    ...(pack.clauses.length > 0 ? { clauses: [...pack.clauses, ...base.clauses ?? []] } : {}), // the first that supplies an element is put in
    ...(pack.exercises.length > 0 ? { exercises: [...base.exercises ?? [], ...pack.exercises] } : {}),
    teams: [...base.teams ?? [], { id: pack.id, version: pack.version, title: pack.title, extends: pack.extends }],
    off: new Map([...base.off ?? [], ...changes.off.map((id): [string, string] => [id, pack.id])]),
  };
}

/** True of ids that packs of Lexfloor itself have. */
export const isBundledPack = (id: string, base: RuleSet): boolean => bundledNames(base).has(id);

function bundledNames(base: RuleSet): ReadonlySet<string> {
  const teams = new Set(base.teams?.map(({ id }) => id));
  return new Set([...base.rules.map(({ pack }) => pack), ...[...base.instruments.keys()].map(id => id.toLowerCase())].filter(id => !teams.has(id)));
}

interface Head {
  readonly head?: RawPack;
  readonly instrument?: Instrument;
  readonly faults: readonly Fault[];
}

function readHead(data: unknown, base: RuleSet, version: string): Head {
  const parsed = packFileSchema.safeParse(data);
  if (!parsed.success) return { faults: parsed.error.issues.flatMap(issue => explain(issue, data, Object.keys(packFileSchema.shape))) };
  const head = parsed.data, faults: Fault[] = [];
  const teams = new Set(base.teams?.map(({ id }) => id));
  if (isBundledPack(head.id, base) || reserved.has(head.id)) faults.push({ path: ['id'], message: `"${head.id}" is a pack of Lexfloor itself; choose another id` });
  else if (teams.has(head.id)) faults.push({ path: ['id'], message: `another pack is called "${head.id}" too; take one of them out of "packs"` });
  if (head.needs !== undefined && !isEnough(version, head.needs)) faults.push({ path: ['needs'], message: `this is Lexfloor ${version}, and the pack needs ${head.needs}; install a newer Lexfloor` });
  list(head.extends).forEach((id, i) => {
    if (isBundledPack(id, base) || teams.has(id)) return;
    const meant = nearest(id, [...bundledNames(base), ...teams]);
    faults.push({ path: Array.isArray(head.extends) ? ['extends', i] : ['extends'], message: `there is no pack "${id}"; ${meant ? `did you mean "${meant}"?` : 'add it with "lexfloor pack add"'}` });
  });
  const described = head.instrument === undefined ? undefined : readInstrument({ title: head.title, instrument: head.instrument });
  faults.push(...described?.faults ?? []);
  const instrument = described?.value;
  if (instrument !== undefined && base.instruments.has(instrument.id)) faults.push({ path: ['instrument', 'id'], message: `"${instrument.id}" is in the catalogue already; choose another id` });
  return { head, faults, ...optional('instrument', instrument) };
}

/** Names by which findings and settings know something else. */
const reserved: ReadonlySet<string> = new Set(['file', 'lexfloor', 'vocabulary']);

/** "0.2.0" is enough for ">=0.1". */
function isEnough(version: string, needs: string): boolean {
  const have = version.split('.').map(part => Number.parseInt(part, 10)), want = needs.replace(/^>=\s*/, '').split('.').map(Number);
  for (let i = 0; i < 3; i++) if ((have[i] ?? 0) !== (want[i] ?? 0)) return (have[i] ?? 0) > (want[i] ?? 0);
  return true;
}

interface KnownNames {
  readonly topics: ReadonlySet<string>;
  readonly branches: ReadonlySet<string>;
}

/** Branches and topics that some vocabulary or some rule speaks of. */
function knownNames(base: RuleSet, additions: readonly VocabularyAddition[]): KnownNames {
  const all = [...base.sources?.vocabularies ?? [], ...additions];
  const parameters = base.rules.flatMap(rule => rule.parameters).map(name => name.split('.'));
  return {
    topics: new Set([...all.flatMap(one => one.parameters ?? []).map(({ topic }) => topic), ...parameters.map(([, topic]) => topic ?? '')]),
    branches: new Set(['*', ...all.flatMap(one => Object.keys(one.branches ?? {})), ...all.flatMap(one => one.parameters ?? []).flatMap(({ branch, branches = [] }) => branch === undefined ? branches : [branch]), ...parameters.map(([branch]) => branch!)]),
  };
}

function readOwnRules(data: unknown, pack: string, groups: PhraseGroups, instruments: ReadonlyMap<string, Instrument>, known: KnownNames, ids: Set<string>): { readonly rules: readonly Rule[]; readonly faults: readonly Fault[] } {
  const raws = rawRules(data);
  if (ids.size + raws.length > packLimits.rules) return { rules: [], faults: [{ path: ['rules'], key: true, message: `the pack has more than ${packLimits.rules.toLocaleString('en')} rules; make several packs of it` }] };
  const { rules, faults: own } = readRules(data, pack, groups);
  const faults: Fault[] = [...own];
  const at = new Map<string, number>(); // rules of one id twice in a file are told of by readRules
  raws.forEach((raw, i) => { if (!at.has(`${pack}/${String(raw?.id)}`)) at.set(`${pack}/${String(raw?.id)}`, i); });
  for (const rule of rules) {
    const i = at.get(rule.id)!;
    if (ids.has(rule.id)) faults.push({ path: ['rules', i, 'id'], message: `another file of the pack has a rule "${rule.id}" too; give this one its own id` });
    ids.add(rule.id);
    for (const { label } of rule.cites) {
      const fault = citeFault(label, instruments);
      if (fault !== undefined) faults.push({ path: ['rules', i, 'cite'], message: fault });
    }
    for (const parameter of rule.parameters) {
      const [branch = '', topic = ''] = parameter.split('.');
      const wrong = known.branches.has(branch) ? known.topics.has(topic) ? undefined : topic : branch;
      if (wrong === undefined) continue;
      const meant = nearest(wrong, wrong === topic ? known.topics : known.branches);
      faults.push({ path: ['rules', i, 'for'], message: `no value is read as "${parameter}"; ${meant ? `did you mean "${wrong === topic ? `${branch}.${meant}` : `${meant}.${topic}`}"?` : 'describe it in vocabulary/<language>.yaml, or see lexfloor facts'}` });
    }
  }
  return { rules, faults };
}

function rawRules(data: unknown): readonly ({ readonly id?: unknown } | null)[] {
  const rules = (data as { readonly rules?: unknown } | null)?.rules;
  return Array.isArray(rules) ? rules : [];
}

/** Files with a meaning of their own; every other one holds rules. */
const special: ReadonlySet<string> = new Set(['articles.yaml', 'clauses.yaml', 'phrases.yaml']);

function readGroups(data: unknown): { readonly groups?: PhraseGroups; readonly faults: readonly Fault[] } {
  const parsed = phraseGroupsSchema.safeParse(data);
  return parsed.success ? { groups: parsed.data, faults: [] } : { faults: parsed.error.issues.flatMap(issue => explain(issue, data, [])) };
}

function readVocabulary(data: unknown, base: RuleSet): { readonly addition?: VocabularyAddition; readonly faults: readonly Fault[] } {
  const parsed = vocabularySchema.safeParse(data);
  if (!parsed.success) return { faults: parsed.error.issues.flatMap(issue => explain(issue, data, Object.keys(vocabularySchema.shape))) };
  const addition = parsed.data as VocabularyAddition;
  const known = base.sources?.vocabularies.find(({ language }) => language === addition.language);
  const many = countLines(data);
  if (many > packLimits.phrases) return { faults: [{ path: [], message: `has ${many.toLocaleString('en')} phrases, and ${packLimits.phrases.toLocaleString('en')} are read; take some out` }] };
  const { branches = {}, parameters = [], silence = [], marks = [], 'silent-headings': headings = [] } = expandGroups(addition, { ...known?.groups, ...addition.groups });
  const found: LexiconProblem[] = [];
  compileLexicon([{ language: addition.language, branches, parameters, silence, marks, 'silent-headings': headings }], found);
  const placeOf = (where: string): Fault['path'] => {
    const i = parameters.findIndex(({ topic }) => topic === where), silent = /^silence (\d+)$/.exec(where);
    const mark = marks.findIndex(one => one.mark === where);
    return i >= 0 ? ['parameters', i] : mark >= 0 ? ['marks', mark] : silent ? ['silence', Number(silent[1]) - 1] : [where];
  };
  return { addition, faults: found.map(({ where, message }) => ({ path: placeOf(where), message })) };
}

/** Lines and words of a vocabulary: each may be a phrase. */
const countLines = (data: unknown): number => typeof data === 'string' ? data.split('\n').length
  : typeof data === 'object' && data !== null ? Object.values(data).reduce<number>((sum, one) => sum + countLines(one), 0) : 0;

function readOwnClauses(data: unknown, base: RuleSet, instruments: ReadonlyMap<string, Instrument>, elements: ReadonlySet<string>): { readonly clauses: readonly Clause[]; readonly faults: readonly Fault[] } {
  const parsed = clausesSchema.safeParse(data);
  if (!parsed.success) return { clauses: [], faults: parsed.error.issues.flatMap(issue => explain(issue, data, Object.keys(clausesSchema.shape))) };
  const known = new Set(base.clauses?.map(({ id }) => id)), faults: Fault[] = [];
  const clauses = readClauses(parsed.data);
  clauses.forEach(({ id, cites, elements: supplied }, i) => {
    const at = (key: string, message: string): void => { faults.push({ path: ['clauses', i, key], message }); };
    if (known.has(id)) at('id', `there is another model clause "${id}"; give this one its own id`);
    known.add(id);
    for (const label of cites) {
      const fault = citeFault(label, instruments);
      if (fault !== undefined) at('gives-effect-to', fault);
    }
    for (const element of supplied) {
      if (elements.has(element)) continue;
      const meant = nearest(element, elements);
      at('element', `no rule asks for "${element}"; ${meant ? `did you mean "${meant}"?` : 'leave it out'}`);
    }
  });
  return { clauses, faults };
}

function withoutDoubles(read: { readonly entries: readonly CatalogueEntry[]; readonly faults: readonly Fault[] }, base: RuleSet) {
  return { entries: read.entries.filter(({ cite }) => !base.catalogue.has(cite.label)), faults: read.faults };
}

/** YAML that nests so deep that no reader gets to its end is a mistake like others. */
function readSafely<T extends { readonly faults: readonly Fault[] }>({ path, text }: PackFile, reader: (data: unknown) => T): ReadYaml<T> {
  const deep = tooDeep(text);
  if (path.endsWith('.yaml') && countGaps(text) > packLimits.gaps) return { problems: [{ ...atStart(path), message: `the gaps (.. and ~) of its patterns bridge more than ${packLimits.gaps.toLocaleString('en')} words; write narrower ones` }], untold: 0 };
  if (deep !== undefined) return { problems: [{ ...atStart(path), line: deep, message: 'this is nested too deeply; write it flatter' }], untold: 0 };
  if (!hiddenSigns.test(text) && !text.includes('\\')) return readYaml(path, text, reader, packLimits.problems);
  return readYaml(path, text, data => {
    const hidden: Fault[] = [];
    const clean = withoutSigns(data, [], hidden);
    const read = reader(clean);
    return hidden.length === 0 ? read : { ...read, faults: [...hidden, ...read.faults] };
  }, packLimits.problems);
}

/** Signs that nobody sees and that make terminals and editors show something else: controls, and those that turn the direction of writing. */
const hiddenSigns = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** The data without such signs; the same object where it has none, as it nearly always is. */
function withoutSigns(data: unknown, path: readonly (string | number)[], faults: Fault[]): unknown {
  if (typeof data === 'string') {
    if (!hiddenSigns.test(data)) return data;
    faults.push({ path, message: 'has signs that nobody sees, such as controls of a terminal; take them out' });
    return data.replace(new RegExp(hiddenSigns, 'g'), '');
  }
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data), clean = entries.map(([key, value]) => withoutSigns(value, [...path, Array.isArray(data) ? Number(key) : key], faults));
  if (clean.every((value, i) => value === entries[i]![1])) return data;
  return Array.isArray(data) ? clean : Object.fromEntries(entries.map(([key], i) => [key, clean[i]]));
}

/** How many words all gaps of a file may bridge. */
function countGaps(text: string): number {
  let sum = 0;
  for (const [, width] of text.matchAll(/(?:\.\.|~)(\d{0,3})/g)) sum += width === '' ? 12 : Number(width);
  return sum;
}

/** The line from which on brackets or indents nest too deep for any rule. */
function tooDeep(text: string): number | undefined {
  let line = 1, open = 0, column = 0, dashes = 0, blank = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) { line++; column = 0; dashes = 0; blank = true; continue; }
    if (blank) {
      if (code === 32) column++;
      else if (code === 45) dashes++;
      else blank = false;
      if (column > deepest.indent || dashes > deepest.levels) return line;
    }
    if (code === 91 || code === 123) open++; else if ((code === 93 || code === 125) && open > 0) open--;
    if (open > deepest.levels) return line;
  }
  return undefined;
}

const deepest = { levels: 60, indent: 400 } as const;

function tooLarge(files: readonly PackFile[]): RuleProblem | undefined {
  const million = (characters: number) => `${(characters / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} million characters`;
  if (files.length > packLimits.files) return { ...atStart(packFile), message: `the pack has ${files.length} files, and ${packLimits.files} are read; make several packs of it` };
  const large = files.find(({ text }) => text.length > packLimits.file);
  if (large !== undefined) return { ...atStart(large.path), message: `has ${million(large.text.length)}, and files of up to ${million(packLimits.file)} are read; make several files of it` };
  const all = files.reduce((sum, { text }) => sum + text.length, 0);
  return all > packLimits.all ? { ...atStart(packFile), message: `the pack has ${million(all)}, and up to ${million(packLimits.all)} are read; make several packs of it` } : undefined;
}

const atStart = (path: string) => ({ path, line: 1, column: 1, start: 0, end: 0 });

/** By file, then line; a mistake of a file that was read twice is told once. */
function inOrder(problems: readonly RuleProblem[]): readonly RuleProblem[] {
  const seen = new Set<string>();
  return problems
    .filter(({ path, start, message }) => !seen.has(`${path}\n${start}\n${message}`) && seen.add(`${path}\n${start}\n${message}`))
    .sort((a, b) => a.path === b.path ? a.start - b.start : a.path === packFile ? -1 : b.path === packFile ? 1 : a.path < b.path ? -1 : 1);
}

const list = (one: string | readonly string[] | undefined): readonly string[] => one === undefined ? [] : typeof one === 'string' ? [one] : one;

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
