/** The three official tables as the sheets of a workbook: figures as figures, totals as sums that the county can check. */

import type { CellId, Form } from '../../form/index.ts';
import { formOf, hasEnteredCell, sectionHeading } from '../../form/index.ts';
import { figureOf, isUnreadable, partsOf, type Report, titleOf, totalValue } from '../../report/index.ts';
import type { PaperTable } from '../paper.ts';
import { disputesTable, proactiveTable, requestsTable } from './tables.ts';

/** A figure in a sheet: a number, words in a number's place, or nothing yet. */
export type SheetValue = number | string | null;

export interface DataSheet {
  /** On its tab. */
  readonly name: string;
  /** The lines above the table. */
  readonly above: readonly string[];
  readonly table: PaperTable;
  readonly valueAt: (figure: string) => SheetValue;
  /** The figures that one is the sum of; `null` for one that is entered. All of them stand in the same table. */
  readonly sumOf: (figure: string) => readonly string[] | null;
}

const tabs = [
  { section: 'proactive', name: '二、主动公开', table: proactiveTable },
  { section: 'requests', name: '三、依申请公开', table: requestsTable },
  { section: 'disputes', name: '四、复议和诉讼', table: disputesTable },
] as const;

/** One sheet for each table of the report. Throws on a report of the format of 2019. */
export function composeSheets(report: Report): readonly DataSheet[] {
  if (report.form !== '2021') throw new Error(`composeSheets: the format of ${report.form} is never written`);
  const form = formOf(report.form);
  return tabs.map(({ section, name, table }) => ({
    name,
    above: [titleOf(report), sectionHeading(form, section)],
    table: table(form, report),
    valueAt: figure => valueIn(form, report, figure as CellId),
    sumOf: figure => (hasEnteredCell(form, figure) ? null : partsOf(form, figure as CellId)),
  }));
}

/** The value of a cell: entered as it stands, computed as the sum of what is readable. */
export function valueIn(form: Form, report: Report, cell: CellId): SheetValue {
  const value = hasEnteredCell(form, cell) ? figureOf(report, cell) : totalValue(report, cell);
  return isUnreadable(value) ? value.raw : value;
}
