import type { Analysis } from '../analysis/analysis';
import type { FilePlace, Framework } from '../analysis/framework';
import { labelOf } from '../draft/outline';
import type { Draft } from '../draft/draft';
import { Lines } from '../text/lines';
import type { Span } from '../text/span';
import type { Range } from './report';

/** A provision as reports name it, and the words in it. Lines and characters count from 0. */
export interface NamedProvision {
  readonly eId: string;
  readonly label: string;
  readonly range: Range;
}

/** The same with its file, where several files are one law. */
export interface NamedPlace extends NamedProvision {
  readonly path: string;
}

/** Names words of a provision; `span` counts from its start. */
export function nameProvision({ draft, outline }: Pick<Analysis, 'draft' | 'outline'>, provision: number, span: Span): NamedProvision {
  const lines = linesOf(draft), start = draft.starts[provision]!;
  return { eId: outline.eIds[provision]!, label: labelOf(draft, outline, provision), range: { start: lines.place(start + span.start), end: lines.place(start + span.end) } };
}

/** Names a place of a framework; `span` counts from the start of the provision. */
export function namePlace({ files }: Framework, { file, provision }: FilePlace, span: Span): NamedPlace {
  const { path, analysis } = files[file]!;
  return { path, ...nameProvision(analysis, provision, span) };
}

/** The same as JSON has it. */
export function placeData(framework: Framework, place: FilePlace, span: Span): object {
  const { path, eId, label, range } = namePlace(framework, place, span);
  return { path, provision: { eId, label }, range };
}

const known = new WeakMap<Draft, Lines>();

/** Lines are counted once a draft, however many places are named in it. */
function linesOf(draft: Draft): Lines {
  let lines = known.get(draft);
  if (!lines) known.set(draft, lines = new Lines(draft.text));
  return lines;
}
