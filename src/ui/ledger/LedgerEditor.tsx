/** 按台账: the ledger over table 三, which it counts. */

import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { CellId } from '../../form/index.ts';
import {
  acceptCounts,
  differencesOf,
  formatFigure,
  isAnyCounted,
  type LedgerLine,
  type LedgerLineId,
  linesOfCell,
  sortLines,
  summaryOf,
} from '../../report/index.ts';
import { useDraft, useEditor } from '../editor/context.tsx';
import { onPlaceMissing } from '../editor/place.ts';
import { Icon } from '../parts/Icon.tsx';
import { nameOfCell } from '../sentences/places.ts';
import { LedgerIntake } from './LedgerIntake.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { ResultFinder } from './ResultFinder.tsx';

const none: readonly LedgerLine[] = [];
const linesIn = ({
  report,
}: {
  readonly report: { readonly ledger?: { readonly lines: readonly LedgerLine[] } };
}) => report.ledger?.lines ?? none;

interface Props {
  /** Shows only the lines that this cell counted when it was chosen; `null`: all. */
  readonly filter: LedgerFilter | null;
  readonly onFilter: (cell: CellId | null) => void;
}

/** Another object each time that a cell's lines are asked for. */
export interface LedgerFilter {
  readonly cell: CellId;
}

export const LedgerEditor = memo(function LedgerEditor({ filter, onFilter }: Props) {
  const { edit, session, tellDone } = useEditor();
  const lines = useDraft(linesIn);
  const [intake, setIntake] = useState<{ readonly text: string } | null>(null);
  const [isFinding, setIsFinding] = useState(false);
  const [line, setLine] = useState<LedgerLineId | null>(null);
  const finder = useRef<HTMLButtonElement>(null);
  // The lines as the cell counted them when they were asked for: none goes away while it is being mended.
  const shown = useMemo(
    () => filter && new Set(linesOfCell(session.getSnapshot().report, filter.cell).map(({ id }) => id)),
    [filter, session],
  );

  // A finding leads to a line that the filter hides: then all are shown.
  useEffect(() => onPlaceMissing(place => place.kind === 'line' && onFilter(null)), [onFilter]);

  const sort = () => {
    edit(sortLines(session.getSnapshot().report));
    tellDone('已按收到日期排列。');
  };

  return (
    <div className="ledger-editor">
      <Comparison />
      <div className="ledger-tools">
        <Summary />
        {filter && (
          <span className="ledger-filter">
            只看：{nameOfCell(filter.cell)}
            <button type="button" className="button button-small" onClick={() => onFilter(null)}>
              看全部 {lines.length} 行
            </button>
          </span>
        )}
        {lines.length > 1 && (
          <button type="button" className="button button-small" onClick={sort}>
            按收到日期排列
          </button>
        )}
        <button
          type="button"
          className="button button-small"
          ref={finder}
          aria-expanded={isFinding}
          onClick={() => setIsFinding(!isFinding)}
        >
          结果该选哪一个？
        </button>
        <button
          type="button"
          className="button button-small"
          aria-expanded={intake !== null}
          onClick={() => setIntake(intake ? null : { text: '' })}
        >
          <Icon name="open" /> 从 Excel 导入
        </button>
      </div>
      {intake && <LedgerIntake key={intake.text} text={intake.text} onClose={() => setIntake(null)} />}
      {isFinding && (
        <ResultFinder
          line={line}
          onClose={() => {
            setIsFinding(false);
            finder.current?.focus();
          }}
        />
      )}
      <LedgerTable
        lines={lines}
        shown={shown}
        onLine={setLine}
        onPasteBlock={text => {
          onFilter(null);
          setIntake({ text });
        }}
      />
    </div>
  );
});

/** 收到、结转、办结 in one line that is always there. */
function Summary() {
  const lines = useDraft(linesIn);
  const year = useDraft(({ report }) => report.year);
  const { received, carriedIn, finished, carriedOut, uncounted } = useMemo(
    () => summaryOf(lines, year),
    [lines, year],
  );
  return (
    <p className="ledger-summary">
      本年新收 <strong>{received}</strong>，上年结转 <strong>{carriedIn}</strong>，办结{' '}
      <strong>{finished}</strong>
      ，结转下年 <strong>{carriedOut}</strong>
      {uncounted > 0 && (
        <span className="ledger-uncounted">
          <Icon name="problem" /> {uncounted} 行还没计入
        </span>
      )}
    </p>
  );
}

/** More than so many differences are not read, only counted. */
const shownDifferences = 8;

/** The typed figures beside what the ledger counts, until the clerk decides. */
function Comparison() {
  const { edit, session, tellDone, goToPlace } = useEditor();
  const report = useDraft(snapshot => snapshot.report);
  if (report.ledger?.use !== 'comparing') return null;
  const { lines } = report.ledger;
  if (lines.length === 0) return null;
  const differences = differencesOf(report);
  const accept = () => {
    edit(acceptCounts(session.getSnapshot().report));
    tellDone('表三已改用台账数出来的数。');
  };
  const take = (
    <button type="button" className="button button-small button-primary" onClick={accept}>
      改用台账的数
    </button>
  );
  if (differences.length === 0) {
    const carried = lines.filter(({ fromLastYear }) => fromLastYear).length;
    return (
      <p className="ledger-comparison">
        {carried > 0 && `上年结转的 ${carried} 件已经列在下面。`}
        {isAnyCounted(report, lines)
          ? '表里填的数与台账对得上。再登记或填写一件，表三就按台账来数；也可以现在就'
          : '收到日期和申请人类别填好一件，表三就按台账来数。'}
        {isAnyCounted(report, lines) && take}
      </p>
    );
  }
  return (
    <div className="ledger-comparison ledger-differs" role="status">
      <p>
        表里填的数先留着没动，有 <strong>{differences.length}</strong>{' '}
        格与台账数出来的不一样。台账登记全了，就点
        {take}
      </p>
      <ul>
        {differences.slice(0, shownDifferences).map(({ cell, typed, counted }) => (
          <li key={cell}>
            <button type="button" className="ledger-link" onClick={() => goToPlace({ kind: 'cell', cell })}>
              {nameOfCell(cell)}
            </button>
            ：表里 {formatFigure(typed)}，台账 {counted}
          </li>
        ))}
        {differences.length > shownDifferences && <li>另有 {differences.length - shownDifferences} 格</li>}
      </ul>
    </div>
  );
}
