/** A table of the form as a grid to fill in: heads and groups as the official form prints them, totals live. */

import { type ColumnDef, type Header, tableFeatures, useTable } from '@tanstack/react-table';
import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  memo,
  type ReactNode,
  useMemo,
  useRef,
} from 'react';
import type { Balance, CellId, Column, ComputedCellId, EnteredCellId, Row, Table } from '../../form/index.ts';
import { cellId, cellOf, columnsOf, formOf, hasEnteredCell } from '../../form/index.ts';
import { figureOf, formatFigure, formatNumber, type LastYear, totalOf } from '../../report/index.ts';
import { useDraft, useEditor } from '../editor/context.tsx';
import { BalanceCell } from './BalanceCell.tsx';
import { type Layout, nextCell, placeBlock, readBlock } from './blocks.ts';
import { FigureField } from './FigureField.tsx';
import { revealCell } from './reveal.ts';

const features = tableFeatures({});
const form = formOf('2021');

interface Props {
  readonly table: Table;
  /** The rows of this grid, the same array at every render; table 二 is shown as several. */
  readonly rows: readonly Row[];
  readonly caption: string;
  readonly balances?: readonly Balance[];
  /** Told of the row that the focus came to; the same function at every render. */
  readonly onRow?: (row: Row) => void;
}

/** Rows of a table that share their columns belong in one grid. */
export function gridsOf(table: Table): readonly (readonly Row[])[] {
  const grids: Row[][] = [];
  for (const row of table.rows) {
    const last = grids[grids.length - 1];
    const same = last?.[0] && columnsOf(table, last[0].id).join() === columnsOf(table, row.id).join();
    if (same) last.push(row);
    else grids.push([row]);
  }
  return grids;
}

const noBalances: readonly Balance[] = [];

export const FigureGrid = memo(function FigureGrid({
  table,
  rows,
  caption,
  balances = noBalances,
  onRow,
}: Props) {
  const { edit, lastYear, tellDone } = useEditor();
  const body = useRef<HTMLTableElement>(null);
  const columns = useMemo(() => gridColumns(table, rows, lastYear), [table, rows, lastYear]);
  const grid = useTable({ features, columns, data: rows, getRowId: row => row.id });
  const stubs = Math.max(0, ...rows.map(row => row.under.length)) + 1;
  const figureColumns = useMemo(() => shownColumns(table, rows), [table, rows]);
  const layout: Layout = useMemo(
    () =>
      rows.map(row => {
        const own = columnsOf(table, row.id);
        return figureColumns.map(column =>
          own.includes(column.id) ? (cellId(table.id, row.id, column.id) as CellId) : null,
        );
      }),
    [table, rows, figureColumns],
  );

  const focusCell = (cell: EnteredCellId | null) => {
    const field = cell && body.current?.querySelector<HTMLInputElement>(`[data-place="cell:${cell}"]`);
    if (field) field.focus({ preventScroll: true });
  };

  const onFocus = (event: FocusEvent) => {
    const cell = cellOfEvent(event);
    if (!cell) return;
    if (event.target instanceof HTMLElement) revealCell(event.target);
    onRow?.(cellOf(form, cell).row);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const from = cellOfEvent(event);
    if (!from || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directionOf(event);
    if (!direction) return;
    event.preventDefault();
    focusCell(nextCell(form, layout, from, direction));
  };

  const onPaste = (event: ClipboardEvent) => {
    const from = cellOfEvent(event);
    const block = readBlock(event.clipboardData.getData('text/plain'));
    if (!from || !block) return;
    event.preventDefault();
    const { changes, skipped, unreadable } = placeBlock(form, layout, from, block);
    edit({ label: '粘贴数字', changes });
    tellDone(
      `已粘贴 ${changes.length} 格。` +
        (unreadable > 0 ? `其中 ${unreadable} 格不是数字，已标红，请改。` : '') +
        (skipped > 0 ? `有 ${skipped} 个值落在自动计算的格子或表格外面，没有填入。` : ''),
    );
  };

  return (
    <div className="grid-scroll">
      <table
        role="grid"
        className="grid"
        ref={body}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      >
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          {grid.getHeaderGroups().map((group, depth, groups) => (
            <tr key={group.id}>
              {depth === 0 && (
                <th className="grid-corner" colSpan={stubs} rowSpan={groups.length} scope="col">
                  {balances.length > 0 ? '每一列：一＋二＝三（七）＋四' : '项目'}
                  {balances.length > 0 && lastYear && (
                    <span className="grid-legend">括号里的小字是上年的数</span>
                  )}
                </th>
              )}
              {group.headers.map(header => {
                const span = headRowSpan(header, groups.length);
                if (span === 0) return null;
                return (
                  <th
                    key={header.id}
                    colSpan={header.colSpan}
                    rowSpan={span}
                    scope={header.colSpan > 1 ? 'colgroup' : 'col'}
                  >
                    {header.isPlaceholder ? (
                      String(header.column.columnDef.header)
                    ) : (
                      <grid.FlexRender header={header} />
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {grid.getRowModel().rows.map((row, index) => (
            <tr
              key={row.id}
              className={`row-${row.id} ${isSumRow(table, row.original) ? 'grid-sum-row' : ''}`}
            >
              {stubHeads(rows, index, stubs)}
              {row.getAllCells().map(cell => (
                <td
                  key={cell.id}
                  className={isTotal(table, row.original, cell.column.id) ? 'grid-total' : ''}
                >
                  <grid.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {balances.length > 0 && (
          <tfoot>
            <tr>
              <th colSpan={stubs} scope="row">
                勾稽
                <span className="grid-foot-note">上：一＋二　下：三（七）＋四　两数应相等</span>
              </th>
              {balances.map(balance => (
                <BalanceCell key={balance.column} balance={balance} />
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
});

/** The columns that any of the rows has, in printed order. */
function shownColumns(table: Table, rows: readonly Row[]): readonly Column[] {
  const used = new Set(rows.flatMap(row => columnsOf(table, row.id)));
  return table.columns.filter(column => used.has(column.id));
}

type GridColumn = ColumnDef<typeof features, Row>;

/** New columns mount every input anew and lose the focus: make them only when the table itself changes. */
function gridColumns(table: Table, rows: readonly Row[], lastYear: LastYear | null): GridColumn[] {
  const leaf = (column: Column): GridColumn => ({
    id: column.id,
    header: column.label,
    cell: ({ row }) => <GridCell table={table} row={row.original} column={column} lastYear={lastYear} />,
  });
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

/**
 * How many head rows a head covers; 0: it is not drawn. A column without a group stands over all head rows:
 * its placeholder in the first row is drawn, its own head below is not.
 */
function headRowSpan(header: Header<typeof features, Row>, depths: number): number {
  if (depths === 1) return 1;
  if (header.depth === 1) return header.isPlaceholder ? depths : 1;
  return header.column.parent ? 1 : 0;
}

function GridCell({
  table,
  row,
  column,
  lastYear,
}: {
  table: Table;
  row: Row;
  column: Column;
  lastYear: LastYear | null;
}) {
  const id = cellId(table.id, row.id, column.id) as CellId;
  const name = nameOfCell(row, column);
  const last = lastYear ? lastYearText(lastYear, comparedWith(id)) : '';
  return hasEnteredCell(form, id) ? (
    <FigureField cell={id} column={column} name={name} lastYear={last} />
  ) : (
    <TotalFigure cell={id as ComputedCellId} name={name} lastYear={last} />
  );
}

const nameOfCell = (row: Row, column: Column) =>
  [...row.under, row.label, ...column.under, column.label].join('，');

/** 上年结转 is compared with what last year carried forward, every other figure with its own of last year. */
const comparedWith = (cell: CellId): CellId =>
  cell.replace(/^requests\.carriedIn\./, 'requests.carriedOut.') as CellId;

/** Last year's figure of the same meaning as text; empty where its form had none or it was blank. */
export function lastYearText(lastYear: LastYear, cell: CellId): string {
  const { report, printed } = lastYear;
  const declared = formOf(report.form);
  if (hasEnteredCell(declared, cell)) return formatFigure(figureOf(report, cell));
  if (printed[cell] !== undefined) return formatFigure(printed[cell]);
  if (!declared.cells.some(candidate => candidate.id === cell)) return '';
  const { value } = totalOf(report, cell);
  return value === null ? '' : formatNumber(value);
}

/** A computed cell: looks computed, cannot be entered, and says how much of it is still missing. */
const TotalFigure = memo(function TotalFigure({
  cell,
  name,
  lastYear,
}: {
  cell: ComputedCellId;
  name: string;
  lastYear: string;
}) {
  const value = useDraft(snapshot => totalOf(snapshot.report, cell).value);
  const unreadable = useDraft(snapshot => totalOf(snapshot.report, cell).unreadable);
  return (
    <span className={`figure figure-total ${unreadable > 0 ? 'figure-partial' : ''}`} data-total={cell}>
      {lastYear !== '' && (
        <span className="figure-last" title={`上年：${lastYear}`} aria-hidden="true">
          ({lastYear})
        </span>
      )}
      <output
        aria-label={`${name}，自动计算`}
        title={unreadable > 0 ? `有 ${unreadable} 格不是数字，没有算进来` : '自动计算'}
      >
        {value === null ? '–' : formatNumber(value)}
        {unreadable > 0 && <span aria-hidden="true">*</span>}
      </output>
    </span>
  );
});

/** The head cells of a row: its groups where they begin, then its label over what is left. */
function stubHeads(rows: readonly Row[], index: number, stubs: number): ReactNode {
  const row = rows[index];
  if (!row) return null;
  const before = rows[index - 1]?.under ?? [];
  const groups = row.under.map((group, depth) => {
    const starts = before.slice(0, depth + 1).join('\n') !== row.under.slice(0, depth + 1).join('\n');
    if (!starts) return null;
    const span = rows
      .slice(index)
      .findIndex(
        other => other.under.slice(0, depth + 1).join('\n') !== row.under.slice(0, depth + 1).join('\n'),
      );
    return (
      <th
        key={group}
        className={`grid-group grid-group-${depth}`}
        rowSpan={span < 0 ? rows.length - index : span}
        scope="rowgroup"
      >
        {group}
      </th>
    );
  });
  return (
    <>
      {groups}
      <th className="grid-label" colSpan={stubs - row.under.length} scope="row" title={row.help}>
        {row.label}
        {rows.length < 10 && <span className="grid-help">{row.help}</span>}
      </th>
    </>
  );
}

const isTotal = (table: Table, row: Row, column: string) =>
  !hasEnteredCell(form, cellId(table.id, row.id, column));

const isSumRow = (table: Table, row: Row) =>
  columnsOf(table, row.id).every(column => !hasEnteredCell(form, cellId(table.id, row.id, column)));

/** The entered cell that an event comes from. */
function cellOfEvent(event: { readonly target: EventTarget }): EnteredCellId | null {
  const key = event.target instanceof HTMLElement ? event.target.dataset.place : undefined;
  const id = key?.replace(/^cell:/, '') ?? '';
  return hasEnteredCell(form, id) ? id : null;
}

function directionOf(event: KeyboardEvent): { rows: -1 | 0 | 1; columns: -1 | 0 | 1 } | null {
  switch (event.key) {
    case 'ArrowDown':
      return { rows: 1, columns: 0 };
    case 'ArrowUp':
      return { rows: -1, columns: 0 };
    case 'Enter':
      return { rows: event.shiftKey ? -1 : 1, columns: 0 };
    case 'ArrowLeft':
      return atEdge(event, 'start') ? { rows: 0, columns: -1 } : null;
    case 'ArrowRight':
      return atEdge(event, 'end') ? { rows: 0, columns: 1 } : null;
    default:
      return null;
  }
}

/** Left and right leave the cell when its text is wholly selected or the caret stands at that end. */
function atEdge(event: KeyboardEvent, edge: 'start' | 'end'): boolean {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || event.shiftKey) return false;
  const { selectionStart: from, selectionEnd: to, value } = input;
  if (from === 0 && to === value.length) return true;
  return edge === 'start' ? from === 0 && to === 0 : from === value.length && to === value.length;
}
