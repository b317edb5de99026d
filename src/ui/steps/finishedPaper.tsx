/** The finished paper of the draft as HTML, and what is said where there is none. */

import { useCallback, useEffect, useState } from 'react';
import { loadDocuments } from '../documents.ts';
import { useDraft, useEditor } from '../editor/context.tsx';
import { writePaper, writePrint } from '../editor/exports.ts';
import { ForMaintainers, wordsOf } from '../parts/ForMaintainers.tsx';
import { notLoadedSentence } from '../sentences/intake.ts';

/** Why there is no paper: its writer could not be loaded, or threw, a defect of ours. */
export interface PaperFailure {
  readonly kind: 'notLoaded' | 'defect';
  readonly words: string;
}

export function NoPaper({ failure, onRetry }: { failure: PaperFailure; onRetry: () => void }) {
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
  /** For filing, with the draft in it. */
  readonly html: string | null;
  /** For the printer, sheet by sheet. */
  readonly sheets: string | null;
  readonly failure: PaperFailure | null;
}

/** The finished paper of the draft as it stands, or why there is none. */
export function usePaper() {
  const { current } = useEditor();
  const { report, lastYear } = useDraft(snapshot => snapshot);
  const [paper, setPaper] = useState<PaperState>({ html: null, sheets: null, failure: null });
  const write = useCallback(() => {
    let wanted = true;
    const content = { ...current(), report, lastYear };
    const fail = (kind: PaperFailure['kind'], error: unknown) =>
      wanted && setPaper({ html: null, sheets: null, failure: { kind, words: wordsOf(error) } });
    loadDocuments().then(
      () =>
        Promise.all([writePaper(content), writePrint(content)]).then(
          ([html, sheets]) => wanted && setPaper({ html, sheets, failure: null }),
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
