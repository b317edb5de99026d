/**
 * When to ask the browser to keep the drafts for good, and when to remind the clerk of a backup: facts in the notes
 * of the database, and what follows from them.
 */

import type { Restored } from './restoring.ts';

/** What the browser said when it was asked to keep what is stored here (`navigator.storage.persist`). */
export type Persistence =
  | 'granted'
  | 'denied'
  /** It cannot be asked: plain http, or an older browser. */
  | 'unavailable';

/** The facts, as they are stored in the note {@link backupNote}. */
export interface BackupFacts {
  /** When the last backup that is known of was made. */
  readonly lastAt: number | null;
  /** It was not made here: drafts were restored from it, and the time is what it says of itself. */
  readonly isRestored: boolean;
  /** The revision that each draft had in it, by id: clocks are not to be trusted. */
  readonly revisions: Readonly<Record<string, number>>;
  /** The reminder was put off at that time. */
  readonly putOffAt: number | null;
  /** What the browser said; `null`: it was not asked yet. */
  readonly persistence: Persistence | null;
}

export const backupNote = 'backup';

export const noFacts: BackupFacts = {
  lastAt: null,
  isRestored: false,
  revisions: {},
  putOffAt: null,
  persistence: null,
};

const day = 24 * 60 * 60_000;
/** The reminder does not come again for so long after a backup, and after it was put off. */
const restAfterBackup = day;
const restAfterPutOff = 3 * day;

/** Saved changes after which there is real work to be kept. */
export const savesBeforeAsking = 10;

/** Reads the note; what is no such note is as none. */
export function factsIn(note: unknown): BackupFacts {
  if (typeof note !== 'object' || note === null) return noFacts;
  const { lastAt, isRestored, revisions, putOffAt, persistence } = note as Partial<
    Record<keyof BackupFacts, unknown>
  >;
  const known: readonly unknown[] = ['granted', 'denied', 'unavailable'];
  return {
    lastAt: typeof lastAt === 'number' ? lastAt : null,
    isRestored: isRestored === true,
    revisions:
      typeof revisions === 'object' && revisions !== null ? (revisions as BackupFacts['revisions']) : {},
    putOffAt: typeof putOffAt === 'number' ? putOffAt : null,
    persistence: known.includes(persistence) ? (persistence as Persistence) : null,
  };
}

/**
 * The facts after drafts were restored from a backup of that time; `held`: the revisions that are as in it. A damaged
 * one is no backup to rely on, and what stands in for a draft is in none.
 */
export function factsAfterRestore(
  facts: BackupFacts,
  { madeAt, isDamaged }: { readonly madeAt: number | null; readonly isDamaged: boolean },
  { held, standIns }: Pick<Restored, 'held' | 'standIns'>,
): BackupFacts {
  const isStandIn = (id: string) => standIns.some(one => one.isDraft && one.id === id);
  const former = Object.entries(facts.revisions).filter(([id]) => !isStandIn(id));
  const revisions = { ...Object.fromEntries(former), ...held };
  const isLatest = facts.lastAt === null || (madeAt !== null && madeAt > facts.lastAt);
  return isLatest && !isDamaged && Object.keys(held).length > 0
    ? { ...facts, revisions, lastAt: madeAt, isRestored: true }
    : { ...facts, revisions };
}

interface Listed {
  readonly id: string;
  readonly revision: number;
}

/** How many drafts are new or changed since the last backup. */
export const changedSince = ({ revisions }: BackupFacts, drafts: readonly Listed[]): number =>
  drafts.filter(({ id, revision }) => revisions[id] !== revision).length;

/**
 * Whether to remind the clerk: the browser may throw the drafts away, some of them are in no backup, and neither was
 * one made nor the reminder put off of late. A time that is still to come is a clock that was put right: none.
 */
export function isReminderDue(facts: BackupFacts, drafts: readonly Listed[], now: number): boolean {
  if (facts.persistence === null || facts.persistence === 'granted') return false;
  const rests = (since: number | null, long: number) => since !== null && now >= since && now - since < long;
  if (rests(facts.lastAt, restAfterBackup) || rests(facts.putOffAt, restAfterPutOff)) return false;
  return changedSince(facts, drafts) > 0;
}
