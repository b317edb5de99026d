/** Table 三 without rules: 25 labels, and figures beside them under seven heads. */

import { form2019, form2021, tableOf } from '../../../form/index.ts';
import { holdsLabel } from '../../text/placed/labels.ts';
import { headRecord, startsOf, unsureRecord } from '../../text/placed/requests.ts';
import { rowRecord } from '../../text/placed/rows.ts';
import type { TextRecord } from '../../text/records.ts';
import { columnsUnder, headsOf } from './columns.ts';
import { figuresAmong, figuresBeside, labelOf, lineBehind } from './rows.ts';
import type { PlacedWord } from './words.ts';

const heads = tableOf(form2021, 'requests').columns.map(({ label }) => label);
/** What was read, and the line behind the last that was used. */
export interface Placed {
  readonly rows: readonly TextRecord[];
  readonly behind: number;
}

/** The rows of table 三 among the words; `null`: it cannot be told where its rows or its columns are. */
export function placeRequests(words: readonly PlacedWord[]): Placed | null {
  const rows = [form2021, form2019]
    .map(form => tableOf(form, 'requests').rows)
    .find(candidate => startsOf(words, candidate) !== null);
  const starts = rows && startsOf(words, rows);
  if (!rows || !starts) return null;
  const labels = rows.map((row, index) => labelOf(words, starts, index, row.label) as readonly PlacedWord[]);
  const last = Math.max(...(labels[labels.length - 1] ?? []).map(({ y, size }) => y + size));
  const figures = figuresAmong(words, labels);
  const first = starts[0]?.at ?? 0;
  const under = headsOf(words.slice(0, first), heads);
  if (!under) return null;
  const columns = columnsUnder(figures, under);
  const beside = figuresBeside(figures, labels);
  return {
    rows: [
      headRecord,
      ...rows.map((row, index) => {
        const own = beside[index];
        const cells = cellsOf(own?.figures ?? [], columns, heads.length);
        if (own?.sure && cells && holdsLabel(labels[index] ?? [], row.label))
          return rowRecord([row.label, ...cells]);
        return unsureRecord(row.label, own?.figures ?? []);
      }),
    ],
    behind: lineBehind(words.filter(word => word.y <= last)),
  };
}

/** The figures in their columns; `null` where one is in none, or two are in one. */
export function cellsOf(
  figures: readonly PlacedWord[],
  columns: ReadonlyMap<PlacedWord, number>,
  count: number,
): readonly string[] | null {
  const cells = Array.from({ length: count }, () => '');
  for (const figure of figures) {
    const column = columns.get(figure);
    if (column === undefined || cells[column] !== '') return null;
    cells[column] = figure.text;
  }
  return cells;
}
