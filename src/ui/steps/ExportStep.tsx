/** 导出: the finished paper on screen, to the printer, and as files. */

import { useCallback, useEffect, useRef, useState } from 'react';
import { titleOf } from '../../report/index.ts';
import { loadDocuments } from '../documents.ts';
import { useDraft, useEditor, useFindings, useReport } from '../editor/context.tsx';
import { saveDraftFile, saveHtmlFile, writePaper } from '../editor/exports.ts';
import { ForMaintainers, wordsOf } from '../parts/ForMaintainers.tsx';
import { Icon } from '../parts/Icon.tsx';
import { notLoadedSentence } from '../sentences/intake.ts';
import { StepHead } from './StepHead.tsx';

export function ExportStep() {
  const { goToStep, current } = useEditor();
  const report = useReport();
  const hasLedger = (report.ledger?.lines.length ?? 0) > 0;
  const findings = useFindings();
  const errors = findings.filter(finding => finding.severity === 'error').length;
  const { html, failure, retry } = usePaper();
  const frame = useRef<HTMLIFrameElement>(null);

  const print = () => {
    const target = frame.current?.contentWindow;
    if (!target) return;
    target.focus();
    target.print();
  };

  const [shown, setShown] = useState<string | null>(null);
  useWholeHeight(frame, shown);
  const printButton = useRef<HTMLButtonElement>(null);
  const { printing } = useEditor();
  const ready = html !== null && shown === html;
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
      <div className="export-actions">
        <button
          type="button"
          className="button button-primary"
          ref={printButton}
          disabled={html === null}
          onClick={print}
        >
          <Icon name="print" /> 打印 / 存为 PDF
        </button>
        <button
          type="button"
          className="button"
          disabled={html === null}
          onClick={() => html !== null && saveHtmlFile(current(), html)}
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
      {failure !== null && <Failure failure={failure} onRetry={retry} />}
      {html !== null && (
        <iframe
          className="paper"
          ref={frame}
          title={`打印预览：${titleOf(report)}`}
          srcDoc={html}
          onLoad={() => setShown(html)}
        />
      )}
    </section>
  );
}

/** Makes the frame as high as the paper in it, so that nothing scrolls within what scrolls. */
function useWholeHeight(frame: { readonly current: HTMLIFrameElement | null }, shown: string | null): void {
  useEffect(() => {
    if (shown === null) return;
    const measure = () => {
      const paper = frame.current?.contentDocument?.documentElement;
      if (!frame.current || !paper) return;
      frame.current.style.height = 'auto';
      frame.current.style.height = `${paper.scrollHeight + 2}px`;
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [frame, shown]);
}

/** Why there is no paper: its writer could not be loaded, or threw, a defect of ours. */
interface PaperFailure {
  readonly kind: 'notLoaded' | 'defect';
  readonly words: string;
}

function Failure({ failure, onRetry }: { failure: PaperFailure; onRetry: () => void }) {
  return (
    <div className="check-summary check-summary-error" role="alert">
      {failure.kind === 'notLoaded' ? (
        <p>
          {notLoadedSentence}已写的内容都在草稿里。
          <button type="button" className="button button-small" onClick={() => window.location.reload()}>
            重新打开本页
          </button>
        </p>
      ) : (
        <p>
          打印的样子没有做出来，这是工具的毛病。草稿文件照样可以下载。
          <button type="button" className="button button-small" onClick={onRetry}>
            再试一次
          </button>
        </p>
      )}
      <ForMaintainers words={failure.words} />
    </div>
  );
}

interface PaperState {
  readonly html: string | null;
  readonly failure: PaperFailure | null;
}

/** The finished paper of the draft as it stands, or why there is none. */
function usePaper() {
  const { current } = useEditor();
  const { report, lastYear } = useDraft(snapshot => snapshot);
  const [paper, setPaper] = useState<PaperState>({ html: null, failure: null });
  const write = useCallback(() => {
    let wanted = true;
    const content = { ...current(), report, lastYear };
    const fail = (kind: PaperFailure['kind'], error: unknown) =>
      wanted && setPaper({ html: null, failure: { kind, words: wordsOf(error) } });
    loadDocuments().then(
      () =>
        writePaper(content).then(
          html => wanted && setPaper({ html, failure: null }),
          (error: unknown) => fail('defect', error),
        ),
      (error: unknown) => fail('notLoaded', error),
    );
    return () => {
      wanted = false;
    };
  }, [current, report, lastYear]);
  useEffect(write, [write]);
  return { ...paper, retry: write };
}
