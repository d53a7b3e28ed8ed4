/** A rule where it stands in a file of a pack. */
export interface RulePlace {
  /** As it is written: without its pack where it is a rule of this one. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** The rules of a file, in their order: items that begin with "id:", and in pack.yaml the rules that it overrides. Unfinished YAML has them too. */
export function rulesIn(text: string): readonly RulePlace[] {
  return [...text.matchAll(/^[ ]*-[ ]+(?:\{[ ]*)?id:[ ]*["']?([a-z0-9-]+)|^[ ]+["']?([a-z0-9-]+\/[a-z0-9*-]+)["']?[ ]*:/gm)].map((match) => {
    const id = match[1] ?? match[2]!, start = match.index + match[0].lastIndexOf(id);
    return { id, start, end: start + id.length };
  });
}

/** The rule that an offset stands in. */
export const ruleAt = (text: string, offset: number): RulePlace | undefined => {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return rulesIn(text).findLast(({ start }) => start < offset || text.lastIndexOf('\n', start - 1) + 1 === line);
};

/** Headings of a file of cases: "# rule-id" and "## what a case shows", lines from 0. Those inside fences are words of a case. */
export function headingsIn(text: string): readonly { readonly line: number; readonly level: 1 | 2; readonly title: string }[] {
  const found: { line: number; level: 1 | 2; title: string }[] = [];
  let fence: string | undefined;
  text.split(/\r\n|\n|\r/).forEach((content, line) => {
    const ticks = /^`{3,}/.exec(content)?.[0];
    if (fence !== undefined) {
      if (ticks !== undefined && content.trim() === fence) fence = undefined;
      return;
    }
    if (ticks !== undefined) { fence = ticks; return; }
    const heading = /^(#{1,2}) +(.*\S)\s*$/.exec(content);
    if (heading) found.push({ line, level: heading[1]!.length as 1 | 2, title: heading[2]! });
  });
  return found;
}

/** Where an Article is described in `articles.yaml`, a parameter in a vocabulary, a group among phrases. */
export function placeOfEntry(text: string, key: 'cite' | 'topic' | 'id', value: string): { readonly start: number; readonly end: number } | undefined {
  const found = new RegExp(`(?:^|[\\s{,])${key}:[ ]*["']?(${value.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')})["']?(?=[ ]*(?:[,}#\\r\\n]|$))`, 'm').exec(text);
  return found ? within(found) : undefined;
}

/** Where a key of a table is written. */
export function placeOfKey(text: string, key: string): { readonly start: number; readonly end: number } | undefined {
  const found = new RegExp(`^[ ]*["']?(${key.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')})["']?[ ]*:`, 'm').exec(text);
  return found ? within(found) : undefined;
}

function within(found: RegExpExecArray): { readonly start: number; readonly end: number } {
  const start = found.index + found[0].lastIndexOf(found[1]!);
  return { start, end: start + found[1]!.length };
}
