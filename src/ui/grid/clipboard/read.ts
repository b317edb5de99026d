/** A clipboard read as a block of cells: its plain text gives the values, its HTML the shape. */

import { parseInert } from '../../../inert/index.ts';
import { type HtmlBlock, readHtmlTable } from './html.ts';
import { readTsv, type TextBlock } from './tsv.ts';

export interface Clipboard {
  /** The flavour text/plain; empty for none. */
  readonly text: string;
  /** The flavour text/html; empty for none. */
  readonly html: string;
}

/**
 * The block that a clipboard holds; a single value is a block of one cell. What comes
 * as HTML is only read: nothing of it comes alive.
 * Spreadsheets write a tab for every place into the plain text, browsers and Word one for every cell: there,
 * what merged cells cover is known from the HTML only.
 */
export function readClipboard(
  { text, html }: Clipboard,
  parser: Pick<DOMParser, 'parseFromString'>,
): TextBlock {
  const values = readTsv(text);
  const shape = /<table[\s>]/i.test(html) ? readHtmlTable(parseInert(html, parser)) : null;
  if (shape === null) return rectangular(values);
  return text.trim() === '' ? shape.texts : withShape(values, shape);
}

/** The block with blanks where rows are shorter than others. */
function rectangular(block: TextBlock): TextBlock {
  const width = Math.max(...block.map(row => row.length));
  return block.map(row => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}

function withShape(values: TextBlock, { texts, begins }: HtmlBlock): TextBlock {
  const width = texts[0]?.length ?? 0;
  if (values.length !== texts.length) return texts;
  // Blank cells at the end of a row are often left out.
  const isPlaced = values.every(row => row.length === width);
  const isPerCell = values.every((row, at) => row.length === begins[at]?.length);
  if (!isPlaced && !isPerCell) return texts;
  return texts.map((line, row) =>
    line.map((shown, column) => {
      const at = isPlaced ? column : (begins[row]?.indexOf(column) ?? -1);
      const value = values[row]?.[at] ?? '';
      // Excel shows ### where a column is too narrow for its number.
      return /^#+$/.test(value) ? shown : value;
    }),
  );
}
