/** 全部备份 and 恢复, as the screens use them: the file, what comes of it, and when the last one was made. */

import { type DraftContent, encodeDraft, factOf } from '../report/index.ts';
import { type BackedUp, backupFileName, writeBackup } from './backup.ts';
import { type BackupFacts, backupNote, factsIn, type Persistence } from './reminder.ts';
import {
  planRestore,
  type RestoreChoice,
  type Restored,
  type RestoreItem,
  restoreBackup,
  undoRestore,
} from './restoring.ts';
import type { DraftRow, RowTable } from './rows.ts';
import { versionIdAfter } from './versions.ts';

export interface BackupFile {
  readonly name: string;
  /** Its text, in pieces. */
  readonly parts: readonly string[];
  /** How many drafts are in it, those of the bin too. */
  readonly drafts: number;
  /** To be handed to {@link Backups.noteMade} once the file went out. */
  readonly revisions: Readonly<Record<string, number>>;
}

/** What is on screen and could not be stored. */
export interface Unstored {
  readonly id: string;
  readonly content: DraftContent;
}

export interface Backups {
  /** Every draft with its versions; of an unstored one what is on screen, and what is stored as a version of it. */
  make(unstored: readonly Unstored[]): Promise<BackupFile>;
  noteMade(file: BackupFile): Promise<void>;
  plan(drafts: readonly BackedUp[]): Promise<readonly RestoreItem[]>;
  /** All of it or nothing; rejects where it could not be stored. */
  restore(items: readonly RestoreItem[], choiceOf: (item: RestoreItem) => RestoreChoice): Promise<Restored>;
  /** Takes a restore back; the drafts that were changed since stay, and are given back here. */
  undo(done: Restored): Promise<readonly DraftRow[]>;
  facts(): Promise<BackupFacts>;
  /** The clerk wants no reminder for some days. */
  putOff(): Promise<void>;
  notePersistence(persistence: Persistence): Promise<void>;
}

interface BackupTools {
  readonly now: () => number;
  readonly newId: () => string;
  /** The list is another one now. */
  readonly changed: () => void;
}

export function openBackups(table: RowTable, { now, newId, changed }: BackupTools): Backups {
  const facts = async () => factsIn(await table.getNote(backupNote));
  const note = async (more: Partial<BackupFacts>) =>
    table.putNote(backupNote, { ...(await facts()), ...more });

  return {
    async make(unstored) {
      const drafts: BackedUp[] = [];
      for (const row of await table.all()) {
        // One draft after the other: a page that reads them all at once stands still.
        drafts.push({ row, versions: await table.transact(rows => rows.versionsOf(row.id)) });
      }
      const time = now();
      const all = withUnstored(drafts, unstored, time, newId);
      return {
        name: backupFileName(time),
        parts: writeBackup(all, time),
        drafts: all.length,
        revisions: Object.fromEntries(drafts.map(({ row }) => [row.id, row.revision])),
      };
    },
    noteMade: ({ revisions }) => note({ lastAt: now(), revisions, putOffAt: null }),
    plan: async drafts => planRestore(drafts, await table.all()),
    async restore(items, choiceOf) {
      const done = await restoreBackup(table, items, choiceOf, { now, newId });
      changed();
      return done;
    },
    async undo(done) {
      const stayed = await undoRestore(table, done);
      changed();
      return stayed;
    },
    facts,
    putOff: () => note({ putOffAt: now() }),
    notePersistence: persistence => note({ persistence }),
  };
}

function withUnstored(
  drafts: readonly BackedUp[],
  unstored: readonly Unstored[],
  time: number,
  newId: () => string,
): readonly BackedUp[] {
  const onScreen = unstored.map(({ id, content }): BackedUp => {
    const stored = drafts.find(({ row }) => row.id === id);
    const { report } = content;
    const row: DraftRow = {
      ...(stored?.row ?? { revision: 1, createdAt: time }),
      id,
      organ: factOf(report, 'organ'),
      year: report.year,
      updatedAt: time,
      deletedAt: null,
      file: encodeDraft(content),
    };
    if (!stored) return { row, versions: [] };
    const { versions } = stored;
    const { organ, year, file } = stored.row;
    const versionId = versionIdAfter(versions[versions.length - 1], id, newId());
    const before = { id: versionId, draftId: id, at: time, reason: 'conflict', organ, year, file } as const;
    return { row, versions: [...versions, before] };
  });
  const others = drafts.filter(({ row }) => unstored.every(({ id }) => id !== row.id));
  return [...onScreen, ...others];
}
