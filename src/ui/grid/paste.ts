/** Where the values of a pasted block go: by the labels that came along, by its size, or from the selection on. */

import type { CellId, Row, Table } from '../../form/index.ts';
import { cellId, cellOf, columnsOf } from '../../form/index.ts';
import { figureFromText, isUnreadable, partsOf } from '../../report/index.ts';
import { targetsOf } from './blocks.ts';
import { columnMatcher, isWords, type LabelMatcher, rowMatcher } from './clipboard/labels.ts';
import type { TextBlock } from './clipboard/tsv.ts';
import { form, isEntered, type Layout } from './layout.ts';
import type { Range } from './selection.ts';

/** A value with the cell it is meant for; `null`: it fell beside the table. */
export interface Placed {
  readonly cell: CellId | null;
  readonly text: string;
}

export interface Placement {
  readonly values: readonly Placed[];
  /** Rows with figures whose labels name no row of the table. */
  readonly lostRows: number;
}

export interface PasteTarget {
  readonly table: Table;
  /** The grid that has the focus; it may show a part of the table only. */
  readonly layout: Layout;
  /** What is selected in it. */
  readonly range: Range;
}

/** Places a block of at least one cell; all its rows are of one length. */
export function placeBlock(block: TextBlock, target: PasteTarget): Placement {
  return (
    readingOrder(block, target.table) ??
    byLabels(block, target) ??
    bySize(block, target) ??
    fromSelection(block, target)
  );
}

const isFigure = (text: string) => text !== '' && !isWords(text);
const hasFigures = (row: readonly string[]) => row.some(isFigure);

const cellsOfRow = (table: Table, row: Row): readonly CellId[] =>
  columnsOf(table, row.id).map(column => cellId(table.id, row.id, column) as CellId);

/** The cells of a row with its computed ones, or without: whichever are `width`; `null`: neither. */
function fitting(cells: readonly CellId[], width: number): readonly CellId[] | null {
  if (cells.length === width) return cells;
  const entered = cells.filter(isEntered);
  return entered.length === width && width > 0 ? entered : null;
}

/** One row of figures for the whole table, as the official form prints table 四. */
function readingOrder(block: TextBlock, table: Table): Placement | null {
  const rows = block.filter(hasFigures);
  const [only] = rows;
  if (table.rows.length < 2 || rows.length !== 1 || !only || only.some(isWords)) return null;
  const cells = fitting(
    table.rows.flatMap(row => cellsOfRow(table, row)),
    only.length,
  );
  return cells && placement(cells.map((cell, at) => ({ cell, text: only[at] ?? '' })));
}

const placement = (values: readonly Placed[], lostRows = 0): Placement => ({ values, lostRows });

/** A row of the block: the row of the table that its label names, and where in the block the label stands. */
interface Line {
  readonly cells: readonly string[];
  /** The rows of heads over it. */
  readonly heads: readonly (readonly string[])[];
  readonly row: Row | null;
  /** -1: it has no label that names a row. */
  readonly labelAt: number;
}

function byLabels(block: TextBlock, { table, layout, range }: PasteTarget): Placement | null {
  const lines = linesOf(block, table);
  const labelled = lines.some(({ row }) => row !== null);
  if (!labelled && lines.every(({ heads }) => heads.length === 0)) return null;
  const matchColumn = columnMatcher(table.columns);
  const width = Math.max(...lines.map(({ labelAt }) => labelAt + 1));
  const columns = lines.map(({ heads }) => columnsOfHeads(heads, width, matchColumn));
  const texts = lines.map(({ cells }) => cells.slice(width));
  const values: Placed[] = [];
  let lostRows = 0;
  lines.forEach(({ row, cells }, at) => {
    // Rows without labels, under heads of columns: from the selection on.
    const below = labelled ? null : (layout.cells[range.top + at]?.[0] ?? null);
    const own = row ?? table.rows.find(({ id }) => below?.startsWith(`${table.id}.${id}.`));
    if (own) {
      const target = { table, layout, range };
      values.push(...placedInRow(own, texts[at] ?? [], columns[at] ?? [], target));
    } else if (hasFigures(cells)) lostRows++;
  });
  return placement(values, lostRows);
}

/** The rows of the block that are no heads, each with the heads that stand last above it. */
function linesOf(block: TextBlock, table: Table): readonly Line[] {
  const matchRow = rowMatcher(table.rows);
  const matchColumn = columnMatcher(table.columns);
  const lines: Line[] = [];
  let heads: (readonly string[])[] = [];
  let isBelowHeads = false;
  for (const cells of block) {
    if (isHead(cells, matchRow, matchColumn)) {
      heads = isBelowHeads ? [...heads, cells] : [cells];
      isBelowHeads = true;
      continue;
    }
    isBelowHeads = false;
    const labelAt = lastIndex(cells, text => isWords(text) && matchRow(text) !== null);
    const id = matchRow(cells[labelAt] ?? '');
    lines.push({ cells, heads, labelAt, row: table.rows.find(row => row.id === id) ?? null });
  }
  return lines;
}

/** Heads of columns, and no row of figures with its label. */
function isHead(cells: readonly string[], matchRow: LabelMatcher, matchColumn: LabelMatcher): boolean {
  if (hasFigures(cells)) return false;
  const words = cells.filter(isWords);
  const columns = words.filter(text => matchColumn(text) !== null).length;
  return columns > 1 || (columns === 1 && words.every(text => matchRow(text) === null));
}

/** The column that the heads name at each place behind the labels; `null` where they name none. */
function columnsOfHeads(
  heads: readonly (readonly string[])[],
  from: number,
  matchColumn: LabelMatcher,
): readonly (string | null)[] {
  const found: (string | null)[] = [];
  for (const cells of heads)
    cells.slice(from).forEach((text, at) => {
      found[at] = (isWords(text) ? matchColumn(text) : null) ?? found[at] ?? null;
    });
  return found;
}

function placedInRow(
  row: Row,
  values: readonly string[],
  columns: readonly (string | null)[],
  { table, layout, range }: PasteTarget,
): readonly Placed[] {
  const own = cellsOfRow(table, row);
  const inColumn = (column: string | null): CellId | null =>
    own.find(cell => cell === cellId(table.id, row.id, column ?? '')) ?? null;
  // 行政许可 has one figure, whatever heads stand over other rows.
  const [single] = own;
  if (own.length === 1 && single) return [{ cell: single, text: values.find(text => text !== '') ?? '' }];
  if (columns.some(column => inColumn(column) !== null))
    return values.flatMap((text, at) => {
      const cell = inColumn(columns[at] ?? null);
      return cell !== null || text !== '' ? [{ cell, text }] : [];
    });
  const tight = trimmed(values, own);
  const whole = fitting(own, tight.length);
  if (whole) return whole.map((cell, at) => ({ cell, text: tight[at] ?? '' }));
  // Some columns only, without their heads: those from the selection on.
  const shown = layout.cells[layout.places.get(single ?? '')?.row ?? -1] ?? own;
  return values.map((text, at) => ({ cell: shown[range.left + at] ?? null, text }));
}

/** The values without blanks in front and behind that are too many for the row. */
function trimmed(values: readonly string[], cells: readonly CellId[]): readonly string[] {
  let from = 0;
  let to = values.length;
  const sizes = [cells.length, cells.filter(isEntered).length];
  while (to - from > 0 && !sizes.includes(to - from)) {
    if (values[from] === '') from++;
    else if (values[to - 1] === '') to--;
    else return values;
  }
  return to > from ? values.slice(from, to) : values;
}

/** A block as large as the whole table, or the whole grid, with its computed cells or without. */
function bySize(block: TextBlock, { table, layout }: PasteTarget): Placement | null {
  const width = block[0]?.length ?? 0;
  if (block.length * width < 2) return null;
  const rows = table.rows.map(row => cellsOfRow(table, row));
  const grid = layout.cells.map(line => line.flatMap(cell => cell ?? []));
  for (const all of [rows, grid]) {
    const fillable = all.filter(cells => cells.some(isEntered));
    const lines = [all, fillable].find(candidate => candidate.length === block.length);
    const places = lines?.map(cells => fitting(cells, cells.length === 1 ? 1 : width));
    if (!places || places.every(cells => (cells?.length ?? 0) < width)) continue;
    if (places.some(cells => cells === null)) continue;
    // Who leaves out the computed rows leaves out the computed columns too; otherwise some other row is missing.
    if (lines !== all && (!places.every(cells => cells?.every(isEntered)) || endsInSum(block, all))) continue;
    return placement(
      places.flatMap((cells, at) => {
        const texts = block[at] ?? [];
        const single = cells?.length === 1;
        return (cells ?? []).map((cell, column) => ({
          cell,
          text: (single ? texts.find(text => text !== '') : texts[column]) ?? '',
        }));
      }),
    );
  }
  return null;
}

/**
 * Whether the block, without computed columns, is the first of `rows` and ends in a computed one: its last line
 * says what that row would be for the lines above.
 */
function endsInSum(block: TextBlock, rows: readonly (readonly CellId[])[]): boolean {
  const sums = rows[block.length - 1] ?? [];
  if (sums.length === 0 || sums.some(isEntered)) return false;
  const values = new Map<string, number | null>();
  block.forEach((texts, at) => {
    texts.forEach((text, column) => {
      const cell = rows[at]?.[column];
      if (!cell) return;
      const figure = figureFromText(text, cellOf(form, cell).column);
      values.set(cell, isUnreadable(figure) ? null : figure);
    });
  });
  return sums.slice(0, block[0]?.length).every(cell => {
    const parts = partsOf(form, cell).map(part => values.get(part) ?? 0);
    return values.get(cell) === parts.reduce((sum, part) => sum + part, 0);
  });
}

/** From the first selected cell on; repeated where a multiple of its size is selected. */
function fromSelection(block: TextBlock, { layout, range }: PasteTarget): Placement {
  const targets = targetsOf(layout, range, block.length, block[0]?.length ?? 1);
  return placement(
    targets.flatMap((line, row) =>
      line.map((cell, column) => {
        const values = block[row % block.length] ?? [];
        return { cell, text: values[column % Math.max(1, values.length)] ?? '' };
      }),
    ),
  );
}

function lastIndex<T>(items: readonly T[], matches: (item: T) => boolean): number {
  for (let at = items.length - 1; at >= 0; at--) if (matches(items[at] as T)) return at;
  return -1;
}
