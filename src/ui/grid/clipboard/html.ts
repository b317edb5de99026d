/** Blocks of cells as the HTML of a clipboard: what Excel, WPS and browsers put there, and what they take. */

import type { TextBlock } from './tsv.ts';

/** A table of HTML laid out on its places: what a merged cell covers is a place of its own, and blank. */
export interface HtmlBlock {
  /** Text of every place, row by row. */
  readonly texts: TextBlock;
  /** The places where a cell begins, row by row: the columns of its cells, in order. */
  readonly begins: readonly (readonly number[])[];
}

/** No clipboard of ours is wider or higher; a damaged span must not fill the memory. */
const maxSpan = 1000;

/** The first table of `page` as a block; `null`: it has none. `page` is the parsed HTML. */
export function readHtmlTable(page: ParentNode): HtmlBlock | null {
  const table = page.querySelector('table');
  if (!table) return null;
  const texts: string[][] = [];
  const begins: number[][] = [];
  const rows = Array.from(table.querySelectorAll('tr')).filter(row => row.closest('table') === table);
  const lineOf = (row: number) => {
    texts[row] = texts[row] ?? [];
    return texts[row];
  };
  rows.forEach((row, at) => {
    const line = lineOf(at);
    const own: number[] = [];
    let column = 0;
    for (const cell of Array.from(row.querySelectorAll('td, th'))) {
      if (cell.closest('tr') !== row) continue;
      while (line[column] !== undefined) column++;
      own.push(column);
      const width = spanOf(cell, 'colspan');
      const height = Math.min(spanOf(cell, 'rowspan'), rows.length - at);
      for (let down = 0; down < height; down++)
        for (let right = 0; right < width; right++) lineOf(at + down)[column + right] = '';
      line[column] = textOf(cell);
      column += width;
    }
    begins.push(own);
  });
  if (texts.length === 0) return null;
  const width = Math.max(...texts.map(line => line.length));
  return { texts: texts.map(line => Array.from({ length: width }, (_, at) => line[at] ?? '')), begins };
}

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number => {
  const span = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, maxSpan) : 1;
};

/** The text of a cell; where Excel says the number itself, and shows it cut off or rounded, that. */
function textOf(cell: Element): string {
  const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
  const number = cell.getAttribute('x:num') ?? '';
  return number !== '' && /^#+$/.test(text) ? number : text;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Writes a block as a real table, which Excel, WPS and Word take as one. */
export const writeHtmlTable = (block: TextBlock): string =>
  `<meta charset="utf-8"><table border="1">${block
    .map(row => `<tr>${row.map(text => `<td>${escaped(text)}</td>`).join('')}</tr>`)
    .join('')}</table>`;
