/** Blocks of cells as the plain text of a clipboard: tabs between cells, line feeds between rows. */

export type TextBlock = readonly (readonly string[])[];

/**
 * Reads plain text as Excel, WPS and browsers put it there. A cell in quotes holds what stands in them, with
 * doubled quotes for one; the line feed behind the last row is no row. Cells are trimmed.
 */
export function readTsv(text: string): TextBlock {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    rows[rows.length - 1]?.push(cell.trim());
    cell = '';
  };
  const source = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  for (let at = 0; at < source.length; at++) {
    const letter = source[at] ?? '';
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (source[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (letter === '"' && cell === '' && closesCell(source, at)) isQuoted = true;
    else if (letter === '\t') endCell();
    else if (letter === '\n') {
      endCell();
      rows.push([]);
    } else cell += letter;
  }
  endCell();
  return rows;
}

/** Whether the quote that begins at `at` has its end before a tab, a line feed or the end of the text. */
function closesCell(source: string, at: number): boolean {
  for (let end = at + 1; end < source.length; end++) {
    if (source[end] !== '"') continue;
    if (source[end + 1] !== '"') return /^[\t\n]?$/.test(source[end + 1] ?? '');
    end++;
  }
  return false;
}

/** Writes a block as plain text; a single cell stands alone, so that it goes into any field. */
export function writeTsv(block: TextBlock): string {
  const quoted = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  const lines = block.map(row => row.map(quoted).join('\t'));
  return block.length === 1 && block[0]?.length === 1 ? lines.join('') : `${lines.join('\r\n')}\r\n`;
}
