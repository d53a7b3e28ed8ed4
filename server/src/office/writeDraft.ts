import { AlignmentType, Bookmark, CommentRangeEnd, CommentRangeStart, CommentReference, Document as WordDocument, HeadingLevel, type ILevelsOptions, LevelSuffix, Packer, Paragraph, type ParagraphChild, SimpleField, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Draft, ProvisionKind } from '../draft/draft';
import { outlineOf } from '../draft/outline';
import { toPlain } from '../draft/segments';
import { crossReferencesOf, type CrossReferences } from '../facts/crossReferences';
import { atMargin, join } from '../formats/print/bill';
import { cellsOf, type Node, rowsOf, treeOf } from '../formats/print/tree';
import { withoutForbidden } from '../text/markup';
import type { Span } from '../text/span';
import { AutoNumbers, type ListPlace, type WordList } from './autoNumbers';
import { referenceFields } from './referenceFields';
import { bookmark } from './writeDocx';

/** A comment for the margin. `span` counts from the start of the provision's `text`: it is anchored at these words, or at the heading where they stand in it. */
export interface Remark {
  readonly provision: number;
  readonly span: Span;
  readonly author: string;
  readonly text: string;
}

/**
 * A draft as a Word file: Parts and sections are headings that Word's navigation shows, inner levels are set in, every provision is a
 * bookmark by its eId. Numbers are automatic, on lists of several levels, where Word counts as the draft does, and references to such numbers are
 * fields that follow them; all other numbers stand as written. `remarks` stand in the margin, stamped with `date`.
 */
export async function writeDraftDocx(draft: Draft, remarks: readonly Remark[] = [], date = new Date(0)): Promise<Uint8Array> {
  const tree = treeOf(draft), numbers = new AutoNumbers(), places = new Map<number, ListPlace>(), signs = new Map<number, string>(), names = new Map<number, string>();
  number(tree, numbers, places, 0, 0);
  const taken = new Set<string>();
  eachNode(tree, ({ index, sign, eId }) => {
    let name = bookmark(eId);
    for (let nth = 2; taken.has(name); nth++) name = `${bookmark(eId).slice(0, 34)}_${nth}`;
    taken.add(name);
    names.set(index, name);
    if (places.has(index)) signs.set(index, sign);
  });
  const anchors = new Map<number, Anchor[]>();
  remarks.forEach(({ provision, span }, id) => {
    const { words } = draft.provisions[provision]!, start = toPlain(words, span.start), end = toPlain(words, span.end);
    anchors.set(provision, [...anchors.get(provision) ?? [], end > start && end > 0 ? { id, start, end } : { id, start: undefined, end: 0 }]);
  });
  const writer: Writer = { anchors, places, signs, names, references: crossReferencesOf(draft, outlineOf(draft)) };
  const children = tree.flatMap(node => blocks(node, 0, writer));
  const title = draft.provisions.find(({ kind }) => kind === 'act')?.heading ?? '';
  const file = new WordDocument({
    title: withoutForbidden(title), creator: 'Lexfloor',
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: 24, language: { value: { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' }[draft.language] } }, paragraph: { spacing: { after: 120 } } },
        title: { run: { size: 32, bold: true }, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } } },
        heading1: { run: { size: 26, bold: true, color: '000000' }, paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 360, after: 160 }, keepNext: true } },
        heading2: { run: { size: 24, bold: true, color: '000000' }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
        heading3: { run: { size: 24, bold: true, color: '000000' }, paragraph: { spacing: { before: 200, after: 80 }, keepNext: true } },
      },
    },
    numbering: { config: numbers.lists.map(({ name, levels }) => ({ reference: name, levels: levelsOf(levels) })) },
    ...remarks.length > 0 && { comments: { children: remarks.map(({ author, text }, id) => ({ id, author: withoutForbidden(author), date, children: withoutForbidden(text).split('\n').map(line => new Paragraph({ children: [new TextRun(line)] })) })) } },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

const sections: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['section', 'article']);

/** Twentieths of a point for each level that is set in. */
const step = 567;

/** Where a comment stands in the plain words of its provision; without `start` at its heading, or at all of it. */
interface Anchor {
  readonly id: number;
  readonly start: number | undefined;
  readonly end: number;
}

/** What each paragraph needs to know of the whole. */
interface Writer {
  readonly anchors: ReadonlyMap<number, readonly Anchor[]>;
  /** Automatic numbers by provision. */
  readonly places: ReadonlyMap<number, ListPlace>;
  readonly signs: ReadonlyMap<number, string>;
  /** Bookmarks by provision. */
  readonly names: ReadonlyMap<number, string>;
  readonly references: CrossReferences;
}

function eachNode(nodes: readonly Node[], visit: (node: Node) => void): void {
  for (const node of nodes) {
    visit(node);
    eachNode(node.children, visit);
  }
}

/** Finds the place of every number in a list: one list counts what gathers sections, another the sections with what is in them. */
function number(nodes: readonly Node[], numbers: AutoNumbers, places: Map<number, ListPlace>, outer: number, inner: number): void {
  for (const { provision: { kind, num, quoted }, index, sign, heading, words, children } of nodes) {
    const gathers = atMargin.has(kind) && !sections.has(kind), counted = num !== undefined && sign !== '' && !quoted && kind !== 'row';
    // A number that stands alone on its line stays words: readers differ in whether an empty paragraph counts
    const place = counted && (heading !== undefined || words !== '') ? numbers.take(gathers ? 'parts' : 'sections', sign, num, gathers ? outer : inner) : undefined;
    if (place) places.set(index, place);
    number(children, numbers, places, outer + (gathers && num !== undefined ? 1 : 0), gathers ? 0 : inner + (counted || sections.has(kind) ? 1 : 0));
  }
}

const levelsOf = (levels: WordList['levels']): ILevelsOptions[] => Array.from(levels, (own, level) => ({
  level, format: own?.format ?? 'none', text: own?.text ?? '', start: own?.start ?? 1, alignment: AlignmentType.LEFT, suffix: level === 0 ? LevelSuffix.SPACE : LevelSuffix.TAB,
}));

function blocks(node: Node, level: number, writer: Writer): (Paragraph | Table)[] {
  const { provision: { kind, text }, index, heading, words, children } = node, place = writer.places.get(index), sign = place ? '' : node.sign;
  const margin = atMargin.has(kind), flush = kind === 'text' && node.sign === '' ? 1 : 0, indent = margin ? 0 : Math.max(0, level - flush) * step, inner = margin ? sections.has(kind) ? 1 : 0 : level + 1;
  const numbering = place && { numbering: { reference: place.list.name, level: place.level, instance: 0 } };
  const anchors = writer.anchors.get(index) ?? [], split = heading !== undefined && words !== '' && kind !== 'row' && kind !== 'act';
  const atHead = anchors.filter(({ start }) => start === undefined || !split && (kind === 'row' || kind === 'act' || words === ''));
  // Comments stand around the bookmark, not inside of it
  const named = (children: ParagraphChild[]) => around([new Bookmark({ id: writer.names.get(index)!, children })], atHead);
  const marked = (said: string) => named([new TextRun(withoutForbidden(said))]), linked = () => fields(node, writer);
  const own: (Paragraph | Table)[] = [];
  if (kind === 'row') own.push(new Paragraph({ children: marked(/^\s*\|/.test(text) ? text.trim() : words) }));
  else if (kind === 'act') own.push(new Paragraph({ heading: HeadingLevel.TITLE, children: marked(heading ?? words) }));
  else if (heading !== undefined) {
    const [first, ...more] = join(sign, heading).split('\n'), level = sections.has(kind) ? HeadingLevel.HEADING_2 : margin ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_3;
    own.push(new Paragraph({ heading: level, ...numbering, ...place && { indent: { left: 0, hanging: 0 } }, children: marked(first!) }), ...more.map(line => new Paragraph({ heading: level, children: [new TextRun(withoutForbidden(line))] })));
    if (words !== '') own.push(new Paragraph({ children: linked(), indent: { left: indent } }));
  } else if (place && words !== '') own.push(new Paragraph({ ...numbering, indent: margin ? { left: 0, hanging: 0 } : { left: indent, hanging: step }, children: named(linked()), ...!margin && { tabStops: [{ type: 'left' as const, position: indent }] } }));
  else if (sign !== '' && words !== '' && !margin) own.push(new Paragraph({ indent: { left: indent, hanging: step }, children: named([new TextRun(`${withoutForbidden(sign)}\t`), ...linked()]), tabStops: [{ type: 'left', position: indent }] }));
  else if (margin && !sections.has(kind) && sign !== '' && words === '') own.push(new Paragraph({ heading: HeadingLevel.HEADING_1, children: marked(sign) }));
  else if (sign !== '' || words !== '') own.push(new Paragraph({ indent: { left: indent }, children: named([new TextRun(withoutForbidden(sign === '' || words === '' ? sign : `${sign} `)), ...linked()]) }));
  return [...own, ...tables(children, inner, writer)];
}

/** The words of a provision, with a field for each number that it refers to. */
function fields({ provision: { words: { text } }, index }: Node, { references, signs, names, anchors }: Writer): ParagraphChild[] {
  const runs: ParagraphChild[] = [], wanted = referenceFields(text, references.of[index] ?? [], signs);
  // A field is not cut by a comment: what begins or ends inside of it takes it in whole
  const snapped = (anchors.get(index) ?? []).flatMap(({ id, start, end }) => start === undefined ? [] : [{
    id, start: wanted.find(({ span }) => span.start < start && start < span.end)?.span.start ?? start, end: wanted.find(({ span }) => span.start < end && end < span.end)?.span.end ?? end,
  }]);
  const marked = new Set<number>(), mark = (at: number) => {
    if (marked.has(at)) return;
    marked.add(at);
    for (const { id, end } of snapped) if (end === at) runs.push(...closing(id));
    for (const { id, start } of snapped) if (start === at) runs.push(new CommentRangeStart(id));
  };
  const piece = (from: number, to: number) => {
    const said = text.slice(from, to).replace(/\s+/g, ' '), kept = from === 0 ? said.trimStart() : said, whole = to === text.length ? kept.trimEnd() : kept;
    if (whole !== '') runs.push(new TextRun(withoutForbidden(whole)));
  };
  const cuts = [...new Set(snapped.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const say = (from: number, to: number) => {
    let at = from;
    for (const cut of cuts) if (cut > from && cut < to) {
      piece(at, cut);
      mark(cut);
      at = cut;
    }
    piece(at, to);
  };
  let at = 0;
  mark(0);
  for (const { span, target } of wanted) {
    say(at, span.start);
    mark(span.start);
    // \n: the number as it stands at its own level; \r would put those above it before it, which the words around say themselves
    runs.push(new SimpleField(`REF ${names.get(target)!} \\n \\h`, text.slice(span.start, span.end)));
    at = span.end;
    mark(at);
  }
  say(at, text.length);
  mark(text.length);
  return runs;
}

/** What stands behind the words of a comment. */
const closing = (id: number): ParagraphChild[] => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })];

/** Words between the signs of the comments on all of them. */
const around = (children: ParagraphChild[], anchors: readonly Anchor[]): ParagraphChild[] =>
  anchors.length === 0 ? children : [...anchors.map(({ id }) => new CommentRangeStart(id)), ...children, ...anchors.flatMap(({ id }) => closing(id))];

/** Rows that follow each other are one table. */
function tables(nodes: readonly Node[], level: number, writer: Writer): (Paragraph | Table)[] {
  const out: (Paragraph | Table)[] = [];
  for (let i = 0; i < nodes.length; i++) {
    if (nodes[i]!.provision.kind !== 'row') {
      out.push(...blocks(nodes[i]!, level, writer));
      continue;
    }
    const rows = [...rowsOf(nodes[i]!)];
    while (nodes[i + 1]?.provision.kind === 'row') rows.push(...rowsOf(nodes[++i]!));
    const cells = rows.map(row => ({ row: cellsOf(row), remarks: writer.anchors.get(row.index) ?? [] })).filter(({ row }) => row.length > 0);
    if (cells.length === 0) continue;
    const width = Math.max(...cells.map(({ row }) => row.length)), columnWidths = widthsOf(cells.map(({ row }) => row), width);
    // The first row is the head where the others stand below it; an item "(a)" is none, though Markdown sets it so
    const headed = rows[0]!.children.length > 0 && !/^\(\w{1,4}\)\s/.test(cells[0]!.row[0] ?? '');
    out.push(new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, columnWidths, rows: cells.map(({ row, remarks }, line) => new TableRow({ tableHeader: headed && line === 0, cantSplit: true, children: Array.from({ length: width }, (_, at) => new TableCell({ width: { size: columnWidths[at]!, type: WidthType.DXA }, children: [new Paragraph({ children: around([new TextRun({ text: withoutForbidden(row[at] ?? ''), bold: headed && line === 0 })], at === 0 ? remarks : []) })] })) })) }), new Paragraph({ children: [] }));
  }
  return out;
}

/** Widths of columns in twentieths of a point: each has room for its longest word, and what is left goes to those with more words. */
function widthsOf(rows: readonly (readonly string[])[], count: number): readonly number[] {
  const columns = Array.from({ length: count }, (_, at) => rows.map(row => row[at] ?? ''));
  const least = columns.map(cells => 300 + 150 * Math.max(2, ...cells.flatMap(cell => cell.split(/\s+/)).map(word => Math.min(word.length, 24))));
  const wants = columns.map(cells => Math.sqrt(Math.max(1, ...cells.map(cell => cell.length))));
  const rest = Math.max(0, 9000 - sum(least)), all = sum(wants);
  return least.map((one, at) => Math.round(one + rest * wants[at]! / all));
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
