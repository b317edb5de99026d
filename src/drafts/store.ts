/**
 * Drafts on this computer, behind one small interface: kept in the browser's database where there is one,
 * in memory where there is none (and then said so on screen).
 */

import type { Decoded, DraftContent } from '../report/index.ts';
import { decodeDraft, encodeDraft, factOf } from '../report/index.ts';
import { reasonOf } from './autosave.ts';
import { type Backups, openBackups } from './backups.ts';
import { type Bin, openBin } from './bin.ts';
import { openRescue, type Rescue, type Rescued } from './rescue.ts';
import { leftWorkOf } from './rescued.ts';
import { makeRoom } from './room.ts';
import type { AutomaticReason, DraftRow, RowTable, VersionRow } from './rows.ts';
import { addSide, type KeptSide, openSides, type SideStore } from './sides.ts';
import { addVersion, openVersions, reasonToKeep, thinOut, type VersionStore } from './versions.ts';

export type DraftSummary = Omit<DraftRow, 'file'>;

export type SaveResult =
  | { readonly kind: 'saved'; readonly revision: number }
  /** Somebody else (another tab) saved since; `revision` is what is stored now. */
  | { readonly kind: 'conflict'; readonly revision: number }
  /** The draft was deleted or cleared since. */
  | { readonly kind: 'gone' };

export type OpenedDraft =
  | {
      readonly kind: 'opened';
      readonly summary: DraftSummary;
      readonly content: DraftContent;
      /** What is stored. */
      readonly stored: DraftContent;
      /** The content is newer than what is stored: it was rescued from a page that closed too soon. */
      readonly rescued: boolean;
    }
  | {
      readonly kind: 'unreadable';
      readonly summary: DraftSummary;
      readonly decoded: Decoded;
      readonly file: unknown;
    }
  | { readonly kind: 'missing' };

/** What is stored of a draft at this moment, and who put it there. */
export type StoredDraft =
  | {
      readonly kind: 'stored';
      readonly revision: number;
      readonly savedBy: string | undefined;
      readonly content: DraftContent;
    }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable' };

export interface DraftStore extends VersionStore, SideStore {
  /** Drafts that are not deleted, the latest first. */
  list(): Promise<readonly DraftSummary[]>;
  /** Deleted drafts that can be restored, the latest first. */
  listDeleted(): Promise<readonly DraftSummary[]>;
  open(id: string): Promise<OpenedDraft>;
  /**
   * What {@link open} would give, to hand out as a file: nothing is written, and what other windows, which may be
   * alive, left for their next start is not taken from them.
   */
  lookUp(id: string): Promise<OpenedDraft>;
  /** What is stored of a draft, to look at; `null` where it is gone or cannot be read. */
  peek(id: string): Promise<DraftContent | null>;
  /** The same with its revision, for a window in which the draft is open. */
  look(id: string): Promise<StoredDraft>;
  /** Which revision is stored; `null`: the draft is deleted or gone. */
  revisionOf(id: string): Promise<number | null>;
  create(content: DraftContent, options?: { readonly isCopy?: boolean }): Promise<DraftSummary>;
  /**
   * Saves if the stored draft is still at `revision`. Another one's work is never overwritten. What stood before is
   * kept as a version from time to time.
   */
  save(id: string, content: DraftContent, at: SavePoint): Promise<SaveResult>;
  /**
   * Writes a draft that is open into a database that the browser has emptied; `false`: it is there still, and saving
   * goes on as ever.
   */
  writeAgain(id: string, content: DraftContent, at: SavePoint): Promise<boolean>;
  /**
   * Keeps what could not be saved in time; synchronous, for a page that is being closed. `aside`: this window's side of
   * a dispute.
   */
  rescue(id: string, content: DraftContent, at: SavePoint, aside?: Omit<KeptSide, 'side'>): void;
  /** Deletes so that {@link restore} brings it back. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** A small fact kept beside the drafts; `undefined` where there is none. */
  getNote(key: string): Promise<unknown>;
  putNote(key: string, value: unknown): Promise<void>;
  readonly bin: Bin;
  readonly backups: Backups;
  /** Takes everything away, for good; nothing is stored after that. */
  clear(): Promise<void>;
  /** Tells of every change of the list made here. */
  subscribe(listener: () => void): () => void;
}

/** From where a save goes on, and who saves. */
export interface SavePoint {
  readonly revision: number;
  readonly writer: string;
}

export interface DraftStoreTools {
  readonly now: () => number;
  readonly newId: () => string;
  readonly rescue?: Rescue;
  /** A draft was saved on a full disk: without its version, and so many old versions had to go. */
  readonly onLittleRoom?: (dropped: number) => void;
}

export function openDraftStore(
  table: RowTable,
  { now, newId, rescue = openRescue(null), onLittleRoom = () => undefined }: DraftStoreTools,
): DraftStore {
  const listeners = new Set<() => void>();
  /** Who has saved here before. */
  const writers = new Set<string>();
  /** Whose rescued work an open draft goes on from: done with once that is saved. */
  const takenOver = new Map<string, string>();
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  const mark = (id: string, deletedAt: number | null) =>
    table
      .update(id, row => {
        if (!row) return null;
        // Its time in the bin begins anew.
        const { overdueOn: _overdueOn, ...kept } = row;
        return { ...kept, deletedAt };
      })
      .then(changed);

  const create = async (content: DraftContent, { isCopy = false } = {}): Promise<DraftSummary> => {
    const time = now();
    const row: DraftRow = {
      ...listed(content),
      id: newId(),
      revision: 1,
      createdAt: time,
      updatedAt: time,
      deletedAt: null,
      ...(isCopy ? { isCopy } : {}),
      file: encodeDraft(content),
    };
    const write = () => table.update(row.id, () => row);
    await write().catch(whereFull(() => inLittleRoom(write)));
    changed();
    return summaryOf(row);
  };

  /** The side of a dispute that a closing page had no time to keep. */
  const keepAside = async (id: string, { aside, ...left }: Rescued) => {
    const decoded = decodeDraft(aside?.file);
    if (decoded.kind !== 'draft') return;
    const side: KeptSide = {
      side: 'mine',
      content: decoded.content,
      ...(aside?.into && { into: aside.into }),
    };
    await table.transact(rows => addSide(rows, id, side, { now, newId }));
    rescue.put(id, left);
  };

  /** What a page that closed too soon left behind; where somebody else saved since, it becomes a draft of its own. */
  const rescuedFor = async (row: DraftRow): Promise<DraftContent | null> => {
    const left = rescue.of(row.id);
    const { taken, copies, overtaken } = leftWorkOf(row, left);
    for (const writer of overtaken) rescue.drop(row.id, writer);
    for (const one of left) {
      // Where there is no room for a version it stays where it is.
      if (!overtaken.includes(one.writer)) await keepAside(row.id, one).catch(() => undefined);
    }
    for (const { writer, content } of copies) {
      const copied = create(content, { isCopy: true }).then(() => rescue.drop(row.id, writer));
      // Where there is no room for a copy it stays where it is.
      await copied.catch(() => undefined);
    }
    if (taken) takenOver.set(row.id, taken.writer);
    return taken?.content ?? null;
  };

  /** A draft is saved without its version, and then at the cost of old ones, before it is not saved at all. */
  const inLittleRoom = async <T>(write: (keepsVersion: boolean) => Promise<T>): Promise<T> => {
    let dropped = 0;
    const written = await write(false).catch(
      whereFull(async () => {
        dropped = await makeRoom(table);
        return write(false);
      }),
    );
    onLittleRoom(dropped);
    return written;
  };

  const sides = openSides(table, { now, newId });

  return {
    async list() {
      const rows = await table.all();
      // Saved while the clock was ahead: no newer than now.
      const time = now();
      return rows
        .filter(row => row.deletedAt === null)
        .sort((a, b) => Math.min(b.updatedAt, time) - Math.min(a.updatedAt, time))
        .map(summaryOf);
    },
    async listDeleted() {
      const rows = await table.all();
      return rows
        .filter(row => row.deletedAt !== null)
        .sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0))
        .map(summaryOf);
    },
    async revisionOf(id) {
      const row = await table.get(id);
      return row && row.deletedAt === null ? row.revision : null;
    },
    async open(id) {
      const row = await table.get(id);
      if (!row || row.deletedAt !== null) return { kind: 'missing' };
      const isLeft = rescue.of(id).length > 0;
      const rescued = await rescuedFor(row);
      const { undecided } = (isLeft && (await table.get(id))) || row;
      return openedOf({ ...row, ...(undecided && { undecided }) }, rescued);
    },
    async lookUp(id) {
      const row = await table.get(id);
      if (!row || row.deletedAt !== null) return { kind: 'missing' };
      return openedOf(row, leftWorkOf(row, rescue.of(id)).taken?.content ?? null);
    },
    async peek(id) {
      const row = await table.get(id);
      const decoded = row && row.deletedAt === null ? decodeDraft(row.file) : null;
      return decoded?.kind === 'draft' ? decoded.content : null;
    },
    async look(id) {
      const row = await table.get(id);
      if (!row || row.deletedAt !== null) return { kind: 'gone' };
      const decoded = decodeDraft(row.file);
      const { revision, savedBy } = row;
      return decoded.kind === 'draft'
        ? { kind: 'stored', revision, savedBy, content: decoded.content }
        : { kind: 'unreadable' };
    },
    create,
    async save(id, content, { revision, writer }) {
      const time = now();
      const write = (keepsVersion: boolean) =>
        table.transact(async rows => {
          const row = await rows.draft(id);
          if (!row || row.deletedAt !== null) return { result: { kind: 'gone' } as const, isKept: false };
          if (row.revision !== revision) {
            return { result: { kind: 'conflict', revision: row.revision } as const, isKept: false };
          }
          const reason = keepsVersion ? reasonToKeep(row, time, !writers.has(writer)) : null;
          if (reason) await addVersion(rows, versionOf(row, time, reason), newId);
          await rows.putDraft({
            ...row,
            ...listed(content),
            revision: revision + 1,
            updatedAt: time,
            savedBy: writer,
            ...(reason && { keptAt: time }),
            file: encodeDraft(content),
          });
          return { result: { kind: 'saved', revision: revision + 1 } as const, isKept: reason !== null };
        });
      const { result, isKept } = await write(true).catch(whereFull(() => inLittleRoom(write)));
      if (result.kind !== 'saved') return result;
      writers.add(writer);
      // Apart from the save, which must not wait for it.
      if (isKept) void table.transact(rows => thinOut(rows, id, time)).catch(() => undefined);
      rescue.drop(id, writer);
      const left = takenOver.get(id);
      if (left !== undefined) rescue.drop(id, left);
      takenOver.delete(id);
      return result;
    },
    async writeAgain(id, content, { revision, writer }) {
      const time = now();
      const isMissing = await table.transact(async rows => {
        if (await rows.draft(id)) return false;
        await rows.putDraft({
          ...listed(content),
          id,
          // Another window that has it open too goes on from the former one, and sees that it is behind.
          revision: revision + 1,
          createdAt: time,
          updatedAt: time,
          deletedAt: null,
          savedBy: writer,
          file: encodeDraft(content),
        });
        return true;
      });
      if (isMissing) changed();
      return isMissing;
    },
    rescue: (id, content, at, aside) =>
      rescue.put(id, {
        ...at,
        file: encodeDraft(content),
        ...(aside && {
          aside: { ...(aside.into && { into: aside.into }), file: encodeDraft(aside.content) },
        }),
      }),
    remove: id => mark(id, now()),
    restore: id => mark(id, null),
    ...openVersions(table, { now, newId }),
    ...sides,
    keepSide(draftId, kept) {
      const keep = () => sides.keepSide(draftId, kept);
      return keep().catch(whereFull(() => inLittleRoom(keep)));
    },
    getNote: table.getNote,
    putNote: table.putNote,
    bin: openBin(table, { now, newId, rescue, changed }),
    backups: openBackups(table, { now, newId, rescue, changed }),
    clear: table.clear,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Tries `otherwise` where something failed for want of room. */
const whereFull =
  <T>(otherwise: () => Promise<T>) =>
  (error: unknown): Promise<T> => {
    if (reasonOf(error).kind !== 'full') throw error;
    return otherwise();
  };

/** A stored draft with what was rescued of it. */
function openedOf(row: DraftRow, rescued: DraftContent | null): OpenedDraft {
  const summary = summaryOf(row);
  const decoded = decodeDraft(row.file);
  const stored = decoded.kind === 'draft' ? decoded.content : null;
  const content = rescued ?? stored;
  return content
    ? { kind: 'opened', summary, content, stored: stored ?? content, rescued: rescued !== null }
    : { kind: 'unreadable', summary, decoded, file: row.file };
}

/** What stands stored, as the version that a save keeps of it. */
const versionOf = (row: DraftRow, at: number, reason: AutomaticReason): Omit<VersionRow, 'id'> => ({
  draftId: row.id,
  at,
  reason,
  organ: row.organ,
  year: row.year,
  file: row.file,
});

const listed = ({ report }: DraftContent) => ({ organ: factOf(report, 'organ'), year: report.year });

function summaryOf({ file: _file, ...summary }: DraftRow): DraftSummary {
  return summary;
}
