/** A table from elsewhere as rows of texts, and reading one from copied or saved text. */

export interface Sheet {
  /** The name of the worksheet; empty for text. */
  readonly name: string;
  /** Every cell as the text it shows; days as 2025-03-05. Rows may differ in length. */
  readonly rows: readonly (readonly string[])[];
}

/** A cell in quotes: what it holds parts no cells. */
const quotedCell = /(^|[\t,;，\n])"[^"]*(?:""[^"]*)*"(?=[\t,;，\n]|$)/g;

/**
 * How the cells of a text are parted: by what most of its rows have. Tabs as copied from Excel and WPS come first,
 * then commas or semicolons of a .csv; full-width commas, as typed by hand, also stand within cells and come last.
 */
function separatorOf(text: string): string {
  const head = text.replace(quotedCell, '$1').slice(0, 4000);
  const rows = head.split('\n');
  const count = (mark: string) => head.split(mark).length;
  const rowsWith = (mark: string) => rows.filter(row => row.includes(mark)).length;
  const marks = ['\t', count(';') > count(',') ? ';' : ',', '，'];
  const most = Math.max(...marks.map(rowsWith));
  return marks.find(mark => rowsWith(mark) === most) ?? ',';
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

/**
 * Reads the rows of a text whose cells are parted by `separator`, trimmed. A cell in quotes holds what stands in
 * them, separators and line feeds too, with doubled quotes for one; a quote that is not closed is a letter.
 */
export function readRows(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    rows[rows.length - 1]?.push(cell.trim());
    cell = '';
  };
  const plain = text.replace(/\r\n?/g, '\n');
  for (let at = 0; at < plain.length; at++) {
    const mark = plain.charAt(at);
    if (isQuoted) {
      if (mark !== '"') cell += mark;
      else if (plain.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (mark === '"' && cell.trim() === '' && closesCell(plain, at, separator)) {
      cell = '';
      isQuoted = true;
    } else if (mark === separator) endCell();
    else if (mark === '\n') {
      endCell();
      rows.push([]);
    } else cell += mark;
  }
  endCell();
  return rows;
}

/** Reads cells parted by tabs, commas or semicolons; blank rows at the end are none. */
export function readCells(text: string): Sheet {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const rows = readRows(plain, separatorOf(plain));
  while (rows.length > 0 && (rows[rows.length - 1] ?? []).every(value => value === '')) rows.pop();
  return { name: '', rows };
}
