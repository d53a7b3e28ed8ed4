import type { FilePlace, Framework } from '../../analysis/framework';
import { labelOf, outlineOf } from '../../draft/outline';
import type { Range } from '../report';
import { Lines } from '../../text/lines';
import type { Span } from '../../text/span';

/** A place of a framework as reports name it. */
export interface NamedPlace {
  readonly path: string;
  readonly eId: string;
  readonly label: string;
  readonly range: Range;
}

/** Names a place; `span` counts from the start of the provision. */
export function namePlace({ files }: Framework, { file, provision }: FilePlace, span: Span): NamedPlace {
  const { path, analysis: { draft } } = files[file]!, outline = outlineOf(draft), lines = linesOf(draft), start = draft.starts[provision]!;
  return { path, eId: outline.eIds[provision]!, label: labelOf(draft, outline, provision), range: { start: lines.place(start + span.start), end: lines.place(start + span.end) } };
}

const known = new WeakMap<object, Lines>();

function linesOf(draft: { readonly text: string }): Lines {
  let lines = known.get(draft);
  if (!lines) known.set(draft, lines = new Lines(draft.text));
  return lines;
}
