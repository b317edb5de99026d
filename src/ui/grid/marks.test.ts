/** Who is told when the clerk moves: the cells whose marks change, and no other. */

import { describe, expect, test } from 'vitest';
import type { CellId } from '../../form/index.ts';
import { tableOf } from '../../form/index.ts';
import { createGridStore, type GridState } from './gridState.ts';
import { firstCell, form, layoutOf } from './layout.ts';
import { marksOf, remarkedIn } from './marks.ts';

const table = tableOf(form, 'requests');
const layout = layoutOf(table, table.rows);
const all = [...layout.places.keys()] as CellId[];

/** The cells that are told of `change` where `before` holds. */
function toldOf(before: Partial<GridState>, change: Partial<GridState>) {
  const store = createGridStore(firstCell(layout), remarkedIn(layout));
  store.set({ inside: true, ...before });
  const marks = (cell: CellId) => marksOf(store.get(), layout, cell);
  const were = all.map(marks);
  const told: CellId[] = [];
  for (const cell of all) store.subscribe(() => told.push(cell), cell);
  let others = 0;
  store.subscribe(() => others++);
  store.set(change);
  const changed = all.filter((cell, at) => marks(cell) !== were[at]);
  return { told, changed, others };
}

const first = 'requests.received.natural';
const second = 'requests.received.commercial';
const sum = 'requests.outcomeTotal.total';
const far = 'requests.granted.legal';

describe('a change of where the clerk is', () => {
  test('one cell on: the cell that is left and the one that is reached', () => {
    expect(toldOf({}, { active: second, from: second, end: second }).told).toEqual([first, second]);
  });

  test('the first character: its own cell; a word under the grid: none', () => {
    expect(toldOf({}, { mode: 'entering' }).told).toEqual([first]);
    expect(toldOf({}, { note: '已复制' })).toEqual({ told: [], changed: [], others: 1 });
  });

  test('nothing that is not so already: nobody', () => {
    expect(toldOf({}, { active: first, mode: 'ready' })).toEqual({ told: [], changed: [], others: 0 });
  });

  test('on within a range: the two cells, and not the whole of it', () => {
    expect(toldOf({ end: far }, { active: second }).told).toEqual([first, second]);
  });

  for (const [what, before, change] of [
    ['a range that grows', { end: second }, { end: far }],
    ['a range that shrinks', { end: far }, { end: second }],
    ['a range that is left', { end: far }, { active: sum, from: sum, end: sum }],
    [
      'a computed cell that is left',
      { active: sum, from: sum, end: sum },
      { active: first, from: first, end: first },
    ],
    ['a computed cell where a range begins', { active: sum, from: sum, end: sum }, { end: far }],
    ['the grid that is left', { end: far }, { inside: false, end: first }],
    [
      'the grid that is entered at a sum',
      { inside: false },
      { inside: true, active: sum, from: sum, end: sum },
    ],
  ] as const satisfies readonly (readonly [string, Partial<GridState>, Partial<GridState>])[]) {
    test(`${what}: every cell whose marks change, each once`, () => {
      const { told, changed } = toldOf(before, change);
      expect(changed.length).toBeGreaterThan(1);
      expect(told).toEqual(expect.arrayContaining(changed));
      expect(new Set(told).size).toBe(told.length);
    });
  }
});
