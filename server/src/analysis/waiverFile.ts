import { type Document, LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import type { Problem } from '../draft/draft';
import type { RuleSet } from '../engine/pack';
import { entriesOf, spanOf, syntaxProblems } from '../engine/yamlEntries';
import { nearest } from '../text/nearest';
import type { Span } from '../text/span';

z.config({ jitless: true }); // no eval: the worker and some editors forbid it

/** accepted: it no longer counts · to-be-changed: it counts, and somebody means to mend it · done: it was mended. */
export const waiverStates = ['accepted', 'to-be-changed', 'done'] as const;
export type WaiverState = typeof waiverStates[number];

/** What was decided on a finding, by whom and why. */
export interface Waiver {
  readonly rule: string;
  /** Path of the draft below the project's folder, with forward slashes; any draft where left out. */
  readonly file?: string;
  /** The eId that the provision had. */
  readonly provision: string;
  /** Fingerprint of the provision's words (`fingerprintOf`). */
  readonly words: string;
  /** The words of the finding. */
  readonly quote?: string;
  readonly reason: string;
  readonly by?: string;
  /** Dates as "2026-11-22". */
  readonly on?: string;
  readonly until?: string;
  readonly state: WaiverState;
  /** Where it stands: in the YAML, or in the draft for a comment. */
  readonly span: Span;
  readonly comment?: true;
}

const words = z.string().check(z.minLength(1));
const date = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));
const waiver = z.strictObject({
  rule: words, file: z.optional(words), provision: words, words: z.string().check(z.regex(/^[0-9a-f]{16}$/)), quote: z.optional(words),
  reason: words, by: z.optional(words), on: z.optional(date), until: z.optional(date), state: z.optional(z.enum(waiverStates)),
});

/** Where it stands below a project's folder. */
export const waiverPath = '.lexfloor/waivers.yaml';

/** `.lexfloor/waivers.yaml`. */
export const waiversSchema = z.strictObject({ waivers: z.array(waiver) });

const keys = ['rule', 'file', 'provision', 'words', 'quote', 'reason', 'by', 'on', 'until', 'state'] as const;
/** What to write for each key. */
export const waiverHelp: Readonly<Record<typeof keys[number], string>> = {
  rule: 'the rule, such as c102/sickness-duration', file: 'the path of the draft below this project', provision: 'the eId of the provision, such as sec_12__subsec_1',
  words: 'the fingerprint that "lexfloor waive" writes (16 hexadecimal digits)', quote: 'the words of the finding', reason: 'why it is accepted',
  by: 'who accepted it', on: 'a date such as 2026-11-22', until: 'a date such as 2027-06-30', state: 'accepted, to-be-changed or done',
};

/** Reads the waivers of a project. Never throws: a faulty one is a problem at its own place, and the others hold. */
export function readWaivers(text: string, rules?: Pick<RuleSet, 'rules' | 'off'>): { readonly waivers: readonly Waiver[]; readonly problems: readonly Problem[] } {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', lineCounter: new LineCounter() });
  const problems = syntaxProblems(document, text, 'write one "key: value" a line');
  if (problems.length > 0) return { waivers: [], problems };
  const root = document.contents;
  if (root === null) return { waivers: [], problems };
  const list = isMap(root) ? root.get('waivers', true) : undefined;
  if (!isMap(root) || !isSeq(list) && !(isScalar(list) && list.value === null)) return { waivers: [], problems: [{ span: spanOf(root), message: 'this file holds a list; begin it with "waivers:" and give each waiver a "- rule: …"' }] };
  for (const { key } of root.items) if (isScalar(key) && key.value !== 'waivers') problems.push({ span: spanOf(key), message: `unknown key "${String(key.value)}"; the only one is waivers` });
  const found: Waiver[] = [], seen = new Set<string>();
  for (const { item, span, data } of entriesOf(isSeq(list) ? list.items : [], document, problems)) {
    const parsed = waiver.safeParse(data);
    if (!parsed.success) {
      problems.push(...parsed.error.issues.flatMap((issue) => describe(issue, item, span)));
      continue;
    }
    const key = JSON.stringify([parsed.data.rule, parsed.data.file, parsed.data.words, parsed.data.quote, parsed.data.provision]);
    if (seen.has(key)) problems.push({ span, message: 'this says the same as a waiver above; keep one of them' });
    seen.add(key);
    if (rules && !rules.rules.some(({ id }) => id === parsed.data.rule) && !rules.off?.has(parsed.data.rule)) {
      const meant = nearest(parsed.data.rule, rules.rules.map(({ id }) => id));
      problems.push({ span: spanOf(isMap(item) ? item.get('rule', true) : item), message: `unknown rule "${parsed.data.rule}"; ${meant ? `did you mean ${meant}?` : 'it is not in force here; delete the waiver, or put its pack back'}` });
    }
    found.push({ ...tidy(parsed.data), span });
  }
  return { waivers: found, problems };
}

const tidy = ({ state, ...rest }: z.infer<typeof waiver>): Omit<Waiver, 'span'> =>
  ({ ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)), state: state ?? 'accepted' }) as Omit<Waiver, 'span'>;

function describe(issue: z.core.$ZodIssue, item: unknown, span: Span): Problem[] {
  if (issue.code === 'unrecognized_keys' && isMap(item)) return issue.keys.map((key) => {
    const meant = nearest(key, keys), node = item.items.find((one) => isScalar(one.key) && one.key.value === key)?.key;
    return { span: spanOf(node, span), message: `unknown key "${key}"; ${meant ? `did you mean "${meant}"?` : `the keys are ${keys.join(', ')}`}` };
  });
  const [key] = issue.path;
  if (key === undefined || !isMap(item)) return [{ span, message: 'a waiver is a table of keys; write "rule:", "provision:", "words:" and "reason:"' }];
  const node = item.get(key, true);
  const says = waiverHelp[key as keyof typeof waiverHelp] ?? 'another value';
  return [{ span: spanOf(node, span), message: node === undefined ? `a waiver needs "${String(key)}"; write ${says}` : `"${String(key)}" cannot be that; write ${says}` }];
}

const head = `# Findings that somebody has decided on, with the reason: accepted (it no longer counts), to-be-changed, or done. "lexfloor waive" and the
# editor write here. A waiver holds for the words of its provision; when they change, or its date has passed, the finding is open again.
`;

/** The text of the file with one waiver more; what was written before, comments included, stays. One for the same rule and words is replaced. */
export function withWaiver(text: string | undefined, added: Omit<Waiver, 'span' | 'comment'>): string {
  const document: Document = parseDocument(text ?? '', { prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0) throw new Error('the file is not valid YAML');
  const fresh = document.contents === null;
  if (fresh) document.contents = document.createNode({ waivers: [] }) as never;
  let list = document.get('waivers');
  if (!isSeq(list)) {
    document.set('waivers', document.createNode([]));
    list = document.get('waivers');
  }
  if (!isSeq(list)) throw new Error('the file holds no list of waivers');
  list.flow = false;
  const data = Object.fromEntries(keys.flatMap((key) => added[key] === undefined || key === 'state' && added.state === 'accepted' ? [] : [[key, added[key]]]));
  const at = list.items.findIndex((one) => isKey(one, added));
  const node = document.createNode(data);
  if (at >= 0) list.items[at] = node; else list.items.push(node);
  const written = document.toString({ lineWidth: 140 });
  return fresh && (text ?? '').trim() === '' ? head + written : written;
}

/** What tells a waiver from all others of a file. */
export type WaiverKey = Pick<Waiver, 'rule' | 'file' | 'provision' | 'words' | 'quote'>;

export const keyOfWaiver = ({ rule, file, provision, words: print, quote }: WaiverKey): WaiverKey =>
  ({ rule, provision, words: print, ...(file !== undefined && { file }), ...(quote !== undefined && { quote }) });

/** The text of the file without some waivers; all else stays, comments included. Throws where the file is not valid YAML. */
export function withoutWaivers(text: string, gone: readonly WaiverKey[]): string {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0) throw new Error('the file is not valid YAML');
  const list = document.get('waivers');
  if (!isSeq(list)) return text;
  const kept = list.items.filter((one) => !gone.some((key) => isKey(one, key)));
  if (kept.length === list.items.length) return text;
  list.items = kept;
  return document.toString({ lineWidth: 140 });
}

const isKey = (item: unknown, key: WaiverKey): boolean =>
  isMap(item) && (['rule', 'file', 'provision', 'words', 'quote'] as const).every((name) => (item.get(name) ?? undefined) === key[name]);
