/** How the clerk left the comparison of a draft, for when she comes back to it. */

import type { TableId } from '../../form/index.ts';
import type { Session } from '../../session/index.ts';

export interface KeptView {
  readonly byApplicant: boolean;
  readonly unfolded: readonly TableId[];
  /** The line or passage that was pressed last, by what it is found by in the page; `null`: none. */
  readonly leftAt: string | null;
}

const views = new WeakMap<Session, KeptView>();

export const keptView = (session: Session): KeptView =>
  views.get(session) ?? { byApplicant: false, unfolded: [], leftAt: null };

export const keepView = (session: Session, view: KeptView): void => {
  views.set(session, view);
};
