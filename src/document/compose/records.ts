/**
 * All figures of a report as records, one a line, each with whose it is, of which year and under which heads: lists of
 * many organs are put under each other and summed as they are, which tables with merged heads cannot be.
 */

import { type CellId, formOf, sectionHeading, tableOf } from '../../form/index.ts';
import { factOf, type Report } from '../../report/index.ts';
import { type SheetValue, valueIn } from './sheets.ts';

/** What each record holds, in order. */
export const recordHeads = ['机关名称', '年度', '表', '项目', '栏目', '数值', '是否合计', '代码'] as const;

/** The records in the order of the form. */
export function recordsOf(report: Report): readonly (readonly SheetValue[])[] {
  const form = formOf(report.form);
  return form.cells.map(({ id, table, row, column, computed }) => [
    factOf(report, 'organ'),
    report.year,
    sectionHeading(form, tableOf(form, table).section),
    [...row.under, row.label].join(' / '),
    [...column.under, column.label].join(' / '),
    valueIn(form, report, id as CellId),
    computed ? '是' : '否',
    id,
  ]);
}
