/**
 * A table of Word made into blocks of the paper: merged cells get their spans, and rows that only arrange text
 * (a whole report in one cell, a table in a cell) become what they hold.
 */

import type { Block, PaperTable, TableCell } from '../paper.ts';

export interface RawCell {
  readonly blocks: readonly Block[];
  readonly colSpan: number;
  /** `continue`: covered by the cell above; what it holds is not shown. */
  readonly down: 'none' | 'restart' | 'continue';
  /** Covered by the cell before it, in the old way of merging. */
  readonly across: boolean;
}

export interface RawRow {
  readonly cells: readonly RawCell[];
  /** Columns left free in front of the first cell. */
  readonly before: number;
  /** Repeats on every page. */
  readonly head: boolean;
}

interface PlacedCell {
  readonly blocks: readonly Block[];
  readonly at: number;
  readonly colSpan: number;
  rowSpan: number;
}

/** A cell with this many paragraphs and characters is a column of a page, not a cell of a table. */
const proseBlocks = 3;
const proseLength = 200;
/** A row of one cell is text, not a label, when it has two paragraphs and this many characters. */
const textLength = 60;

/** Reads the rows of one table, the tables in its cells already read. */
export function tableBlocks(raw: readonly RawRow[]): readonly Block[] {
  const rows = placed(raw);
  const isColumn = rows.every(
    row => row.filter(({ blocks }) => blocks.length > 0).length <= 1 && row.length <= 1,
  );
  const blocks: Block[] = [];
  /** Cells of arranged rows that reach down into rows of a table. */
  const cut: { readonly cell: PlacedCell; readonly until: number }[] = [];
  let from = 0;
  const endSegment = (to: number) => {
    const table = segment(rows, raw, from, to, cut);
    if (table) blocks.push(table);
  };
  for (const [at, row] of rows.entries()) {
    if (!isColumn && !arranges(row)) continue;
    endSegment(at);
    from = at + 1;
    for (const cell of row) {
      blocks.push(...cell.blocks);
      if (cell.rowSpan > 1) cut.push({ cell, until: at + cell.rowSpan });
    }
  }
  endSegment(rows.length);
  return blocks;
}

/** The text of a cell as lines, those of a table in it too. */
export function cellText(blocks: readonly Block[]): string {
  return blocks
    .map(block => (block.kind === 'table' ? tableText(block) : block.text))
    .filter(line => line !== '')
    .join('\n');
}

const tableText = (table: PaperTable): string =>
  table.rows
    .flatMap(row => row.map(({ text }) => text))
    .filter(text => text !== '')
    .join('\n');

/** Whether the row only holds other content together. */
function arranges(row: readonly PlacedCell[]): boolean {
  const filled = row.filter(({ blocks }) => blocks.length > 0);
  return filled.some(({ blocks }) => {
    if (blocks.some(block => block.kind === 'table' && filledCells(block) > 1)) return true;
    const length = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? 0 : block.text.length), 0);
    if (filled.length === 1 && blocks.length > 1 && length > textLength) return true;
    return blocks.length >= proseBlocks && length > proseLength;
  });
}

const filledCells = (table: PaperTable): number => table.rows.flat().filter(({ text }) => text !== '').length;

/** Gives each cell its column, and cells that are merged downwards their rows. */
function placed(raw: readonly RawRow[]): readonly (readonly PlacedCell[])[] {
  const open = new Map<number, PlacedCell>();
  return raw.map(row => {
    const cells: PlacedCell[] = [];
    let at = row.before;
    if (at > 0) cells.push({ blocks: [], at: 0, colSpan: at, rowSpan: 1 });
    for (const cell of joinedAcross(row.cells)) {
      const above = open.get(at);
      if (cell.down === 'continue' && above && above.colSpan === cell.colSpan) above.rowSpan++;
      else {
        const own: PlacedCell = { blocks: cell.blocks, at, colSpan: cell.colSpan, rowSpan: 1 };
        cells.push(own);
        for (let column = at; column < at + cell.colSpan; column++) open.delete(column);
        if (cell.down !== 'none') open.set(at, own);
      }
      at += cell.colSpan;
    }
    for (const column of [...open.keys()]) if (column >= at) open.delete(column);
    return cells;
  });
}

function joinedAcross(cells: readonly RawCell[]): readonly RawCell[] {
  const joined: RawCell[] = [];
  for (const cell of cells) {
    const before = joined[joined.length - 1];
    if (cell.across && before)
      joined[joined.length - 1] = { ...before, colSpan: before.colSpan + cell.colSpan };
    else joined.push(cell);
  }
  return joined;
}

/** The rows [from, to) as a table; `null` where they hold nothing. */
function segment(
  rows: readonly (readonly PlacedCell[])[],
  raw: readonly RawRow[],
  from: number,
  to: number,
  cut: readonly { readonly cell: PlacedCell; readonly until: number }[],
): PaperTable | null {
  const own = rows.slice(from, to);
  if (own.every(row => row.length === 0)) return null;
  let headRows = 0;
  while (from + headRows < to && raw[from + headRows]?.head) headRows++;
  return {
    kind: 'table',
    headRows,
    rows: own.map((row, index) => {
      const covered = cut
        .filter(({ until }) => until > from + index)
        .map(({ cell }): PlacedCell => ({ blocks: [], at: cell.at, colSpan: cell.colSpan, rowSpan: 1 }));
      return [...row, ...covered]
        .sort((a, b) => a.at - b.at)
        .map(
          (cell): TableCell => ({
            text: cellText(cell.blocks),
            colSpan: cell.colSpan,
            rowSpan: Math.min(cell.rowSpan, to - from - index),
          }),
        );
    }),
  };
}
