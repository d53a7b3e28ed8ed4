/** Rows as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, lines end with CR LF. What a spreadsheet would take for a formula is kept from it by an apostrophe (and so is what begins with such an apostrophe). */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => quoted(/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)).join(',')).join('\r\n')}\r\n`;

/** Semicolons and tabs too: a first line full of them would be taken for one that is parted by them. */
const quoted = (cell: string): string => /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Reads CSV with commas, semicolons or tabs, whichever the first line has most of. Never throws: an open quotation mark ends with the text. */
export function fromCsv(text: string): readonly (readonly string[])[] {
  const source = text.replace(/^\uFEFF/, ''), separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [], cell = '', open = false;
  const endCell = (): void => {
    row.push(/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
    cell = '';
  };
  for (let i = 0; i < source.length; i++) {
    const sign = source[i]!;
    if (open) {
      if (sign !== '"') cell += sign;
      else if (source[i + 1] === '"') { cell += '"'; i++; } else open = false;
    } else if (sign === '"' && cell === '') open = true;
    else if (sign === separator) endCell();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && source[i + 1] === '\n') i++;
      endCell();
      rows.push(row);
      row = [];
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) {
    endCell();
    rows.push(row);
  }
  return rows.filter((one) => one.some((each) => each.trim() !== ''));
}

function separatorOf(text: string): string {
  const counts = new Map([[',', 0], [';', 0], ['\t', 0]]);
  let open = false;
  for (const sign of text.slice(0, 5000)) {
    if (sign === '"') open = !open;
    else if (!open && sign === '\n') break;
    else if (!open && counts.has(sign)) counts.set(sign, counts.get(sign)! + 1);
  }
  return [...counts].reduce((best, one) => one[1] > best[1] ? one : best)[0];
}
