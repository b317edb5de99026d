/** Versions of a draft: what it was before, kept beside it. */

import type { Decoded, DraftContent } from '../report/index.ts';
import { decodeDraft, encodeDraft, factOf, isSame } from '../report/index.ts';
import type {
  AutomaticReason,
  DraftRow,
  Rows,
  RowTable,
  VersionReason,
  VersionRow,
  VersionSummary,
} from './rows.ts';
import { versionsToDrop } from './thinning.ts';

export type OpenedVersion =
  | { readonly kind: 'opened'; readonly summary: VersionSummary; readonly content: DraftContent }
  | {
      readonly kind: 'unreadable';
      readonly summary: VersionSummary;
      readonly decoded: Decoded;
      readonly file: unknown;
    }
  | { readonly kind: 'missing' };

export interface VersionStore {
  /**
   * Keeps `content` as a version of the draft; `null`: there is no such draft. What equals the newest version is not
   * kept twice: that one gets the name, or the weightier reason.
   */
  keepVersion(
    draftId: string,
    content: DraftContent,
    reason: VersionReason,
    name?: string,
  ): Promise<VersionSummary | null>;
  /** The versions of a draft, the one that was kept last first. */
  listVersions(draftId: string): Promise<readonly VersionSummary[]>;
  openVersion(id: string): Promise<OpenedVersion>;
  /** Names a version; a blank name takes the name away. */
  renameVersion(id: string, name: string): Promise<void>;
  removeVersion(id: string): Promise<void>;
}

interface VersionTools {
  readonly now: () => number;
  readonly newId: () => string;
}

/** Long work is kept this often, in ms. */
const workPause = 20 * 60_000;

const dayOf = (time: number) => new Date(time).toDateString();

/** Why a save should keep what stood before it; `null`: it need not. `isFirst`: the writer's first save. */
export function reasonToKeep(row: DraftRow, now: number, isFirst: boolean): AutomaticReason | null {
  if (dayOf(row.updatedAt) !== dayOf(now)) return 'day';
  if (isFirst) return 'session';
  const since = now - (row.keptAt ?? row.createdAt);
  // Less than nothing: the clock was set back.
  return since >= workPause || since < 0 ? 'work' : null;
}

const weightOf = (reason: VersionReason): number =>
  reason === 'named' ? 2 : reason === 'session' || reason === 'day' || reason === 'work' ? 0 : 1;

/** An id that sorts behind that of `newest`, the version kept last. */
export function versionIdAfter(newest: VersionRow | undefined, draftId: string, unique: string): string {
  const number = newest ? Number(/\/(\d+)-[^/]*$/.exec(newest.id)?.[1] ?? 0) + 1 : 1;
  return `${draftId}/${String(number).padStart(8, '0')}-${unique}`;
}

/** A side of a dispute that is still open goes on changing: nothing else is to be found there. */
const isUndecided = ({ side, fate }: VersionRow): boolean => side !== undefined && fate === undefined;

/** Keeps a version within a transaction; see {@link VersionStore.keepVersion}. */
export async function addVersion(
  rows: Rows,
  version: Omit<VersionRow, 'id'>,
  newId: () => string,
): Promise<VersionRow> {
  const newest = await rows.newestVersion(version.draftId);
  const next =
    newest && !isUndecided(newest) && isSame(newest.file, version.file) ? joined(newest, version) : null;
  if (newest && next === newest) return newest;
  const row: VersionRow = next ?? { ...version, id: versionIdAfter(newest, version.draftId, newId()) };
  await rows.putVersion(row);
  return row;
}

/** What equals the newest version, put into that one; `null`: each has a name of its own. */
function joined(newest: VersionRow, version: Omit<VersionRow, 'id'>): VersionRow | null {
  const { reason, at, name } = version;
  if (name !== undefined && newest.name !== undefined && name !== newest.name) return null;
  const isWeightier = weightOf(reason) > weightOf(newest.reason);
  const isNaming = name !== undefined && newest.name === undefined;
  if (!isWeightier && !isNaming) return newest;
  return { ...newest, ...(isWeightier && { reason, at }), ...(isNaming && { name }) };
}

/** The versions of drafts in `table`. */
export function openVersions(table: RowTable, { now, newId }: VersionTools): VersionStore {
  return {
    keepVersion: (draftId, content, reason, name) =>
      table.transact(async rows => {
        if (!(await rows.draft(draftId))) return null;
        const row = await addVersion(
          rows,
          {
            draftId,
            at: now(),
            reason,
            ...(name?.trim() && { name: name.trim() }),
            organ: factOf(content.report, 'organ'),
            year: content.report.year,
            file: encodeDraft(content),
          },
          newId,
        );
        await thinOut(rows, draftId, now());
        return summaryOfVersion(row);
      }),
    listVersions: draftId =>
      table.transact(async rows => (await rows.versionsOf(draftId)).map(summaryOfVersion).reverse()),
    async openVersion(id) {
      const row = await table.transact(rows => rows.version(id));
      if (!row) return { kind: 'missing' };
      const summary = summaryOfVersion(row);
      const decoded = decodeDraft(row.file);
      return decoded.kind === 'draft'
        ? { kind: 'opened', summary, content: decoded.content }
        : { kind: 'unreadable', summary, decoded, file: row.file };
    },
    renameVersion: (id, name) =>
      table.transact(async rows => {
        const row = await rows.version(id);
        if (!row) return;
        const { name: _name, ...rest } = row;
        await rows.putVersion(name.trim() ? { ...rest, name: name.trim() } : rest);
      }),
    removeVersion: id => table.transact(rows => rows.dropVersions([id])),
  };
}

/** Drops what age and number make dispensable. */
export async function thinOut(rows: Rows, draftId: string, now: number): Promise<void> {
  const ids = versionsToDrop(await rows.versionsOf(draftId), now);
  if (ids.length > 0) await rows.dropVersions(ids);
}

function summaryOfVersion({ file: _file, ...summary }: VersionRow): VersionSummary {
  return summary;
}
