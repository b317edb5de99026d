/** What is marked at the cells of a grid, and at which of them anything is. */

import type { CellId } from '../../form/index.ts';
import { partsOf } from '../../report/index.ts';
import type { GridState } from './gridState.ts';
import { form, isEntered, type Layout } from './layout.ts';
import { cellsOf, isInRange, rangeOf } from './selection.ts';

/**
 * `stop`: the one that Tab leads to; `active`: where typing goes; `selected`: in a range; `typing`: with a caret;
 * `part`: summed in the active cell.
 */
export type Mark = 'stop' | 'active' | 'selected' | 'typing' | 'part';

/** The marks of the cell as class names, each after “cell-”. */
export function marksOf(
  { active, from, end, inside, mode }: GridState,
  layout: Layout,
  cell: CellId,
): string {
  const isActive = cell === active;
  if (!inside) return isActive ? 'cell-stop' : '';
  const place = layout.places.get(cell);
  const isRange = from !== end;
  const marks: Mark[] = [];
  if (isActive) marks.push('stop', 'active');
  if (isActive && mode !== 'ready') marks.push('typing');
  if (isActive || (isRange && place && isInRange(rangeOf(layout, from, end), place))) marks.push('selected');
  if (!isRange && !isActive && !isEntered(active) && summedIn(active).has(cell)) marks.push('part');
  return marks.map(mark => `cell-${mark}`).join(' ');
}

export const isMarked = (marks: string, mark: Mark) => marks.includes(`cell-${mark}`);

/** The cells that have marks; every other one has none. Some may stand in another grid of the table. */
function markedCells({ active, from, end, inside }: GridState, layout: Layout): readonly CellId[] {
  if (!inside) return [active];
  if (from !== end)
    return cellsOf(layout, rangeOf(layout, from, end)).flatMap(line => line.filter(cell => cell !== null));
  return isEntered(active) ? [active] : [active, ...summedIn(active)];
}

/** Gives the cells of a grid whose marks may be others in `after` than in `before`. */
export const remarkedIn =
  (layout: Layout) =>
  (before: GridState, after: GridState): ReadonlySet<CellId> => {
    const isSameRange =
      before.from === after.from && before.end === after.end && before.inside === after.inside;
    const isRange = after.from !== after.end;
    if (isSameRange && before.active === after.active)
      return new Set(before.mode === after.mode ? [] : [after.active]);
    // Going on within a range marks two cells, and not all of it, anew.
    if (isSameRange && isRange) return new Set([before.active, after.active]);
    return new Set([...markedCells(before, layout), ...markedCells(after, layout)]);
  };

const sums = new Map<CellId, ReadonlySet<CellId>>();

function summedIn(cell: CellId): ReadonlySet<CellId> {
  const known = sums.get(cell) ?? new Set<CellId>(partsOf(form, cell));
  sums.set(cell, known);
  return known;
}
