/** What was read from a document, held against it and corrected, and then put to use: on a page of its own or a draft's. */

import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type LastYear, titleOf } from '../../report/index.ts';
import { Proof } from './Proof.tsx';
import { ReviewCounts } from './ReviewCounts.tsx';
import { revealWithin } from './revealWithin.ts';
import { useUnfinished } from './unfinished.tsx';
import { type RecognisedIntake, ReviewProvider, useReview } from './useReview.ts';
import { useReviewKeys } from './useReviewKeys.ts';

interface Props {
  readonly intake: RecognisedIntake;
  /** Whether an open draft stands around it, with its own bar, heading and keys. */
  readonly isInDraft: boolean;
  /** The ways out; `changes`: how many fields are corrected. */
  readonly leave: (changes: number) => ReactNode;
  /** What can be done with it, as it was read and corrected. */
  readonly children: (read: LastYear) => ReactNode;
}

/** What is seen: where there is room for two columns, `paper` and `found` are one. */
type View = 'paper' | 'found' | 'use';

const viewNames: Readonly<Record<View, string>> = { paper: '对照原文', found: '读出来的', use: '怎么用它' };

export function ReviewPage({ intake, isInDraft, leave, children }: Props) {
  const review = useReview(intake);
  const { now, counts, changes, tools } = review;
  const read = useMemo((): LastYear => ({ report: now.report, printed: now.printed }), [now]);
  const [view, setView] = useState<View>(counts.doubtful + counts.missing === 0 ? 'use' : 'paper');
  const page = useRef<HTMLDivElement>(null);
  useReviewKeys(page, !isInDraft, tools);
  const { onCorrected } = useUnfinished();
  useEffect(() => onCorrected(intake, changes), [onCorrected, intake, changes]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isInDraft) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [isInDraft]);
  // What is looked at is in sight on whichever side comes on the screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another side is seen
  useLayoutEffect(() => {
    for (const [pane, here] of [
      ['.proof-paper', '[data-here]'],
      ['.proof-found', '.found-here'],
    ] as const) {
      const element = page.current?.querySelector(`${pane} ${here}`);
      const side = element?.closest(pane);
      if (element && side) revealWithin(side, element);
    }
  }, [view]);
  const showFound = useCallback(() => setView('found'), []);
  const Heading = isInDraft ? 'h2' : 'h1';
  const Work = isInDraft ? 'div' : 'main';
  return (
    <ReviewProvider value={review}>
      <div
        className={`review review-proof review-view-${view} ${isInDraft ? 'review-in-draft' : ''}`}
        ref={page}
      >
        <header className="review-head">
          <span className="review-leave">{leave(changes)}</span>
          <Heading className="review-title" tabIndex={-1} ref={heading}>
            看看读得对不对
          </Heading>
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
        <Work className="review-work">
          <Proof review={review} onShow={setView} />
          {children(read)}
        </Work>
      </div>
    </ReviewProvider>
  );
}
