/**
 * Deleted drafts stay for thirty days, and go when the tool is started after that.
 *
 * No clock is believed at once: one that jumped ahead by months would empty the bin in a moment. A draft goes only
 * after the tool was opened on two different days that were both past its thirty; a day on which it is not past
 * them, because the clock was put right, begins that count anew. One that was deleted in the future has its thirty
 * days from today.
 */

import { type DraftContent, encodeDraft, factOf, isSame } from '../report/index.ts';
import type { Rescue } from './rescue.ts';
import type { DraftRow, RowTable } from './rows.ts';
import { addVersion } from './versions.ts';

export const daysInBin = 30;
/** The tool is opened on so many days past the thirty before a draft goes. */
const warningDays = 2;

const day = 24 * 60 * 60_000;

/** How many days a deleted draft has left; 0: it goes on one of the next days. */
export function daysLeft(deletedAt: number, now: number): number {
  const left = Math.ceil((deletedAt - now) / day) + daysInBin;
  return Math.min(Math.max(left, 0), daysInBin);
}

/** A deleted draft as it is to be stored after today's start; `null`: it goes for good. */
export function aged(row: DraftRow, now: number): DraftRow | null {
  const { overdueOn = [], ...rest } = row;
  if (row.deletedAt === null) return row;
  if (row.deletedAt > now + day) return { ...rest, deletedAt: now };
  if (now - row.deletedAt < daysInBin * day) return overdueOn.length > 0 ? rest : row;
  const today = new Date(now).toDateString();
  if (overdueOn.includes(today)) return row;
  return overdueOn.length >= warningDays ? null : { ...row, overdueOn: [...overdueOn, today] };
}

export interface Bin {
  /**
   * Takes a draft out of the bin with `content`, which a window still holds; what it was deleted with is kept as a
   * version. `false`: it is not in the bin.
   */
  takeOut(id: string, content: DraftContent): Promise<boolean>;
  /** Deletes for good what is in the bin; a draft that is not deleted stays. Says whether it went. */
  erase(id: string): Promise<boolean>;
  /** Deletes everything in the bin for good; how many drafts. */
  empty(): Promise<number>;
  /** To be called once at each start: what has been in the bin for long enough goes. How many drafts. */
  sweep(): Promise<number>;
}

interface BinTools {
  readonly now: () => number;
  readonly newId: () => string;
  readonly rescue: Rescue;
  /** The list is another one now. */
  readonly changed: () => void;
}

export function openBin(table: RowTable, { now, newId, rescue, changed }: BinTools): Bin {
  /** Each in one transaction, on what is stored by then: it may have been restored meanwhile. */
  const each = async (change: (row: DraftRow) => DraftRow | null): Promise<number> => {
    const ids = (await table.all()).filter(({ deletedAt }) => deletedAt !== null).map(({ id }) => id);
    return drop(ids, change);
  };
  const drop = async (ids: readonly string[], change: (row: DraftRow) => DraftRow | null) => {
    if (ids.length === 0) return 0;
    const gone = await table.transact(async rows => {
      const dropped: string[] = [];
      for (const id of ids) {
        const row = await rows.draft(id);
        if (!row || row.deletedAt === null) continue;
        const next = change(row);
        if (next === row) continue;
        if (next) await rows.putDraft(next);
        else {
          await rows.dropDraft(id);
          dropped.push(id);
        }
      }
      return dropped;
    });
    for (const id of gone) rescue.drop(id);
    if (gone.length > 0) changed();
    return gone.length;
  };
  return {
    async takeOut(id, content) {
      const time = now();
      const file = encodeDraft(content);
      const isOut = await table.transact(async rows => {
        const row = await rows.draft(id);
        if (!row || row.deletedAt === null) return false;
        // Whoever saved last is no more of it than any other window that has it open.
        const { overdueOn: _overdueOn, savedBy: _savedBy, ...kept } = row;
        const { organ, year } = row;
        if (!isSame(row.file, file)) {
          const before = { draftId: id, at: time, reason: 'session', organ, year, file: row.file } as const;
          await addVersion(rows, before, newId);
        }
        await rows.putDraft({
          ...kept,
          organ: factOf(content.report, 'organ'),
          year: content.report.year,
          revision: row.revision + 1,
          updatedAt: time,
          deletedAt: null,
          file,
        });
        return true;
      });
      if (!isOut) return false;
      // What the window left when it was hidden would open as a copy.
      const left = rescue.of(id).filter(one => isSame(one.file, file));
      for (const { writer } of left) rescue.drop(id, writer);
      changed();
      return true;
    },
    erase: async id => (await drop([id], () => null)) > 0,
    empty: () => each(() => null),
    sweep: () => each(row => aged(row, now())),
  };
}
