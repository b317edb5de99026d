/** Tables that go on over pages are one; then every cell gets its place among the columns of all parts. */

import type { PaperTable, TableCell } from '../paper.ts';
import type { SheetCell, SheetTable } from './sheet.ts';

/** Sides of cells nearer than this, in points, are one. */
const near = 3.5;

/** Whether a table on the next page is the rest of this one: it stands between the same sides. */
export const goesOn = (above: SheetTable, below: SheetTable): boolean =>
  Math.abs(above.x0 - below.x0) <= near && Math.abs(above.x1 - below.x1) <= near;

/** A table and its rest as one; the head that the rest repeats is dropped, a row that broke is whole again. */
export function joinTables(above: SheetTable, below: SheetTable): SheetTable {
  const rest = withoutHead(above, below);
  if (rest.cells.length === 0) return above;
  const broken = isBrokenRow(above, rest);
  const brokenHead = !broken && isBrokenHead(above, rest);
  const shift = above.rows - (broken ? 1 : 0);
  const bottom = above.cells.filter(cell => cell.row + cell.rowSpan === above.rows);
  const grown = new Map<SheetCell, SheetCell>();
  const added: SheetCell[] = [];
  for (const cell of rest.cells) {
    const over = cell.row === 0 ? bottom.find(other => isAbove(other, cell)) : undefined;
    if (over && (broken || brokenHead || isSameGroup(over, cell)))
      grown.set(over, {
        ...over,
        text: joined(over.text, cell.text),
        rowSpan: shift + cell.rowSpan - over.row,
        full: cell.text === '' ? over.full : cell.full,
      });
    else added.push({ ...cell, row: cell.row + shift });
  }
  const cells = [...above.cells.map(cell => grown.get(cell) ?? cell), ...added];
  return { ...above, page: below.page, closed: below.closed, rows: rest.rows + shift, cells, y1: below.y1 };
}

const isAbove = (one: SheetCell, other: SheetCell): boolean =>
  Math.abs(one.x0 - other.x0) <= near && Math.abs(one.x1 - other.x1) <= near;

const joined = (above: string, below: string): string =>
  /[!-~]$/.test(above) && /^[!-~]/.test(below) ? `${above}\n${below}` : above + below;

const beginsRow = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第)/;
const isFigure = (text: string): boolean => /^[\d\s.,，+\-—–/]+$/.test(text);

/** The label of a group of rows that goes on over the page: it spans rows, and the rest says nothing new. */
function isSameGroup(above: SheetCell, below: SheetCell): boolean {
  if (above.rowSpan === 1 && below.rowSpan === 1) return false;
  return !isFigure(above.text) && !isFigure(below.text) && !beginsRow.test(below.text);
}

/** A row of which one half stands on each page: in no column do both halves say something but in a label. */
function isBrokenRow(above: SheetTable, rest: SheetTable): boolean {
  const upper = above.cells.filter(cell => cell.row + cell.rowSpan === above.rows && cell.rowSpan === 1);
  const lower = rest.cells.filter(cell => cell.row === 0 && cell.rowSpan === 1);
  const pairs = lower.map(cell => [upper.find(other => isAbove(other, cell)), cell] as const);
  if (pairs.length < 3 || pairs.some(([over]) => !over)) return false;
  const both = pairs.filter(([over, cell]) => over?.text !== '' && cell.text !== '');
  const figures = (cells: readonly SheetCell[]) => cells.filter(cell => isFigure(cell.text)).length;
  if (both.length > 1 || both.some(([over, cell]) => isFigure(over?.text ?? '') || isFigure(cell.text)))
    return false;
  // Where a rule ends the row, its label goes on only if there was no more room on its line.
  if (above.closed && both.some(([over]) => over?.full === false)) return false;
  const label = lower.find(cell => cell.text !== '' && !isFigure(cell.text));
  if (label && beginsRow.test(label.text)) return false;
  // One half has the figures, the other none of them.
  return (figures(upper) === 0) !== (figures(lower) === 0);
}

/** A head of two rows, one on each page: the lower one parts cells of the upper one, the others go on in it. */
function isBrokenHead(above: SheetTable, rest: SheetTable): boolean {
  const upper = above.cells.filter(cell => cell.row + cell.rowSpan === above.rows);
  const lower = rest.cells.filter(cell => cell.row === 0);
  if ([...upper, ...lower].some(cell => isFigure(cell.text))) return false;
  const isParted = (cell: SheetCell) =>
    lower.filter(part => part.x0 >= cell.x0 - near && part.x1 <= cell.x1 + near).length > 1;
  const goOn = upper.filter(cell => lower.some(other => isAbove(cell, other)));
  return (
    goOn.length >= 2 && upper.every(cell => goOn.includes(cell) || isParted(cell)) && upper.some(isParted)
  );
}

function withoutHead(above: SheetTable, below: SheetTable): SheetTable {
  const wanted = rowTexts(above);
  const found = rowTexts(below);
  let count = 0;
  while (count < found.length && found[count] !== '' && found[count] === wanted[count]) count++;
  // A head ends where all its cells do.
  const ends = (row: number) => below.cells.every(cell => cell.row >= row || cell.row + cell.rowSpan <= row);
  while (count > 0 && !ends(count)) count--;
  if (count === 0) return below;
  const cells = below.cells
    .filter(cell => cell.row >= count)
    .map(cell => ({ ...cell, row: cell.row - count }));
  return { ...below, rows: below.rows - count, cells };
}

function rowTexts({ rows, cells }: SheetTable): readonly string[] {
  const texts = Array.from({ length: rows }, () => '');
  for (const cell of cells) texts[cell.row] += `${cell.text}\t`;
  return texts.map(text => (text.trim() === '' ? '' : text));
}

/** The table with its columns: wherever a cell of any row has a side. */
export function paperTable({ rows, cells }: SheetTable): PaperTable {
  const sides = sidesOf(cells.flatMap(cell => [cell.x0, cell.x1]));
  const columnOf = (place: number) => {
    let best = 0;
    for (const [index, side] of sides.entries())
      if (Math.abs(side - place) < Math.abs((sides[best] ?? 0) - place)) best = index;
    return best;
  };
  const placed = Array.from({ length: rows }, (): { at: number; cell: TableCell }[] => []);
  for (const { text, row, rowSpan, x0, x1 } of cells) {
    const at = columnOf(x0);
    placed[row]?.push({ at, cell: { text, rowSpan, colSpan: Math.max(1, columnOf(x1) - at) } });
  }
  return {
    kind: 'table',
    headRows: 0,
    rows: placed.map(row => [...row].sort((one, other) => one.at - other.at).map(({ cell }) => cell)),
  };
}

function sidesOf(places: readonly number[]): readonly number[] {
  const sorted = [...places].sort((one, other) => one - other);
  const sides: number[] = [];
  for (const place of sorted) if (place - (sides[sides.length - 1] ?? -Infinity) > near) sides.push(place);
  return sides;
}
