/** Tables that lie on their side: what the form has as rows stands side by side. They are set upright for reading. */

import { form2021, tableOf } from '../../form/index.ts';
import { columnMatcher, rowMatcher } from './labels.ts';
import { type Line, type LineCell, lineOfCells } from './line.ts';

const requests = rowMatcher('requests');
const disputes = rowMatcher('disputes');
const results = columnMatcher(tableOf(form2021, 'disputes'));
/** As many rows of table 三 side by side are no heads of columns, of which 其他 and 总计 are named alike. */
const fewestLabels = 6;
/** No table of the form is as wide on its side. */
const widest = 60;

/** The rows of one table as the form has them; each cell keeps its place on the paper. */
export function uprightLines(lines: readonly Line[]): readonly Line[] {
  return isRequests(lines) || isDisputes(lines) ? turned(lines) : lines;
}

const labelsOn = ({ cells }: Line, nameOf: (plain: string) => string | null): ReadonlySet<string> =>
  new Set(cells.flatMap(({ plain }) => (plain === '' ? [] : (nameOf(plain) ?? []))));

const isRequests = (lines: readonly Line[]): boolean =>
  lines
    .slice(0, 6)
    .some(
      line =>
        line.cells.length > fewestLabels &&
        line.cells.length < widest &&
        labelsOn(line, plain => (plain.length > 2 ? requests.match([plain]) : null)).size >= fewestLabels,
    );

/** 行政复议 and both kinds of 行政诉讼 side by side over the five results, one below the other. */
function isDisputes(lines: readonly Line[]): boolean {
  const head = lines
    .slice(0, 6)
    .findIndex(
      line => line.cells.length < widest && labelsOn(line, plain => disputes.match([plain])).size === 3,
    );
  if (head < 0) return false;
  const below = lines.slice(head + 1, head + 6).map(({ cells }) => results.match(cells[0]?.plain ?? ''));
  return new Set(below).size === 5 && !below.includes(null);
}

function turned(lines: readonly Line[]): readonly Line[] {
  const columns: LineCell[][] = [];
  for (const [row, line] of lines.entries())
    for (const cell of line.cells) {
      const own = columns[cell.at] ?? [];
      columns[cell.at] = own;
      own.push({ ...cell, at: row, span: cell.rowSpan, rowSpan: cell.span });
    }
  return columns.flatMap(cells => {
    const [first] = cells;
    return first ? [lineOfCells(cells, first.place)] : [];
  });
}
