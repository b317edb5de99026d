/** Blocks of cells as the plain text of a clipboard: tabs between cells, line feeds between rows. */

import { readRows } from '../../../ledger/index.ts';

export type TextBlock = readonly (readonly string[])[];

/** Reads plain text as Excel, WPS and browsers put it there; the line feed behind the last row is no row. */
export const readTsv = (text: string): TextBlock => readRows(text.replace(/[\r\n]+$/, ''), '\t');

/** Writes a block as plain text; a single cell stands alone, so that it goes into any field. */
export function writeTsv(block: TextBlock): string {
  const quoted = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  const lines = block.map(row => row.map(quoted).join('\t'));
  return block.length === 1 && block[0]?.length === 1 ? lines.join('') : `${lines.join('\r\n')}\r\n`;
}
