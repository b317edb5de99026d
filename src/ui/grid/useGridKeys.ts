/** Focus and keys of a grid: what they mean is in keys.ts, where they lead in selection.ts. */

import type { CompositionEvent, FocusEvent, FormEvent, KeyboardEvent, RefObject } from 'react';
import type { CellId, EnteredCellId } from '../../form/index.ts';
import { cellOf } from '../../form/index.ts';
import type { Change } from '../../report/index.ts';
import { totalOf } from '../../report/index.ts';
import { useEditor } from '../editor/context.tsx';
import { cannotType, gridSentences } from '../sentences/grid.ts';
import { clearing, continuing, filling } from './blocks.ts';
import { alone, type GridStore } from './gridState.ts';
import { type Intent, intentOf } from './keys.ts';
import { form, isEntered, type Layout } from './layout.ts';
import { revealCell, visibleRows } from './reveal.ts';
import {
  enteredBelow,
  enteredOf,
  isSingle,
  type Move,
  movedTo,
  nextEntered,
  nextWithin,
  placeOf,
  type Range,
  rangeOf,
} from './selection.ts';

/** The grid that the hooks below work on. */
export interface Desk {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly layout: Layout;
  readonly store: GridStore;
  /** Why nothing can be entered; absent: it can. */
  readonly locked?: string;
  /** Whether the mouse was used last, and not the keyboard. */
  readonly byMouse: RefObject<boolean>;
}

/** The cell that an event comes from, or `null` when it is none of the grid's. */
function cellOfEvent({ layout }: Desk, event: { readonly target: EventTarget }): CellId | null {
  const target = event.target instanceof HTMLElement ? event.target : null;
  const id = target?.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? '';
  return layout.places.has(id) ? (id as CellId) : null;
}

/** What takes the focus in a cell: its input, or the cell itself where nothing can be entered. */
function fieldOf({ table }: Desk, cell: CellId): HTMLElement | null {
  return table.current?.querySelector<HTMLElement>(`[data-place="cell:${cell}"]`) ?? null;
}

/** Puts the focus on a cell that is active; what is typed then replaces what stands there. */
function focusCell(desk: Desk, cell: CellId): void {
  const field = fieldOf(desk, cell);
  field?.focus({ preventScroll: true });
  if (field instanceof HTMLInputElement) field.select();
}

/** Makes a cell the active one, alone selected, and gives it the focus. */
export function goToCell(desk: Desk, cell: CellId, runFrom: CellId | null = null): void {
  desk.store.select(cell, runFrom);
  focusCell(desk, cell);
}

/** Selects up to `end`; the focus stays. */
export function extendTo(desk: Desk, end: CellId): void {
  desk.store.set({ from: desk.store.get().active, end, note: null });
  const field = fieldOf(desk, end);
  if (field) revealCell(field, false);
}

/** Selects between two cells; the first becomes active. */
export function selectBetween(desk: Desk, first: CellId, last: CellId): void {
  goToCell(desk, first);
  desk.store.set({ end: last });
}

/** Puts the caret at the end of what stands in the active cell. */
export function startEditing(desk: Desk): void {
  const field = fieldOf(desk, desk.store.get().active);
  if (!(field instanceof HTMLInputElement)) return;
  desk.store.set({ mode: 'editing' });
  field.setSelectionRange(field.value.length, field.value.length);
}

export const selectedRange = ({ layout, store }: Desk): Range =>
  rangeOf(layout, store.get().from, store.get().end);

/** The nearest field of the grid after this one, or before it, where a step shows a table as several. */
function firstBeyond({ table }: Desk, back: boolean): HTMLElement | null {
  const grids = Array.from(document.querySelectorAll('.main [role="grid"]'));
  const other = table.current && grids[grids.indexOf(table.current) + (back ? -1 : 1)];
  const fields = other ? other.querySelectorAll<HTMLElement>('input[data-place]') : [];
  return fields[back ? fields.length - 1 : 0] ?? null;
}

interface Listeners {
  readonly onRow?: (cell: CellId) => void;
  readonly onCell?: (cell: CellId | null) => void;
}

export function useGridKeys(desk: Desk, { onRow, onCell }: Listeners) {
  const { edit, session, tellDone } = useEditor();
  const { layout, store, locked } = desk;

  const onFocus = (event: FocusEvent) => {
    const cell = cellOfEvent(desk, event);
    if (!cell) return;
    store.set({ ...(cell === store.get().active ? {} : alone(cell)), inside: true });
    if (event.target instanceof HTMLElement) revealCell(event.target, !desk.byMouse.current);
    onRow?.(cell);
    onCell?.(cell);
  };

  const onBlur = (event: FocusEvent) => {
    const { table } = desk;
    // Another window took the focus, not another field: what is selected stays, to be pasted over.
    if (document.activeElement === event.target) return;
    if (event.relatedTarget instanceof Node && table.current?.contains(event.relatedTarget)) return;
    store.set({ ...alone(store.get().active), inside: false });
    onCell?.(null);
  };

  const refuse = (cell: CellId) => store.set({ note: cannotType(isEntered(cell) ? locked : undefined) });
  const canType = (cell: CellId): cell is EnteredCellId => isEntered(cell) && locked === undefined;

  /** Takes over what was typed where the focus stays in its cell. */
  const settle = () => {
    session.closeStep();
    store.set({ mode: 'ready' });
    focusCell(desk, store.get().active);
  };

  /** One edit for the whole block, and what was done in words where it was more than one cell. */
  const change = (label: string, changes: readonly Change[], done: (count: number) => string) => {
    if (changes.length === 0) return;
    session.closeStep();
    edit({ label, changes });
    if (changes.length > 1) tellDone(done(changes.length));
  };

  const move = (to: Move, extend: boolean) => {
    const { active, from, end, mode } = store.get();
    const { report } = session.getSnapshot();
    const reached = movedTo(layout, extend ? end : active, to, {
      isFilled: cell => {
        const { value, unreadable } = totalOf(report, cell);
        return value !== null || unreadable > 0;
      },
      pageRows: visibleRows(desk.table.current),
    });
    if (extend) extendTo(desk, reached);
    else if (reached !== active || from !== end) goToCell(desk, reached);
    else if (mode !== 'ready') settle();
  };

  const fill = (way: 'down' | 'right' | 'typed') => {
    const { active } = store.get();
    const range = selectedRange(desk);
    const [first] = enteredOf(layout, range);
    if (locked !== undefined || first === undefined) return refuse(active);
    const { report } = session.getSnapshot();
    if (way !== 'typed') {
      const label = way === 'down' ? '向下填充' : '向右填充';
      return change(label, continuing(report, layout, range, way), gridSentences.filled);
    }
    const field = fieldOf(desk, active);
    if (!(field instanceof HTMLInputElement)) return;
    // What was typed is the first step of filling, so that one undo takes both back.
    const changes = filling(layout, range, field.value);
    edit({ label: '填写数字', changes, merge: `figure ${active}` });
    settle();
    if (changes.length > 1) tellDone(gridSentences.filled(changes.length));
  };

  const select = (what: 'all' | 'row' | 'column') => {
    const { active } = store.get();
    const { row, column } = placeOf(layout, active);
    const rows = what === 'row' ? [layout.cells[row] ?? []] : layout.cells;
    const cells = rows.flatMap(line => (what === 'column' ? [line[column] ?? null] : line));
    const present = cells.filter(cell => cell !== null);
    const [first] = present;
    const last = present[present.length - 1];
    if (first && last) selectBetween(desk, first, last);
  };

  const stepBack = (isTakenBack: boolean) => {
    const { active, from, end, mode } = store.get();
    if (isTakenBack || mode !== 'ready') return settle();
    if (from !== end) return store.set(alone(active));
    store.set({ note: gridSentences.leaving });
  };

  /** While a range is selected, Tab and Enter go on in it, and it stays; `false`: there is none, or nothing to fill. */
  const goOnWithin = (by: 'rows' | 'columns', back: boolean): boolean => {
    const { active } = store.get();
    const range = selectedRange(desk);
    if (isSingle(range)) return false;
    const next = nextWithin(layout, range, active, { by, back });
    if (next === null) return false;
    session.closeStep();
    store.set({ active: next, mode: 'ready', note: null });
    focusCell(desk, next);
    return true;
  };

  /** Does what the key means; `false`: it is still the browser's. */
  const perform = (intent: Intent, event: KeyboardEvent): boolean => {
    const { active, runFrom, mode, note } = store.get();
    switch (intent.kind) {
      case 'move':
        move(intent.move, intent.extend);
        return true;
      case 'next': {
        if (goOnWithin('rows', intent.back)) return true;
        const next = note === gridSentences.leaving ? null : nextEntered(layout, active, intent.back);
        if (next) goToCell(desk, next, runFrom ?? active);
        return next !== null;
      }
      case 'line': {
        if (goOnWithin('columns', intent.back)) return true;
        const { column } = placeOf(layout, runFrom ?? active);
        const next = enteredBelow(layout, active, column, intent.back);
        const beyond = next === null ? firstBeyond(desk, intent.back) : null;
        if (next) goToCell(desk, next);
        else if (beyond) beyond.focus();
        else if (canType(active)) settle();
        else move({ kind: 'step', direction: intent.back ? 'up' : 'down' }, false);
        return true;
      }
      case 'edit':
        if (canType(active)) startEditing(desk);
        else refuse(active);
        return true;
      case 'clear': {
        const range = selectedRange(desk);
        if (locked !== undefined || enteredOf(layout, range).length === 0) refuse(active);
        else change('清空', clearing(session.getSnapshot().report, layout, range), gridSentences.cleared);
        if (isSingle(range)) settle();
        return true;
      }
      case 'fill':
        fill(intent.way);
        return true;
      case 'select':
        select(intent.what);
        return true;
      case 'escape':
        stepBack(event.defaultPrevented);
        return true;
      case 'type': {
        if (!canType(active)) refuse(active);
        else if (mode === 'ready') focusCell(desk, active);
        return !canType(active);
      }
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (cellOfEvent(desk, event) === null) return;
    const { key, shiftKey, ctrlKey, metaKey, altKey, nativeEvent } = event;
    const { isComposing, keyCode } = nativeEvent;
    // What undo brings back is replaced by typing, not added to.
    if ((ctrlKey || metaKey) && /^[zy]$/i.test(key)) store.set({ mode: 'ready' });
    const intent = intentOf(
      { key, keyCode, shiftKey, ctrlKey, metaKey, altKey, isComposing },
      store.get().mode,
    );
    if (!intent) return;
    if (desk.byMouse.current && event.target instanceof HTMLElement) revealCell(event.target, true);
    desk.byMouse.current = false;
    if (perform(intent, event)) event.preventDefault();
  };

  /** The first character replaces, by key or by input method; from then on the text is being entered. */
  const onInput = (event: FormEvent | CompositionEvent) => {
    if (cellOfEvent(desk, event) !== null && store.get().mode === 'ready')
      store.set({ mode: 'entering', note: null });
  };

  return { onFocus, onBlur, onKeyDown, onInput, onCompositionStart: onInput };
}

/** The row that a cell stands in. */
export const rowOf = (cell: CellId) => cellOf(form, cell).row;
