import type { Draft, ProvisionKind } from '../../draft/draft';
import { type Node, treeOf } from './tree';

/** A draft of any format as plain legal text (`.bill`): one provision a paragraph, inner levels set in. A `.bill` is given back as it stands. */
export function printBill(draft: Draft): string {
  if (draft.format === 'legal-draft' || draft.format === 'docx') return draft.text;
  const lines: string[] = [];
  for (const node of treeOf(draft)) print(node, 0, lines);
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

/** What gathers sections, and sections themselves, stand at the margin. */
export const atMargin: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['act', 'preface', 'preamble', 'book', 'title', 'part', 'subpart', 'chapter', 'subchapter', 'division', 'subdivision', 'schedule', 'crossHeading', 'section', 'article']);

function print(node: Node, level: number, lines: string[]): void {
  const { provision: { kind, text }, sign, heading, words, children } = node, inside = !atMargin.has(kind), indent = inside ? '  '.repeat(level) : '';
  if (kind === 'row') {
    lines.push(/^\s*\|/.test(text) ? text.trim() : `| ${words} |`);
    if (children.length === 0) return;
  } else if (heading !== undefined) {
    lines.push('');
    lines.push(`${indent}${join(sign, heading)}`);
    if (words !== '') lines.push('', `${indent}${words}`);
  } else if (sign !== '' || words !== '') lines.push('', `${indent}${join(sign, words)}`);
  for (const child of children) print(child, inside ? level + 1 : kind === 'section' || kind === 'article' ? 1 : 0, lines);
}

/** A sign of several lines keeps the last for the words. */
export const join = (sign: string, words: string): string => sign === '' ? words : words === '' ? sign : sign.includes('\n') ? `${sign}\n${words}` : `${sign} ${words}`;
