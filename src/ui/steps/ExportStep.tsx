/** 导出: the finished paper on screen, to the printer, and as files. */

import { useEffect, useRef, useState } from 'react';
import { titleOf } from '../../report/index.ts';
import { useEditor, useFindings, useReport } from '../editor/context.tsx';
import { saveDraftFile, saveHtmlFile } from '../editor/exports.ts';
import { useFinalExport } from '../editor/finalExport.tsx';
import { Icon } from '../parts/Icon.tsx';
import { SignOffBlock } from '../signOff/SignOffBlock.tsx';
import { NoPaper, usePaper } from './finishedPaper.tsx';
import { MissingFaces } from './MissingFaces.tsx';
import { PaperFrame } from './PaperFrame.tsx';
import { PrintSettings } from './PrintSettings.tsx';
import { ReportCharts } from './ReportCharts.tsx';
import { StepHead } from './StepHead.tsx';

export function ExportStep() {
  const { goToStep, current } = useEditor();
  const report = useReport();
  const hasLedger = (report.ledger?.lines.length ?? 0) > 0;
  const findings = useFindings();
  const errors = findings.filter(finding => finding.severity === 'error').length;
  const doubts = findings.filter(finding => finding.severity === 'doubt').length;
  const { attempt, question } = useFinalExport();
  const { html, sheets, failure, retry } = usePaper();
  const frame = useRef<HTMLIFrameElement>(null);

  const print = () => {
    const target = frame.current?.contentWindow;
    if (!target) return;
    target.focus();
    target.print();
  };

  const [shown, setShown] = useState<string | null>(null);
  const printButton = useRef<HTMLButtonElement>(null);
  const { printing } = useEditor();
  const ready = sheets !== null && shown === sheets;
  useEffect(() => {
    if (!printing.wanted || !ready) return;
    printing.done();
    printButton.current?.focus();
    if (errors === 0) print();
  });

  return (
    <section className="export">
      <StepHead
        title="导出"
        about="下面是成文的样子，打印时自动分页、加页码。打印时选“另存为 PDF”就得到备案用的 PDF。"
      />
      {errors > 0 && (
        <p className="check-summary check-summary-error">
          <Icon name="problem" /> 还有 <strong>{errors}</strong> 处错误没有改，现在导出的报告会带着这些错误。
          <button type="button" className="button button-small" onClick={() => goToStep('check')}>
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
        <button
          type="button"
          className="button"
          disabled={html === null}
          onClick={() => html !== null && attempt(() => saveHtmlFile(current(), html))}
        >
          <Icon name="file" /> 下载 HTML
        </button>
        <button type="button" className="button" onClick={() => saveDraftFile(current())}>
          <Icon name="file" /> 下载草稿文件
        </button>
      </div>
      <ul className="export-notes">
        <li>
          <strong>HTML</strong>：一个文件，双击就能看、能打印；明年导入它，
          {hasLedger ? '报告的全部内容都在，但没有申请台账：它不公开，只在草稿文件里。' : '全部内容都在。'}
        </li>
        <li>
          <strong>草稿文件</strong>：留底，或拷到别的电脑上接着写。
        </li>
        <li>打印窗口里如果有“页眉和页脚”，请去掉勾选；纸张选 A4，缩放选 100%。</li>
      </ul>
      <ReportCharts />
      <SignOffBlock />
      <PrintSettings />
      <MissingFaces />
      {failure !== null && <NoPaper failure={failure} onRetry={retry} />}
      {sheets !== null && (
        <PaperFrame
          title={`打印预览：${titleOf(report)}`}
          sheets={sheets}
          frame={frame}
          onShown={() => setShown(sheets)}
        />
      )}
    </section>
  );
}
