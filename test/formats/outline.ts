import type { Draft } from '../../server/src/draft/draft';
import { outlineOf } from '../../server/src/draft/outline';
import { readDraft } from '../../server/src/formats/format';

/**
 * A draft as a tree to compare with: one line a provision, `kind num {heading} words`, two blanks a level. Quoted provisions
 * have a `"` before their kind.
 */
export function tree(text: string, path = 'draft.bill'): string {
  return treeOf(readDraft(path, text));
}

export function treeOf(draft: Draft): string {
  const outline = outlineOf(draft);
  const depth = (at: number): number => outline.parents[at]! < 0 ? 0 : depth(outline.parents[at]!) + 1;
  return draft.provisions.map((provision, at) => [
    '  '.repeat(depth(at)) + (provision.quoted ? '"' : '') + provision.kind,
    provision.num,
    provision.heading === undefined ? undefined : `{${provision.heading}}`,
    provision.words.text === '' ? undefined : provision.words.text,
  ].filter(part => part !== undefined).join(' ')).join('\n');
}

/** The lines of a template without its first line end and its common indentation. */
export function lines(template: TemplateStringsArray): string {
  const all = template.raw[0]!.replace(/^\n/, '').replace(/\n\s*$/, '').split('\n');
  const margin = Math.min(...all.filter(line => line.trim() !== '').map(line => line.search(/\S/)));
  return all.map(line => line.slice(margin)).join('\n');
}
