import type { DocumentLink } from 'vscode-languageserver';
import { spanInFile } from '../analysis/occurrences';
import { crossReferencesOf } from '../facts/crossReferences';
import { fold } from '../words/tokens';
import { toRange } from './convert';
import type { Latest } from './session';

/** Another act of the project, by its title. */
export interface KnownAct {
  readonly uri: string;
  readonly title: string;
}

/** What a link brings back when it is followed: the act, and the unit that was cited. */
export interface LinkData {
  readonly uri: string;
  readonly unit?: string;
}

/** Links on the titles of other acts that are at hand, with the place cited before them: "section 5 of the Labour Act". */
export function documentLinksOf({ analysis: { draft, outline }, document, text }: Latest, acts: readonly KnownAct[]): DocumentLink[] {
  // Of several with the same title the one that lies nearest is meant
  const others = [...acts].filter(({ uri }) => uri !== document.uri).sort((a, b) => shared(b.uri, document.uri) - shared(a.uri, document.uri)).map((act) => ({ ...act, pattern: patternOf(act.title) })).filter(({ pattern }) => pattern !== undefined);
  if (others.length === 0) return [];
  const { of } = crossReferencesOf(draft, outline);
  return draft.provisions.flatMap((provision, index) => {
    if (provision.kind === 'note' || provision.quoted) return [];
    const words = fold(provision.words.text);
    if (words.length !== provision.words.text.length) return []; // ligatures: places would not fit
    const taken = new Set<number>();
    return others.flatMap(({ uri, title, pattern }) => [...words.matchAll(pattern!)].flatMap((match): DocumentLink[] => {
      if (taken.has(match.index)) return [];
      taken.add(match.index);
      const end = match.index + match[0].length;
      const cited = of[index]!.find(({ place, reference }) => place === 'words' && reference.law !== undefined && reference.law.start <= match.index && match.index <= reference.law.end + 6);
      const unit = cited?.reference.items[0]?.path.find(({ level }) => level === 'unit')?.num;
      const span = spanInFile(draft, index, 'words', { start: cited?.reference.span.start ?? match.index, end });
      return [{ range: toRange(text, span), tooltip: title, data: { uri, ...(unit && { unit }) } satisfies LinkData }];
    }));
  });
}

/** The title as it is cited: without the year, white space of any kind between the words. */
function patternOf(title: string): RegExp | undefined {
  const words = fold(title).replace(/^\s*the\s/, '').replace(/[,\s]*(?:\(?\d{4}\)?)\s*$/, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < 2 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]{1,3}')}(?![\\p{L}\\p{N}])(?:,?\\s\\d{4})?`, 'gu');
}

/** How many characters two URIs begin with alike. */
function shared(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}
