/** What was read, before anything is made of it: held against the document, corrected, and then put to use. */

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type LastYear, titleOf } from '../../report/index.ts';
import { useNotify } from '../notice.tsx';
import { goTo, hashOf } from '../route.ts';
import { fileNoteSentences } from '../sentences/intake.ts';
import { BeginYear } from './BeginYear.tsx';
import { type Intake, lastYearOf } from './intake.ts';
import { OwnFilePreview } from './OwnFilePreview.tsx';
import { Proof } from './Proof.tsx';
import { ReviewCounts } from './ReviewCounts.tsx';
import { type RecognisedIntake, ReviewProvider, useReview } from './useReview.ts';
import { useReviewKeys } from './useReviewKeys.ts';

interface Props {
  readonly intake: Intake;
  /** Told how many fields of the intake are corrected now. */
  readonly onCorrected: (intake: Intake, changes: number) => void;
}

export function IntakeReview({ intake, onCorrected }: Props) {
  return intake.kind === 'recognised' ? (
    <RecognisedReview intake={intake} onCorrected={onCorrected} />
  ) : (
    <OwnFileReview intake={intake} />
  );
}

/** What is seen: where there is room for two columns, `paper` and `found` are one. */
type View = 'paper' | 'found' | 'use';

const viewNames: Readonly<Record<View, string>> = { paper: '对照原文', found: '读出来的', use: '怎么用它' };

function RecognisedReview({ intake, onCorrected }: Props & { readonly intake: RecognisedIntake }) {
  const review = useReview(intake);
  const { now, counts, changes, tools } = review;
  const lastYear = useMemo((): LastYear => ({ report: now.report, printed: now.printed }), [now]);
  const [view, setView] = useState<View>(counts.doubtful + counts.missing === 0 ? 'use' : 'paper');
  const page = useRef<HTMLDivElement>(null);
  useReviewKeys(page, true, tools);
  useEffect(() => onCorrected(intake, changes), [onCorrected, intake, changes]);
  const notify = useNotify();
  // Nothing is lost by going back: what was corrected waits for as long as the page stands.
  const tellOfChanges = () => {
    if (changes === 0) return;
    notify({
      text: `刚才改的还在（${changes} 处）。`,
      action: { label: '回去接着核对', perform: () => goTo({ kind: 'import' }) },
    });
  };
  const showFound = useCallback(() => setView('found'), []);
  return (
    <ReviewProvider value={review}>
      <div className={`review review-proof review-view-${view}`} ref={page}>
        <header className="review-head">
          <a className="top-home" href={hashOf({ kind: 'home' })} onClick={tellOfChanges}>
            不用这份，返回
          </a>
          <h1>看看读得对不对</h1>
          <p className="review-source">
            来自：{intake.name}。<strong>{titleOf(now.report)}</strong>
          </p>
          <ReviewCounts onGo={showFound} />
          <div className="review-views">
            {(['paper', 'found', 'use'] as const).map(one => (
              <button
                key={one}
                type="button"
                className={`button review-to-${one}`}
                aria-pressed={one === view || (one === 'paper' && view === 'found')}
                onClick={() => setView(one)}
              >
                {viewNames[one]}
              </button>
            ))}
            <button
              type="button"
              className="button button-primary review-next"
              onClick={() => setView('use')}
            >
              看好了，下一步
            </button>
          </div>
        </header>
        <main className="review-work">
          <Proof review={review} onShow={setView} />
          <BeginYear lastYear={lastYear} />
        </main>
      </div>
    </ReviewProvider>
  );
}

function OwnFileReview({ intake }: { intake: Extract<Intake, { kind: 'draft' }> }) {
  const lastYear = useMemo((): LastYear => lastYearOf(intake), [intake]);
  return (
    <div className="review">
      <header className="review-head">
        <a className="top-home" href={hashOf({ kind: 'home' })}>
          不用这份，返回
        </a>
        <h1>看看读得对不对</h1>
        <p>
          来自：{intake.name}。<strong>{titleOf(lastYear.report)}</strong>
        </p>
      </header>
      <div className="review-body">
        <main className="review-found">
          <OwnFile intake={intake} />
          <OwnFilePreview lastYear={lastYear} />
        </main>
        <BeginYear lastYear={lastYear} file={intake.content} />
      </div>
    </div>
  );
}

/** A file of ours can also be gone on with, on another computer; one of an older format is only last year's. */
function OwnFile({ intake }: { intake: Extract<Intake, { kind: 'draft' }> }) {
  const { content, notes } = intake;
  const { report } = content;
  const sentences = fileNoteSentences(notes, report);
  const canGoOn = report.form === '2021';
  return (
    <section className="card own-file">
      <h2>这是本工具的文件</h2>
      <p>
        里面是 {titleOf(report)} 的内容。
        {canGoOn
          ? '如果它还没写完，可以在这台电脑上接着写；如果它是上年的报告，就从它开始编新一年的。右边选。'
          : '它是旧格式的报告，只能作为上年报告。'}
      </p>
      {sentences.map(sentence => (
        <p key={sentence} className="own-file-note">
          {sentence}
        </p>
      ))}
    </section>
  );
}
