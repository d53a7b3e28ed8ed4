import type { Draft } from '../../draft/draft';
import { atMargin, join } from './bill';
import { type Node, treeOf } from './tree';

/** A draft as Markdown: what has a place in the outline is a heading, all else a paragraph with its number. Markdown is given back as it stands. */
export function printMarkdown(draft: Draft): string {
  if (draft.format === 'markdown') return draft.text;
  const blocks: string[] = [];
  for (const node of treeOf(draft)) print(node, 1, blocks);
  return `${blocks.join('\n\n').replace(/\|\n\n(?=\|)/g, '|\n')}\n`;
}

function print({ provision: { kind, text }, sign, heading, words, children }: Node, level: number, blocks: string[]): void {
  const titled = kind === 'act' || atMargin.has(kind) && (heading !== undefined || sign !== '' && words === '');
  if (kind === 'row') blocks.push(/^\s*\|/.test(text) ? text.trim() : `| ${words} |`);
  else if (titled) {
    blocks.push(`${'#'.repeat(Math.min(level, 6))} ${escape(join(sign, heading ?? '').replaceAll('\n', ' '))}`);
    if (words !== '') blocks.push(escape(words));
  } else if (heading !== undefined) blocks.push(`**${escape(join(sign, heading))}**`, ...words === '' ? [] : [escape(words)]);
  else if (sign !== '' || words !== '') blocks.push(escape(join(sign, words)));
  for (const child of children) print(child, titled ? level + 1 : level, blocks);
}

/** Words of a law that Markdown would take for markup. Numbers stay as they are: a list that begins with them keeps them. */
const escape = (text: string): string => text.replace(/[*_`<>[\]#]/g, '\\$&').replace(/^([-+])(?=\s)/, '\\$1');
