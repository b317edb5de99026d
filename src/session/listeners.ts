/** Who is told of a change: everybody who asked for all, and of the others those whose figures changed. */

import type { EnteredCellId } from '../form/index.ts';
import type { Change } from '../report/index.ts';

export type Listener = () => void;

export interface Listeners {
  /** Tells `listener` of every change or, with `cells`, of changes of these figures; returns the way to stop. */
  add(listener: Listener, cells?: readonly EnteredCellId[]): () => void;
  /** Tells each listener concerned once. */
  tell(changes: readonly Change[]): void;
}

export function keepListeners(): Listeners {
  const ofAll = new Set<Listener>();
  const ofCell = new Map<EnteredCellId, Set<Listener>>();

  const listenersOf = (cell: EnteredCellId): Set<Listener> => {
    const known = ofCell.get(cell) ?? new Set();
    ofCell.set(cell, known);
    return known;
  };

  return {
    add(listener, cells) {
      const lists = cells ? cells.map(listenersOf) : [ofAll];
      for (const list of lists) list.add(listener);
      return () => {
        for (const list of lists) list.delete(listener);
      };
    },
    tell(changes) {
      const concerned = new Set(ofAll);
      for (const change of changes) {
        if (change.kind !== 'figure') continue;
        for (const listener of ofCell.get(change.cell) ?? []) concerned.add(listener);
      }
      for (const listener of concerned) listener();
    },
  };
}
