/** One table as a sheet: lines above it, merged cells, formulas, frozen heads, set up to print on one page. */

import { charactersIn } from '../../characters.ts';
import type { DataSheet, SheetValue } from '../../compose/sheets.ts';
import { escapeHtml } from '../../html/escape.ts';
import { groupLabel } from '../../look.ts';
import type { TableCell } from '../../paper.ts';
import { type PlacedTableCell, placedCells } from '../../placedCells.ts';
import { address, rangeOf, span } from './addresses.ts';
import { type LookName, numberOf } from './looks.ts';

/** Excel counts the width of a column in digits of its font: of so many millimetres. */
const digit = 1.95;
/** Of the type area, in millimetres. */
const pageWidth = 156;
/** A figure of eight digits, and room. */
const narrowest = 8;
/** From so many columns on, the page lies on its side. */
const manyColumns = 12;
/** In points. */
const heights = { heading: 24, line: 16, titleLine: 22 };
/** A character of the title, of 16 points, in digits of the columns' width: a little more than it measures. */
const titleCharacter = 3;

/** The rows that print again at the top of every page. */
export const printTitles = (sheet: DataSheet): string =>
  `'${sheet.name.replace(/'/g, "''")}'!$1:$${headEnd(sheet)}`;

const headEnd = ({ above, table }: DataSheet): number => above.length + table.headRows;

/** The content of the sheet's part; `selected`: the one that is shown when the file is opened. */
export function writeSheet(sheet: DataSheet, selected: boolean): string {
  const { above, table } = sheet;
  const top = above.length;
  const cells = placedCells(table);
  const width = Math.max(1, ...cells.map(({ column, cell }) => column + cell.colSpan));
  const labels = Math.min(
    width - 1,
    ...cells.flatMap(({ cell, column }) => (cell.figure === undefined ? [] : [column])),
  );
  const columns = widthsOf(sheet, width, labels);
  const rows = [
    ...above.map((text, row) => {
      const look = row === 0 ? 'title' : 'heading';
      const first = writeText(address(row, 0), look, text);
      const rest = Array.from({ length: width - 1 }, (_, at) => writeBlank(address(row, at + 1), look));
      const height = row === 0 ? titleHeight(text, columns) : heights.heading;
      return writeRow(row, height, [first, ...rest]);
    }),
    ...table.rows.map((_, index) => {
      const height = heightOf(cells, index, columns);
      return writeRow(top + index, height, writeCells(sheet, cells, index, width));
    }),
  ];
  const merges = [
    ...above.map((_, row) => span(row, 0, 1, width)),
    ...cells
      .filter(({ cell }) => cell.colSpan > 1 || cell.rowSpan > 1)
      .map(({ row, column, cell }) => span(top + row, column, cell.rowSpan, cell.colSpan)),
  ];
  const lies = width >= manyColumns;
  return (
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${writePane(headEnd(sheet), labels)}</sheetView></sheetViews>` +
    `<cols>${columns.map((one, at) => `<col min="${at + 1}" max="${at + 1}" width="${one}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData>${rows.join('')}</sheetData>` +
    `<mergeCells count="${merges.length}">${merges.map(range => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>` +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.8" bottom="0.8" header="0.3" footer="0.4"/>' +
    `<pageSetup paperSize="9" orientation="${lies ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="1"/>`
  );
}

/** Heads and labels stay where they are while the rest moves. */
function writePane(rows: number, columns: number): string {
  const side = columns > 0 ? 'bottomRight' : 'bottomLeft';
  const across = columns > 0 ? ` xSplit="${columns}"` : '';
  return (
    `<pane${across} ySplit="${rows}" topLeftCell="${address(rows, columns)}" activePane="${side}" state="frozen"/>` +
    `<selection pane="${side}" activeCell="${address(rows, columns)}" sqref="${address(rows, columns)}"/>`
  );
}

const writeRow = (row: number, height: number, cells: readonly string[]): string =>
  `<row r="${row + 1}" ht="${height}" customHeight="1">${cells.join('')}</row>`;

const writeBlank = (at: string, look: LookName): string => `<c r="${at}" s="${numberOf(look)}"/>`;

/** Text within the cell itself: never a formula. */
const writeText = (at: string, look: LookName, text: string): string =>
  `<c r="${at}" s="${numberOf(look)}" t="inlineStr"><is><t xml:space="preserve">${escapeHtml(text)}</t></is></c>`;

/** The cells of one row of the table, those too that a merged cell covers: they carry its frame. */
function writeCells(
  sheet: DataSheet,
  cells: readonly PlacedTableCell[],
  index: number,
  width: number,
): readonly string[] {
  const row = sheet.above.length + index;
  const written = new Map<number, string>();
  for (const { cell, row: from, column } of cells) {
    if (from > index || from + cell.rowSpan <= index) continue;
    for (let at = column; at < column + cell.colSpan; at++)
      written.set(at, writeBlank(address(row, at), lookOf(sheet, cell)));
    if (from === index) written.set(column, writeCell(sheet, cells, cell, address(row, column)));
  }
  return Array.from({ length: width }, (_, at) => written.get(at) ?? '');
}

function lookOf({ sumOf }: DataSheet, cell: TableCell): LookName {
  if (cell.figure !== undefined) return sumOf(cell.figure) ? 'total' : 'figure';
  if (cell.header !== 'row') return 'head';
  return cell.rowSpan > 1 ? (groupLabel(cell) === 'upright' ? 'upright' : 'head') : 'label';
}

function writeCell(sheet: DataSheet, cells: readonly PlacedTableCell[], cell: TableCell, at: string): string {
  const look = lookOf(sheet, cell);
  const { figure } = cell;
  if (figure === undefined) return writeText(at, look, cell.text);
  const value = sheet.valueAt(figure);
  const sum = sheet.sumOf(figure);
  if (sum) return writeSum(at, look, rangeOfFigures(sheet, cells, sum), value);
  if (value === null) return writeBlank(at, look);
  return typeof value === 'number'
    ? `<c r="${at}" s="${numberOf(look)}"><v>${value}</v></c>`
    : writeText(at, look, value);
}

/** Empty where nothing is filled in, as on paper. */
function writeSum(at: string, look: LookName, range: string, value: SheetValue): string {
  const formula = `<f>IF(COUNT(${range})=0,"",SUM(${range}))</f>`;
  return typeof value === 'number'
    ? `<c r="${at}" s="${numberOf(look)}">${formula}<v>${value}</v></c>`
    : `<c r="${at}" s="${numberOf(look)}" t="str">${formula}<v></v></c>`;
}

function rangeOfFigures(
  { above }: DataSheet,
  cells: readonly PlacedTableCell[],
  figures: readonly string[],
): string {
  const wanted = new Set(figures);
  const places = cells.filter(({ cell }) => cell.figure !== undefined && wanted.has(cell.figure));
  if (places.length !== wanted.size) throw new Error('a sum of figures that do not all stand in the table');
  return rangeOf(places.map(({ row, column }) => ({ row: above.length + row, column })));
}

/** As on paper, and wide enough for figures of a usual length. */
function widthsOf({ table: { widths } }: DataSheet, columns: number, labels: number): readonly number[] {
  const parts = widths?.length === columns ? widths : Array.from({ length: columns }, () => 1);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, at) => {
    const own = Math.round(((part / whole) * pageWidth * 10) / digit) / 10;
    return at < labels ? own : Math.max(own, narrowest);
  });
}

/** Excel never makes a merged cell higher by itself: a title that wraps needs its room from us. */
function titleHeight(text: string, columns: readonly number[]): number {
  const width = columns.reduce((sum, one) => sum + one, 0);
  const lines = Math.ceil((charactersIn(text) * titleCharacter) / Math.max(1, width - 1));
  return Math.max(1, lines) * heights.titleLine + 8;
}

/** As high as the most lines that a cell of this row alone needs. */
function heightOf(cells: readonly PlacedTableCell[], row: number, columns: readonly number[]): number {
  const lines = cells
    .filter(({ row: from, cell }) => from === row && cell.rowSpan === 1 && cell.figure === undefined)
    .map(({ cell, column }) => {
      const width = columns.slice(column, column + cell.colSpan).reduce((sum, one) => sum + one, 0);
      return Math.ceil((charactersIn(cell.text) * 2.1) / Math.max(1, width - 1));
    });
  return Math.max(1, ...lines) * heights.line + 2;
}
