// @vitest-environment jsdom

// First of all: it must be there when React is loaded.
import './testing/renders.ts';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CellId, type EnteredCellId, enteredCells } from '../../form/index.ts';
import { form } from './layout.ts';
import { drawnDuring } from './testing/renders.ts';
import { input, type OpenTable, openTable, put } from './testing/table.tsx';

const total = (cell: CellId) => document.querySelector(`[data-total="${cell}"]`)?.textContent;

/** Types over what stands in the cell; what was rendered for it. */
const type = (cell: EnteredCellId, text: string) => drawnDuring(() => put(cell, text));

/** Presses a key where the focus is; what was rendered for it. */
const press = (key: string) =>
  drawnDuring(() =>
    act(() => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    }),
  );

describe('a digit typed in table 三', () => {
  let table: OpenTable;
  beforeEach(() => {
    vi.useFakeTimers();
    table = openTable();
    act(() => input('requests.granted.commercial').focus());
  });
  afterEach(() => {
    act(() => table.root.unmount());
    document.body.replaceChildren();
    vi.useRealTimers();
  });

  const concerned = [
    'BalanceCell requests.commercial',
    'BalanceCell requests.total',
    'FigureField requests.granted.commercial',
    'ReadFigure',
    'ReadFigure',
    'ReadFigure',
    'TotalCell requests.granted.total',
    'TotalCell requests.outcomeTotal.commercial',
    'TotalCell requests.outcomeTotal.total',
  ];

  it('draws its own cell, the totals and balances that it changes, and nothing else', () => {
    type('requests.granted.commercial', '1');
    expect(type('requests.granted.commercial', '12')).toEqual(concerned);
    expect(total('requests.outcomeTotal.total')).toBe('12');
  });

  it('also marks its cell as being typed in, when it is the first one there', () => {
    const drawn = type('requests.granted.commercial', '1');
    expect(drawn.filter(name => !concerned.includes(name))).toEqual([
      'GridCell requests.granted.commercial',
      'GridStatus',
    ]);
  });

  it('lets the rail and the words about the table follow when typing pauses', () => {
    type('requests.granted.commercial', '1');
    const drawn = drawnDuring(() => act(() => vi.advanceTimersByTime(1000)));
    expect(drawn).toContain('Rail');
    expect(drawn).toContain('TableTools requests');
    expect(drawn.filter(name => /Cell|Figure/.test(name))).toEqual([]);
  });

  it('marks the cells that a finding speaks of, and draws none of them for it', () => {
    const known: Partial<Record<CellId, number>> = {
      'requests.received.natural': 7,
      'requests.granted.natural': 7,
      'requests.stateSecret.natural': 3,
    };
    const figures = enteredCells(form, 'requests').map(
      cell => ({ kind: 'figure', cell, value: known[cell] ?? 0 }) as const,
    );
    act(() => table.session.dispatch({ label: '', changes: figures }));
    const found = () =>
      Array.from(document.querySelectorAll<HTMLElement>('[data-found]'), ({ dataset }) => dataset.cell);
    const drawn = drawnDuring(() => act(() => vi.advanceTimersByTime(1000)));
    expect(drawn.filter(name => /Cell|Figure/.test(name))).toEqual([]);
    expect(found()).toEqual(['requests.stateSecret.natural']);
    type('requests.stateSecret.natural', '0');
    act(() => vi.advanceTimersByTime(1000));
    expect(found()).toEqual([]);
  });

  it('and a Tab then draw the two fields and the line under the grid, and nothing else', () => {
    type('requests.granted.commercial', '1');
    expect(press('Tab')).toEqual([
      'FigureField requests.granted.commercial',
      'FigureField requests.granted.research',
      'GridCell requests.granted.commercial',
      'GridCell requests.granted.research',
      'GridStatus',
    ]);
    expect(document.activeElement).toBe(input('requests.granted.research'));
  });
});
