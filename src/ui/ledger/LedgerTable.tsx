/** The ledger as a table with a line per request, and one more that is always ready. */

import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useMemo } from 'react';
import { emptyLine, freshLineIds, type LedgerLine, type LedgerLineId } from '../../report/index.ts';
import { useDraft } from '../editor/context.tsx';
import { useFindingIndex } from '../steps/findingsAt.ts';
import { LedgerRow } from './LedgerRow.tsx';

interface Props {
  readonly lines: readonly LedgerLine[];
  /** The lines to show; `null`: all of them. */
  readonly shown: ReadonlySet<LedgerLineId> | null;
  /** The focus came to this line; the same function at every render. */
  readonly onLine: (line: LedgerLineId) => void;
  /** A block of cells was pasted: it is to be looked at first. */
  readonly onPasteBlock: (text: string) => void;
}

const none: readonly never[] = [];
const firstField = 'received';

export function LedgerTable({ lines, shown, onLine, onPasteBlock }: Props) {
  const year = useDraft(({ report }) => report.year);
  const findings = useFindingIndex();
  // One list with the line that is ready: when something is typed there, it is that very field that goes on.
  const ready = useMemo(() => emptyLine(freshLineIds(lines, 1)[0] ?? ''), [lines]);
  const rows = [...lines, ready];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const { field } = target.dataset;
    const row = target.closest('tr');
    if (field === undefined || !row) return;
    const move = moveOf(event, target);
    if (!move) return;
    const next = move.down ? row.nextElementSibling : row.previousElementSibling;
    event.preventDefault();
    const wanted = next?.querySelector<HTMLElement>(`[data-field="${move.toStart ? firstField : field}"]`);
    if (!wanted) return;
    wanted.focus({ preventScroll: true });
    wanted.scrollIntoView({ block: 'nearest' });
  };

  const onFocus = (event: FocusEvent) => {
    const id = event.target.closest<HTMLElement>('[data-line]')?.dataset.line;
    if (id !== undefined) onLine(id);
  };

  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/\t|\n[^\n]/.test(text.trim())) return;
    event.preventDefault();
    onPasteBlock(text);
  };

  return (
    <div className="ledger-scroll">
      <table className="ledger">
        <caption className="visually-hidden">政府信息公开申请台账</caption>
        <thead>
          <tr>
            <th scope="col" className="ledger-number">
              行
            </th>
            <th scope="col" className="ledger-col-day">
              收到日期
            </th>
            <th scope="col" className="ledger-col-applicant">
              申请人类别
            </th>
            <th scope="col" className="ledger-col-result">
              办理结果
            </th>
            <th scope="col" className="ledger-col-day">
              答复日期
            </th>
            <th scope="col">
              编号或备注<span className="ledger-privacy">不写姓名</span>
            </th>
            <th scope="col" className="ledger-col-state">
              计入
            </th>
            <th scope="col" className="ledger-col-remove">
              <span className="visually-hidden">删去</span>
            </th>
          </tr>
        </thead>
        <tbody onFocus={onFocus} onKeyDown={onKeyDown} onPaste={onPaste}>
          {rows.map((line, index) =>
            shown && !shown.has(line.id) ? null : (
              <LedgerRow
                key={line.id}
                line={line}
                number={index + 1}
                isNew={line === ready}
                year={year}
                findings={findings.get(`line:${line.id}`) ?? none}
              />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

/**
 * Enter goes to the beginning of the next line, the arrows to the same field above and below. In a choice the
 * arrows choose, as everywhere.
 */
function moveOf(
  event: KeyboardEvent,
  target: HTMLInputElement | HTMLSelectElement,
): { readonly down: boolean; readonly toStart: boolean } | null {
  if (event.key === 'Enter') return { down: !event.shiftKey, toStart: true };
  if (target instanceof HTMLSelectElement || target.type === 'checkbox' || event.shiftKey) return null;
  if (event.key === 'ArrowDown') return { down: true, toStart: false };
  return event.key === 'ArrowUp' ? { down: false, toStart: false } : null;
}
