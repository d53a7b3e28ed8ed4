import { openArchive } from './archive';
import { readXml } from './xml';

/** The tables of a Word file, cell by cell; paragraphs of a cell are parted by line ends. What was deleted with tracked changes is left out. */
export function readTables(bytes: Uint8Array): { readonly tables: readonly (readonly (readonly string[])[])[] } | { readonly refused: string } {
  const archive = openArchive(bytes, (name) => name === 'word/document.xml');
  if ('refused' in archive) return archive;
  const main = archive.files.get('word/document.xml');
  if (main === undefined) return { refused: 'holds no Word document (word/document.xml); save it again as .docx' };
  const tables: string[][][] = [];
  let depth = 0, cell: string | undefined, inText = false, paragraphs = 0, passed = 0;
  readXml(main, {
    open(name) {
      if (name === 'mc:Fallback' || name === 'w:del') passed++;
      if (name === 'w:tbl' && ++depth === 1) tables.push([]);
      if (depth === 0) return;
      if (name === 'w:tr' && depth === 1) tables.at(-1)!.push([]);
      if (name === 'w:tc' && depth === 1) { cell = ''; paragraphs = 0; }
      if (name === 'w:p' && cell !== undefined && paragraphs++ > 0) cell += '\n';
      if ((name === 'w:br' || name === 'w:cr') && cell !== undefined) cell += '\n';
      if (name === 'w:tab' && cell !== undefined) cell += ' ';
      if (name === 'w:t') inText = passed === 0;
    },
    close(name) {
      if (name === 'mc:Fallback' || name === 'w:del') passed--;
      if (name === 'w:t') inText = false;
      if (name === 'w:tc' && depth === 1 && cell !== undefined) {
        tables.at(-1)!.at(-1)?.push(cell);
        cell = undefined;
      }
      if (name === 'w:tbl') depth--;
    },
    text(text) {
      if (inText && cell !== undefined) cell += text;
    },
  });
  return { tables };
}
