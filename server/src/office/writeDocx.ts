import {
  AlignmentType, CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, Document as WordDocument, ExternalHyperlink, Footer, HeadingLevel, InsertedTextRun, InternalHyperlink, Bookmark,
  LevelFormat, Packer, PageBreak, PageNumber, PageOrientation, Paragraph, type ParagraphChild, ShadingType, Table, TableCell, TableRow, TextRun, WidthType,
} from 'docx';
import type { Standing } from '../analysis/requirements';
import { type Block, captionRepeats, type Cell, cellOf, type Document, plain, type Run, runsOf, signs, type Words } from '../report/document/document';
import { withoutForbidden } from '../text/markup';

/**
 * A document as a Word file: real headings, tables whose head repeats on each page, lists, links, and comments in the margin at the
 * words they are about. `date` stamps comments and changes; the rest of the file is the same for the same document.
 */
export async function writeDocx(document: Document, date: Date): Promise<Uint8Array> {
  const writer = new Writer(document, date);
  return new Uint8Array(await Packer.toArrayBuffer(writer.file())); // a Buffer is not to be had in a Worker
}

const languages = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' } as const;
const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;
const shades: Readonly<Record<Standing, string | undefined>> = { met: 'E9F5EC', below: 'FBE9E7', 'not-found': 'FDF3DC', 'cannot-tell': 'EEF0F8', 'not-applicable': undefined };

/** One document on its way to Word: comments, changes and lists are numbered as they come. */
class Writer {
  readonly #document: Document;
  readonly #date: Date;
  readonly #comments: { id: number; author: string; date: Date; children: Paragraph[] }[] = [];
  #changes = 0;
  #lists = 0;

  constructor(document: Document, date: Date) {
    this.#document = document;
    this.#date = date;
  }

  file(): WordDocument {
    const { title, subtitle, facts, blocks, language } = this.#document;
    const children = [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(withoutForbidden(title))] }),
      ...subtitle ? [new Paragraph({ style: 'Subtitle', children: [new TextRun(withoutForbidden(subtitle))] })] : [],
      ...facts.map(([name, value]) => new Paragraph({ spacing: { after: 40 }, children: [new TextRun({ text: `${withoutForbidden(name)}: `, color: '57606A' }), new TextRun(withoutForbidden(value))] })),
      ...blocks.flatMap((block, i) => this.#block(block, leadsOn(block, blocks[i + 1]), captionRepeats(blocks, i), blocks[i - 1]?.kind === 'page')),
    ];
    return new WordDocument({
      title: withoutForbidden(title), creator: 'Lexfloor', lastModifiedBy: 'Lexfloor', description: withoutForbidden(subtitle ?? ''),
      styles: {
        default: {
          document: { run: { font: 'Calibri', size: 22, language: { value: languages[language] } }, paragraph: { spacing: { after: 120 } } },
          title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 120 } } },
          heading1: { run: { size: 30, bold: true, color: '1B1F24' }, paragraph: { spacing: { before: 360, after: 120 }, keepNext: true } },
          heading2: { run: { size: 26, bold: true, color: '1B1F24' }, paragraph: { spacing: { before: 280, after: 100 }, keepNext: true } },
          heading3: { run: { size: 23, bold: true, color: '1B1F24' }, paragraph: { spacing: { before: 200, after: 80 }, keepNext: true } },
          heading4: { run: { size: 22, bold: true, italics: true, color: '1B1F24' }, paragraph: { spacing: { before: 160, after: 60 }, keepNext: true } },
        },
        paragraphStyles: [
          { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 26, color: '57606A' }, paragraph: { spacing: { after: 200 } } },
          { id: 'DraftWords', name: 'Draft words', basedOn: 'Normal', paragraph: { indent: { left: 360 }, border: { left: { style: 'single', size: 12, space: 8, color: 'C8CED5' } }, spacing: { after: 120 } } },
          { id: 'SmallPrint', name: 'Small print', basedOn: 'Normal', run: { size: 19, color: '57606A' } },
          { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 25 } },
        ],
      },
      numbering: { config: Array.from({ length: this.#lists }, (_, i) => ({ reference: `list-${i + 1}`, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 500, hanging: 300 } } } }] })) },
      comments: { children: this.#comments },
      sections: [{
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 }, ...this.#document.landscape && { size: { orientation: PageOrientation.LANDSCAPE } } } },
        footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ size: 18, color: '57606A', children: [`${withoutForbidden(title.length > 70 ? `${title.slice(0, 69).trimEnd()}…` : title)}  ·  `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] })] }) },
        children,
      }],
    });
  }

  /** `leads`: what it says follows, and it stays with that; `repeats`: the caption of a table stands right above it as a heading; `begins`: a page begins with it. */
  #block(block: Block, leads: boolean, repeats: boolean, begins: boolean): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'heading': {
        const words = this.#inline(block.words);
        return [new Paragraph({ heading: headings[block.level], pageBreakBefore: begins, children: block.id === undefined ? words : [new Bookmark({ id: bookmark(block.id), children: words })] })];
      }
      case 'paragraph':
        if (block.role === 'blank') return [new Paragraph({ children: [], spacing: { before: 500, after: 500 }, border: { bottom: { style: 'dotted', size: 6, space: 1, color: 'C8CED5' } } })];
        return [new Paragraph({ ...block.role && { style: ({ quote: 'DraftWords', note: 'SmallPrint', lead: 'Lead' } as const)[block.role] }, keepNext: leads || isLabel(block.words), children: this.#inline(block.words) })];
      case 'list': {
        const reference = block.ordered ? `list-${++this.#lists}` : undefined;
        return block.items.map(item => new Paragraph({ spacing: { after: 60 }, children: this.#inline(item), ...reference === undefined ? { bullet: { level: 0 } } : { numbering: { reference, level: 0 } } }));
      }
      case 'table': return this.#table(block, repeats);
      case 'figure': return [new Paragraph({ children: [new TextRun(withoutForbidden(block.words))] })];
      case 'page': return leads ? [] : [new Paragraph({ children: [new PageBreak()] })]; // a heading begins the page itself: a break would leave one empty where the last is just full
    }
  }

  #table({ caption, head, rows, widths, rowHeads = true }: Extract<Block, { kind: 'table' }>, repeats: boolean): (Paragraph | Table)[] {
    const shares = widths ?? head.map(() => 1), total = shares.reduce((sum, one) => sum + one, 0), page = this.#document.landscape ? 14570 : 9638; // twentieths of a point between the margins of A4
    const columns = shares.map(one => Math.floor(page * one / total));
    const cell = (one: Words | Cell, column: number, isHead: boolean): TableCell => {
      const { words, standing } = cellOf(one), shade = isHead ? 'F3F5F7' : standing && shades[standing];
      const runs = this.#inline(words, isHead || rowHeads && column === 0 && standing === undefined, tableSize);
      return new TableCell({
        width: { size: columns[column] ?? 1000, type: WidthType.DXA }, margins: { top: 40, bottom: 40, left: 80, right: 80 },
        ...shade !== undefined && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: shade } },
        children: [new Paragraph({ spacing: { after: 0 }, children: standing ? [new TextRun({ text: `${signs[standing]}${plain(words) === '' ? '' : ' '}`, bold: true, size: tableSize }), ...runs] : runs })],
      });
    };
    return [
      ...repeats ? [] : [new Paragraph({ keepNext: true, spacing: { before: 160, after: 60 }, children: [new TextRun({ text: withoutForbidden(caption), bold: true })] })],
      new Table({
        width: { size: page, type: WidthType.DXA }, columnWidths: columns,
        rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head.map((one, i) => cell(one, i, true)) }), ...rows.map(cells => new TableRow({ cantSplit: cells.every(one => plain(cellOf(one).words).length < longCell), children: cells.map((one, i) => cell(one, i, false)) }))],
      }),
      new Paragraph({ children: [], spacing: { after: 60 } }),
    ];
  }

  #inline(words: Words, strong = false, size?: number): ParagraphChild[] {
    return runsOf(words).flatMap(run => this.#run(run, strong, size));
  }

  #run({ text, strong, em, small, link, id: name, comment, change }: Run, allStrong: boolean, size: number | undefined): ParagraphChild[] {
    const look = { bold: strong === true || allStrong, italics: em === true, ...small ? { size: smallSize, color: '57606A' } : size !== undefined && { size } };
    const pieces = withoutForbidden(text).split('\n').map((line, i) => ({ text: line, ...i > 0 && { break: 1 }, ...look }));
    const stamp = { author: comment?.author ?? 'Lexfloor', date: this.#date.toISOString() };
    const runs: ParagraphChild[] = pieces.map(piece => change === 'deleted' ? new DeletedTextRun({ ...piece, id: ++this.#changes, ...stamp })
      : change === 'inserted' ? new InsertedTextRun({ ...piece, id: ++this.#changes, ...stamp }) : new TextRun({ ...piece, ...link !== undefined && { style: 'Hyperlink' } }));
    const linked = link?.startsWith('https://') ? [new ExternalHyperlink({ link, children: runs })] : link?.startsWith('#') ? [new InternalHyperlink({ anchor: bookmark(link.slice(1)), children: runs })] : runs;
    if (!comment) return name === undefined ? linked : [new Bookmark({ id: bookmark(name), children: linked })];
    const id = this.#comments.length;
    this.#comments.push({ id, author: withoutForbidden(comment.author), date: this.#date, children: withoutForbidden(comment.text).split('\n').map(line => new Paragraph({ children: [new TextRun(line)] })) });
    return [new CommentRangeStart(id), ...linked, new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })];
  }
}

/** In half points: what stands in tables is a little smaller, so that words of narrow columns stay whole. */
const tableSize = 19;
const smallSize = 14;

/** A row with more characters in a cell may go on on the next page: kept whole, it would leave half a page empty. */
const longCell = 600;

/** A table or room to write is not parted from the words before it, nor a page from its heading. */
const leadsOn = (block: Block, next: Block | undefined): boolean => block.kind === 'page' ? next?.kind === 'heading' : next?.kind === 'table' || next?.kind === 'paragraph' && next.role === 'blank';

/** Words that say what follows: they stay on its page. */
const isLabel = (words: Words): boolean => runsOf(words).length > 0 && runsOf(words).every(({ strong }) => strong === true);

/** Word's bookmarks are letters, digits and underscores, at most forty. */
export const bookmark = (id: string): string => `p_${id.replace(/[^A-Za-z0-9]/g, '_')}`.slice(-40).replace(/^[^A-Za-z]/, 'p');
