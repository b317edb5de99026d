/** A page cut into its lines of text and its tables, from top to bottom. */

import { type RuledTable, ruledTables } from './grid.ts';
import { linesOf, type TextLine } from './lines.ts';
import type { Box } from './matrix.ts';
import { type Glyph, middleOf, type Page } from './page.ts';

export interface SheetLine extends TextLine {
  readonly kind: 'line';
  readonly page: number;
}

export interface SheetCell {
  readonly text: string;
  readonly row: number;
  readonly rowSpan: number;
  readonly x0: number;
  readonly x1: number;
  /** Its last line reaches from side to side: more would not have stood on it. */
  readonly full: boolean;
}

/** Cells by their rows and by their sides on the page; which column they stand in shows when all parts are together. */
export interface SheetTable {
  readonly kind: 'table';
  readonly page: number;
  readonly rows: number;
  /** A rule closes it below. */
  readonly closed: boolean;
  readonly cells: readonly SheetCell[];
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

export type SheetPart = SheetLine | SheetTable;

/** The parts of a page; `index` is its place in the document. */
export function partsOf(page: Page, index: number): readonly SheetPart[] {
  // Rules with one column between them part rows, or frame a text: which columns it has its words must say.
  const tables = ruledTables(page).filter(table => table.xs.length > 2);
  const inside: Glyph[][] = tables.map(() => []);
  const outside: Glyph[] = [];
  for (const glyph of page.glyphs) {
    const [x, y] = middleOf(glyph);
    const table = tables.findIndex(box => isIn(box, x, y));
    (inside[table] ?? outside).push(glyph);
  }
  const parts: SheetPart[] = [
    ...tables.flatMap((table, place) => sheetTable(table, inside[place] ?? [], index) ?? []),
    ...linesOf(outside).map(line => ({ ...line, kind: 'line' as const, page: index })),
  ];
  return parts.sort((one, other) => topOf(one) - topOf(other));
}

const isIn = ({ x0, y0, x1, y1 }: Box, x: number, y: number): boolean =>
  x0 <= x && x < x1 && y0 <= y && y < y1;

export const topOf = (part: SheetPart): number => (part.kind === 'line' ? part.y - part.size * 0.5 : part.y0);

/** `null`: the rules frame nothing. */
function sheetTable(table: RuledTable, glyphs: readonly Glyph[], page: number): SheetTable | null {
  if (!glyphs.some(glyph => glyph.text.trim() !== '')) return null;
  const rowAt = (y: number) => table.ys.findIndex((top, row) => top <= y && y < (table.ys[row + 1] ?? 0));
  const columnAt = (x: number) =>
    table.xs.findIndex((left, column) => left <= x && x < (table.xs[column + 1] ?? 0));
  const width = table.xs.length;
  const owner = new Map<number, number>();
  for (const [index, { row, column, rowSpan, colSpan }] of table.cells.entries())
    for (let down = 0; down < rowSpan; down++)
      for (let right = 0; right < colSpan; right++) owner.set((row + down) * width + column + right, index);
  const texts: Glyph[][] = table.cells.map(() => []);
  for (const glyph of glyphs) {
    const [x, y] = middleOf(glyph);
    const cell = owner.get(rowAt(y) * width + columnAt(x));
    if (cell !== undefined) texts[cell]?.push(glyph);
  }
  const cells = table.cells.map(({ row, rowSpan, x0, x1 }, index) => ({
    row,
    rowSpan,
    x0,
    x1,
    text: cellText(texts[index] ?? []),
    full: isFull(linesOf(texts[index] ?? []), x1 - x0),
  }));
  const { x0, x1, y0, y1, closed } = table;
  return { kind: 'table', page, rows: table.ys.length - 1, closed, cells, x0, x1, y0, y1 };
}

/** What a cell keeps clear at its two sides together, in points. */
const usualClearance = 14;

function isFull(lines: readonly TextLine[], width: number): boolean {
  const last = lines[lines.length - 1];
  return last !== undefined && last.x1 - last.x0 > width - last.size - usualClearance;
}

/**
 * The text of a cell: lines of Chinese run on; between figures or words the break stays, for two figures in one cell
 * are not one.
 */
export function cellText(glyphs: readonly Glyph[]): string {
  const runs = linesOf(glyphs).flatMap((line, index) =>
    line.runs.map(run => ({ text: run.text, line: index })),
  );
  let text = '';
  let last = -1;
  for (const run of runs) {
    const parted = /[!-~]$/.test(text) && /^[!-~]/.test(run.text);
    const spaced = last === run.line && text !== '' && !parted;
    text += `${parted ? '\n' : spaced ? ' ' : ''}${run.text}`;
    last = run.line;
  }
  return text.trim();
}
