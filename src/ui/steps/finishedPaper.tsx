/** The finished paper of the draft as HTML, always as the draft stands, and what is said where there is none. */

import { useCallback, useEffect, useState } from 'react';
import type { DraftContent } from '../../report/index.ts';
import type { SessionSnapshot } from '../../session/index.ts';
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

/** The paper in one form. */
export interface Paper {
  /** As it was last written; `null` before it first was, and after it failed. */
  readonly text: string | null;
  /** Whether that is the draft as it stands, and may go out: what was entered since is still being written. */
  readonly isCurrent: boolean;
  readonly failure: PaperFailure | null;
  readonly retry: () => void;
}

/** For filing, with the draft in it. */
export const usePaper = (): Paper => useWritten(writePaper);

/** For the printer, sheet by sheet. */
export const usePrint = (): Paper => useWritten(writePrint);

type Written = Pick<Paper, 'text' | 'failure'> & { readonly of: SessionSnapshot | null };

/** Follows the draft; `write` is the same function at every render. What is written too late is thrown away. */
function useWritten(write: (content: DraftContent, signal?: AbortSignal) => Promise<string>): Paper {
  const { current } = useEditor();
  const snapshot = useDraft(now => now);
  const [written, setWritten] = useState<Written>({ of: null, text: null, failure: null });
  const [attempts, setAttempts] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt writes the same again
  useEffect(() => {
    const stop = new AbortController();
    const { report, lastYear } = snapshot;
    const put = (next: Pick<Written, 'text' | 'failure'>) =>
      !stop.signal.aborted && setWritten({ of: snapshot, ...next });
    const fail = (kind: PaperFailure['kind'], error: unknown) =>
      put({ text: null, failure: { kind, words: wordsOf(error) } });
    loadDocuments().then(
      () =>
        write({ ...current(), report, lastYear }, stop.signal).then(
          text => put({ text, failure: null }),
          (error: unknown) => fail('defect', error),
        ),
      (error: unknown) => fail('notLoaded', error),
    );
    return () => stop.abort();
  }, [write, current, snapshot, attempts]);
  const { of, text, failure } = written;
  const retry = useCallback(() => setAttempts(count => count + 1), []);
  return { text, isCurrent: text !== null && of === snapshot, failure, retry };
}
