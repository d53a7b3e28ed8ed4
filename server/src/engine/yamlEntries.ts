import { type Document, isMap, type YAMLSeq } from 'yaml';
import type { Problem } from '../draft/draft';
import { type Span, within } from '../text/span';

/** Mistakes of the YAML itself, each at its place; `advice` says how the file is written. */
export const syntaxProblems = ({ errors }: Document, text: string, advice: string): Problem[] =>
  errors.map(({ pos, message }) => ({ span: within({ start: pos[0], end: pos[1] }, text.length), message: `${message.replace(/\s+/g, ' ').replace(/[.;]$/, '')}; ${advice}` }));

/** Where a node of the YAML stands; `or` where it has no place. */
export function spanOf(node: unknown, or: Span = { start: 0, end: 0 }): Span {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range as [number, number, number] | null | undefined : undefined;
  return range ? { start: range[0], end: range[1] } : or;
}

/** One entry of a list as plain data; undefined where it is no table of keys. */
export interface YamlEntry {
  readonly item: unknown;
  readonly span: Span;
  readonly data: unknown;
}

/** The entries of a list, one by one. One with an alias that stands for nothing, or for too much, is a problem and is left out. */
export function* entriesOf(items: YAMLSeq['items'], document: Document, problems: Problem[]): Generator<YamlEntry> {
  for (const item of items) {
    const span = spanOf(item);
    let data: unknown;
    try {
      data = isMap(item) ? item.toJS(document, { maxAliasCount: 100 }) : undefined;
    } catch {
      problems.push({ span, message: 'a *name stands for nothing here, or for too much; write the values out' });
      continue;
    }
    yield { item, span, data };
  }
}
