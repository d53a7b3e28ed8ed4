import type { MarginComment } from '../analysis/wordReview';
import { openArchive } from './archive';
import { readComments, readNotes, readThreads } from './notes';
import { Numbering, readStyles, resolveStyle, type Style } from './numbering';
import { readXml } from './xml';

/** Which text of a file with tracked changes is meant: before them, after them, or both, marked. */
export type Changes = 'original' | 'final' | 'both';

/** A Word file as plain legal text, one paragraph a line, blank lines between, numbers written out. */
export interface WordText {
  readonly text: string;
  readonly comments: readonly MarginComment[];
  /** How many insertions and deletions were met. */
  readonly changes: number;
  /** What could not be read, in words for people. */
  readonly problems: readonly string[];
}

/** Paragraphs beyond this are no law: an archive made to exhaust memory. */
const mostParagraphs = 200_000;

/** A second form of what stands already, and how things looked before a tracked change of form. */
const passedOver: ReadonlySet<string> = new Set(['mc:Fallback', 'w:pPrChange', 'w:rPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:numberingChange']);

const wanted = /^word\/(?:document|styles|numbering|comments|commentsExtended|footnotes|endnotes)\.xml$/;

/** Reads a .docx. Never throws; what cannot be opened at all is refused with one line that says how to mend it. */
export function readDocx(bytes: Uint8Array, changes: Changes = 'final'): WordText | { readonly refused: string } {
  const archive = openArchive(bytes, name => wanted.test(name));
  if ('refused' in archive) return archive;
  const { files } = archive, main = files.get('word/document.xml');
  if (main === undefined) return { refused: 'holds no Word document (word/document.xml); save it again as .docx' };
  const styles = readStyles(files.get('word/styles.xml'));
  const reader = new Reader(styles, new Numbering(files.get('word/numbering.xml'), styles), changes);
  const wrong = reader.read(main);
  const notes = [...readNotes(files.get('word/footnotes.xml'), 'w:footnote'), ...readNotes(files.get('word/endnotes.xml'), 'w:endnote')];
  const { text, anchors } = reader.finish(notes);
  const threads = readThreads(files.get('word/comments.xml'), files.get('word/commentsExtended.xml'));
  const comments = readComments(files.get('word/comments.xml')).flatMap((comment): readonly MarginComment[] => {
    const { parent, done } = threads.get(comment.id) ?? {}, span = anchors.get(comment.id) ?? (parent === undefined ? undefined : anchors.get(parent));
    return span ? [{ ...comment, ...(parent !== undefined && { parent }), ...(done && { done: true }), span }] : [];
  });
  return {
    text, comments, changes: reader.changes,
    problems: [...wrong === undefined ? [] : [`its document is broken (${wrong}); what came before was read`], ...reader.cut ? [`it has more than ${mostParagraphs} paragraphs; the rest was not read`] : []],
  };
}

/** A paragraph while it is read: they nest, for text boxes stand inside paragraphs. */
interface Open {
  style: string | undefined;
  numId: string | undefined;
  level: number | undefined;
  outline: number | undefined;
  /** How far it is set in, in twentieths of a point, where it says so itself. */
  left: number | undefined;
  text: string;
  markDeleted: boolean;
  /** Ends of comments inside its text. */
  readonly anchors: { readonly id: string; readonly end: boolean; readonly at: number }[];
}

class Reader {
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #numbering: Numbering;
  readonly #wanted: Changes;
  readonly #open: Open[] = [];
  readonly #lines: string[] = [];
  readonly #starts = new Map<string, number>();
  readonly #ends = new Map<string, number>();
  readonly #noteIds: string[] = [];
  /** The row and cell of a table, innermost last. */
  readonly #tables: { cells: string[]; cell: string[] }[] = [];
  #length = 0;
  #carried: Open | undefined;
  /** The last item of a list: how far its words are set in, and its margin in our text. */
  #item: { readonly left: number; readonly indent: string } | undefined;
  #inText = false;
  #inserted = 0;
  #deleted = 0;
  #hidden = false;
  #skipped = 0;
  #inRunProperties = false;
  #inParagraphProperties = false;
  #paragraphs = 0;
  changes = 0;
  cut = false;

  constructor(styles: ReadonlyMap<string, Style>, numbering: Numbering, changes: Changes) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#wanted = changes;
  }

  read(xml: string): string | undefined {
    return readXml(xml, { open: (name, at) => this.#opened(name, at), close: name => this.#closed(name), text: text => { if (this.#inText) this.#say(text); } });
  }

  /** The whole text, notes at the end, and where each comment stands. */
  finish(notes: readonly { readonly id: string; readonly text: string }[]): { readonly text: string; readonly anchors: ReadonlyMap<string, { readonly start: number; readonly end: number }> } {
    if (this.#carried) this.#write(this.#carried);
    const byId = new Map(notes.map(({ id, text }) => [id, text]));
    const written = this.#noteIds.flatMap((id, i) => byId.has(id) ? [`[^${i + 1}]: ${byId.get(id)!}`] : []);
    const body = this.#lines.join('');
    const anchors = new Map([...this.#starts].map(([id, start]) => [id, { start, end: Math.max(start, this.#ends.get(id) ?? start) }]));
    return { text: `${body}${written.length > 0 ? `${written.join('\n\n')}\n` : ''}`, anchors };
  }

  #opened(name: string, at: Readonly<Record<string, string>>): void {
    if (this.#skipped > 0 || passedOver.has(name)) {
      this.#skipped++;
      return;
    }
    const value = at['w:val'], paragraph = this.#open.at(-1);
    switch (name) {
      case 'w:p':
        if (++this.#paragraphs > mostParagraphs) { this.cut = true; this.#skipped++; return; }
        this.#open.push(this.#carried && this.#open.length === 0 ? this.#carried : { style: undefined, numId: undefined, level: undefined, outline: undefined, left: undefined, text: '', markDeleted: false, anchors: [] });
        if (this.#open.length === 1) this.#carried = undefined;
        break;
      case 'w:pPr': this.#inParagraphProperties = true; break;
      case 'w:rPr': this.#inRunProperties = true; break;
      case 'w:r': this.#hidden = false; break;
      case 'w:vanish': if (this.#inRunProperties && !this.#inParagraphProperties && value !== '0' && value !== 'false') this.#hidden = true; break;
      case 'w:pStyle': if (paragraph && this.#inParagraphProperties) paragraph.style = value; break;
      case 'w:numId': if (paragraph && this.#inParagraphProperties) paragraph.numId = value; break;
      case 'w:ilvl': if (paragraph && this.#inParagraphProperties) paragraph.level = Number(value); break;
      case 'w:ind': if (paragraph && this.#inParagraphProperties && !this.#inRunProperties) paragraph.left = Number(at['w:left'] ?? at['w:start'] ?? 0); break;
      case 'w:outlineLvl': if (paragraph && this.#inParagraphProperties) paragraph.outline = Number(value); break;
      case 'w:ins': case 'w:moveTo':
        if (this.#inRunProperties) break;
        this.changes++;
        this.#inserted++;
        if (this.#wanted === 'both') this.#put('[+');
        break;
      case 'w:del': case 'w:moveFrom':
        if (this.#inRunProperties) {
          if (this.#inParagraphProperties && paragraph && this.#wanted === 'final') paragraph.markDeleted = true;
          break;
        }
        this.changes++;
        this.#deleted++;
        if (this.#wanted === 'both') this.#put('[-');
        break;
      case 'w:t': case 'w:delText': this.#inText = true; break;
      case 'w:tab': if (!this.#inParagraphProperties) this.#say('\t'); break;
      case 'w:br': case 'w:cr': this.#say(at['w:type'] === 'page' ? ' ' : '\n'); break;
      case 'w:noBreakHyphen': this.#say('-'); break;
      case 'w:footnoteReference': case 'w:endnoteReference': {
        const id = `${name === 'w:footnoteReference' ? 'w:footnote' : 'w:endnote'} ${at['w:id'] ?? ''}`;
        this.#noteIds.push(id);
        this.#say(`[^${this.#noteIds.length}]`);
        break;
      }
      case 'w:commentRangeStart': paragraph?.anchors.push({ id: at['w:id'] ?? '', end: false, at: paragraph.text.length }); break;
      case 'w:commentRangeEnd': paragraph?.anchors.push({ id: at['w:id'] ?? '', end: true, at: paragraph.text.length }); break;
      case 'w:tbl': this.#tables.push({ cells: [], cell: [] }); break;
      case 'w:tr': { const table = this.#tables.at(-1); if (table) table.cells = []; break; }
      case 'w:tc': { const table = this.#tables.at(-1); if (table) table.cell = []; break; }
    }
  }

  #closed(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    switch (name) {
      case 'w:p': {
        const paragraph = this.#open.pop();
        if (!paragraph) break;
        if (paragraph.markDeleted && this.#open.length === 0 && this.#tables.length === 0) {
          this.#carried = { ...paragraph, markDeleted: false }; // its end was taken out: the next paragraph goes on with it
          break;
        }
        this.#write(paragraph);
        break;
      }
      case 'w:pPr': this.#inParagraphProperties = false; break;
      case 'w:rPr': this.#inRunProperties = false; break;
      case 'w:ins': case 'w:moveTo': if (this.#inserted > 0 && !this.#inRunProperties) { this.#inserted--; if (this.#wanted === 'both') this.#put('+]'); } break;
      case 'w:del': case 'w:moveFrom': if (this.#deleted > 0 && !this.#inRunProperties) { this.#deleted--; if (this.#wanted === 'both') this.#put('-]'); } break;
      case 'w:t': case 'w:delText': this.#inText = false; break;
      case 'w:tc': { const table = this.#tables.at(-1); table?.cells.push(table.cell.join(' ')); break; }
      case 'w:tr': { const table = this.#tables.at(-1); if (table && this.#tables.length === 1) this.#line(`| ${table.cells.map(cell => cell.replaceAll('|', '/')).join(' | ')} |`, '\n'); break; }
      case 'w:tbl': {
        const inner = this.#tables.pop(), outer = this.#tables.at(-1);
        if (inner && outer) outer.cell.push(inner.cells.join(' '));
        else this.#line('', '\n');
        break;
      }
    }
  }

  /** Words of the text, where the changes asked for let them stand. */
  #say(text: string): void {
    if (this.#hidden) return;
    if (this.#deleted > 0 && this.#wanted === 'final' || this.#inserted > 0 && this.#wanted === 'original') return;
    this.#put(text);
  }

  #put(text: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph) paragraph.text += text;
  }

  #write(paragraph: Open): void {
    const { style, text, anchors } = paragraph, inherited = resolveStyle(style, this.#styles);
    const table = this.#tables.at(-1);
    const numId = paragraph.numId ?? inherited.numId;
    const counts = numId !== undefined && numId !== '0' && text.trim() !== '';
    const level = paragraph.level ?? (counts && style !== undefined ? this.#numbering.levelOfStyle(numId, style) : undefined) ?? inherited.level ?? 0;
    const number = counts ? this.#numbering.label(numId, level)?.trim() : undefined;
    const lead = number ? `${number} ` : '';
    if (table) {
      const said = `${lead}${text}`.replace(/\s+/g, ' ').trim();
      if (said !== '') table.cell.push(said);
      return;
    }
    const outline = paragraph.outline ?? inherited.outline, isHeading = outline !== undefined && outline < 9;
    // A paragraph set in as far as the item of a list before it goes on with that item
    const goesOn = !number && !isHeading && this.#item !== undefined && paragraph.left !== undefined && paragraph.left >= this.#item.left;
    const indent = isHeading ? '' : number ? '  '.repeat(Math.min(level, 8)) : goesOn ? `${this.#item!.indent}  ` : '';
    if (text.trim() !== '' && !goesOn) this.#item = number && !isHeading && paragraph.left !== undefined && paragraph.left > 0 ? { left: paragraph.left, indent } : undefined;
    const start = this.#length + indent.length + lead.length, cutAt = text.length - text.trimStart().length, kept = text.trim();
    for (const { id, end, at } of anchors) (end ? this.#ends : this.#starts).set(id, start + Math.min(Math.max(0, at - cutAt), kept.length));
    if (`${lead}${kept}` !== '') this.#line(`${indent}${lead}${kept.replaceAll('\t', ' ')}`, '\n\n');
  }

  #line(text: string, end: string): void {
    this.#lines.push(text, end);
    this.#length += text.length + end.length;
  }
}
