/** The ledger over table 三, with the lines behind the cell that was last gone to. */

import { useCallback, useState } from 'react';
import type { CellId } from '../../form/index.ts';
import { useLedgerScreens } from '../ledgerScreens.ts';
import { ForMaintainers } from '../parts/ForMaintainers.tsx';

/** `cell`: where the focus is in table 三; `null`: elsewhere. */
export function RequestsLedger({ cell }: { cell: CellId | null }) {
  const state = useLedgerScreens();
  const [filter, setFilter] = useState<{ readonly cell: CellId } | null>(null);
  const onFilter = useCallback((chosen: CellId | null) => setFilter(chosen && { cell: chosen }), []);
  const [last, setLast] = useState<CellId | null>(cell);
  // The list stays while its own buttons are used: the focus has left the table then.
  if (cell !== null && cell !== last) setLast(cell);
  switch (state.kind) {
    case 'loading':
      return <p className="ledger-about">正在打开台账…</p>;
    case 'failed':
      return (
        <div className="check-summary check-summary-error" role="alert">
          <p>
            登记台账的那部分程序没有装上，可能是内存不够，或者被安全软件拦住了。已登记的都在草稿里。
            <button type="button" className="button button-small" onClick={() => window.location.reload()}>
              重新打开本页
            </button>
          </p>
          <ForMaintainers words={state.words} />
        </div>
      );
    case 'ready': {
      const { CellCases, LedgerEditor } = state.part;
      return (
        <>
          <LedgerEditor filter={filter} onFilter={onFilter} />
          <CellCases cell={last} onFilter={onFilter} />
        </>
      );
    }
  }
}
