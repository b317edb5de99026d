/** An import on its way from the start page into a draft that is about to be opened; in memory only. */

import type { DraftContent } from '../../report/index.ts';

interface Waiting {
  readonly draft: string;
  readonly incoming: DraftContent;
}

let waiting: Waiting | null = null;

/** Keeps `incoming` until the draft with this id is open. */
export function keepForDraft(draft: string, incoming: DraftContent): void {
  waiting = { draft, incoming };
}

/** What waits for this draft, once; `null`: nothing, or it was meant for another. */
export function takeForDraft(draft: string): DraftContent | null {
  const found = waiting?.draft === draft ? waiting.incoming : null;
  waiting = null;
  return found;
}
