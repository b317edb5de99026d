/**
 * Rows of a table whose cells hold whole content, made into blocks: rows that only arrange text (a report in one
 * cell, a table in a cell, a section's paragraphs in a merged cell) become what they hold, the others a table.
 */

import { mapping, type Steps } from '../work/index.ts';
import type { Block, PaperTable, TableCell } from './paper.ts';

/** A cell in its column, with what it holds. */
export interface PlacedCell {
  readonly blocks: readonly Block[];
  readonly at: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** What the file says of the figure in it. */
  readonly figure?: string;
}

/** A cell with this many paragraphs and characters is a column of a page, not a cell of a table. */
const proseBlocks = 3;
const proseLength = 200;
/** A row of one cell is text, not a label, when it has two paragraphs and this many characters. */
const textLength = 60;

/** The blocks of one table, in order; the tables in its cells are blocks already. `headRows` repeat on every page. */
export function* arrangedBlocks(
  rows: readonly (readonly PlacedCell[])[],
  headRows: number,
): Steps<readonly Block[]> {
  const isColumn = rows.every(
    row => row.filter(({ blocks }) => blocks.length > 0).length <= 1 && row.length <= 1,
  );
  const blocks: Block[] = [];
  /** Cells of arranged rows that reach down into rows of a table. */
  let cut: { readonly cell: PlacedCell; readonly until: number }[] = [];
  let from = 0;
  function* endSegment(to: number): Steps<void> {
    cut = cut.filter(({ until }) => until > from);
    const table = yield* segment(rows, Math.max(0, headRows - from), from, to, cut);
    if (table) blocks.push(table);
  }
  for (const [at, row] of rows.entries()) {
    if (at % 64 === 63) yield;
    if (!isColumn && !arranges(row)) continue;
    yield* endSegment(at);
    from = at + 1;
    for (const cell of row) {
      blocks.push(...cell.blocks);
      if (cell.rowSpan > 1) cut.push({ cell, until: at + cell.rowSpan });
    }
  }
  yield* endSegment(rows.length);
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

/** The rows [from, to) as a table; `null` where they hold nothing. */
function* segment(
  rows: readonly (readonly PlacedCell[])[],
  headRows: number,
  from: number,
  to: number,
  cut: readonly { readonly cell: PlacedCell; readonly until: number }[],
): Steps<PaperTable | null> {
  const own = rows.slice(from, to);
  if (own.every(row => row.length === 0)) return null;
  return {
    kind: 'table',
    headRows: Math.min(headRows, to - from),
    rows: yield* mapping(own, (row, index) => {
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
            ...(cell.figure === undefined ? {} : { figure: cell.figure }),
          }),
        );
    }),
  };
}
