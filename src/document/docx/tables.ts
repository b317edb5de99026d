/** The rows of a Word table: merged cells get their columns and spans. */

import { mapping, type Steps } from '../../work/index.ts';
import { arrangedBlocks, type PlacedCell } from '../arrange.ts';
import type { Block } from '../paper.ts';
import { withSureFigures } from './marks.ts';

export interface RawCell {
  readonly blocks: readonly Block[];
  readonly colSpan: number;
  /** `continue`: covered by the cell above; what it holds is not shown. */
  readonly down: 'none' | 'restart' | 'continue';
  /** Covered by the cell before it, in the old way of merging. */
  readonly across: boolean;
  /** Bookmarks in it that may name its figure. */
  readonly marks: readonly string[];
}

export interface RawRow {
  readonly cells: readonly RawCell[];
  /** Columns left free in front of the first cell. */
  readonly before: number;
  /** Repeats on every page. */
  readonly head: boolean;
}

type OpenCell = { -readonly [K in keyof PlacedCell]: PlacedCell[K] };

/** Reads the rows of one table, the tables in its cells already read. */
export function* tableBlocks(raw: readonly RawRow[]): Steps<readonly Block[]> {
  const body = raw.findIndex(row => !row.head);
  const blocks = yield* arrangedBlocks(yield* placed(raw), body < 0 ? raw.length : body);
  return blocks.map(block => (block.kind === 'table' ? withSureFigures(block) : block));
}

/** Gives each cell its column, and cells that are merged downwards their rows. */
function* placed(raw: readonly RawRow[]): Steps<readonly (readonly PlacedCell[])[]> {
  const open = new Map<number, OpenCell>();
  return yield* mapping(raw, row => {
    const cells: OpenCell[] = [];
    let at = row.before;
    if (at > 0) cells.push({ blocks: [], at: 0, colSpan: at, rowSpan: 1 });
    for (const cell of joinedAcross(row.cells)) {
      const above = open.get(at);
      if (cell.down === 'continue' && above && above.colSpan === cell.colSpan) above.rowSpan++;
      else {
        const own: OpenCell = { blocks: cell.blocks, at, colSpan: cell.colSpan, rowSpan: 1 };
        if (cell.marks.length > 0) own.figure = cell.marks.join(' ');
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
