import { AlignmentType, Bookmark, Document as WordDocument, HeadingLevel, type ILevelsOptions, LevelSuffix, Packer, Paragraph, type ParagraphChild, SimpleField, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Draft, ProvisionKind } from '../draft/draft';
import { outlineOf } from '../draft/outline';
import { crossReferencesOf, type CrossReferences } from '../facts/crossReferences';
import { atMargin, join } from '../formats/print/bill';
import { cellsOf, type Node, rowsOf, treeOf } from '../formats/print/tree';
import { withoutForbidden } from '../text/markup';
import { AutoNumbers, type ListPlace, type WordList } from './autoNumbers';
import { referenceFields } from './referenceFields';
import { bookmark } from './writeDocx';

/**
 * A draft as a Word file: Parts and sections are headings that Word's navigation shows, inner levels are set in, every provision is a
 * bookmark by its eId. Numbers are automatic, on lists of several levels, where Word counts as the draft does, and references to such numbers are
 * fields that follow them; all other numbers stand as written.
 */
export async function writeDraftDocx(draft: Draft): Promise<Uint8Array> {
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
  const writer: Writer = { places, signs, names, references: crossReferencesOf(draft, outlineOf(draft)) };
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
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

const sections: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['section', 'article']);

/** Twentieths of a point for each level that is set in. */
const step = 567;

/** What each paragraph needs to know of the whole. */
interface Writer {
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
  const named = (children: ParagraphChild[]) => [new Bookmark({ id: writer.names.get(index)!, children })];
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
  else if (sign !== '' || words !== '') own.push(new Paragraph({ indent: { left: indent }, children: named([new TextRun(withoutForbidden(sign === '' || words === '' ? sign : `${sign} `)), ...linked()]) }));
  return [...own, ...tables(children, inner, writer)];
}

/** The words of a provision, with a field for each number that it refers to. */
function fields({ provision: { words: { text } }, index }: Node, { references, signs, names }: Writer): ParagraphChild[] {
  const runs: ParagraphChild[] = [], say = (from: number, to: number) => {
    const said = text.slice(from, to).replace(/\s+/g, ' '), kept = from === 0 ? said.trimStart() : said, whole = to === text.length ? kept.trimEnd() : kept;
    if (whole !== '') runs.push(new TextRun(withoutForbidden(whole)));
  };
  let at = 0;
  for (const { span, target } of referenceFields(text, references.of[index] ?? [], signs)) {
    say(at, span.start);
    runs.push(new SimpleField(`REF ${names.get(target)!} \\r \\h`, text.slice(span.start, span.end)));
    at = span.end;
  }
  say(at, text.length);
  return runs;
}

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
    const cells = rows.map(cellsOf).filter(row => row.length > 0);
    if (cells.length === 0) continue;
    const width = Math.max(...cells.map(row => row.length));
    out.push(new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: cells.map(row => new TableRow({ children: Array.from({ length: width }, (_, at) => new TableCell({ children: [new Paragraph({ children: [new TextRun(withoutForbidden(row[at] ?? ''))] })] })) })) }), new Paragraph({ children: [] }));
  }
  return out;
}
