/** What was read for the open draft: held against the document and corrected, before it is put to use. */

import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { LastYear } from '../../report/index.ts';
import { useAskBeforeLeaving } from './askBeforeLeaving.ts';
import { Proof } from './Proof.tsx';
import { ReviewCounts } from './ReviewCounts.tsx';
import { type RecognisedIntake, ReviewProvider, useReview } from './useReview.ts';
import { useReviewKeys } from './useReviewKeys.ts';

interface Props {
  readonly intake: RecognisedIntake;
  /** What can be done with it, as it was read and corrected. */
  readonly children: (read: LastYear) => ReactNode;
}

export function ReviewInDraft({ intake, children }: Props) {
  const review = useReview(intake);
  const { now, changes, tools } = review;
  const read = useMemo((): LastYear => ({ report: now.report, printed: now.printed }), [now]);
  // Where only one fits on the screen.
  const [side, setSide] = useState<'paper' | 'found'>('found');
  const area = useRef<HTMLDivElement>(null);
  useReviewKeys(area, false, tools);
  useAskBeforeLeaving(changes > 0);
  const showFound = useCallback(() => setSide('found'), []);
  return (
    <ReviewProvider value={review}>
      {children(read)}
      <div className={`review-in-draft review-view-${side}`} ref={area}>
        <ReviewCounts onGo={showFound} />
        <Proof review={review} onShow={setSide} />
      </div>
    </ReviewProvider>
  );
}
