/** 送审: the reviewers of the three stages, and the 送审包 for them to the printer. */

import { useEffect, useId, useRef, useState } from 'react';
import { titleOf } from '../../report/index.ts';
import { useEditor } from '../editor/context.tsx';
import { useNotify } from '../notice.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useUnderWay } from '../parts/underWay.tsx';
import { noReviewCopySentence, signOffSentence } from '../sentences/signOff.ts';
import { layingOutReviewCopy } from '../sentences/underWay.ts';
import { useServices } from '../services.tsx';
import '../styles/signOff.css';
import { loadReviewCopy, prefetchReviewCopy } from './load.ts';
import { makeCopy } from './printing.ts';
import { ReviewFields } from './ReviewFields.tsx';

/** What is to be printed; each printing is a new frame, as the same words would not load again. */
interface ReviewCopy {
  readonly html: string;
  readonly title: string;
  readonly count: number;
}

export function SignOffBlock() {
  const { current, keepBefore } = useEditor();
  const { today } = useServices();
  const notify = useNotify();
  const heading = useId();
  const { begin, isShown: isMaking, note } = useUnderWay();
  const [copy, setCopy] = useState<ReviewCopy | null>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [filling, setFilling] = useState(() => current().report.signOff !== undefined);
  useEffect(prefetchReviewCopy, []);

  const print = () => {
    const content = current();
    const make = (signal: AbortSignal) =>
      makeCopy(loadReviewCopy, ({ reviewCopyOf }) => reviewCopyOf(content, today(), signal));
    begin(layingOutReviewCopy, async signal => {
      const made = await make(signal);
      if (signal.aborted) return;
      if (made.kind !== 'made') {
        notify({ text: noReviewCopySentence(made.kind) });
        return;
      }
      const { html } = made;
      void keepBefore('export', content);
      setCopy(last => ({ html, title: titleOf(content.report), count: (last?.count ?? 0) + 1 }));
    });
  };

  return (
    <section className="sign-off" aria-labelledby={heading}>
      <h3 id={heading}>送审</h3>
      <p className="export-notes">{signOffSentence}</p>
      <button type="button" className="button" onClick={print} aria-busy={isMaking}>
        <Icon name="print" /> {isMaking ? '正在排版…' : '打印送审包'}
      </button>
      <details className="reviewers" open={filling} onToggle={event => setFilling(event.currentTarget.open)}>
        <summary>填写审核人、意见和日期</summary>
        <ReviewFields />
      </details>
      {note}
      {copy && (
        <iframe
          key={copy.count}
          ref={frame}
          className="sign-off-copy"
          title={`送审包：${copy.title}`}
          tabIndex={-1}
          aria-hidden="true"
          srcDoc={copy.html}
          onLoad={() => {
            frame.current?.contentWindow?.focus();
            frame.current?.contentWindow?.print();
          }}
        />
      )}
    </section>
  );
}
