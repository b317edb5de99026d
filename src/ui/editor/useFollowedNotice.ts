/** Says that another window's work comes in. */

import { useEffect, useRef } from 'react';
import { useNotify } from '../notice.tsx';
import { followedSentence } from '../sentences/windows.ts';
import { useServices } from '../services.tsx';
import type { OpenDraft } from './openDrafts.ts';

/** Nothing from another window for this long: what then comes is told again, in ms. */
const followedPause = 5 * 60_000;

/**
 * Says once in a while that another window's work comes in: not at each of its keystrokes, and not beside the question
 * which of two wordings is to stand, which says more.
 */
export function useFollowedNotice(draft: OpenDraft): void {
  const { openDrafts } = useServices();
  const notify = useNotify();
  const toldAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const { disputes } = draft;
    let close = () => {};
    const stopFollowing = openDrafts.subscribe(followed => {
      if (followed !== draft || disputes.getFields().length > 0) return;
      if (Date.now() - toldAt.current > followedPause) close = notify({ text: followedSentence });
      toldAt.current = Date.now();
    });
    const stopAsking = disputes.subscribe(() => disputes.getFields().length > 0 && close());
    return () => {
      stopFollowing();
      stopAsking();
    };
  }, [draft, openDrafts, notify]);
}
