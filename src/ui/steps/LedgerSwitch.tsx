/** 直接填表 or 按台账: how table 三 comes to its figures. Turning from one to the other loses nothing. */

import { useEffect, useId, useState } from 'react';
import { enteredCells, form2021 } from '../../form/index.ts';
import { differencesOf, figureOf, type Report, setLedgerAside, takeUpLedger } from '../../report/index.ts';
import { useDraft, useEditor } from '../editor/context.tsx';
import { prefetchLedgerScreens } from '../ledgerScreens.ts';

type Way = 'grid' | 'ledger';

const wayOf = (report: Report): Way =>
  report.ledger === undefined || report.ledger.use === 'aside' ? 'grid' : 'ledger';

/** Whether table 三 is filled by way of the ledger. */
export const useKeepsLedger = (): boolean => useDraft(({ report }) => wayOf(report) === 'ledger');

const cells = enteredCells(form2021, 'requests').filter(cell => !cell.startsWith('requests.carriedIn.'));

const about: Readonly<Record<Way, string>> = {
  grid: '自己数好了的，直接填。有登记台账的，可以换成按台账：一行一件（能从 Excel 导入），表三自动数出来。',
  ledger: '一行登记一件，表三自动数出来。不用写姓名、电话；台账只存在本机和草稿文件里，不会印出来。',
};

export function LedgerSwitch() {
  const { edit, session, tellDone } = useEditor();
  const way = useDraft(({ report }) => wayOf(report));
  const [asking, setAsking] = useState<Way | null>(null);
  const name = useId();
  useEffect(prefetchLedgerScreens, []);

  const turn = (to: Way) => {
    setAsking(null);
    const { report } = session.getSnapshot();
    edit(to === 'ledger' ? takeUpLedger(report) : setLedgerAside(report));
    tellDone(to === 'ledger' ? '已改为按台账登记。' : '已改为直接填表，台账还留着。');
  };

  const choose = (to: Way) => {
    if (to === way) setAsking(null);
    else if (questionOf(session.getSnapshot().report, to) === null) turn(to);
    else setAsking(to);
  };

  const question =
    asking !== null && asking !== way ? questionOf(session.getSnapshot().report, asking) : null;
  return (
    <div className="ledger-switch">
      <fieldset className="ledger-ways">
        <legend className="visually-hidden">表三怎样填</legend>
        {(['grid', 'ledger'] as const).map(choice => (
          <label key={choice} className={way === choice ? 'ledger-way ledger-way-chosen' : 'ledger-way'}>
            <input type="radio" name={name} checked={way === choice} onChange={() => choose(choice)} />
            {choice === 'grid' ? '直接填表' : '按台账'}
          </label>
        ))}
      </fieldset>
      <p className="ledger-about">{about[way]}</p>
      {asking !== null && question !== null && (
        <div className="ledger-question" role="status">
          <p>{question}</p>
          <button type="button" className="button button-small button-primary" onClick={() => turn(asking)}>
            {asking === 'ledger' ? '改为按台账' : '改为直接填表'}
          </button>
          <button type="button" className="button button-small" onClick={() => setAsking(null)}>
            不换
          </button>
        </div>
      )}
    </div>
  );
}

/** What turning to the other way does with what is there; `null`: there is nothing to ask about. */
function questionOf(report: Report, to: Way): string | null {
  const lines = report.ledger?.lines.length ?? 0;
  if (to === 'grid') {
    return lines === 0
      ? null
      : `台账的 ${lines} 行都留着，随时可以换回来；表里的数也留着，换了以后可以直接改。`;
  }
  const typed = cells.filter(cell => figureOf(report, cell) !== null).length;
  if (typed === 0) return null;
  const differences = lines > 0 ? differencesOf(report).length : 0;
  if (lines > 0 && differences === 0) return `原来登记的 ${lines} 行都在，与表里的数一致。`;
  if (lines > 0) {
    return `原来登记的 ${lines} 行都在，但有 ${differences} 格与现在表里的数不一样。表里的数先不动，不一样的会列出来，由您决定用哪个。`;
  }
  return `表里已填了 ${typed} 格。这些数先留着不动；台账登记好以后与它们比一比，由您决定用哪个。`;
}
