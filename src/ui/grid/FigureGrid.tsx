/** A table of the form as a grid to fill in: heads and groups as the official form prints them, totals live. */

import { useTable } from '@tanstack/react-table';
import { memo, useId, useMemo, useRef, useState } from 'react';
import type { Balance, CellId, Row, Table } from '../../form/index.ts';
import { columnsOf } from '../../form/index.ts';
import { useEditor, useOtherYear } from '../editor/context.tsx';
import { gridSentences } from '../sentences/grid.ts';
import { BalanceCell } from './BalanceCell.tsx';
import { FoundMarks } from './FoundMarks.tsx';
import { GridCell } from './GridCell.tsx';
import { ColumnHead, rowHeads } from './GridHead.tsx';
import { GridStatus } from './GridStatus.tsx';
import { createGridStore } from './gridState.ts';
import { useComparing } from './lastYear.ts';
import { firstCell, isEntered, layoutOf, shownColumns } from './layout.ts';
import { remarkedIn } from './marks.ts';
import { gridColumns, gridFeatures } from './model.ts';
import { useGridClipboard } from './useGridClipboard.ts';
import { rowOf, useGridKeys } from './useGridKeys.ts';
import { useGridMouse } from './useGridMouse.ts';

interface Props {
  readonly table: Table;
  /** The rows of this grid, the same array at every render; table 二 is shown as several. */
  readonly rows: readonly Row[];
  readonly caption: string;
  readonly balances?: readonly Balance[];
  /** Why nothing can be entered, as a sentence: the figures are counted elsewhere. Absent: they are entered here. */
  readonly locked?: string;
  /** Told of the row that the focus came to; the same function at every render. */
  readonly onRow?: (row: Row) => void;
  /** Told of the cell that has the focus, and `null` when it leaves the grid; the same function at every render. */
  readonly onCell?: (cell: CellId | null) => void;
}

const noBalances: readonly Balance[] = [];

export const FigureGrid = memo(function FigureGrid({
  table,
  rows,
  caption,
  balances = noBalances,
  locked,
  onRow,
  onCell,
}: Props) {
  const { lastYear } = useEditor();
  const other = useOtherYear();
  const comparing = useComparing();
  const element = useRef<HTMLTableElement>(null);
  const gridId = useId();
  const ownerOf = (row: Row) => `${gridId}-${row.id}`;
  const columns = useMemo(() => gridColumns(table, rows), [table, rows]);
  const grid = useTable({ features: gridFeatures, columns, data: rows, getRowId: row => row.id });
  const stubs = Math.max(0, ...rows.map(row => row.under.length)) + 1;
  const layout = useMemo(() => layoutOf(table, rows), [table, rows]);
  const figureColumns = useMemo(() => shownColumns(table, rows), [table, rows]);
  const [store] = useState(() => createGridStore(firstCell(layout), remarkedIn(layout)));

  const byMouse = useRef(false);
  const desk = { table: element, layout, store, byMouse, ...(locked === undefined ? {} : { locked }) };
  const keys = useGridKeys(desk, {
    onRow: cell => onRow?.(rowOf(cell)),
    onCell: cell => onCell?.(cell),
  });
  const mouse = useGridMouse(desk, kind =>
    kind === 'rows' ? rows.map(row => row.id) : figureColumns.map(column => column.id),
  );
  useGridClipboard(desk, table);
  const hasBalances = balances.length > 0;

  return (
    <div className={`grid-frame ${hasBalances ? 'grid-frame-tall' : ''}`}>
      <div className="grid-scroll">
        <table
          role="grid"
          aria-multiselectable="true"
          aria-readonly={locked !== undefined}
          className="grid"
          ref={element}
          {...keys}
          {...mouse}
        >
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            {grid.getHeaderGroups().map((group, depth, groups) => (
              <tr key={group.id}>
                {depth === 0 && (
                  <th
                    className="grid-corner"
                    colSpan={stubs}
                    rowSpan={groups.length}
                    scope="col"
                    data-rows=""
                    data-columns=""
                  >
                    {hasBalances ? '每一列：一＋二＝三（七）＋四' : '项目'}
                    {comparing && lastYear && (
                      <span className="grid-legend">{gridSentences.comparing(other)}</span>
                    )}
                  </th>
                )}
                {group.headers.map(header => (
                  <ColumnHead key={header.id} header={header} depths={groups.length} />
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {grid.getRowModel().rows.map((row, index) => (
              <tr
                key={row.id}
                className={`row-${row.id} ${isSumRow(table, row.original) ? 'grid-sum-row' : ''}`}
              >
                {rowHeads(rows, index, stubs)}
                {figureColumns.map(column => (
                  <GridCell
                    key={column.id}
                    table={table.id}
                    row={row.original}
                    column={column}
                    layout={layout}
                    store={store}
                    lastYear={lastYear}
                    other={other}
                    comparing={comparing}
                    owner={ownerOf(row.original)}
                    {...(locked === undefined ? {} : { locked })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
          {hasBalances && (
            <tfoot>
              <tr>
                <th colSpan={stubs} scope="row">
                  勾稽
                  <span className="grid-foot-note">左：一＋二　右：三（七）＋四　两数应相等</span>
                </th>
                {balances.map(balance => (
                  <BalanceCell key={balance.column} balance={balance} />
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {rows.map(row => (
        <RowForm key={row.id} id={ownerOf(row)} />
      ))}
      {/* Cells that can be entered no more are other elements: they are marked anew. */}
      <FoundMarks key={locked} section={table.section} table={element} />
      <GridStatus
        section={table.section}
        layout={layout}
        store={store}
        idle={locked ?? (hasBalances ? gridSentences.idle : '')}
      />
    </div>
  );
});

/**
 * The form element that owns the inputs of a row. At every digit Chromium's autofill reads all fields that belong to
 * the same form as the one typed in, or to none; with a form for each row these are six and not 144.
 */
const RowForm = ({ id }: { id: string }) => (
  <form id={id} hidden onSubmit={event => event.preventDefault()} />
);

const isSumRow = (table: Table, row: Row) =>
  columnsOf(table, row.id).every(column => !isEntered(`${table.id}.${row.id}.${column}`));
