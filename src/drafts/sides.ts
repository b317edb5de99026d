/**
 * The sides of a dispute between two windows, kept as versions of the draft: one of the window that asks, one of the
 * other. While the clerk has not chosen, the draft itself says that a side of it lies there.
 */

import { type DraftContent, encodeDraft, factOf, isSame } from '../report/index.ts';
import type { DraftRow, Rows, RowTable, SideFate, VersionRow, VersionSide } from './rows.ts';
import { thinOut, versionIdAfter } from './versions.ts';

export interface KeptSide {
  readonly side: VersionSide;
  readonly content: DraftContent;
  /** What became of it; absent: the clerk has not chosen yet. */
  readonly fate?: SideFate;
  /** The version that it takes the place of, where that is a side without a name still. */
  readonly into?: string;
}

export interface SideStore {
  /** Keeps a side of a dispute; its id, or `null`: there is no such draft. */
  keepSide(draftId: string, kept: KeptSide): Promise<string | null>;
  /** Says of a side what became of it. */
  settleSide(id: string, fate: SideFate): Promise<void>;
}

interface Tools {
  readonly now: () => number;
  readonly newId: () => string;
}

/** The versions that hold a side of which the clerk has not chosen. A backup may hold anything in that place. */
export const undecidedOf = ({ undecided }: Pick<DraftRow, 'undecided'>): readonly string[] =>
  Array.isArray(undecided) ? undecided.filter(id => typeof id === 'string') : [];

export function openSides(table: RowTable, { now, newId }: Tools): SideStore {
  return {
    keepSide: (draftId, kept) =>
      table.transact(async rows => {
        const row = await addSide(rows, draftId, kept, { now, newId });
        if (row) await thinOut(rows, draftId, now());
        return row?.id ?? null;
      }),
    settleSide: (id, fate) =>
      table.transact(async rows => {
        const row = await rows.version(id);
        if (!row) return;
        await rows.putVersion({ ...row, fate });
        await noteUndecided(rows, row.draftId, id, false);
      }),
  };
}

/** Keeps a side within a transaction; see {@link SideStore.keepSide}. */
export async function addSide(
  rows: Rows,
  draftId: string,
  { side, content, fate, into }: KeptSide,
  { now, newId }: Tools,
): Promise<VersionRow | null> {
  if (!(await rows.draft(draftId))) return null;
  const file = encodeDraft(content);
  const former = into === undefined ? undefined : await rows.version(into);
  const newest = await rows.newestVersion(draftId);
  const place =
    former?.side === side && former.name === undefined
      ? former
      : newest && isLike(newest, side, file)
        ? newest
        : { id: versionIdAfter(newest, draftId, newId()) };
  const row: VersionRow = {
    id: place.id,
    draftId,
    at: now(),
    reason: 'conflict',
    side,
    ...(fate !== undefined && { fate }),
    organ: factOf(content.report, 'organ'),
    year: content.report.year,
    file,
  };
  await rows.putVersion(row);
  // With a name it stays as it is: what is to be chosen lies in the new one.
  if (into !== undefined && into !== row.id) await noteUndecided(rows, draftId, into, false);
  await noteUndecided(rows, draftId, row.id, side === 'mine' && fate === undefined);
  return row;
}

/** Whether theirs was kept a moment ago for another reason, by a save: it is one version, of the weightier reason. */
const isLike = (newest: VersionRow, side: VersionSide, file: unknown): boolean =>
  side === 'theirs' &&
  newest.name === undefined &&
  (newest.reason === 'session' || newest.reason === 'day' || newest.reason === 'work') &&
  isSame(newest.file, file);

async function noteUndecided(rows: Rows, draftId: string, id: string, isUndecided: boolean): Promise<void> {
  const row = await rows.draft(draftId);
  if (!row) return;
  const before = undecidedOf(row);
  if (before.includes(id) === isUndecided) return;
  const { undecided: _undecided, ...rest } = row;
  const after = isUndecided ? [...before, id] : before.filter(one => one !== id);
  await rows.putDraft(after.length > 0 ? { ...rest, undecided: after } : rest);
}
