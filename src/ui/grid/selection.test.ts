/** Where the keys lead, what a range is, and what filling and clearing change in it. */

import { describe, expect, test } from 'vitest';
import type { CellId } from '../../form/index.ts';
import { tableOf } from '../../form/index.ts';
import { apply, emptyReport, type Report } from '../../report/index.ts';
import { clearing, continuing, filling } from './blocks.ts';
import { form, gridsOf, layoutOf } from './layout.ts';
import { cellsOf, enteredBelow, type Move, movedTo, nextEntered, nextWithin, rangeOf } from './selection.ts';

const requests = tableOf(form, 'requests');
const layout = layoutOf(requests, requests.rows);
const cell = (name: string) => `requests.${name}` as CellId;

const reportOf = (figures: Record<string, number>): Report =>
  apply(emptyReport('某镇', 2025), {
    label: '填写',
    changes: Object.entries(figures).map(([name, value]) => ({
      kind: 'figure',
      cell: cell(name) as 'requests.received.natural',
      value,
    })),
  }).report;

const moved = (from: string, move: Move, filled: readonly string[] = []) =>
  movedTo(layout, cell(from), move, { isFilled: id => filled.map(cell).includes(id), pageRows: 10 });

describe('while a range is selected', () => {
  const range = rangeOf(layout, cell('outcomeTotal.legal'), cell('otherOutcome.total'));
  const within = (from: string, by: 'rows' | 'columns', back = false) =>
    nextWithin(layout, range, cell(from), { by, back });

  test('Tab goes on row by row, Enter column by column, over sums, and from the last to the first', () => {
    expect(within('otherOutcome.legal', 'rows')).toBe(cell('otherOutcome.other'));
    expect(within('otherOutcome.other', 'rows')).toBe(cell('otherOutcome.legal'));
    expect(within('otherOutcome.legal', 'columns')).toBe(cell('otherOutcome.other'));
    expect(within('otherOutcome.legal', 'rows', true)).toBe(cell('otherOutcome.other'));
  });

  test('where nothing in it can be filled in, they lead nowhere', () => {
    const sums = rangeOf(layout, cell('outcomeTotal.natural'), cell('outcomeTotal.total'));
    expect(nextWithin(layout, sums, cell('outcomeTotal.natural'), { by: 'rows', back: false })).toBeNull();
  });
});

describe('the keys lead', () => {
  test('to the neighbour, computed or not, and stay at the edge', () => {
    expect(moved('otherOutcome.natural', { kind: 'step', direction: 'down' })).toBe(
      cell('outcomeTotal.natural'),
    );
    expect(moved('received.other', { kind: 'step', direction: 'right' })).toBe(cell('received.total'));
    expect(moved('received.natural', { kind: 'step', direction: 'up' })).toBe(cell('received.natural'));
  });

  test('to the ends of the row and the corners of the table', () => {
    expect(moved('granted.legal', { kind: 'rowStart' })).toBe(cell('granted.natural'));
    expect(moved('granted.legal', { kind: 'rowEnd' })).toBe(cell('granted.total'));
    expect(moved('granted.legal', { kind: 'tableStart' })).toBe(cell('received.natural'));
    expect(moved('granted.legal', { kind: 'tableEnd' })).toBe(cell('carriedOut.total'));
  });

  test('a page on, and no further than the last row', () => {
    expect(moved('received.natural', { kind: 'page', direction: 'down' })).toBe(
      cell('enforcementFile.natural'),
    );
    expect(moved('otherOutcome.natural', { kind: 'page', direction: 'down' })).toBe(
      cell('carriedOut.natural'),
    );
  });

  test('with Ctrl to the end of what is filled, or over blanks to the next filled cell, or to the edge', () => {
    const right = { kind: 'edge', direction: 'right' } as const;
    const filled = ['received.natural', 'received.commercial', 'received.legal'];
    expect(moved('received.natural', right, filled)).toBe(cell('received.commercial'));
    expect(moved('received.commercial', right, filled)).toBe(cell('received.legal'));
    expect(moved('received.legal', right, filled)).toBe(cell('received.total'));
    expect(moved('received.total', right, filled)).toBe(cell('received.total'));
  });

  test('with Tab over computed cells from row to row, and out of the grid at its ends', () => {
    expect(nextEntered(layout, cell('received.other'), false)).toBe(cell('carriedIn.natural'));
    expect(nextEntered(layout, cell('otherOutcome.other'), false)).toBe(cell('carriedOut.natural'));
    expect(nextEntered(layout, cell('carriedIn.natural'), true)).toBe(cell('received.other'));
    expect(nextEntered(layout, cell('carriedOut.other'), false)).toBe(null);
    expect(nextEntered(layout, cell('received.natural'), true)).toBe(null);
  });

  test('with Enter down a column over the sum, and nowhere at the last row', () => {
    expect(enteredBelow(layout, cell('otherOutcome.legal'), 0, false)).toBe(cell('carriedOut.natural'));
    expect(enteredBelow(layout, cell('carriedOut.natural'), 0, true)).toBe(cell('otherOutcome.natural'));
    expect(enteredBelow(layout, cell('carriedOut.natural'), 0, false)).toBe(null);
  });
});

test('a range is the same from whichever corner', () => {
  const one = rangeOf(layout, cell('received.research'), cell('granted.natural'));
  expect(one).toEqual(rangeOf(layout, cell('granted.research'), cell('received.natural')));
  expect(cellsOf(layout, one)).toHaveLength(3);
});

describe('a range', () => {
  const range = (from: string, to = from) => rangeOf(layout, cell(from), cell(to));

  test('is cleared where something stands, and sums are left alone', () => {
    const report = reportOf({ 'received.legal': 5, 'received.other': 0 });
    expect(clearing(report, layout, range('received.natural', 'carriedIn.total'))).toEqual([
      { kind: 'figure', cell: 'requests.received.legal', value: null },
      { kind: 'figure', cell: 'requests.received.other', value: null },
    ]);
  });

  test('is filled with what was typed, entered cells only', () => {
    expect(filling(layout, range('otherOutcome.other', 'carriedOut.total'), '１')).toEqual([
      { kind: 'figure', cell: 'requests.otherOutcome.other', value: 1 },
      { kind: 'figure', cell: 'requests.carriedOut.other', value: 1 },
    ]);
  });

  test('takes its first row down with Ctrl+D, blanks too; a single row takes the one above', () => {
    const report = reportOf({ 'received.natural': 3, 'carriedIn.commercial': 4 });
    const changes = continuing(report, layout, range('received.natural', 'carriedIn.commercial'), 'down');
    expect(apply(report, { label: '填充', changes }).report.figures).toEqual({
      'requests.received.natural': 3,
      'requests.carriedIn.natural': 3,
    });
    expect(continuing(report, layout, range('carriedIn.natural'), 'down')).toEqual([
      { kind: 'figure', cell: 'requests.carriedIn.natural', value: 3 },
    ]);
    expect(continuing(report, layout, range('received.natural'), 'down')).toEqual([]);
  });

  test('takes nothing from a sum', () => {
    const report = reportOf({ 'granted.natural': 3 });
    expect(continuing(report, layout, range('carriedOut.natural'), 'down')).toEqual([]);
  });

  test('takes its first column to the right with Ctrl+R', () => {
    const report = reportOf({ 'received.legal': 2 });
    expect(continuing(report, layout, range('received.legal', 'received.total'), 'right')).toEqual([
      { kind: 'figure', cell: 'requests.received.other', value: 2 },
    ]);
  });
});

test('every cell of the printed tables is in one grid', () => {
  const shown = form.tables
    .filter(({ id }) => id !== 'fee')
    .flatMap(table => gridsOf(table).flatMap(rows => [...layoutOf(table, rows).places.keys()]));
  expect(shown.sort()).toEqual(
    form.cells
      .filter(({ table }) => table !== 'fee')
      .map(({ id }) => id)
      .sort(),
  );
});
