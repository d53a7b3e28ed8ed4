import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import { Positions } from './convert';
import type { Latest } from './session';
import { endOf, lastDescendants, startOf } from './tree';

/**
 * What can be folded away: each provision of more than one line, from its first line to the last of what stands below it. Running
 * text and rows stay open. At most `limit` ranges, outer ones before inner ones.
 */
export function foldingOf({ text, analysis }: Latest, limit = Number.POSITIVE_INFINITY): FoldingRange[] {
  const last = lastDescendants(analysis);
  const ranges: (FoldingRange & { readonly depth: number })[] = [];
  const starting = new Set<number>(), positions = new Positions(text);
  analysis.draft.provisions.forEach(({ kind, depth }, i) => {
    if (kind === 'text' || kind === 'row' || depth === 0) return; // the whole act folded away is of no use
    const startLine = positions.at(startOf(analysis, i)).line, end = endOf(analysis, last[i]!);
    const endLine = (last[i] === i ? positions.at(end) : text.positionAt(end)).line;
    // "1. (1) The benefit …" on one line: the section folds, its first subsection would be a second fold at the same place
    if (endLine <= startLine || starting.has(startLine)) return;
    starting.add(startLine);
    ranges.push({ startLine, endLine, depth, ...(kind === 'note' && { kind: FoldingRangeKind.Comment }) });
  });
  if (ranges.length > limit) {
    const depths = ranges.map((range) => range.depth).sort((a, b) => a - b);
    const deepest = depths[limit]!;
    return ranges.filter((range) => range.depth < deepest).map(plain);
  }
  return ranges.map(plain);
}

const plain = ({ startLine, endLine, kind }: FoldingRange): FoldingRange => ({ startLine, endLine, ...(kind && { kind }) });
