/** How far the import into the open draft is. What the clerk corrected in what was read outlives it, until it is used. */

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DraftContent } from '../../report/index.ts';
import type { Given } from '../intake/given.ts';
import type { ImportWish } from '../intake/ImportInto.tsx';
import type { Intake } from '../intake/intake.ts';
import type { Purpose } from '../intake/purpose.ts';
import { useUnfinished } from '../intake/unfinished.tsx';
import { takeForDraft } from '../merge/waiting.ts';
import { useNotify } from '../notice.tsx';
import { leftReviewSentence } from '../sentences/unfinished.ts';

export type Importing =
  /** `intake`: what was read; `null`: nothing yet. */
  | { readonly kind: 'reading'; readonly wish: ImportWish; readonly intake: Intake | null }
  /** Something was read, or brought from the start page: what of it goes into the draft? */
  | { readonly kind: 'choosing'; readonly incoming: DraftContent; readonly intake: Intake };

const reading = (purpose: Purpose, given: Given | null, intake: Intake | null): Importing => ({
  kind: 'reading',
  wish: { purpose, given },
  intake,
});

/** `draft`: its id. */
export function useImporting(draft: string) {
  const [importing, setImporting] = useState<Importing | null>(null);
  const { unfinished, onCorrected } = useUnfinished();
  const notify = useNotify();
  const latest = useRef({ importing, unfinished });
  useEffect(() => {
    latest.current = { importing, unfinished };
  });

  // What was chosen on the start page to be compared with this very draft.
  useEffect(() => {
    const coming = takeForDraft(draft);
    if (coming) setImporting({ kind: 'choosing', incoming: coming.incoming, intake: coming.intake });
  }, [draft]);

  const tools = useMemo(
    () => ({
      open: (purpose: Purpose, given: Given | null) => setImporting(reading(purpose, given, null)),
      /** What was given is read once: who wants another is asked for it. */
      read: (intake: Intake | null) =>
        setImporting(now => (now?.kind === 'reading' ? reading(now.wish.purpose, null, intake) : now)),
      choose: (incoming: DraftContent) =>
        setImporting(now => (now?.intake ? { kind: 'choosing', incoming, intake: now.intake } : now)),
    }),
    [],
  );

  /** It was put to use, and all that was corrected in it. */
  const finish = useCallback(() => {
    const { intake } = latest.current.importing ?? {};
    if (intake) onCorrected(intake, 0);
    setImporting(null);
  }, [onCorrected]);

  /** It is left: what was corrected stays, which the clerk is told. */
  const leave = useCallback(() => {
    const { importing: left, unfinished: reviews } = latest.current;
    setImporting(null);
    const review = reviews.find(({ intake }) => intake === left?.intake);
    if (!left || !review) return;
    const purpose = left.kind === 'reading' ? left.wish.purpose : 'thisYear';
    notify({
      text: leftReviewSentence(review.intake.name, review.changes),
      action: {
        label: '回去接着核对',
        perform: () => setImporting(reading(purpose, null, review.intake)),
      },
    });
  }, [notify]);

  return { importing, finish, leave, ...tools };
}
