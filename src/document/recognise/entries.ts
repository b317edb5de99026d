/**
 * A table as entries: labels with the values behind them. A row of a table is one entry; where every cell
 * stands on its own line, an entry begins with each label that follows a figure.
 */

import type { Line, LineCell } from './line.ts';
import { isProse } from './line.ts';
import { cellValue, isFigureCell, isValueCell, type Value } from './values.ts';

export interface Entry {
  /** In reading order, the innermost last; empty for a row that lost its label. */
  readonly labels: readonly LineCell[];
  /** What stands behind the last label, blanks included. */
  readonly values: readonly Value[];
  /** `row`: one row of a table; `stream`: cells on lines of their own. */
  readonly mode: 'row' | 'stream';
  readonly line: Line;
}

interface OpenEntry {
  labels: LineCell[];
  values: Value[];
  mode: 'row' | 'stream';
  line: Line;
}

/** The entries of `lines`; running text among them is passed over. */
export function entriesOf(lines: readonly Line[]): readonly Entry[] {
  const entries: OpenEntry[] = [];
  let stream: OpenEntry | null = null;
  for (const line of lines) {
    if (line.cells.length <= 1) {
      const [cell] = line.cells;
      if (!cell || isProse(line)) continue;
      if (isValueCell(cell)) stream?.values.push(cellValue(cell));
      else {
        if (!stream || stream.values.length > 0) {
          stream = { labels: [], values: [], mode: 'stream', line };
          entries.push(stream);
        }
        stream.labels.push(cell);
      }
      continue;
    }
    const last = lastLabel(line.cells);
    const values = line.cells.slice(last + 1).map(cellValue);
    if (last < 0) {
      if (values.every(value => value.blank)) continue;
      const open = entries[entries.length - 1];
      // The figures of a label that fills the line above.
      if (open?.values.every(value => value.blank) && open.labels.length > 0 && open.line.single) {
        open.values = values;
        stream = null;
        continue;
      }
    }
    stream = null;
    entries.push({
      labels: line.cells.slice(0, last + 1).filter(cell => cell.text.trim() !== ''),
      values,
      mode: 'row',
      line,
    });
  }
  return entries;
}

/** The last cell of a row that is a label; text among or behind the figures is none. -1: no label. */
function lastLabel(cells: readonly LineCell[]): number {
  let last = -1;
  let figures = 0;
  for (const [index, cell] of cells.entries()) {
    if (cell.text.trim() === '') continue;
    if (!isFigureCell(cell)) last = index;
    // The first cell may number the rows.
    else if (index > 0 || cells.slice(1).every(isValueCell)) figures++;
    if (figures > 0) break;
  }
  return last;
}

/** The values without blanks at the end. */
export function trimEnd(values: readonly Value[]): readonly Value[] {
  let end = values.length;
  while (end > 0 && values[end - 1]?.blank) end--;
  return values.slice(0, end);
}

export const filled = (values: readonly Value[]): readonly Value[] => values.filter(value => !value.blank);

/** Some figure is more than nothing: only then does it matter under which head it stands. */
export const counts = (values: readonly Value[]): boolean =>
  filled(values).some(value => !/^[0０]$/.test(value.text));
