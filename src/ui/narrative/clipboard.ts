/** The clipboard of a paste, with what its HTML tells of tables and pictures. */

import { parseInert } from '../../inert/index.ts';
import type { Clipboard } from './cleanPaste.ts';

/** A longer cell is a column of a page, not a cell of a table. */
const longestCell = 150;

/** Reads a paste; the parsed document is inert: nothing in it is loaded or run. */
export function readClipboard(data: Pick<DataTransfer, 'getData'>, parser: DOMParser): Clipboard {
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  if (html === '') return { text, tables: [], pictures: false, isRich: false };
  const page = parseInert(html, parser);
  const tables = Array.from(page.querySelectorAll('table'))
    .filter(table => table.querySelector('table') === null && isTable(table))
    .map(table => (table.textContent ?? '').replace(/[\s\u200b\ufeff]/g, ''))
    .filter(words => words !== '');
  return { text, tables, pictures: page.querySelector('img') !== null, isRich: true };
}

/** More than one column, and cells such as tables have; what only arranges a page is none. */
function isTable(table: HTMLTableElement): boolean {
  const rows = Array.from(table.rows);
  const cells = rows.flatMap(row => Array.from(row.cells));
  return (
    rows.some(row => row.cells.length > 1) &&
    cells.every(cell => (cell.textContent ?? '').trim().length <= longestCell)
  );
}
