/** What is in force, as it follows from last year's: said while 制发 and 废止 are typed, and filled in with one press. */

import type { AcceptedFinding } from '../../check/index.ts';
import { type EnteredCellId, formOf, tableOf } from '../../form/index.ts';
import {
  comparesWith,
  type DocumentRow,
  documentRows,
  type Figure,
  figureOf,
  type LastYear,
  type Report,
  stockFrom,
} from '../../report/index.ts';
import { useEditor, useExamination, useSettledReport } from '../editor/context.tsx';
import { Icon } from '../parts/Icon.tsx';
import { stockSentence } from '../sentences/figures.ts';
import { reasonWords } from '../sentences/letStand.ts';

const { rows } = tableOf(formOf('2021'), 'proactive');
const labelOf = (row: DocumentRow): string => rows.find(({ id }) => id === row)?.label ?? row;

interface Stock {
  readonly last: number;
  readonly issued: Figure;
  readonly repealed: Figure;
  readonly now: Figure;
  /** `null`: it does not follow, since a figure is unreadable or more was repealed than there was. */
  readonly expected: number | null;
}

/** `null`: last year says nothing about it, or there is nothing to say. */
function stockOf(report: Report, last: LastYear | null, row: DocumentRow): Stock | null {
  if (last?.report.form !== '2021' || comparesWith(report, last) !== 'all') return null;
  const before = figureOf(last.report, `proactive.${row}.inForce`);
  const issued = figureOf(report, `proactive.${row}.issued`);
  const repealed = figureOf(report, `proactive.${row}.repealed`);
  const now = figureOf(report, `proactive.${row}.inForce`);
  if (typeof before !== 'number') return null;
  // A town that never had any is spared the sum.
  if ([before, issued, repealed, now].every(figure => figure === 0 || figure === null)) return null;
  return { last: before, issued, repealed, now, expected: stockFrom(report, last, row) };
}

/** That a row's 现行有效 stands as it is, once the clerk has said so. */
const letStandOf = (accepted: readonly AcceptedFinding[], row: DocumentRow): AcceptedFinding | undefined =>
  accepted.find(({ finding }) => finding.rule === 'stockDiffers' && finding.facts.row === row);

export function StockLines() {
  const { edit, lastYear, session, tellDone } = useEditor();
  const report = useSettledReport();
  const { accepted } = useExamination();

  const fill = (row: DocumentRow) => {
    const stock = stockOf(session.getSnapshot().report, lastYear, row);
    if (stock?.expected == null) return;
    const cell: EnteredCellId = `proactive.${row}.inForce`;
    edit({ label: '填现行有效', changes: [{ kind: 'figure', cell, value: stock.expected }] });
    tellDone(`“${labelOf(row)}”现行有效填了 ${stock.expected}。`);
  };

  return (
    <div className="stock-lines">
      {documentRows.map(row => {
        const stock = stockOf(report, lastYear, row);
        if (!stock) return null;
        const stands = letStandOf(accepted, row);
        const isRight = stands !== undefined || (stock.expected !== null && stock.now === stock.expected);
        return (
          <p key={row} className={`stock-line ${isRight ? 'stock-right' : 'stock-differs'}`}>
            <Icon name={isRight ? 'done' : 'doubt'} />
            <span>
              <strong>{labelOf(row)}</strong>
              {stockSentence({ ...stock, isConfirmed: stands !== undefined })}
              {stands && reasonWords(stands)}
            </span>
            {!isRight && stock.expected !== null && (
              <button type="button" className="button button-small" onClick={() => fill(row)}>
                {stock.now === null ? '填' : '改为'} {stock.expected}
              </button>
            )}
          </p>
        );
      })}
    </div>
  );
}
