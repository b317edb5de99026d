/** Rows and columns of a grid for TanStack Table. */

import { type ColumnDef, tableFeatures } from '@tanstack/react-table';
import type { Column, Row, Table } from '../../form/index.ts';
import { shownColumns } from './layout.ts';

export const gridFeatures = tableFeatures({});
export type GridFeatures = typeof gridFeatures;
type GridColumn = ColumnDef<GridFeatures, Row>;

/** The columns of these rows, under their groups. Make them once for a grid: new ones mount every cell anew. */
export function gridColumns(table: Table, rows: readonly Row[]): GridColumn[] {
  const leaf = (column: Column): GridColumn => ({ id: column.id, header: column.label });
  const groups: { readonly label: string | null; readonly columns: GridColumn[] }[] = [];
  for (const column of shownColumns(table, rows)) {
    const label = column.under[0] ?? null;
    const last = groups[groups.length - 1];
    if (last && label !== null && last.label === label) last.columns.push(leaf(column));
    else groups.push({ label, columns: [leaf(column)] });
  }
  return groups.flatMap(({ label, columns }): GridColumn[] =>
    label === null ? columns : [{ id: `group ${label}`, header: label, columns }],
  );
}
