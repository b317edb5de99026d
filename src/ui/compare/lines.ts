/** The lines of the comparison of figures: which cells, under which names, and which say nothing. */

import type { FigureChange } from '../../compare/index.ts';
import { cellOf, formOf, type TableId } from '../../form/index.ts';
import type { Report } from '../../report/index.ts';
import { nameOfApplicant, nameOfLine } from '../sentences/compare.ts';

export interface Line {
  readonly figure: FigureChange;
  readonly name: string;
  /** One kind of applicants, under the line of all of them. */
  readonly isPart: boolean;
  /** No figure but 0 in either year. */
  readonly isQuiet: boolean;
}

/** The tables in printed order. */
export const comparedTables = [
  'proactive',
  'requests',
  'disputes',
  'fee',
] as const satisfies readonly TableId[];

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
  if (table !== 'requests') return cells.map(figure => lineOf(report, figure, false));
  const form = formOf(report.form);
  const columnOf = ({ cell }: FigureChange) => cellOf(form, cell).column.id;
  const rowOf = ({ cell }: FigureChange) => cellOf(form, cell).row.id;
  return cells
    .filter(figure => columnOf(figure) === 'total')
    .flatMap(total => {
      const parts = byApplicant
        ? cells.filter(figure => figure !== total && rowOf(figure) === rowOf(total) && !isQuiet(figure))
        : [];
      return [lineOf(report, total, false), ...parts.map(part => lineOf(report, part, true))];
    });
}

function lineOf(report: Report, figure: FigureChange, isPart: boolean): Line {
  const name = isPart ? nameOfApplicant(report, figure.cell) : nameOfLine(report, figure.cell);
  return { figure, name, isPart, isQuiet: isQuiet(figure) };
}

const isQuiet = ({ now, last, missing, lastMissing }: FigureChange): boolean =>
  (now === 0 || missing === 'blank') &&
  (last === 0 || lastMissing === 'blank' || lastMissing === 'notInForm');
