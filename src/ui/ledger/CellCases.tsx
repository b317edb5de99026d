/** The requests behind the cell of table 三 that has the focus. */

import type { CellId } from '../../form/index.ts';
import { type LedgerLine, linesOfCell, readable } from '../../report/index.ts';
import { useEditor, useReport } from '../editor/context.tsx';
import { writeDay } from '../sentences/ledger.ts';
import { nameOfCell } from '../sentences/places.ts';

interface Props {
  readonly cell: CellId | null;
  /** Shows only these lines in the ledger. */
  readonly onFilter: (cell: CellId) => void;
}

/** One line that is always there, so that nothing moves when the focus does. */
export function CellCases({ cell, onFilter }: Props) {
  const { goToPlace } = useEditor();
  const report = useReport();
  if (cell === null) {
    return <p className="ledger-cases">点表里的一格，这里列出它是由哪几件数出来的。</p>;
  }
  const lines = linesOfCell(report, cell);
  const numberOf = (line: LedgerLine) => (report.ledger?.lines.indexOf(line) ?? 0) + 1;
  return (
    <div className="ledger-cases">
      <strong>{nameOfCell(cell)}</strong>：{lines.length === 0 ? '没有' : `${lines.length} 件`}
      {lines.length > 1 && (
        <button type="button" className="button button-small" onClick={() => onFilter(cell)}>
          只看这几件
        </button>
      )}
      {lines.map(line => (
        <button
          key={line.id}
          type="button"
          className="ledger-case"
          onClick={() => goToPlace({ kind: 'line', line: line.id })}
        >
          {line.note.trim() || `第 ${numberOf(line)} 行`}
          {dayOf(line)}
        </button>
      ))}
    </div>
  );
}

const dayOf = (line: LedgerLine): string => {
  const received = readable(line.received);
  return received === null ? '' : `（${writeDay(received).replace(/^\d+年/, '')}收到）`;
};
