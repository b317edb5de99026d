/** Reviews with corrections that are in no draft yet: in memory only, for as long as the page stands. */

import { useCallback, useState } from 'react';
import { useAskBeforeLeaving } from './askBeforeLeaving.ts';
import type { Intake } from './intake.ts';

export interface UnfinishedReview {
  readonly intake: Intake;
  /** How many fields the clerk corrected or found right. */
  readonly changes: number;
}

/** The reviews under way, the latest first; while there is one, the browser asks before the page goes. */
export function useUnfinished() {
  const [unfinished, setUnfinished] = useState<readonly UnfinishedReview[]>([]);
  useAskBeforeLeaving(unfinished.length > 0);
  /** None left: it was put to use, or all of it was taken back. */
  const onCorrected = useCallback((intake: Intake, changes: number) => {
    setUnfinished(before => {
      const others = before.filter(one => one.intake !== intake);
      if (changes === 0) return others.length === before.length ? before : others;
      return [{ intake, changes }, ...others];
    });
  }, []);
  return { unfinished, onCorrected };
}
