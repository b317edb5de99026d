/** One worksheet: its visible cells with what they show, and which of them are merged. */

import { mapping, type Steps } from '../../work/index.ts';
import type { PlacedCell } from '../arrange.ts';
import type { Block } from '../paper.ts';
import { attribute, childNamed, childrenOf, wholeNumber } from '../xml.ts';
import { type Formats, shown } from './display.ts';

/** `null`: it has more cells than any report. */
export type SheetRows = readonly (readonly PlacedCell[])[] | null;

interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells of all rows, a blank row as one: a report has 1,000. */
const mostCells = 100_000;
/** Characters in all cells: many cells may show one long text. */
const mostCharacters = 4_000_000;
/** Columns beyond this are not looked at: a report has ten. */
const widest = 300;
const mostMerges = 20_000;

/** Reads the part of a worksheet. Hidden rows and columns are left out, and what merged cells cover. */
export function* sheetRows(root: Element, strings: readonly string[], formats: Formats): Steps<SheetRows> {
  const hidden = hiddenColumns(childNamed(root, 'cols'));
  const merges = mergesOf(childNamed(root, 'mergeCells'));
  if (!merges) return null;
  let cellsLeft = mostCells;
  let charactersLeft = mostCharacters;
  const rows: { readonly number: number; readonly cells: Map<number, string> }[] = [];
  let number = -1;
  let width = 0;
  for (const row of childrenOf(childNamed(root, 'sheetData') ?? root)) {
    if (row.localName !== 'row') continue;
    number = Math.max(number + 1, (wholeNumber(attribute(row, 'r')) ?? 0) - 1);
    if (/^(?:1|true)$/.test(attribute(row, 'hidden') ?? '')) continue;
    if (rows.length % 16 === 15) yield;
    const cells = new Map<number, string>();
    let column = -1;
    for (const cell of childrenOf(row)) {
      if (cell.localName !== 'c') continue;
      column = columnOf(attribute(cell, 'r')) ?? column + 1;
      if (column >= widest || hidden.has(column)) continue;
      const text = cellShows(cell, strings, formats);
      cellsLeft--;
      charactersLeft -= text.length;
      if (cellsLeft < 0 || charactersLeft < 0) return null;
      cells.set(column, text);
      if (text !== '') width = Math.max(width, column + 1);
    }
    cellsLeft--;
    if (cellsLeft < 0) return null;
    rows.push({ number, cells });
  }
  const columns = Array.from({ length: width }, (_, at) => at).filter(at => !hidden.has(at));
  if (rows.length * columns.length > mostCells) return null;
  const covered = yield* coveredBy(merges, new Set(rows.map(row => row.number)), columns);
  if (!covered) return null;
  yield;
  const placed = yield* mapping(rows, ({ number: at, cells }): readonly PlacedCell[] =>
    columns.flatMap((column, place): readonly PlacedCell[] => {
      const span = covered.get(`${at} ${column}`);
      if (span === null) return [];
      const blocks = paragraphs(cells.get(column) ?? '');
      return [{ blocks, at: place, colSpan: span?.columns ?? 1, rowSpan: span?.rows ?? 1 }];
    }),
  );
  const inside = rowsInside(
    rows.map(row => row.number),
    merges,
  );
  yield;
  const tight = withoutMargins(placed);
  yield;
  return tight.filter(
    (row, index) => row.some(({ blocks }) => blocks.length > 0) || inside.has(rows[index]?.number ?? -1),
  );
}

/**
 * Cuts the blank cells right of each table: a sheet is as wide as its widest one. Tables are held apart by rows with
 * one filled cell, which are as wide as the wider one beside them.
 */
function withoutMargins(rows: readonly (readonly PlacedCell[])[]): readonly (readonly PlacedCell[])[] {
  const extents = rows.map(row => {
    const filled = row.filter(({ blocks, rowSpan, colSpan }) => blocks.length > 0 || rowSpan * colSpan > 1);
    return filled.length < 2 ? 0 : filled.reduce((end, { at, colSpan }) => Math.max(end, at + colSpan), 0);
  });
  const widths = new Array<number>(rows.length).fill(0);
  for (let from = 0; from < rows.length; ) {
    let to = from;
    while (to < rows.length && (extents[to] ?? 0) > 0) to++;
    // A row that stands alone may lack its own last cells.
    if (to > from + 1)
      widths.fill(
        extents.slice(from, to).reduce((a, b) => Math.max(a, b), 0),
        from,
        to,
      );
    from = to + 1;
  }
  const beside = (indices: readonly number[]) => {
    let last = 0;
    const found: number[] = [];
    for (const index of indices) {
      found[index] = last;
      if ((widths[index] ?? 0) > 0) last = widths[index] ?? 0;
    }
    return found;
  };
  const order = rows.map((_, index) => index);
  const before = beside(order);
  const behind = beside([...order].reverse());
  return rows.map((row, index) => {
    const width = widths[index] || Math.max(extents[index] ?? 0, before[index] ?? 0, behind[index] ?? 0);
    return row.filter(({ blocks, at, rowSpan }) => at < width || blocks.length > 0 || rowSpan > 1);
  });
}

/** The rows, given from top to bottom, that a merge over several rows touches. */
function rowsInside(rows: readonly number[], merges: readonly Merge[]): ReadonlySet<number> {
  const tall = merges.filter(({ top, bottom }) => bottom > top).sort((a, b) => a.top - b.top);
  const inside = new Set<number>();
  let reach = -1;
  let next = 0;
  for (const row of rows) {
    for (let merge = tall[next]; merge && merge.top <= row; merge = tall[++next])
      reach = Math.max(reach, merge.bottom);
    if (row <= reach) inside.add(row);
  }
  return inside;
}

const paragraphs = (text: string): readonly Block[] =>
  text
    .split(/\r\n?|\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => ({ kind: 'paragraph', text: line }));

/** For each cell of a merge, the visible rows and columns it covers; `null` for those that are covered. */
function* coveredBy(
  merges: readonly Merge[],
  rows: ReadonlySet<number>,
  columns: readonly number[],
): Steps<ReadonlyMap<string, { readonly rows: number; readonly columns: number } | null> | null> {
  const covered = new Map<string, { readonly rows: number; readonly columns: number } | null>();
  const sorted = [...rows].sort((a, b) => a - b);
  let budget = mostCells;
  for (const [index, { top, left, bottom, right }] of merges.entries()) {
    if (index % 200 === 199) yield;
    const across = columns.filter(column => column >= left && column <= right);
    const first = firstAtLeast(sorted, top);
    const end = firstAtLeast(sorted, bottom + 1);
    budget -= across.length * Math.max(0, end - first) + 1;
    if (budget < 0) return null;
    if (across.length === 0) continue;
    const down = sorted.slice(first, end);
    for (const row of down) for (const column of across) covered.set(`${row} ${column}`, null);
    // The text stands in the first cell; where its row or column is hidden, the merge shows nothing.
    if (down[0] === top && across[0] === left)
      covered.set(`${top} ${left}`, { rows: down.length, columns: across.length });
    else for (const row of down) for (const column of across) covered.delete(`${row} ${column}`);
  }
  return covered;
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cellShows(cell: Element, strings: readonly string[], { codeOf, from1904 }: Formats): string {
  const value = childNamed(cell, 'v')?.textContent ?? '';
  switch (attribute(cell, 't') ?? 'n') {
    case 's':
      return strings[wholeNumber(value) ?? -1] ?? '';
    case 'inlineStr':
      return richText(childNamed(cell, 'is'));
    case 'str':
    case 'e':
      return unescaped(value);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return value;
  }
  const formula = childNamed(cell, 'f');
  if (value.trim() === '') {
    // Written by a program that does not calculate: what it comes to is not known, and it is not blank.
    return formula ? `=${(formula.textContent ?? '').trim()}` : '';
  }
  return shown(Number(value), codeOf(wholeNumber(attribute(cell, 's')) ?? 0), from1904);
}

/** The text of a string with formatted stretches, without readings and what is struck out. */
export function richText(item: Element | null): string {
  if (!item) return '';
  return childrenOf(item)
    .map(child => {
      if (child.localName === 't') return unescaped(child.textContent ?? '');
      if (child.localName !== 'r') return '';
      const struck = childNamed(childNamed(child, 'rPr'), 'strike');
      if (struck && !/^(?:0|false)$/.test(attribute(struck, 'val') ?? '')) return '';
      return unescaped(childNamed(child, 't')?.textContent ?? '');
    })
    .join('');
}

/** Excel writes signs that XML has no place for as _x000D_. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** `AB12` → 27; `null` for what is no reference. */
export function columnOf(reference: string | null): number | null {
  const letters = /^\$?([A-Za-z]{1,3})/.exec(reference ?? '')?.[1];
  if (!letters) return null;
  return (
    Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

function hiddenColumns(columns: Element | null): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const column of columns ? childrenOf(columns) : []) {
    if (!/^(?:1|true)$/.test(attribute(column, 'hidden') ?? '')) continue;
    const last = Math.min(wholeNumber(attribute(column, 'max')) ?? 0, widest);
    for (let at = wholeNumber(attribute(column, 'min')) ?? 1; at <= last; at++) hidden.add(at - 1);
  }
  return hidden;
}

/** `null`: there are more than in any report. */
function mergesOf(list: Element | null): readonly Merge[] | null {
  const merges = list ? childrenOf(list) : [];
  if (merges.length > mostMerges) return null;
  return merges.flatMap(merge => {
    const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(
      attribute(merge, 'ref') ?? '',
    );
    if (!match) return [];
    const [, from = '', top = '', to = '', bottom = ''] = match;
    return [
      {
        top: Number(top) - 1,
        left: columnOf(from) ?? 0,
        bottom: Number(bottom) - 1,
        right: columnOf(to) ?? 0,
      },
    ];
  });
}
