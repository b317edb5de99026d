/** 全部备份 and 恢复, as the screens use them: the file, what comes of it, and when the last one was made. */

import { type DraftContent, encodeDraft, factOf, isSame } from '../report/index.ts';
import { type BackedUp, type Backup, backupEnd, backupFileName, writeDraft, writeHead } from './backup.ts';
import { checksumOf } from './checksum.ts';
import { type BackupFacts, backupNote, factsAfterRestore, factsIn, type Persistence } from './reminder.ts';
import type { Rescue } from './rescue.ts';
import { asidesOf, leftWorkOf } from './rescued.ts';
import {
  planRestore,
  type RestoreChoice,
  type Restored,
  type RestoreItem,
  restoreBackup,
  undoRestore,
} from './restoring.ts';
import type { DraftRow, RowTable, VersionReason, VersionRow } from './rows.ts';
import { undecidedOf } from './sides.ts';
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
  /** What is stored was written by another window. */
  readonly isDisputed?: boolean;
}

export interface Backups {
  /**
   * Every draft with its versions; of an unstored one what is on screen, and what is stored as a version of it. What
   * closed windows left of a draft is in it as it would open.
   */
  make(unstored: readonly Unstored[]): Promise<BackupFile>;
  noteMade(file: BackupFile): Promise<void>;
  plan(drafts: readonly BackedUp[]): Promise<readonly RestoreItem[]>;
  /**
   * All of it or nothing; rejects where it could not be stored. That there is such a backup is noted, unless it is
   * damaged: nobody is to rely on it.
   */
  restore(
    items: readonly RestoreItem[],
    choiceOf: (item: RestoreItem) => RestoreChoice,
    from: Pick<Backup, 'madeAt' | 'more' | 'damage'>,
  ): Promise<RestoredHere>;
  /** Takes a restore back; the drafts that were changed since stay, and are given back here. */
  undo(done: RestoredHere): Promise<readonly DraftRow[]>;
  facts(): Promise<BackupFacts>;
  /** The clerk wants no reminder for some days. */
  putOff(): Promise<void>;
  notePersistence(persistence: Persistence): Promise<void>;
}

/** A restore, with the notes as they were before it and after; `null`: they could not be written. */
export type RestoredHere = Restored & {
  readonly notes: { readonly [when in 'before' | 'after']: Notes } | null;
  /** The backup did not count as one. */
  readonly isDamaged: boolean;
};

interface Notes {
  /** What was known of backups. */
  readonly facts: Pick<BackupFacts, 'lastAt' | 'isRestored' | 'revisions'>;
  /** What restored backups had at their heads that this version does not know. */
  readonly later: Backup['more'];
}

interface BackupTools {
  readonly now: () => number;
  readonly newId: () => string;
  readonly rescue: Rescue;
  /** The list is another one now. */
  readonly changed: () => void;
}

export function openBackups(table: RowTable, { now, newId, rescue, changed }: BackupTools): Backups {
  const facts = async () => factsIn(await table.getNote(backupNote));
  const note = async (more: Partial<BackupFacts>) =>
    table.putNote(backupNote, { ...(await facts()), ...more });

  /** What restored backups had at their heads that this version does not know. */
  const laterNoted = async (): Promise<Backup['more']> => {
    const noted = await table.getNote(laterNote);
    return typeof noted === 'object' && noted !== null ? { ...noted } : {};
  };

  const noted = async (): Promise<Notes> => {
    const { lastAt, isRestored, revisions } = await facts();
    return { facts: { lastAt, isRestored, revisions }, later: await laterNoted() };
  };

  return {
    async make(unstored) {
      const stored = await table.all();
      const time = now();
      const rows = asOpened(stored, unstored, rescue, time);
      const parts = [writeHead(rows, time, await laterNoted())];
      for (const row of rows) {
        // One draft after the other: a page that has them all in hand at once stands still.
        const versions = await table.transact(place => place.versionsOf(row.id));
        const before = stored.find(({ id, file }) => id === row.id && file !== row.file);
        const screen = unstored.find(({ id }) => id === row.id);
        const reason = screen ? (screen.isDisputed ? 'conflict' : 'work') : 'session';
        const last = before && versionOf(before, reason, versions[versions.length - 1], time, newId);
        const all = last ? [...versions, last] : [...versions];
        const own = stored.find(({ id }) => id === row.id);
        const open: string[] = [];
        for (const content of own ? asidesOf(own, rescue.of(row.id)) : []) {
          const side = sideOf(row, content, all, time);
          if ([row, ...all].some(({ file }) => isSame(file, side.file))) continue;
          all.push(side);
          open.push(side.id);
        }
        const asking = open.length > 0 ? { ...row, undecided: [...undecidedOf(row), ...open] } : row;
        parts.push(writeDraft({ row: asking, versions: all }, parts.length - 1));
      }
      return {
        name: backupFileName(time),
        parts: [...parts, backupEnd],
        drafts: rows.length,
        revisions: Object.fromEntries(stored.map(({ id, revision }) => [id, revision])),
      };
    },
    noteMade: ({ revisions }) => note({ lastAt: now(), isRestored: false, revisions, putOffAt: null }),
    plan: async drafts => planRestore(drafts, await table.all()),
    async restore(items, choiceOf, { madeAt, more, damage }) {
      const isDamaged = damage !== 'none';
      const done = await restoreBackup(table, items, choiceOf, { now, newId });
      // Where it cannot be noted, a reminder comes too early: no harm.
      const notes = await attempt(async () => {
        const before = await noted();
        const later = { ...before.later, ...more };
        if (!isSame(later, before.later)) await table.putNote(laterNote, later);
        await table.putNote(backupNote, factsAfterRestore(await facts(), { madeAt, isDamaged }, done));
        return { before, after: await noted() };
      });
      changed();
      return { ...done, notes: notes ?? null, isDamaged };
    },
    async undo(done) {
      const stayed = await undoRestore(table, done);
      await attempt(async () => {
        if (!done.notes) return;
        const { before, after } = done.notes;
        // A backup may have been made since, or another one restored.
        const now = await noted();
        if (isSame(now.facts, after.facts)) await note(before.facts);
        if (isSame(now.later, after.later)) await table.putNote(laterNote, before.later);
      });
      changed();
      return stayed;
    },
    facts,
    putOff: () => note({ putOffAt: now() }),
    notePersistence: persistence => note({ persistence }),
  };
}

const laterNote = 'backupLater';

const attempt = <T>(work: () => Promise<T>): Promise<T | undefined> => work().catch(() => undefined);

/** What is on screen, or was left by a closed window, in the place of what is stored. */
function asOpened(
  stored: readonly DraftRow[],
  unstored: readonly Unstored[],
  rescue: Rescue,
  time: number,
): readonly DraftRow[] {
  const onScreen = unstored.map(
    ({ id, content }): DraftRow => ({
      ...(stored.find(row => row.id === id) ?? { id, revision: 1, createdAt: time }),
      ...namedFile(content),
      updatedAt: time,
      deletedAt: null,
    }),
  );
  const rows = stored.flatMap(row => {
    const screen = onScreen.find(({ id }) => id === row.id);
    const { taken, copies } = leftWorkOf(row, rescue.of(row.id));
    const shown = screen ?? (taken ? { ...row, ...namedFile(taken.content) } : row);
    const others = [...copies, ...(screen && taken ? [taken] : [])].map(({ content }) =>
      copyOf(row, content),
    );
    const copied = others.filter(({ file }) => !isSame(file, shown.file));
    return screen ? copied : [shown, ...copied];
  });
  return [...onScreen, ...rows];
}

const namedFile = (content: DraftContent): Pick<DraftRow, 'organ' | 'year' | 'file'> => ({
  organ: factOf(content.report, 'organ'),
  year: content.report.year,
  file: encodeDraft(content),
});

/** A draft of its own, with the same id in every backup: restored from two of them it is there once. */
function copyOf(row: DraftRow, content: DraftContent): DraftRow {
  const named = namedFile(content);
  const id = `${row.id.slice(0, 50)}-${checksumOf(JSON.stringify(named.file))}`;
  return { ...row, ...named, id, revision: 1, isCopy: true };
}

/** A side of two windows that no version holds yet; as {@link copyOf}, with the same id in every backup. */
function sideOf(
  row: DraftRow,
  content: DraftContent,
  versions: readonly VersionRow[],
  at: number,
): VersionRow {
  const named = namedFile(content);
  const unique = checksumOf(JSON.stringify(named.file));
  const version = versionOf(
    { ...row, ...named },
    'conflict',
    versions[versions.length - 1],
    at,
    () => unique,
  );
  return { ...version, side: 'mine' };
}

/** What is stored of a draft that is another one on screen. */
function versionOf(
  { id, organ, year, file }: DraftRow,
  reason: VersionReason,
  newest: VersionRow | undefined,
  at: number,
  newId: () => string,
): VersionRow {
  return { id: versionIdAfter(newest, id, newId()), draftId: id, at, reason, organ, year, file };
}
