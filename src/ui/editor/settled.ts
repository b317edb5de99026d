/**
 * The report as it was when typing last paused, for what may stay a moment behind: checks, the states of the steps.
 * A quick typist never waits for them, and they do not flicker under his hands.
 */

import type { Timers } from '../../drafts/index.ts';
import type { Report } from '../../report/index.ts';
import type { Session } from '../../session/index.ts';

/** No key for this long is a pause, in ms: longer than between two keys of one figure. */
const typingPause = 200;

export interface Settled {
  getReport(): Report;
  /** Calls `listener` when the report has settled anew; returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

/** Follows a session for as long as it lives; what was not typed (a paste, a fill, an undo) settles at once. */
export function settle(session: Session, timers: Timers): Settled {
  let { report } = session.getSnapshot();
  let timer: number | null = null;
  const listeners = new Set<() => void>();

  const catchUp = () => {
    timer = null;
    report = session.getSnapshot().report;
    for (const listener of [...listeners]) listener();
  };

  session.subscribe(() => {
    if (timer !== null) timers.clear(timer);
    timer = timers.set(catchUp, session.isTyping() ? typingPause : 0);
  });

  return {
    getReport: () => report,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
