/** The lines of the comparison of figures, for the screen and for paper: which cells, and which say nothing. */

import { cellOf, formOf, type TableId } from '../form/index.ts';
import { isWritable, type Report } from '../report/index.ts';
import type { FigureChange } from './compare.ts';

export interface Line {
  readonly figure: FigureChange;
  /** One kind of applicants, under the line of all of them. */
  readonly isPart: boolean;
  /** No figure but 0 in either year. */
  readonly isQuiet: boolean;
}

const tables = ['proactive', 'requests', 'disputes', 'fee'] as const satisfies readonly TableId[];

/** The tables that are compared, in printed order: table two of 2019 counts otherwise. */
export const comparedTables = (last: Report): readonly TableId[] =>
  tables.filter(table => table !== 'proactive' || isWritable(last));

/**
 * The lines of a table in printed order. Table 三 has one a row, of its 总计; `byApplicant`: under it those of the
 * kinds of applicants that have any figure.
 */
export function linesOf(
  report: Report,
  figures: readonly FigureChange[],
  table: TableId,
  byApplicant = false,
): readonly Line[] {
  const cells = figures.filter(figure => figure.table === table);
  const line = (figure: FigureChange, isPart: boolean): Line => ({
    figure,
    isPart,
    isQuiet: isQuiet(figure),
  });
  if (table !== 'requests') return cells.map(figure => line(figure, false));
  const form = formOf(report.form);
  const columnOf = ({ cell }: FigureChange) => cellOf(form, cell).column.id;
  const rowOf = ({ cell }: FigureChange) => cellOf(form, cell).row.id;
  return cells
    .filter(figure => columnOf(figure) === 'total')
    .flatMap(total => {
      const parts = byApplicant
        ? cells.filter(figure => figure !== total && rowOf(figure) === rowOf(total) && !isQuiet(figure))
        : [];
      return [line(total, false), ...parts.map(part => line(part, true))];
    });
}

const isQuiet = ({ now, last, missing, lastMissing }: FigureChange): boolean =>
  (now === 0 || missing === 'blank') &&
  (last === 0 || lastMissing === 'blank' || lastMissing === 'notInForm');
