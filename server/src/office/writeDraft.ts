import { AlignmentType, Bookmark, Document as WordDocument, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Draft, ProvisionKind } from '../draft/draft';
import { atMargin, join } from '../formats/print/bill';
import { cellsOf, type Node, rowsOf, treeOf } from '../formats/print/tree';
import { withoutForbidden } from '../text/markup';
import { bookmark } from './writeDocx';

/**
 * A draft as a Word file: Parts and sections are headings that Word's navigation shows, numbers stand as written, inner levels are set
 * in, every provision is a bookmark by its eId.
 */
export async function writeDraftDocx(draft: Draft): Promise<Uint8Array> {
  const children = treeOf(draft).flatMap(node => blocks(node, 0));
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
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

const sections: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['section', 'article']);

/** Twentieths of a point for each level that is set in. */
const step = 567;

function blocks({ provision: { kind, text }, eId, sign, heading, words, children }: Node, level: number): (Paragraph | Table)[] {
  const margin = atMargin.has(kind), indent = margin ? 0 : level * step, inner = margin ? sections.has(kind) ? 1 : 0 : level + 1;
  const marked = (said: string) => [new Bookmark({ id: bookmark(eId), children: [new TextRun(withoutForbidden(said))] })];
  const own: (Paragraph | Table)[] = [];
  if (kind === 'row') own.push(new Paragraph({ children: marked(/^\s*\|/.test(text) ? text.trim() : words) }));
  else if (kind === 'act') own.push(new Paragraph({ heading: HeadingLevel.TITLE, children: marked(heading ?? words) }));
  else if (heading !== undefined) {
    const [first, ...more] = join(sign, heading).split('\n'), level = sections.has(kind) ? HeadingLevel.HEADING_2 : margin ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_3;
    own.push(new Paragraph({ heading: level, children: marked(first!) }), ...more.map(line => new Paragraph({ heading: level, children: [new TextRun(withoutForbidden(line))] })));
    if (words !== '') own.push(new Paragraph({ children: [new TextRun(withoutForbidden(words))], indent: { left: indent } }));
  } else if (sign !== '' && words !== '' && !margin) own.push(new Paragraph({ indent: { left: indent, hanging: step }, children: marked(`${sign}\t${words}`), tabStops: [{ type: 'left', position: indent }] }));
  else if (sign !== '' || words !== '') own.push(new Paragraph({ indent: { left: indent }, children: marked([sign, words].filter(Boolean).join(' ')) }));
  return [...own, ...tables(children, inner)];
}

/** Rows that follow each other are one table. */
function tables(nodes: readonly Node[], level: number): (Paragraph | Table)[] {
  const out: (Paragraph | Table)[] = [];
  for (let i = 0; i < nodes.length; i++) {
    if (nodes[i]!.provision.kind !== 'row') {
      out.push(...blocks(nodes[i]!, level));
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
