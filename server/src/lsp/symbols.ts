import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { Language, Provision, ProvisionKind } from '../draft/draft';
import { labelOf } from '../draft/outline';
import type { Analysis } from '../analysis/analysis';
import { Positions } from './convert';
import type { Latest } from './session';
import { endOf, lastDescendants, startOf } from './tree';

/**
 * The outline as a lawyer reads it: "Part III. Sickness benefit" › "Section 18. Duration of benefit" › "(1)" › "(a)", with the
 * first words beside what has no heading. Running text, rows and notes are read in the text, not here.
 */
export function symbolsOf({ text, analysis }: Pick<Latest, 'text' | 'analysis'>): DocumentSymbol[] {
  const { draft, outline } = analysis, last = lastDescendants(analysis);
  const top: DocumentSymbol[] = [], childrenOf: DocumentSymbol[][] = [], positions = new Positions(text);
  draft.provisions.forEach((provision, i) => {
    const parent = outline.parents[i]!;
    const siblings = (parent < 0 ? undefined : childrenOf[parent]) ?? top;
    const kind = kinds[provision.kind];
    const title = kind && titleOf(analysis, i);
    if (!kind || !title) {
      childrenOf[i] = siblings; // what stands below it moves up
      return;
    }
    const start = startOf(analysis, i), end = Math.max(start, endOf(analysis, last[i]!));
    const children: DocumentSymbol[] = [];
    const alone = last[i] === i, own = alone ? end : Math.min(end, Math.max(start, endOf(analysis, i)));
    const from = positions.at(start), selectionRange = positions.range(titleSpan(provision, draft.starts[i]!, start, own));
    const range = { start: from, end: alone ? positions.at(end) : text.positionAt(end) };
    siblings.push(title.detail === undefined ? { name: title.name, kind, children, range, selectionRange } : { name: title.name, detail: title.detail, kind, children, range, selectionRange });
    childrenOf[i] = children;
  });
  return top;
}

/** The same as a flat list, for editors that know no tree: each name says by itself where it stands. */
export function flatSymbolsOf(latest: Latest): SymbolInformation[] {
  const list: SymbolInformation[] = [];
  const add = (symbols: readonly DocumentSymbol[], containerName: string) => {
    for (const { name, detail, kind, range, children = [] } of symbols) {
      list.push({ name: detail ? `${name} ${detail}` : name, kind, location: { uri: latest.document.uri, range }, ...(containerName && { containerName }) });
      add(children, containerName ? `${containerName} › ${name}` : name);
    }
  };
  add(symbolsOf(latest), '');
  return list;
}

const { Module, Namespace, Class, Field, Constant, File, Package, Property } = SymbolKind;

/** Editors show an icon for each; what matters is that each level has one of its own. */
const kinds: Partial<Readonly<Record<ProvisionKind, SymbolKind>>> = {
  act: File, preface: Property, preamble: Property, schedule: Package,
  book: Module, title: Module, part: Module, subpart: Module, chapter: Namespace, subchapter: Namespace,
  division: Namespace, subdivision: Namespace, crossHeading: Namespace,
  section: Class, article: Class,
  subsection: Field, paragraph: Field, subparagraph: Field, clause: Field, point: Field, item: Field, proviso: Field,
  definition: Constant,
};

const inner: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['subsection', 'paragraph', 'subparagraph', 'clause', 'point', 'item', 'proviso', 'definition']);

interface Title {
  readonly name: string;
  readonly detail?: string;
}

/** Titles by provision: editors ask for the outline after each pause, and nearly all provisions are those of the version before; but not their language. */
const titles = new WeakMap<Provision, { readonly language: Language; readonly title: Title | undefined }>();

function titleOf(analysis: Analysis, index: number): Title | undefined {
  const { provisions, language } = analysis.draft, provision = provisions[index]!;
  let known = titles.get(provision);
  if (known?.language !== language) titles.set(provision, known = { language, title: makeTitle(analysis, index) });
  return known.title;
}

function makeTitle({ draft, outline }: Analysis, index: number): Title | undefined {
  const provision = draft.provisions[index]!;
  const heading = provision.heading?.replace(/\s+/g, ' ').trim().replace(/[.:;]$/, '');
  const words = () => clip(provision.words.text, 60);
  if (inner.has(provision.kind)) {
    const number = numberAsWritten(provision);
    if (number) return { name: number, detail: heading || words() };
    const term = definedTerm(provision);
    if (term) return { name: term, detail: clip(provision.words.text.trim().slice(term.length), 60) };
    const name = heading || words();
    return name ? { name } : undefined;
  }
  const label = provision.num === undefined ? '' : ownLabel(labelOf(draft, outline, index));
  if (heading) return { name: clip(label ? `${label}. ${heading}` : heading, 200) };
  if (label) return { name: label, detail: words() };
  const name = words();
  return name ? { name } : undefined;
}

/** The term that a definition defines, in its quotation marks. */
const definedTerm = ({ kind, words }: Provision): string | undefined =>
  kind === 'definition' ? /^["“„«‘'][^"”“»’']{1,80}["”“»’']/.exec(words.text.trim())?.[0] : undefined;

/** "Schedule 2, Section 5" stands under its schedule: "Section 5" is enough. */
const ownLabel = (label: string): string => label.slice(label.lastIndexOf(', ') + 1).trim();

/** "(1)", "a)", "1°": as the draft writes it, without Markdown's marks. */
const numberAsWritten = ({ text, num, numSpan }: Provision): string | undefined =>
  num === undefined ? undefined : (numSpan && text.slice(numSpan.start, numSpan.end).replace(/[*_\\`~#<>]+/g, '').trim()) || `(${num})`;

/** The first words, cut at a word's end. */
function clip(text: string, most: number): string {
  const line = text.slice(0, most + 200).replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(' ', most);
  return `${line.slice(0, cut > most / 2 ? cut : most).replace(/[,;:–—-]$/, '')}…`;
}

/** Number and heading; where there is neither, the first line. Always inside the symbol's range, as the protocol wants. */
function titleSpan({ numSpan, headingSpan }: Provision, origin: number, start: number, end: number): { start: number; end: number } {
  const first = numSpan ?? headingSpan, last = headingSpan ?? numSpan;
  if (first === undefined || last === undefined) return { start, end: Math.min(end, start + 1) };
  const from = origin + Math.min(first.start, last.start), to = origin + Math.max(first.end, last.end);
  return { start: Math.max(start, Math.min(from, end)), end: Math.max(start, Math.min(to, end)) };
}
