/** Places in a sheet as formulas name them. Rows and columns count from 0. */

export interface SheetPlace {
  readonly row: number;
  readonly column: number;
}

/** 0: A, 25: Z, 26: AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** B3 */
export const address = (row: number, column: number): string => `${letters(column)}${row + 1}`;

/** B3:D4 */
export const span = (row: number, column: number, rows: number, columns: number): string =>
  `${address(row, column)}:${address(row + rows - 1, column + columns - 1)}`;

/** The places as one block where they fill one, else one after the other. */
export function rangeOf(places: readonly SheetPlace[]): string {
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const [height, width] = [Math.max(...rows) - top + 1, Math.max(...columns) - left + 1];
  return places.length > 1 &&
    new Set(places.map(({ row, column }) => address(row, column))).size === height * width
    ? span(top, left, height, width)
    : places.map(({ row, column }) => address(row, column)).join(',');
}
