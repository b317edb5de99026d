/** What is stored of drafts and of their versions, and the small interface to where it lives. */

/** A row as it is stored: the draft in its file format, and what the list shows of it. */
export interface DraftRow {
  readonly id: string;
  /** Counts the saves; a save names the revision it started from. */
  readonly revision: number;
  readonly organ: string;
  readonly year: number | null;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When it was deleted; `null`: it is not. */
  readonly deletedAt: number | null;
  /** Days on which the tool was opened after its time in the bin was over; see bin.ts. */
  readonly overdueOn?: readonly string[];
  /** 副本: made of another draft where both sides of a conflict were kept. */
  readonly isCopy?: boolean;
  /** Who saved last: one open editor. */
  readonly savedBy?: string;
  /** When a save last kept a version of what stood before it. */
  readonly keptAt?: number;
  /** Versions that hold a side of a dispute of which the clerk has not chosen; see sides.ts. */
  readonly undecided?: readonly string[];
  readonly file: unknown;
}

export type AutomaticReason =
  /** As the draft stood when this opening of it began to change it. */
  | 'session'
  /** As it stood before the first change of a day. */
  | 'day'
  /** As it stood in the middle of long work. */
  | 'work';

export type VersionReason =
  | AutomaticReason
  /** As it stood before something was taken into it, before a former version, before it went out. */
  | 'import'
  | 'restore'
  | 'export'
  /** The other side of two windows. */
  | 'conflict'
  /** Kept by hand. */
  | 'named'
  /** What a damaged backup had in the place of how the draft stood last: not as it was written. */
  | 'damaged';

/** The window that asked the clerk to choose, or the other one. */
export type VersionSide = 'mine' | 'theirs';

/** What became of a side: it was chosen, or the other one, or some of each; or both came to say the same. */
export type SideFate = 'chosen' | 'left' | 'partly' | 'agreed';

/** A version as it is stored. Its id sorts by the order in which versions were kept: clocks are not to be trusted. */
export interface VersionRow {
  readonly id: string;
  readonly draftId: string;
  /** When it was kept, by the clock of that moment. */
  readonly at: number;
  readonly reason: VersionReason;
  /** Of two windows that wrote otherwise: whose it is. */
  readonly side?: VersionSide;
  /** What became of that side; absent: the clerk has not chosen. */
  readonly fate?: SideFate;
  /** What the clerk calls it. */
  readonly name?: string;
  readonly organ: string;
  readonly year: number | null;
  /** The draft in its file format, as it was stored: also what this version of the tool does not know. */
  readonly file: unknown;
}

export type VersionSummary = Omit<VersionRow, 'file'>;

/** What can be read and written within one transaction. */
export interface Rows {
  draft(id: string): Promise<DraftRow | undefined>;
  putDraft(row: DraftRow): Promise<void>;
  /** Takes a draft away for good, with its versions. */
  dropDraft(id: string): Promise<void>;
  version(id: string): Promise<VersionRow | undefined>;
  /** The version that was kept last, whatever its clock says. */
  newestVersion(draftId: string): Promise<VersionRow | undefined>;
  /** In the order in which they were kept. */
  versionsOf(draftId: string): Promise<readonly VersionRow[]>;
  putVersion(row: VersionRow): Promise<void>;
  dropVersions(ids: readonly string[]): Promise<void>;
}

/** Where rows live. Every call may reject; the caller turns that into words. */
export interface RowTable {
  all(): Promise<readonly DraftRow[]>;
  get(id: string): Promise<DraftRow | undefined>;
  /** Writes the row that `change` makes of the stored one, in one transaction; `null`: writes nothing. */
  update(id: string, change: (row: DraftRow | undefined) => DraftRow | null): Promise<DraftRow | null>;
  /** All that `work` writes, or nothing of it. `work` awaits nothing but `rows`. */
  transact<T>(work: (rows: Rows) => Promise<T>): Promise<T>;
  /** A small fact kept beside the drafts; `undefined` where there is none. */
  getNote(key: string): Promise<unknown>;
  putNote(key: string, value: unknown): Promise<void>;
  /** Takes everything away and closes: whatever is written after that is refused. */
  clear(): Promise<void>;
}

/** {@link RowTable.update} by way of a transaction. */
export async function updateDraft(
  rows: Rows,
  id: string,
  change: (row: DraftRow | undefined) => DraftRow | null,
): Promise<DraftRow | null> {
  const row = change(await rows.draft(id));
  if (row) await rows.putDraft(row);
  return row;
}
