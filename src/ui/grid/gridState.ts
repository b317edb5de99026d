/** Where the clerk is in a grid: which cells are selected, and whether she is typing. One for each grid, no React. */

import { useSyncExternalStore } from 'react';
import type { CellId } from '../../form/index.ts';

/**
 * As in a spreadsheet. `ready`: typing replaces, arrows move. `entering`: typed over, arrows take it over and
 * move. `editing`: the caret stands in the text, arrows move it.
 */
export type Mode = 'ready' | 'entering' | 'editing';

export interface GridState {
  /** The cell that has the focus, or had it last: where typing goes, and the one stop for Tab. */
  readonly active: CellId;
  /** The other corner of what is selected; the same cell when that is all. */
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
  /** Calls `listener` after every change; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store for a grid in which `first` is the stop for Tab. */
export function createGridStore(first: CellId): GridStore {
  let state: GridState = {
    active: first,
    end: first,
    mode: 'ready',
    inside: false,
    runFrom: null,
    note: null,
  };
  const listeners = new Set<() => void>();
  const set = (change: Partial<GridState>) => {
    const keys = Object.keys(change) as (keyof GridState)[];
    if (keys.every(key => state[key] === change[key])) return;
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => state,
    set,
    select: (cell, runFrom = null) => set({ active: cell, end: cell, mode: 'ready', runFrom, note: null }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Subscribes to one value of where the clerk is; `select` must give a primitive or the same object. */
export const useGridState = <T>(store: GridStore, select: (state: GridState) => T): T =>
  useSyncExternalStore(store.subscribe, () => select(store.get()));
