/** The mouse in a grid: a click selects, a double click edits, dragging selects a range, heads select their lines. */

import { type MouseEvent, useEffect, useRef } from 'react';
import type { CellId } from '../../form/index.ts';
import { clampToCells, scrollTowards } from './reveal.ts';
import { type Desk, extendTo, goToCell, selectBetween, startEditing } from './useGridKeys.ts';

/** How often a grid scrolls on while the mouse is held at its edge, in ms. */
const scrollPause = 40;

export function useGridMouse(desk: Desk, idsOf: (kind: 'rows' | 'columns') => readonly string[]) {
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  const { layout, store } = desk;

  const cellOfElement = (element: Element | null): CellId | null => {
    const id = element?.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? '';
    return layout.places.has(id) && desk.table.current?.contains(element) ? (id as CellId) : null;
  };

  /** Follows the mouse until it is let go; `onStill` when it came to no other cell. */
  const drag = (from: CellId, onStill: () => void) => {
    stop.current();
    let point = { x: 0, y: 0 };
    let moved = false;
    const follow = () => {
      const table = desk.table.current;
      if (!table) return;
      const { x, y } = clampToCells(table, point);
      const cell = cellOfElement(document.elementFromPoint(x, y));
      if (!cell || cell === store.get().end) return;
      if (cell !== from) moved = true;
      if (moved) extendTo(desk, cell);
    };
    const timer = window.setInterval(() => {
      if (moved && desk.table.current && scrollTowards(desk.table.current, point)) follow();
    }, scrollPause);
    const onMove = (event: globalThis.MouseEvent) => {
      if (event.buttons === 0) return stop.current();
      point = { x: event.clientX, y: event.clientY };
      follow();
    };
    const onUp = () => {
      stop.current();
      if (!moved) onStill();
    };
    document.addEventListener('mousemove', onMove);
    document.addEventListener('mouseup', onUp);
    stop.current = () => {
      window.clearInterval(timer);
      document.removeEventListener('mousemove', onMove);
      document.removeEventListener('mouseup', onUp);
      stop.current = () => undefined;
    };
  };

  const selectHead = (head: HTMLElement) => {
    const { rows = '', columns = '' } = head.dataset;
    const [firstRow, lastRow] = boundsIn(idsOf('rows'), rows);
    const [firstColumn, lastColumn] = boundsIn(idsOf('columns'), columns);
    const first = layout.cells[firstRow]?.[firstColumn];
    const last = layout.cells[lastRow]?.[lastColumn];
    if (first && last) selectBetween(desk, first, last);
  };

  const onMouseDown = (event: MouseEvent) => {
    if (event.button !== 0 || !(event.target instanceof HTMLElement)) return;
    const head = event.target.closest<HTMLElement>('th[data-rows], th[data-columns]');
    desk.byMouse.current = true;
    if (head) {
      event.preventDefault();
      return selectHead(head);
    }
    const cell = cellOfElement(event.target);
    if (!cell) return;
    const { active, from, end, mode, inside } = store.get();
    const isAgain = cell === active && from === end && inside;
    if (isAgain && mode !== 'ready') {
      // A click into text that is being typed puts the caret there.
      store.set({ mode: 'editing' });
      return;
    }
    event.preventDefault();
    if (event.shiftKey && inside) extendTo(desk, cell);
    else goToCell(desk, cell);
    // The second of a double click, and no later one: a click alone selects, and what is typed replaces.
    const isDouble = isAgain && event.detail >= 2;
    drag(store.get().active, () => isDouble && startEditing(desk));
  };

  return { onMouseDown };
}

/** The indexes that “first last” names in `ids`; nothing named: all of them. */
function boundsIn(ids: readonly string[], span: string): readonly [number, number] {
  const [first = '', last = ''] = span.split(' ');
  return span.trim() === '' ? [0, ids.length - 1] : [ids.indexOf(first), ids.indexOf(last)];
}
