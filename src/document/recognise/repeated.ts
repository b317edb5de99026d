/**
 * Tables whose merged cells were written out: each cell that a merged one covered repeats its text. Heads that
 * repeat are one head again, and a figure that repeats under it is one figure.
 */

import { mapping, type Steps } from '../../work/index.ts';
import { isFigureLike } from '../text/cells.ts';
import type { Line, LineCell } from './line.ts';

/** Shorter texts stand beside each other for other reasons: 本年新, 其他. */
const shortest = 4;

/** The rows of one table with repeated cells joined; a table that has merged cells is left as it is. */
export function* withoutRepeated(lines: readonly Line[]): Steps<readonly Line[]> {
  if (lines.some(line => line.cells.some(cell => cell.span > 1 || cell.rowSpan > 1))) return lines;
  /** Whether the head over a grid column is the one over the column before. */
  let joined: readonly boolean[] = [];
  let found = false;
  const result = yield* mapping(lines, line => {
    const isHead = !line.cells.some(cell => isFigureLike(cell.plain));
    const same = line.cells.map((cell, at) => {
      const before = line.cells[at - 1];
      return (
        before !== undefined &&
        cell.plain === before.plain &&
        isRepeat(cell, isHead ? true : joined[cell.at] === true)
      );
    });
    // A label alone is a row whose figures are blank.
    if (isHead && line.cells.filter(cell => cell.plain !== '').length > 1) joined = same;
    if (!same.includes(true)) return line;
    found = true;
    return { ...line, cells: joinedCells(line.cells, same), single: isSingle(line, same) };
  });
  return found ? result : lines;
}

const isRepeat = (cell: LineCell, underOne: boolean): boolean =>
  isFigureLike(cell.plain) ? underOne : cell.plain.length >= shortest;

const isSingle = (line: Line, same: readonly boolean[]): boolean =>
  line.cells.filter((cell, at) => cell.plain !== '' && same[at] !== true).length === 1;

function joinedCells(cells: readonly LineCell[], same: readonly boolean[]): readonly LineCell[] {
  const result: LineCell[] = [];
  for (const [at, cell] of cells.entries()) {
    const before = result[result.length - 1];
    if (before && same[at] === true) result[result.length - 1] = { ...before, span: before.span + cell.span };
    else result.push(cell);
  }
  return result;
}
