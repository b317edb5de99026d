/** 与上年对比: charts, figures and texts of this year's report beside last year's, on the screen and on paper. */

import '../styles/compare.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Place, placeKey } from '../../check/index.ts';
import { compareYears } from '../../compare/index.ts';
import type { TableId } from '../../form/index.ts';
import { type Chart, type LastYear, otherYearBeside, titleOf } from '../../report/index.ts';
import { useEditor, useSettledReport } from '../editor/context.tsx';
import { Icon } from '../parts/Icon.tsx';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { chartDoneSentence, chartEditLabel } from '../sentences/charts.ts';
import {
  besideWords,
  compareHeading,
  compareTitle,
  nameOfYear,
  noLastYearSentence,
  notComparedSentence,
} from '../sentences/compare.ts';
import { Charts } from './Charts.tsx';
import { ComparedYears } from './ComparedYears.tsx';
import { type KeptView, keepView, keptView } from './kept.ts';
import { PrintFrame } from './PrintFrame.tsx';

export function ComparePage() {
  const { lastYear, goToStep, openImport } = useEditor();
  const report = useSettledReport();
  const other = otherYearBeside(report, lastYear);
  const onChart = useChartChoice();
  return (
    <section className="beside">
      <ScreenHead
        title={compareHeading(other)}
        about={
          other === null
            ? '数字逐格比，文字逐字比。点一行数字、一段文字的名称，就到那个地方。'
            : '文字逐字比。点一段文字的名称，就到那个地方。'
        }
      />
      {lastYear ? (
        <WithLastYear lastYear={lastYear} />
      ) : (
        <>
          <p className="check-summary check-summary-doubt">
            {noLastYearSentence}
            <button type="button" className="button button-small" onClick={() => openImport('lastYear')}>
              导入上年报告
            </button>
          </p>
          <button type="button" className="button" onClick={() => goToStep('check')}>
            <Icon name="back" /> 返回校核
          </button>
          <Charts report={report} lastYear={null} onChoose={onChart} />
        </>
      )}
    </section>
  );
}

/** Puts a chart into the report or takes it out, and says so. */
function useChartChoice(): (chart: Chart, wanted: boolean) => void {
  const { edit, tellDone } = useEditor();
  return (chart, wanted) => {
    const label = chartEditLabel(chart, wanted);
    edit({ label, changes: [{ kind: 'chart', chart: chart.id, value: wanted }] });
    tellDone(chartDoneSentence(chart, wanted));
  };
}

function WithLastYear({ lastYear }: { readonly lastYear: LastYear }) {
  const { session, goToStep, goToPlace } = useEditor();
  const onChart = useChartChoice();
  const report = useSettledReport();
  const comparison = useMemo(() => compareYears(report, lastYear), [report, lastYear]);
  const [view, setView] = useState(() => keptView(session));
  const root = useRef<HTMLDivElement>(null);
  const printButton = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState(0);
  useComingBack(root, view.leftAt);

  const keep = (next: Partial<KeptView>) => {
    const whole = { ...view, ...next };
    setView(whole);
    keepView(session, whole);
  };
  const go = (place: Place) => {
    keepView(session, { ...view, leftAt: placeKey(place) });
    goToPlace(place);
  };
  const unfold = (table: TableId, wanted: boolean) =>
    keep({ unfolded: [...view.unfolded.filter(other => other !== table), ...(wanted ? [table] : [])] });

  const title = compareTitle(report, lastYear.report);
  const compared = {
    report,
    lastYear,
    comparison,
    byApplicant: view.byApplicant,
    years: [nameOfYear(report.year, 'now'), nameOfYear(lastYear.report.year, 'last')] as const,
  };
  return (
    <div ref={root}>
      <div className="beside-actions">
        <button type="button" className="button" onClick={() => goToStep('check')}>
          <Icon name="back" /> 返回校核
        </button>
        <button type="button" className="button" ref={printButton} onClick={() => setAsked(asked + 1)}>
          <Icon name="print" /> 打印对比
        </button>
      </div>
      <NotCompared lastYear={lastYear} />
      <ComparedYears
        {...compared}
        screen={{
          unfolded: view.unfolded,
          onUnfold: unfold,
          onByApplicant: byApplicant => keep({ byApplicant }),
          onChart,
          onGo: go,
        }}
      />
      {asked > 0 && (
        <PrintFrame title={title} asked={asked} onPrinted={() => printButton.current?.focus()}>
          <h1>
            {titleOf(report)} <span>{besideWords(lastYear.report)}</span>
          </h1>
          <NotCompared lastYear={lastYear} isPrinted />
          <ComparedYears {...compared} />
        </PrintFrame>
      )}
    </div>
  );
}

/** What is not compared, and why: not compared is not the same. */
function NotCompared({ lastYear, isPrinted = false }: { lastYear: LastYear; isPrinted?: boolean }) {
  const { openImport } = useEditor();
  const report = useSettledReport();
  const sentence = notComparedSentence(report, lastYear);
  if (sentence === null) return null;
  if (isPrinted) return <p className="beside-warning">{sentence}</p>;
  return (
    <p className="check-summary check-summary-doubt">
      {sentence}
      <button type="button" className="button button-small" onClick={() => openImport('lastYear')}>
        换一份
      </button>
    </p>
  );
}

/** Back from a place that was pressed here: the same line is in sight again, with the focus. */
function useComingBack(root: { readonly current: HTMLElement | null }, leftAt: string | null): void {
  const first = useRef(leftAt);
  useEffect(() => {
    const key = first.current;
    first.current = null;
    if (key === null) return;
    const [kind = '', id = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
    const line = root.current?.querySelector(
      kind === 'cell' ? `[data-line-of="${id}"]` : `[data-text-of="${id}"]`,
    );
    line?.scrollIntoView({ block: 'center' });
    line?.querySelector('button')?.focus({ preventScroll: true });
  }, [root]);
}
