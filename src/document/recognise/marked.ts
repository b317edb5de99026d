/** Tables whose cells name their figure, as our own documents do: nothing has to be guessed. */

import { form2021, hasCell } from '../../form/index.ts';
import type { Line } from './line.ts';
import { Collector, type TableOutcome } from './outcome.ts';
import type { PrintedTableId } from './recognition.ts';

/** The outcome of a marked table; `null` where no cell names a figure of it. */
export function markedTable(table: PrintedTableId, lines: readonly Line[]): TableOutcome | null {
  const collector = new Collector(table);
  let place: Line['place'] | null = null;
  for (const line of lines)
    for (const cell of line.cells) {
      const [id, row, column] = cell.figure?.split('.') ?? [];
      if (id !== table || row === undefined || column === undefined) continue;
      if (!hasCell(form2021, cell.figure ?? '')) continue;
      place = place ?? cell.place;
      collector.put(row, column, cell.text, cell.place);
    }
  return place ? collector.finish(true, '2021', place) : null;
}
