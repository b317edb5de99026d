/** A table from elsewhere as rows of texts, and reading one from copied or saved text. */

export interface Sheet {
  /** The name of the worksheet; empty for text. */
  readonly name: string;
  /** Every cell as the text it shows; days as 2025-03-05. Rows may differ in length. */
  readonly rows: readonly (readonly string[])[];
}

/** How the cells of a text are parted: tabs as copied from Excel and WPS, else commas or semicolons of a .csv. */
function separatorOf(text: string): string {
  const head = text.slice(0, 4000);
  if (head.includes('\t')) return '\t';
  const count = (mark: string) => head.split(mark).length;
  return count(';') > count(',') ? ';' : ',';
}

/** Whether the quote that begins at `at` has its end before a separator, a line feed or the end of the text. */
function closesCell(text: string, at: number, separator: string): boolean {
  for (let end = at + 1; end < text.length; end++) {
    if (text.charAt(end) !== '"') continue;
    const next = text.charAt(end + 1);
    if (next !== '"') return next === '' || next === '\n' || next === separator;
    end++;
  }
  return false;
}

/** Reads cells parted by tabs, commas or semicolons; a cell in quotes may hold them, and line ends. */
export function readCells(text: string): Sheet {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  for (let at = 0; at < plain.length; at++) {
    const mark = plain.charAt(at);
    if (quoted) {
      if (mark !== '"') cell += mark;
      else if (plain.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (mark === '"' && cell.trim() === '' && closesCell(plain, at, separator)) {
      cell = '';
      quoted = true;
    } else if (mark === separator) endCell();
    else if (mark === '\n') endRow();
    else cell += mark;
  }
  if (cell !== '' || row.length > 0) endRow();
  while (rows.length > 0 && (rows[rows.length - 1] ?? []).every(value => value === '')) rows.pop();
  return { name: '', rows };
}
