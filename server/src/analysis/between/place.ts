import type { Draft } from '../../draft/draft';
import type { Outline } from '../../draft/outline';
import { crossReferencesOf } from '../../facts/crossReferences';
import type { Span } from '../../text/span';
import type { Analysis } from '../analysis';

/** A file of the law by the name that people know it by: its path below lexfloor.yaml. */
export interface NamedFile {
  readonly name: string;
  readonly analysis: Analysis;
}

/** Words at a place of one of the files. */
export interface TextPlace {
  readonly file: NamedFile;
  readonly provision: number;
  /** Counts from the start of the provision's `text`. */
  readonly span: Span;
  readonly words: string;
}

/** Words of a provision as a place, by a span of its `text`. */
export const placeAt = (file: NamedFile, provision: number, span: Span): TextPlace =>
  ({ file, provision, span, words: file.analysis.draft.provisions[provision]!.text.slice(span.start, span.end).replace(/\s+/g, ' ') });

/** The title of a text, for what it says nowhere in particular. */
export function titlePlace(file: NamedFile): TextPlace {
  const { provisions } = file.analysis.draft, at = Math.max(0, provisions.findIndex(({ kind }) => kind === 'act' || kind === 'schedule'));
  const provision = provisions[at]!;
  return placeAt(file, at, provision.headingSpan ?? provision.numSpan ?? { start: 0, end: Math.min(80, provision.text.length) });
}

/** The plain words that one has to read to understand a provision: what leads into it within its section, then its own. */
export function wordsAround({ draft, outline }: { readonly draft: Draft; readonly outline: Outline }, at: number): string {
  const unit = crossReferencesOf(draft, outline).places.unitOf(at), parts: string[] = [];
  for (let up = at; up >= 0; up = outline.parents[up]!) {
    const { heading, words } = draft.provisions[up]!;
    parts.unshift(heading ?? '', words.text);
    if (up === unit || unit < 0) break;
  }
  return parts.filter((part) => part !== '').join(' ');
}
