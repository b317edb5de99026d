/** An import on its way from the start page into a draft that is about to be opened; in memory only. */

import type { DraftContent } from '../../report/index.ts';
import type { Intake } from '../intake/intake.ts';

interface Coming {
  readonly incoming: DraftContent;
  /** What it was read from. */
  readonly intake: Intake;
}

let waiting: (Coming & { readonly draft: string }) | null = null;

/** Keeps what is coming until the draft with this id is open. */
export function keepForDraft(draft: string, coming: Coming): void {
  waiting = { ...coming, draft };
}

/** What waits for this draft, once; `null`: nothing, or it was meant for another. */
export function takeForDraft(draft: string): Coming | null {
  const found = waiting?.draft === draft ? waiting : null;
  waiting = null;
  return found;
}
