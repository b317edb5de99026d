/** The heads of a grid, as the official form prints them. A click on one selects its rows or columns. */

import type { Header } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { Row } from '../../form/index.ts';
import type { GridFeatures } from './model.ts';

/** First and last of the rows or columns that a head stands for. */
const headSpan = (first: string, last: string): string => `${first} ${last}`;

/**
 * How many head rows a head covers; 0: it is not drawn. A column without a group stands over all head rows:
 * its placeholder in the first row is drawn, its own head below is not.
 */
function headRowSpan(header: Header<GridFeatures, Row>, depths: number): number {
  if (depths === 1) return 1;
  if (header.depth === 1) return header.isPlaceholder ? depths : 1;
  return header.column.parent ? 1 : 0;
}

interface ColumnHeadProps {
  readonly header: Header<GridFeatures, Row>;
  /** Of all head rows. */
  readonly depths: number;
}

export function ColumnHead({ header, depths }: ColumnHeadProps) {
  const span = headRowSpan(header, depths);
  if (span === 0) return null;
  const leaves = header.column.getLeafColumns().map(({ id }) => id);
  return (
    <th
      colSpan={header.colSpan}
      rowSpan={span}
      scope={leaves.length > 1 ? 'colgroup' : 'col'}
      data-columns={headSpan(leaves[0] ?? '', leaves[leaves.length - 1] ?? '')}
    >
      {String(header.column.columnDef.header)}
    </th>
  );
}

/** The head cells of a row: its groups where they begin, then its label over what is left. */
export function rowHeads(rows: readonly Row[], index: number, stubs: number): ReactNode {
  const row = rows[index];
  if (!row) return null;
  const before = rows[index - 1]?.under ?? [];
  const groups = row.under.map((group, depth) => {
    const path = row.under.slice(0, depth + 1).join('\n');
    if (before.slice(0, depth + 1).join('\n') === path) return null;
    const next = rows.slice(index).findIndex(other => other.under.slice(0, depth + 1).join('\n') !== path);
    const span = next < 0 ? rows.length - index : next;
    return (
      <th
        key={group}
        className={`grid-group grid-group-${depth}`}
        rowSpan={span}
        scope="rowgroup"
        data-rows={headSpan(row.id, rows[index + span - 1]?.id ?? row.id)}
      >
        <span className="grid-group-name">{group}</span>
      </th>
    );
  });
  return (
    <>
      {groups}
      <th
        className={`grid-label grid-label-${row.under.length}`}
        colSpan={stubs - row.under.length}
        scope="row"
        title={row.help}
        data-rows={headSpan(row.id, row.id)}
      >
        {row.label}
        {rows.length < 10 && <span className="grid-help">{row.help}</span>}
      </th>
    </>
  );
}
