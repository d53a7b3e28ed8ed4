import type { Span } from '../text/span';

/** Where an offset of a YAML file stands, as far as completion and hover need it. */
export interface YamlPlace {
  /** The keys above: ["targets", "C102", "accepted"]. */
  readonly path: readonly string[];
  /** Whether a key of `path` is written here, or its value. */
  readonly slot: 'key' | 'value';
  /** The word at the offset, from its start up to its end behind the offset. */
  readonly word: Span;
}

/**
 * Finds the place by indentation, and by brackets within the line: an unfinished file is no valid YAML, and it is the unfinished
 * one that wants completion. Undefined inside a comment. Brackets that go over several lines are not followed.
 */
export function yamlPlace(text: string, offset: number): YamlPlace | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  if (/(?:^|\s)#/.test(before)) return undefined;
  const indent = /^[ ]*/.exec(before)![0].length, item = /^[ ]*-(?:\s|$)/.test(before);
  const above = keysAbove(text.slice(0, start), item ? indent + 1 : indent);
  const content = before.slice(indent).replace(/^-\s*/, '');
  const word = wordAt(text, offset);
  const own = /^("[^"]*"|'[^']*'|[^\s:#'"[\]{}][^:#]*?)\s*:(?=\s|$)/.exec(content);
  if (own) return inBrackets(content.slice(own[0].length), [...above, unquote(own[1]!)], 'value', word);
  return inBrackets(content, above, item ? 'value' : 'key', word);
}

/** The keys of the blocks that a line of this indentation stands in. */
function keysAbove(text: string, indent: number): readonly string[] {
  const keys: string[] = [];
  let limit = indent;
  for (const line of text.split(/\r\n|\n|\r/).reverse()) {
    // The first key of a list's item stands behind the dash, and belongs to the item
    const key = /^([ ]*(?:-[ ]+)?)("[^"]*"|'[^']*'|[^\s:#'"-][^:#]*?)\s*:(?:\s|$)/.exec(line);
    if (!key || key[1]!.length >= limit) continue;
    keys.unshift(unquote(key[2]!));
    limit = key[1]!.length;
    if (limit === 0) break;
  }
  return keys;
}

/** Goes into the brackets that are open at the end of a line's value. */
function inBrackets(value: string, path: readonly string[], slot: YamlPlace['slot'], word: Span): YamlPlace {
  const open: { readonly map: boolean; key: string | undefined }[] = [];
  let since = 0;
  for (let i = 0; i < value.length; i++) {
    const sign = value[i]!, inner = open.at(-1);
    if (sign === '{' || sign === '[') open.push({ map: sign === '{', key: undefined });
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',' && inner) inner.key = undefined;
    else if (sign === ':' && inner?.map && /^(?:\s|$)/.test(value[i + 1] ?? '')) inner.key = unquote(value.slice(since, i).trim());
    else continue;
    since = i + 1;
  }
  if (open.length === 0) return { path, slot, word };
  const inside = open.flatMap(({ key }) => key === undefined ? [] : [key]), last = open.at(-1)!;
  return { path: [...path, ...inside], slot: last.map && last.key === undefined ? 'key' : 'value', word };
}

function wordAt(text: string, offset: number): Span {
  const part = /[^\s,:"'[\]{}#]/;
  let start = offset, end = offset;
  while (start > 0 && part.test(text[start - 1]!)) start--;
  while (end < text.length && part.test(text[end]!)) end++;
  return { start, end };
}

const unquote = (text: string): string => text.replace(/^(["'])(.*)\1$/, '$2');
