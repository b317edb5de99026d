/** The three official tables with the official merged cells, walked from the declared form. */

import type { Cell, CellId, Form, Row, Table } from '../../form/index.ts';
import { cellId, cellOf, columnsOf, hasEnteredCell, tableOf } from '../../form/index.ts';
import type { Report } from '../../report/index.ts';
import { type Figure, figureOf, formatFigure, isUnreadable, totalValue } from '../../report/index.ts';
import type { PaperTable, TableCell } from '../paper.ts';
import { depthOf, type Span, spansOf } from './spans.ts';

/** What the official tables print beside the labels of the form. */
export const printedHeads = {
  /** Table 二, above the row labels. */
  content: '信息内容',
  /** Table 三, above all columns. */
  applicants: '申请人情况',
  /** Table 三, the corner. */
  balance: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
} as const;

/**
 * Table 二: under each 第二十条第（…）项 a head and its rows, as one table as wide as its widest rows; the
 * figure of a row that has only one spans the rest.
 */
export function proactiveTable(form: Form, report: Report): PaperTable {
  const table = tableOf(form, 'proactive');
  const width = Math.max(...table.rows.map(row => columnsOf(table, row.id).length));
  const rows = groupsOf(table.rows).flatMap(group => {
    const first = group[0];
    if (!first) return [];
    const columns = columnsOf(table, first.id);
    return [
      first.under.map(item => head('column', item, width + 1)),
      [
        head('column', printedHeads.content),
        ...spread(columns, width).map(([column, span]) =>
          head('column', cellOf(form, idOf(table, first.id, column)).column.label, span),
        ),
      ],
      ...group.map(row => [
        head('row', row.label),
        ...spread(columns, width).map(([column, span]) =>
          figure(form, report, idOf(table, row.id, column), span),
        ),
      ]),
    ];
  });
  return { kind: 'table', caption: captionOf(form, table), headRows: 0, rows, widths: [3, 2, 2, 2] };
}

/** Table 三: applicants across, intake and outcomes down, each with their groups. */
export function requestsTable(form: Form, report: Report): PaperTable {
  const table = tableOf(form, 'requests');
  const columnPaths = table.columns.map(column => [printedHeads.applicants, ...column.under, column.label]);
  const rowPaths = table.rows.map(row => [...row.under, row.label]);
  const headRows = depthOf(columnPaths);
  const labelColumns = depthOf(rowPaths);
  const rowSpans = spansOf(rowPaths, labelColumns);
  const headCells = headRowsOf(columnPaths, headRows);
  const corner = head('column', printedHeads.balance, labelColumns, headRows);
  return {
    kind: 'table',
    caption: captionOf(form, table),
    headRows,
    rows: [
      ...headCells.map((cells, index) => (index === 0 ? [corner, ...cells] : cells)),
      ...table.rows.map((row, index) => [
        ...rowSpans
          .filter(span => span.start === index)
          .map(span => head('row', span.text, span.depth, span.length)),
        ...table.columns.map(column => figure(form, report, idOf(table, row.id, column.id))),
      ]),
    ],
    widths: [7, 13.4, 51, 13, 11.3, 11.3, 13, 13, 11.3, 11.7],
  };
}

/** Table 四: the form's rows are printed side by side, over one row of figures. */
export function disputesTable(form: Form, report: Report): PaperTable {
  const table = tableOf(form, 'disputes');
  const places = table.rows.flatMap(row =>
    columnsOf(table, row.id).map(column => cellOf(form, idOf(table, row.id, column))),
  );
  const paths = places.map(place => [...place.row.under, place.row.label, place.column.label]);
  const headRows = depthOf(paths);
  return {
    kind: 'table',
    caption: captionOf(form, table),
    headRows,
    rows: [
      ...headRowsOf(paths, headRows),
      places.map((place: Cell) => figure(form, report, place.id as CellId)),
    ],
    widths: places.map(() => 1),
  };
}

const idOf = (table: Table, row: string, column: string): CellId => cellId(table.id, row, column) as CellId;

const head = (header: 'row' | 'column', text: string, colSpan = 1, rowSpan = 1): TableCell => ({
  text,
  colSpan,
  rowSpan,
  header,
});

/** The cell of one figure: entered as it stands, computed as the sum of what is readable. */
function figure(form: Form, report: Report, id: CellId, colSpan = 1): TableCell {
  const value = hasEnteredCell(form, id) ? figureOf(report, id) : totalValue(report, id);
  return { text: printedFigure(value), colSpan, rowSpan: 1, figure: id };
}

/** Characters of an unreadable figure that are printed: laying out a table takes a browser long with long ones. */
const longestPrinted = 24;

function printedFigure(value: Figure): string {
  if (!isUnreadable(value) || value.raw.length <= longestPrinted) return formatFigure(value);
  return `${Array.from(value.raw.slice(0, longestPrinted * 2))
    .slice(0, longestPrinted - 1)
    .join('')}…`;
}

/** The column heads of `paths`, row by row from the outermost group. */
function headRowsOf(paths: readonly (readonly string[])[], depth: number): readonly (readonly TableCell[])[] {
  const spans = spansOf(paths, depth);
  return Array.from({ length: depth }, (_, level) =>
    spans
      .filter((span: Span) => span.level === level)
      .map(span => head('column', span.text, span.length, span.depth)),
  );
}

/** Consecutive rows under the same item. */
function groupsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups[groups.length - 1];
    if (last?.[0]?.under.join() === row.under.join()) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** The columns with their spans over `width`: the last takes what is left. */
const spread = (columns: readonly string[], width: number): readonly (readonly [string, number])[] =>
  columns.map((column, index) => [column, index === columns.length - 1 ? width - index : 1]);

function captionOf(form: Form, table: Table): string {
  const section = form.sections.find(candidate => candidate.id === table.section);
  if (!section) throw new Error(`form ${form.id} has no section ${table.section}`);
  return section.title;
}
