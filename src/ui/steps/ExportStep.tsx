/** 导出: the finished paper on screen, to the printer, and as files. */

import { useEffect, useId, useRef, useState } from 'react';
import { titleOf } from '../../report/index.ts';
import { useEditor, useFindings, useReport } from '../editor/context.tsx';
import { useFinalExport } from '../editor/finalExport.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useLasting } from '../parts/underWay.tsx';
import { layingOut } from '../sentences/underWay.ts';
import { SignOffBlock } from '../signOff/SignOffBlock.tsx';
import { DigestBlock } from './DigestBlock.tsx';
import { ExportFiles } from './ExportFiles.tsx';
import { NoPaper, usePaper, usePrint } from './finishedPaper.tsx';
import { MissingFaces } from './MissingFaces.tsx';
import { PaperFrame } from './PaperFrame.tsx';
import { PrintSettings } from './PrintSettings.tsx';
import { ReportCharts } from './ReportCharts.tsx';
import { StepHead } from './StepHead.tsx';
import '../styles/export.css';
import { WebsiteBlock } from './WebsiteBlock.tsx';

export function ExportStep() {
  const { goToPlace, goToStep } = useEditor();
  const report = useReport();
  const findings = useFindings();
  const wrong = findings.filter(finding => finding.severity === 'error');
  const errors = wrong.length;
  const doubts = findings.filter(finding => finding.severity === 'doubt').length;
  const { question, ...exporting } = useFinalExport();
  const { attempt } = exporting;
  const page = usePaper();
  const { text: sheets, isCurrent, ...prints } = usePrint();
  const failure = prints.failure ?? page.failure;
  const retry = () => {
    prints.retry();
    page.retry();
  };
  const frame = useRef<HTMLIFrameElement>(null);
  const heading = useId();

  /** The only one is gone to; of several, the list. */
  const toErrors = () => {
    const [first] = wrong;
    if (first && wrong.length === 1) goToPlace(first.places[0]);
    else goToStep('check');
  };

  const print = () => {
    const target = frame.current?.contentWindow;
    if (!target) return;
    target.focus();
    target.print();
  };

  const [shown, setShown] = useState<string | null>(null);
  const printButton = useRef<HTMLButtonElement>(null);
  const { printing } = useEditor();
  const ready = isCurrent && shown === sheets;
  const isLayingOut = useLasting(!ready && failure === null);
  useEffect(() => {
    if (!printing.wanted || !ready) return;
    printing.done();
    printButton.current?.focus();
    // What is wrong is said before it goes out, as after the button itself; silence would look like a key that fails.
    attempt(print);
  });

  return (
    <section className="export">
      <StepHead
        title="导出"
        about="预览就是打印出来的样子，一页一页的。打印时选“另存为 PDF”就得到备案用的 PDF。"
      />
      {errors > 0 && (
        <p className="check-summary check-summary-error">
          <Icon name="problem" /> 还有 <strong>{errors}</strong> 处错误没有改，现在导出的报告会带着这些错误。
          <button type="button" className="button button-small" onClick={toErrors}>
            去看看
          </button>
        </p>
      )}
      {doubts > 0 && (
        <p className="check-note">
          还有 {doubts} 处疑问没有确认，不影响导出。{' '}
          <button type="button" className="button button-small" onClick={() => goToStep('check')}>
            看看疑问
          </button>
        </p>
      )}
      {question}
      <div className="export-body">
        <div className="export-ways">
          <section className="export-card" aria-labelledby={heading}>
            <h3 id={heading}>打印</h3>
            <div className="export-actions">
              <button
                type="button"
                className="button button-primary"
                ref={printButton}
                disabled={!ready}
                onClick={() => attempt(print)}
              >
                <Icon name="print" /> 打印 / 存为 PDF
              </button>
              {isLayingOut && <span role="status">{layingOut}</span>}
            </div>
            <PrintSettings />
            <ReportCharts />
            <p className="export-notes">打印窗口里纸张选 A4，缩放选 100%；如果有“页眉和页脚”，请去掉勾选。</p>
            <MissingFaces />
          </section>
          <SignOffBlock />
          <ExportFiles html={page.isCurrent ? page.text : null} exporting={exporting} />
          <WebsiteBlock />
          <DigestBlock />
        </div>
        <div className="export-paper">
          {failure !== null && <NoPaper failure={failure} onRetry={retry} />}
          {sheets !== null && (
            <PaperFrame
              title={`打印预览：${titleOf(report)}`}
              sheets={sheets}
              frame={frame}
              onShown={() => setShown(sheets)}
            />
          )}
        </div>
      </div>
    </section>
  );
}
