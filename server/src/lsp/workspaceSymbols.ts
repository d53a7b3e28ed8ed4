import type { DocumentSymbol, SymbolKind, WorkspaceSymbol } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis';
import { fold } from '../words/tokens';
import { symbolsOf } from './symbols';

/** One line of the list: a Part, section, definition of some draft. */
interface Entry {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly folded: string;
  readonly container: string;
  readonly range: DocumentSymbol['range'];
}

/** More than these nobody reads. */
const most = 400;

/** A draft that is searched: open, or of the same law as one that is. */
export interface Searched {
  readonly uri: string;
  readonly text: TextDocument;
  readonly analysis: Analysis;
}

const known = new WeakMap<Analysis, readonly Entry[]>();

/** Parts, sections and definitions of drafts whose number, heading or first words hold all words that were typed; those that begin with them first. */
export function workspaceSymbolsOf(drafts: readonly Searched[], query: string): WorkspaceSymbol[] {
  const words = fold(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = drafts.flatMap((draft) => entriesOf(draft).flatMap((entry) => words.every((word) => entry.folded.includes(word)) ? [{ draft, entry }] : []));
  const rank = ({ folded }: Entry): number => words.length === 0 ? 0 : words.some((word) => folded.startsWith(word)) ? 0 : words.every((word) => ` ${folded}`.includes(` ${word}`)) ? 1 : 2;
  return found.map((one) => ({ ...one, rank: rank(one.entry) })).sort((a, b) => a.rank - b.rank).slice(0, most)
    .map(({ draft, entry: { name, kind, container, range } }) => ({ name, kind, location: { uri: draft.uri, range }, ...(container && { containerName: container }) }));
}

function entriesOf(draft: Searched): readonly Entry[] {
  let entries = known.get(draft.analysis);
  if (entries === undefined) {
    const made: Entry[] = [], file = nameOf(draft.uri);
    const add = (symbols: readonly DocumentSymbol[], container: string, depth: number): void => {
      for (const { name, detail, kind, selectionRange, children = [] } of symbols) {
        // "(1)" alone tells nothing outside of its section
        const own = /^\(?\w{1,4}[).°º]*$/.test(name) ? undefined : detail ? `${name} ${detail}` : name;
        if (own !== undefined) made.push({ name: own, kind, folded: fold(own), container: container === '' ? file : `${container} · ${file}`, range: selectionRange });
        if (depth < 6) add(children, own ?? container, depth + 1);
      }
    };
    add(symbolsOf(draft), '', 0);
    known.set(draft.analysis, entries = made);
  }
  return entries;
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
