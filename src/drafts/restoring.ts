/**
 * 恢复 a backup into the drafts that are here, so that nothing that is here is lost: what is to come of each draft,
 * doing it in one transaction, and taking it back.
 */

import { type Decoded, decodeDraft, encodeDraft, isSame } from '../report/index.ts';
import type { BackedUp } from './backup.ts';
import { ask, askable, openSidesOf, placeOf, questionsBefore } from './questions.ts';
import type { DraftRow, Rows, RowTable, VersionRow } from './rows.ts';
import { undecidedOf } from './sides.ts';
import { addVersion, versionIdAfter } from './versions.ts';

/** Of a draft in the backup. */
export type RestoreItem = { readonly backedUp: BackedUp } & (
  | { readonly kind: 'new' }
  /** It is here as it is in the backup, or later than what stands in for it there: it stays as it is. */
  | { readonly kind: 'same' }
  /** As `same`, but deleted here while it was not when the backup was made: it is taken out of the bin. */
  | { readonly kind: 'deleted' }
  /** It is here otherwise: to be chosen. `places` counts what differs. */
  | { readonly kind: 'differs'; readonly here: DraftRow; readonly places: number }
);

export type RestoreChoice = 'backup' | 'here' | 'both';

/** What became of the drafts; ids of rows. */
export interface Restored {
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly copied: readonly string[];
  readonly undeleted: readonly string[];
  /** The drafts that were already here, or were left as they are. */
  readonly left: number;
  /** Versions that were not here. */
  readonly versions: number;
  /** The drafts of which the backup no longer had how they stood last. */
  readonly standIns: readonly StoodIn[];
  readonly undo: readonly Undo[];
  /** The revisions of the drafts that are here as they are in the backup, by id. */
  readonly held: Readonly<Record<string, number>>;
}

/** What was done with a version that stood in for a draft: the backup does not hold that as it was. */
export interface StoodIn {
  /** Of the draft that is here now. */
  readonly id: string;
  readonly organ: string;
  readonly year: number | null;
  /** When that version was kept. */
  readonly at: number;
  /** It is the draft now; otherwise the draft that was here is as it was. */
  readonly isDraft: boolean;
  /** What was altered lies among the versions of the draft. */
  readonly isAlteredKept: boolean;
}

/** How one draft was before; it is put back unless it was changed since. */
interface Undo {
  readonly id: string;
  readonly before: DraftRow | null;
  readonly after: number;
  /** What it asked afterwards; see questions.ts. */
  readonly asked: readonly string[];
}

/** What each draft of the backup is to the drafts that are here. */
export function planRestore(drafts: readonly BackedUp[], here: readonly DraftRow[]): readonly RestoreItem[] {
  return drafts.map(backedUp => itemOf(backedUp, here));
}

function itemOf(given: BackedUp, here: readonly DraftRow[]): RestoreItem {
  const own = here.find(({ id }) => id === given.row.id);
  const backedUp = own ? asHere(given, own) : given;
  const { row, standIn } = backedUp;
  if (own && (sameFile(own.file, row.file) || (standIn && own.updatedAt >= row.updatedAt))) {
    return { kind: own.deletedAt !== null && row.deletedAt === null ? 'deleted' : 'same', backedUp };
  }
  if (!own && row.id !== '') return { kind: 'new', backedUp };
  // The same words under another id: a copy that was made when this backup was restored before.
  const copy = !standIn && here.some(({ deletedAt, file }) => deletedAt === null && sameFile(file, row.file));
  if (copy) return { kind: 'same', backedUp };
  return own
    ? { kind: 'differs', backedUp, here: own, places: placesBetween(own.file, row.file) }
    : { kind: 'new', backedUp };
}

/** Where what was altered in the file is not the draft itself, but what stands beside it, the draft is sound. */
function asHere(given: BackedUp, own: DraftRow): BackedUp {
  const { row, versions, standIn } = given;
  const altered = standIn === 'altered' ? versions[versions.length - 1] : undefined;
  return altered && sameFile(altered.file, own.file)
    ? { row: { ...row, file: own.file }, versions: versions.slice(0, -1) }
    : given;
}

/** A file as it would be stored today: one of an older version says the same. */
function plainOf(file: unknown): unknown {
  const decoded: Decoded = decodeDraft(file);
  return decoded.kind === 'draft' ? encodeDraft(decoded.content) : file;
}

const sameFile = (a: unknown, b: unknown): boolean => isSame(a, b) || isSame(plainOf(a), plainOf(b));

type Json = Readonly<Record<string, unknown>>;

/** What has places of its own in a report; of everything else a difference is one. */
const spread: ReadonlySet<string> = new Set(['facts', 'texts', 'figures', 'printed', 'signOff']);

/** In how many places two drafts differ: figures, texts and facts each for itself, last year's report as one. */
export function placesBetween(a: unknown, b: unknown): number {
  const [one, other] = [recordOf(plainOf(a)), recordOf(plainOf(b))];
  const [mine, theirs] = [recordOf(one.report), recordOf(other.report)];
  const count = differing(mine, theirs).reduce(
    (sum, key) => sum + (spread.has(key) ? differing(recordOf(mine[key]), recordOf(theirs[key])).length : 1),
    0,
  );
  return count + differing(one, other).filter(key => key !== 'report').length;
}

const differing = (a: Json, b: Json): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(key => !isSame(a[key], b[key]));

const recordOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {};

interface RestoreTools {
  readonly now: () => number;
  readonly newId: () => string;
}

/**
 * Does what was planned and chosen, all of it or nothing. A draft that changed since the plan was made is never
 * replaced: then both are kept. The versions of the backup come with it; what is replaced is kept as a version.
 */
export function restoreBackup(
  table: RowTable,
  items: readonly RestoreItem[],
  choiceOf: (item: RestoreItem) => RestoreChoice,
  { now, newId }: RestoreTools,
): Promise<Restored> {
  return table.transact(async rows => {
    const time = now();
    const done = {
      added: [] as string[],
      replaced: [] as string[],
      copied: [] as string[],
      undeleted: [] as string[],
      left: 0,
      versions: 0,
      standIns: [] as StoodIn[],
      undo: [] as Omit<Undo, 'asked'>[],
      held: {} as Record<string, number>,
    };
    const hold = ({ id, revision }: DraftRow, { standIn }: BackedUp) => {
      if (!standIn) done.held[id] = revision;
    };
    const put = async (row: DraftRow, before: DraftRow | null, backedUp: BackedUp) => {
      await rows.putDraft(row);
      done.undo.push({ id: row.id, before, after: row.revision });
      hold(row, backedUp);
    };
    const asks = async (id: string, open: readonly VersionRow[], also: readonly string[]) => {
      const before = await rows.draft(id);
      if (!before) return;
      const own = done.undo.find(one => one.id === id)?.before ?? before;
      const brought = open.map(version => `${id}/${placeOf(version)}`);
      const ids = new Set([...also, ...(await askable(rows, brought, undecidedOf(own)))]);
      await ask(rows, id, [...ids]);
      const isNoted = done.undo.some(one => one.id === id);
      if (!isNoted && ids.size > also.length) done.undo.push({ id, before, after: before.revision });
    };
    for (const item of items) {
      const { row, versions, standIn } = item.backedUp;
      const id = row.id === '' ? newId() : row.id;
      const own = await rows.draft(id);
      // The thirty days of a deleted draft begin when it comes here.
      const coming = { ...row, id, deletedAt: row.deletedAt === null ? null : time };
      const open = openSidesOf(item.backedUp);
      /** Which draft asks what the backup asks; `null`: none. `also`: beside what it asks already. */
      let asking: { readonly id: string; readonly also: readonly string[] } | null = { id, also: [] };
      let isDraft = !own;
      let standsAt = id;
      if (!own && item.kind === 'same' && !standIn) {
        done.left++;
        continue;
      }
      if (!own) {
        await put(coming, null, item.backedUp);
        done.added.push(id);
      } else if (
        item.kind === 'deleted' &&
        own.deletedAt !== null &&
        (standIn || sameFile(own.file, row.file))
      ) {
        await put({ ...byNobody(own), deletedAt: null, revision: own.revision + 1 }, own, item.backedUp);
        done.undeleted.push(id);
        asking = sameFile(own.file, row.file) ? { id, also: undecidedOf(own) } : null;
      } else if (sameFile(own.file, row.file)) {
        hold(own, item.backedUp);
        done.left++;
        asking = { id, also: undecidedOf(own) };
      } else if (item.kind === 'same' || choiceOf(item) === 'here') {
        done.left++;
        asking = null;
      } else if (
        item.kind === 'differs' &&
        choiceOf(item) === 'backup' &&
        own.revision === item.here.revision
      ) {
        await keepBefore(rows, own, time, newId);
        const { organ, year, file, updatedAt } = row;
        const deletedAt = row.deletedAt === null ? null : own.deletedAt;
        await put(
          { ...byNobody(own), organ, year, file, updatedAt, deletedAt, revision: own.revision + 1 },
          own,
          item.backedUp,
        );
        done.replaced.push(id);
        isDraft = true;
      } else {
        const copy = { ...coming, id: newId(), revision: 1, isCopy: true };
        await put(copy, null, item.backedUp);
        done.copied.push(copy.id);
        isDraft = true;
        standsAt = copy.id;
        asking = { id: copy.id, also: [] };
      }
      for (const version of versions) {
        if (standIn === 'altered' && version === versions[versions.length - 1]) {
          if (await keepAltered(rows, standsAt, version, newId)) done.versions++;
          continue;
        }
        // What is to be chosen in a copy is not to be chosen in the draft.
        const draftId = asking && open.includes(version) ? asking.id : id;
        const versionId = `${draftId}/${placeOf(version)}`;
        if (await rows.version(versionId)) continue;
        await rows.putVersion({ ...version, id: versionId, draftId });
        done.versions++;
      }
      if (asking) await asks(asking.id, open, asking.also);
      const { organ, year, updatedAt: at } = row;
      const isAlteredKept = standIn === 'altered';
      if (standIn) done.standIns.push({ id: standsAt, organ, year, at, isDraft, isAlteredKept });
    }
    const undo: Undo[] = [];
    for (const one of done.undo) {
      const row = await rows.draft(one.id);
      undo.push({ ...one, asked: row ? undecidedOf(row) : [] });
    }
    return { ...done, undo };
  });
}

/** Behind all that is there, where it is looked for; once, however often that backup is restored. */
async function keepAltered(
  rows: Rows,
  draftId: string,
  version: VersionRow,
  newId: () => string,
): Promise<boolean> {
  const there = await rows.versionsOf(draftId);
  if (there.some(({ file }) => isSame(file, version.file))) return false;
  const id = versionIdAfter(there[there.length - 1], draftId, newId());
  await rows.putVersion({ ...version, id, draftId });
  return true;
}

/** The window that saved it last would take it for a save of its own. */
const byNobody = ({ savedBy: _savedBy, ...row }: DraftRow): DraftRow => row;

const keepBefore = (rows: Rows, row: DraftRow, at: number, newId: () => string) =>
  addVersion(
    rows,
    { draftId: row.id, at, reason: 'restore', organ: row.organ, year: row.year, file: row.file },
    newId,
  );

/**
 * Takes a restore back, all of it or nothing, and says which drafts were changed since and stay as they are now.
 * Versions that came with drafts that stay are kept.
 */
export function undoRestore(table: RowTable, { undo }: Restored): Promise<readonly DraftRow[]> {
  return table.transact(async rows => {
    const changed: DraftRow[] = [];
    for (const { id, before, after, asked } of undo) {
      const row = await rows.draft(id);
      if (!row) continue;
      if (row.revision !== after) changed.push(row);
      else if (before) {
        // Where only a question came, no window needs to hear of it.
        const isSame = before.revision === after;
        await rows.putDraft(isSame ? before : { ...byNobody(before), revision: after + 1 });
        const former = questionsBefore(before, asked, row);
        await ask(rows, id, await askable(rows, former, undecidedOf(before)));
      } else await rows.dropDraft(id);
    }
    return changed;
  });
}
