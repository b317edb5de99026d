/** Where the clerk is in a grid: which cells are selected, and whether she is typing. One for each grid, no React. */

import { useCallback, useSyncExternalStore } from 'react';
import type { CellId } from '../../form/index.ts';

/**
 * As in a spreadsheet. `ready`: typing replaces, arrows move. `entering`: typed over, arrows take it over and
 * move. `editing`: the caret stands in the text, arrows move it.
 */
export type Mode = 'ready' | 'entering' | 'editing';

export interface GridState {
  /** The cell that has the focus, or had it last: where typing goes, and the one stop for Tab. */
  readonly active: CellId;
  /** The corner where what is selected begins: the active cell, until Tab or Enter go on within the range. */
  readonly from: CellId;
  /** The corner across from it; the same cell when that is all. */
  readonly end: CellId;
  readonly mode: Mode;
  /** Whether the focus is in the grid. */
  readonly inside: boolean;
  /** The cell where a run of Tab began: Enter goes back to its column. */
  readonly runFrom: CellId | null;
  /** What the last key did or could not do, in words, until the next move. */
  readonly note: string | null;
}

export interface GridStore {
  readonly get: () => GridState;
  readonly set: (change: Partial<GridState>) => void;
  /** Makes one cell active and all that is selected. */
  readonly select: (cell: CellId, runFrom?: CellId | null) => void;
  /**
   * Calls `listener` after every change or, with `cell`, after those that may change its marks; returns the way to
   * stop. Table 三 has 175 cells: asking all of them at every move is what makes it slow.
   */
  readonly subscribe: (listener: () => void, cell?: CellId) => () => void;
}

/** One cell active and all that is selected. */
export const alone = (cell: CellId, runFrom: CellId | null = null) =>
  ({ active: cell, from: cell, end: cell, mode: 'ready', runFrom, note: null }) as const;

/** A store for a grid in which `first` is the stop for Tab; `remarked` gives the cells that a change may mark anew. */
export function createGridStore(
  first: CellId,
  remarked: (before: GridState, after: GridState) => Iterable<CellId>,
): GridStore {
  let state: GridState = { ...alone(first), inside: false };
  const ofAll = new Set<() => void>();
  const ofCell = new Map<CellId, Set<() => void>>();
  const listenersOf = (cell: CellId): Set<() => void> => {
    const known = ofCell.get(cell) ?? new Set();
    ofCell.set(cell, known);
    return known;
  };
  const set = (change: Partial<GridState>) => {
    const keys = Object.keys(change) as (keyof GridState)[];
    if (keys.every(key => state[key] === change[key])) return;
    const before = state;
    state = { ...state, ...change };
    const concerned = [...ofAll];
    for (const cell of remarked(before, state)) concerned.push(...(ofCell.get(cell) ?? []));
    for (const listener of concerned) listener();
  };
  return {
    get: () => state,
    set,
    select: (cell, runFrom) => set(alone(cell, runFrom)),
    subscribe(listener, cell) {
      const list = cell === undefined ? ofAll : listenersOf(cell);
      list.add(listener);
      return () => {
        list.delete(listener);
      };
    },
  };
}

/** Where the clerk is, at every change of it. */
export const useGridState = (store: GridStore): GridState => useSyncExternalStore(store.subscribe, store.get);

/** One value that follows from the marks of a cell; `select` must give a primitive. */
export function useCellState<T>(store: GridStore, cell: CellId, select: (state: GridState) => T): T {
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener, cell), [store, cell]);
  return useSyncExternalStore(subscribe, () => select(store.get()));
}
