/** Drafts of towns for the store, as one window saves them. For tests only. */

import { emptyReport } from '../../report/index.ts';

export const content = (organ: string, year = 2025) => ({ report: emptyReport(organ, year), lastYear: null });

/** The save point of a window that stored the draft last as this revision. */
export const at = (revision: number, writer = 'me') => ({ revision, writer });

/** A clock that is never twice the same, and ids that no other test has. */
export function tools() {
  let time = 1000;
  let id = 0;
  return { now: () => time++, newId: () => `draft-${++id}-${Math.random()}` };
}
