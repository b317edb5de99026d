/** How much of a paper is drawn at once, and how arrow keys go over it. */

import type { Paper, PaperPlace, PaperTable } from '../../document/index.ts';

/** Blocks drawn at first, and further ones at a time. */
export const blocksAtOnce = 300;
/** Cells of a table drawn at first; no row is cut. */
const cellsAtOnce = 3000;
/** Cells of one row that are drawn; no report has as many. */
export const cellsOfRow = 60;
/** Characters of one passage drawn at first. */
export const wordsAtOnce = 3000;

/** How many rows of a table are drawn at first. */
export function rowsAtOnce({ rows }: PaperTable): number {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return Math.max(20, Math.floor(cellsAtOnce / Math.min(width, cellsOfRow)));
}

export interface Range {
  readonly from: number;
  /** Behind the last. */
  readonly to: number;
}

/**
 * The blocks of `all` that are drawn: `shown` of them, from the front or (`end`) from the back, and in any case
 * up to `need`.
 */
export function drawn(all: Range, shown: number, side: 'start' | 'end', need: number | null): Range {
  const isNeeded = need !== null && need >= all.from && need < all.to;
  return side === 'start'
    ? { from: all.from, to: Math.min(all.to, Math.max(all.from + shown, isNeeded ? need + 1 : 0)) }
    : { from: Math.max(all.from, Math.min(all.to - shown, isNeeded ? need : all.to)), to: all.to };
}

/** The place that an arrow key goes to from `place`; `null`: it stays. */
export function stepOver(paper: Paper, place: PaperPlace, key: string): PaperPlace | null {
  const block = paper.blocks[place.block];
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    if (block?.kind !== 'table' || place.row === undefined) return null;
    const cell = (place.cell ?? 0) + (key === 'ArrowRight' ? 1 : -1);
    return block.rows[place.row]?.[cell] ? { block: place.block, row: place.row, cell } : null;
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const step = key === 'ArrowDown' ? 1 : -1;
  if (block?.kind === 'table' && place.row !== undefined) {
    const cells = block.rows[place.row + step];
    if (cells && cells.length > 0)
      return { block: place.block, row: place.row + step, cell: Math.min(place.cell ?? 0, cells.length - 1) };
  }
  return edgeOf(paper, place.block + step, step);
}

/** The first or, coming from below, the last place of a block. */
function edgeOf(paper: Paper, index: number, step: number): PaperPlace | null {
  const block = paper.blocks[index];
  if (!block) return null;
  if (block.kind !== 'table') return { block: index };
  const row = step > 0 ? 0 : block.rows.length - 1;
  return (block.rows[row]?.length ?? 0) > 0 ? { block: index, row, cell: 0 } : { block: index };
}
