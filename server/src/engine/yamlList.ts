import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type * as z from 'zod/mini';
import type { Problem } from '../draft/draft';
import type { Span } from '../text/span';
import { entriesOf, spanOf, syntaxProblems } from './yamlEntries';

/** A YAML file that holds one list: `comments:`, `answers:`. */
export interface ListForm<T> {
  readonly key: string;
  readonly entry: z.ZodMiniType<T>;
  /** What one entry is called, and what it needs: both are shown to whoever wrote something else. */
  readonly called: string;
  readonly needs: string;
  /** Written above the first entry. */
  readonly head: string;
}

/** Reads the entries of a list, each with its place. Never throws: a faulty one is a problem at its own place, and the others stand. */
export function readYamlList<T>(text: string, { key, entry, called, needs }: ListForm<T>): { readonly entries: readonly (T & { readonly span: Span })[]; readonly problems: readonly Problem[] } {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', lineCounter: new LineCounter() });
  const faults = syntaxProblems(document, text, 'write one "key: value" a line');
  const root = document.contents;
  if (faults.length > 0 || root === null) return { entries: [], problems: faults };
  const list = isMap(root) ? root.get(key, true) : undefined;
  if (isScalar(list) && list.value === null) return { entries: [], problems: [] };
  if (!isSeq(list)) return { entries: [], problems: [{ span: spanOf(root), message: `this file holds a list; begin it with "${key}:" and give each ${called} a line that begins with "- "` }] };
  const entries: (T & { readonly span: Span })[] = [], problems: Problem[] = [];
  for (const { span, data } of entriesOf(list.items, document, problems)) {
    const parsed = entry.safeParse(data);
    if (parsed.success) {
      entries.push({ ...parsed.data, span });
      continue;
    }
    const keys = [...new Set(parsed.error.issues.map((issue) => issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.')))].filter((one) => one !== '').join(', ');
    problems.push({ span, message: `this ${called} cannot be read${keys ? ` (${keys})` : ''}; it needs ${needs}` });
  }
  return { entries, problems };
}

/** The text of the file with more entries at its end, or in the place of those that `replaces` picks out; what else was written stays. Throws where the file is no such list. */
export function withEntries(text: string | undefined, { key, head }: Pick<ListForm<unknown>, 'key' | 'head'>, added: readonly object[], replaces: (old: unknown, one: object) => boolean = () => false): string {
  const document = parseDocument(text ?? '', { prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0) throw new Error('the file is not valid YAML');
  const fresh = document.contents === null;
  if (fresh) document.contents = document.createNode({ [key]: [] }) as never;
  const list = document.get(key);
  if (!isSeq(list)) throw new Error(`the file holds no list of ${key}`);
  list.flow = false;
  for (const one of added) {
    const node = document.createNode(Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)));
    const old = list.items.findIndex((item) => isMap(item) && replaces(item.toJS(document, { maxAliasCount: 100 }), one));
    if (old < 0) list.items.push(node);
    else list.items[old] = node;
  }
  const written = document.toString({ lineWidth: 140 });
  return fresh && (text ?? '').trim() === '' ? head + written : written;
}
