/** Reviews with corrections that are in no draft yet: in memory only, for as long as the page stands. */

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useAskBeforeLeaving } from './askBeforeLeaving.ts';
import type { Intake } from './intake.ts';

export interface UnfinishedReview {
  readonly intake: Intake;
  /** How many fields the clerk corrected or found right. */
  readonly changes: number;
}

interface Unfinished {
  /** The reviews under way, the latest first. */
  readonly unfinished: readonly UnfinishedReview[];
  /** Told how many fields of an intake are corrected now; none: it was put to use, or all of it was taken back. */
  readonly onCorrected: (intake: Intake, changes: number) => void;
}

const UnfinishedContext = createContext<Unfinished>({ unfinished: [], onCorrected: () => undefined });

export const useUnfinished = (): Unfinished => useContext(UnfinishedContext);

/** Keeps them for all screens below; while there is one, the browser asks before the page goes. */
export function UnfinishedProvider({ children }: { children: ReactNode }) {
  const [unfinished, setUnfinished] = useState<readonly UnfinishedReview[]>([]);
  useAskBeforeLeaving(unfinished.length > 0);
  const onCorrected = useCallback((intake: Intake, changes: number) => {
    setUnfinished(before => {
      const others = before.filter(one => one.intake !== intake);
      if (changes === 0) return others.length === before.length ? before : others;
      return [{ intake, changes }, ...others];
    });
  }, []);
  const value = useMemo(() => ({ unfinished, onCorrected }), [unfinished, onCorrected]);
  return <UnfinishedContext.Provider value={value}>{children}</UnfinishedContext.Provider>;
}
