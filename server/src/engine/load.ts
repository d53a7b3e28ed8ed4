import { LineCounter, isMap, isPair, isScalar, parseDocument, type Document } from 'yaml';
import type * as z from 'zod/mini';
import { nearest } from '../text/nearest';
import { type Severity, severities } from './finding';
import type { Rule } from './pack';
import { readPlainYaml } from './plainYaml';
import { RuleError, makeRule, type RuleHome } from './rule';
import { fileSchema, kindKeys, ruleSchemas, type KindKey, type PhraseGroups, type RawRule } from './schema';

/** A mistake in a file of rules. Line and column count from 1, as people count; offsets from 0. */
export interface RuleProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  /** What is wrong; how to mend it. */
  readonly message: string;
}

export interface LoadedRules {
  readonly rules: readonly Rule[];
  readonly problems: readonly RuleProblem[];
}

/**
 * Reads the text of one file of rules. Never throws: a faulty rule becomes a problem at its own line, and the other rules stand.
 * `path` names the file in problems; its folder is the pack unless `pack` says otherwise;
 * `groups` are phrases that its rules may name.
 */
export function loadRules(path: string, text: string, pack = packOf(path), groups: PhraseGroups = {}): LoadedRules {
  const { read, problems } = readYaml(path, text, data => readRules(data, pack, groups));
  return { rules: read?.rules ?? [], problems };
}

/**
 * Parses YAML and has it read; mistakes of the YAML and faults of the data become problems with their places, in the order they are
 * told, at most `most` of them (`untold`: how many more). Only a file in which something is to be pointed at is parsed with the places of all its words.
 */
export function readYaml<T extends { readonly faults: readonly Fault[] }>(path: string, text: string, reader: (data: unknown) => T, most = Number.POSITIVE_INFINITY): ReadYaml<T> {
  const plain = readPlainYaml(text);
  let read = plain && reader(plain.value);
  if (read?.faults.length === 0) return { read, problems: [], untold: 0 };
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error' });
  const at = (start: number, end: number, message: string): RuleProblem => {
    const place = counter.linePos(start);
    return { path, line: place.line, column: place.col, start, end, message };
  };
  const problems = document.errors.slice(0, most).map(error => at(error.pos[0], error.pos[1], `${error.message.replace(/[.;]?\s*$/, '')}; mend the YAML here`));
  if (read === undefined) {
    let data: unknown;
    try {
      data = document.toJS({ maxAliasCount: 100 });
    } catch {
      return { problems: [...problems, at(0, 0, 'too many aliases (*name); write the values out')], untold: 0 };
    }
    read = reader(data);
  }
  const shown = read.faults.slice(0, Math.max(0, most - problems.length)).map(fault => at(...rangeOf(document, fault), fault.message));
  return { read, problems: [...problems, ...shown], untold: document.errors.length + read.faults.length - problems.length - shown.length };
}

export interface ReadYaml<T> {
  readonly read?: T;
  readonly problems: readonly RuleProblem[];
  readonly untold: number;
}

/** A mistake, with the way to it inside the data. */
export interface Fault {
  readonly path: readonly (string | number)[];
  /** True where the key itself is wrong, not what it holds. */
  readonly key?: boolean;
  readonly message: string;
}

/** The rules of a parsed file (the bundled packs come so), and what is wrong with the others. */
export function readRules(data: unknown, pack: string, groups: PhraseGroups = {}): { readonly rules: readonly Rule[]; readonly faults: readonly Fault[] } {
  const file = fileSchema.safeParse(data);
  const head = file.success ? file.data : (data ?? {}) as Record<string, unknown>;
  const above = file.success ? [] : file.error.issues.flatMap(issue => explain(issue, data, ['phrases', 'branch', 'severity', 'on-request', 'rules']));
  if (!Array.isArray(head['rules'])) return { rules: [], faults: above };
  const home: RuleHome = {
    pack,
    phrases: { ...groups, ...(file.success ? file.data.phrases : {}) },
    ...(typeof head['branch'] === 'string' ? { branch: head['branch'] } : {}),
    ...(head['on-request'] === true ? { onRequest: true } : {}),
    ...(severities.includes(head['severity'] as Severity) ? { severity: head['severity'] as Severity } : {}),
  };
  const rules: Rule[] = [], faults: Fault[] = [...above], seen = new Set<string>();
  head['rules'].forEach((raw: unknown, i) => {
    const result = readRule(raw, home);
    faults.push(...result.faults.map(fault => ({ ...fault, path: ['rules', i, ...fault.path] })));
    if (result.rule === undefined) return;
    if (seen.has(result.rule.id)) {
      faults.push({ path: ['rules', i, 'id'], message: `there is another rule "${result.rule.id}" above; give this one its own id` });
      return;
    }
    seen.add(result.rule.id);
    rules.push(result.rule);
  });
  return { rules, faults };
}

function readRule(raw: unknown, home: RuleHome): { readonly rule?: Rule; readonly faults: readonly Fault[] } {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { faults: [{ path: [], message: 'a rule is a table of keys; begin it with "id:"' }] };
  }
  const present = kindKeys.filter(key => key in raw);
  const key = present[0];
  if (key === undefined) return { faults: [{ path: [], message: `the rule says nothing to check; give it one of ${kindKeys.join(', ')}` }] };
  if (present.length > 1) return { faults: [{ path: [present[1]!], key: true, message: `a rule checks one thing, this one has ${present.join(' and ')}; make two rules of it` }] };
  const parsed = ruleSchemas[key].safeParse(raw);
  if (!parsed.success) return { faults: parsed.error.issues.flatMap(issue => explain(issue, raw, keysOf(key))) };
  try {
    return { rule: makeRule({ key, data: parsed.data } as RawRule, home), faults: [] };
  } catch (error) {
    if (error instanceof RuleError) return { faults: [{ path: error.path, message: error.message }] };
    throw error;
  }
}

const keysOf = (key: KindKey): readonly string[] => Object.keys(ruleSchemas[key].shape);

type Issue = z.core.$ZodIssue;

/** One mistake in words: what is wrong; how to mend it. */
export function explain(issue: Issue, data: unknown, known: readonly string[]): Fault[] {
  const path = issue.path.map(part => typeof part === 'number' ? part : String(part));
  const missing = path.reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], data) === undefined;
  const name = path.length === 0 ? 'this' : `"${path.filter(part => typeof part === 'string').join('.')}"`;
  switch (issue.code) {
    case 'unrecognized_keys': return issue.keys.map(key => {
      const meant = path.length === 0 ? nearest(key, [...known]) : undefined;
      return { path: [...path, key], key: true, message: `unknown key "${key}"; ${meant ? `did you mean "${meant}"?` : path.length === 0 ? `the keys are ${known.join(', ')}` : 'leave it out'}` };
    });
    case 'invalid_type': return [{ path, message: missing ? `${name} is missing; add it` : `${name} must be ${kindWords[issue.expected] ?? issue.expected}; mend it` }];
    case 'invalid_value': return [{ path, message: `${name} must be one of ${issue.values.join(', ')}; choose one` }];
    case 'invalid_union': {
      // The form that the writer had in mind is the one whose mistakes lie deepest.
      const meant = issue.errors.reduce<readonly z.core.$ZodIssue[]>((best, one) => depthOf(one) > depthOf(best) ? one : best, []);
      if (!missing && depthOf(meant) > 0) return meant.flatMap(inner => explain({ ...inner, path: [...issue.path, ...inner.path] }, data, known));
      return [{ path, message: missing ? `${name} is missing; add it` : `${name} has the wrong form; write a text, or one per language as {en: …, fr: …, es: …}` }];
    }
    default: return [{ path, message: `${name}: ${issue.message || 'not valid'}; mend it` }];
  }
}

const depthOf = (issues: readonly z.core.$ZodIssue[]): number => Math.max(0, ...issues.map(({ path }) => path.length));

const kindWords: Readonly<Record<string, string>> = { string: 'a text', number: 'a number', boolean: 'true or false', array: 'a list', object: 'a table of keys' };

/** Where the value at `path` stands; where it is missing, the nearest thing above it. An unknown key is underlined itself. */
function rangeOf(document: Document, { path, key = false }: Fault): [number, number] {
  for (let length = path.length; length >= 0; length--) {
    const parent: unknown = length === 0 ? undefined : length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    if (isMap(parent)) {
      const pair = parent.items.find(item => isPair(item) && isScalar(item.key) && String(item.key.value) === String(path[length - 1]));
      const node = length === path.length && !key ? pair?.value : undefined;
      const range = (node as { range?: [number, number, number] } | undefined)?.range ?? (pair?.key as { range?: [number, number, number] } | undefined)?.range;
      if (range) return [range[0], range[1]];
    }
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
    if (range) return [range[0], isMap(node) ? Math.min(range[1], range[0] + 1) : range[1]];
  }
  return [0, 0];
}

const packOf = (path: string): string => path.split(/[\\/]/).at(-2) ?? 'pack';
