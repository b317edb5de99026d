/** A backup to choose from. */

import type { Backup, LostDraft, RestoreItem } from '../../drafts/index.ts';

/** A backup that was read, and what each of its drafts is to those that are here. */
export interface Offer {
  readonly madeAt: number | null;
  readonly more: Backup['more'];
  readonly items: readonly RestoreItem[];
  readonly lost: readonly LostDraft[];
  readonly damage: Backup['damage'];
}
