/** The lines of the comparison of figures under their names. */

import { type FigureChange, type Line, linesOf } from '../../compare/index.ts';
import type { TableId } from '../../form/index.ts';
import type { Report } from '../../report/index.ts';
import { nameOfApplicant, nameOfLine } from '../sentences/compare.ts';

export interface NamedLine extends Line {
  readonly name: string;
}

/** The lines of a table, see {@link linesOf}, each with the name it has among the others. */
export const namedLinesOf = (
  report: Report,
  figures: readonly FigureChange[],
  table: TableId,
  byApplicant = false,
): readonly NamedLine[] =>
  linesOf(report, figures, table, byApplicant).map(line => ({
    ...line,
    name: (line.isPart ? nameOfApplicant : nameOfLine)(report, line.figure.cell),
  }));
