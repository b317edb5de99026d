/** Text into records: lines, or the rows of tab-separated text with its quoted line breaks. */

export interface TextRecord {
  /** The line as it stands. */
  readonly text: string;
  /** Trimmed cells where the line has tabs (or is one cell of a column); a blank cell is the empty string. */
  readonly cells?: readonly string[];
  /** How many columns each cell spans; absent: one. */
  readonly spans?: readonly number[];
  /** The figures were put into this row by counting only. */
  readonly counted?: true;
  /** The page of its line, from 0, where the text has form feeds; absent: the first. */
  readonly page?: number;
}

const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Splits text into records; quotes count only where tabs say that it is a copied table. */
export function splitRecords(text: string): readonly TextRecord[] {
  if (!text.includes('\t'))
    return text
      .split('\f')
      .flatMap((page, index) =>
        page.split(lineEnd).map(line => (index === 0 ? { text: line } : { text: line, page: index })),
      );
  return joinQuoted(text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')).map(line => {
    const cells = line.split('\t');
    return cells.length === 1
      ? { text: unquote(line) }
      : { text: cells.map(unquote).join(' '), cells: cells.map(cell => unquote(cell).trim()) };
  });
}

const held = '\u0001';

/** Lines, with the line feeds inside quoted fields held back. */
function joinQuoted(text: string): readonly string[] {
  if (!/(?:^|[\t\n])"/.test(text)) return text.split('\n');
  // Where the next closing quote stands, from the right, so that one pass over the text is enough.
  const closing = /"(?=[\t\n]|$)/g;
  const closes = Array.from(text.matchAll(closing), match => match.index ?? 0);
  let result = '';
  let at = 0;
  let close = 0;
  const opening = /(^|[\t\n])"/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const open = match.index + (match[1]?.length ?? 0);
    while (close < closes.length && (closes[close] ?? 0) <= open) close++;
    while (close < closes.length && isEscaped(text, open, closes[close] ?? 0)) close++;
    const end = closes[close];
    if (end === undefined) break;
    const field = text.slice(open, end + 1);
    if (field.includes('\t')) continue;
    result += text.slice(at, open) + field.replace(/\n/g, held);
    at = end + 1;
    opening.lastIndex = end + 1;
  }
  return (result + text.slice(at)).split('\n');
}

/** An odd number of quotes before the last one: it is half of a doubled quote. */
function isEscaped(text: string, open: number, at: number): boolean {
  let quotes = 0;
  for (let index = at - 1; index > open && text[index] === '"'; index--) quotes++;
  return quotes % 2 === 1;
}

function unquote(cell: string): string {
  const text = cell.split(held).join('\n');
  const match = /^"([\s\S]*)"$/.exec(text.trim());
  return match?.[1] !== undefined && /[\n\t,]|""/.test(match[1]) ? match[1].replace(/""/g, '"') : text;
}
