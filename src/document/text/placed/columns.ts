/** Figures to columns by their places, in rows that leave cells blank. */

import type { Word } from './words.ts';

interface Column {
  readonly x: number;
  readonly end: number;
}

/**
 * The columns of each page, from the rows that have a figure in each: such a row shows where they stand. A page
 * scales its text in its own way, so a page without such a row has none.
 */
export function columnsOfPages(
  rows: readonly (readonly Word[])[],
  count: number,
): ReadonlyMap<number, readonly Column[]> {
  const pages = new Map<number, Column[]>();
  for (const row of rows) {
    const page = row[0]?.page;
    if (page === undefined || row.length !== count || !isOneLine(row)) continue;
    const columns = pages.get(page);
    const spread = row.map(({ x, end }) => ({ x, end }));
    pages.set(
      page,
      columns
        ? columns.map(({ x, end }, at) => ({
            x: Math.min(x, spread[at]?.x ?? x),
            end: Math.max(end, spread[at]?.end ?? end),
          }))
        : spread,
    );
  }
  for (const [page, columns] of pages) if (!areApart(columns)) pages.delete(page);
  return pages;
}

const isOneLine = (row: readonly Word[]): boolean => row.every(({ line }) => line === row[0]?.line);

/** Columns closer than this may have their figures run together. */
const apart = 3;

const areApart = (columns: readonly Column[]): boolean =>
  columns.every(({ x }, at) => at === 0 || x - (columns[at - 1]?.end ?? 0) >= apart);

/** The figures under the columns, a blank one as `null`; `null` where one stands between two columns. */
export function underColumns(
  figures: readonly Word[],
  columns: readonly Column[],
): readonly (Word | null)[] | null {
  const cells: (Word | null)[] = columns.map(() => null);
  for (const figure of figures) {
    const at = columns.findIndex(({ x, end }) => figure.x <= end && figure.end >= x);
    if (at < 0 || cells[at] !== null) return null;
    cells[at] = figure;
  }
  return cells;
}
