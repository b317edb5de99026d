/**
 * Drafts on this computer, behind one small interface: kept in the browser's database where there is one,
 * in memory where there is none (and then said so on screen).
 */

import type { Decoded, DraftContent } from '../report/index.ts';
import { decodeDraft, encodeDraft, factOf } from '../report/index.ts';

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
  readonly file: unknown;
}

export type DraftSummary = Omit<DraftRow, 'file'>;

/** Where rows live. Every call may reject; the caller turns that into words. */
export interface RowTable {
  all(): Promise<readonly DraftRow[]>;
  get(id: string): Promise<DraftRow | undefined>;
  /** Writes the row that `change` makes of the stored one, in one transaction; `null`: writes nothing. */
  update(id: string, change: (row: DraftRow | undefined) => DraftRow | null): Promise<DraftRow | null>;
}

export type SaveResult =
  | { readonly kind: 'saved'; readonly revision: number }
  /** Somebody else (another tab) saved since; `row` is what is stored now. */
  | { readonly kind: 'conflict'; readonly revision: number }
  | { readonly kind: 'gone' };

export type OpenedDraft =
  | { readonly kind: 'opened'; readonly summary: DraftSummary; readonly content: DraftContent }
  | {
      readonly kind: 'unreadable';
      readonly summary: DraftSummary;
      readonly decoded: Decoded;
      readonly file: unknown;
    }
  | { readonly kind: 'missing' };

export interface DraftStore {
  /** Drafts that are not deleted, the latest first. */
  list(): Promise<readonly DraftSummary[]>;
  open(id: string): Promise<OpenedDraft>;
  create(content: DraftContent): Promise<DraftSummary>;
  /** Saves if the stored draft is still at `revision`. Another one's work is never overwritten. */
  save(id: string, content: DraftContent, revision: number): Promise<SaveResult>;
  /** Deletes so that {@link restore} brings it back. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
}

export interface DraftStoreTools {
  readonly now: () => number;
  readonly newId: () => string;
}

export function openDraftStore(table: RowTable, { now, newId }: DraftStoreTools): DraftStore {
  const mark = (id: string, deletedAt: number | null) =>
    table.update(id, row => (row ? { ...row, deletedAt } : null)).then(() => undefined);

  return {
    async list() {
      const rows = await table.all();
      return rows
        .filter(row => row.deletedAt === null)
        .sort((a, b) => b.updatedAt - a.updatedAt)
        .map(summaryOf);
    },
    async open(id) {
      const row = await table.get(id);
      if (!row || row.deletedAt !== null) return { kind: 'missing' };
      const decoded = decodeDraft(row.file);
      return decoded.kind === 'draft'
        ? { kind: 'opened', summary: summaryOf(row), content: decoded.content }
        : { kind: 'unreadable', summary: summaryOf(row), decoded, file: row.file };
    },
    async create(content) {
      const time = now();
      const row: DraftRow = {
        ...listed(content),
        id: newId(),
        revision: 1,
        createdAt: time,
        updatedAt: time,
        deletedAt: null,
        file: encodeDraft(content),
      };
      await table.update(row.id, () => row);
      return summaryOf(row);
    },
    async save(id, content, revision) {
      let result: SaveResult = { kind: 'gone' };
      await table.update(id, row => {
        if (!row) return null;
        if (row.revision !== revision) {
          result = { kind: 'conflict', revision: row.revision };
          return null;
        }
        result = { kind: 'saved', revision: revision + 1 };
        return {
          ...row,
          ...listed(content),
          revision: revision + 1,
          updatedAt: now(),
          deletedAt: null,
          file: encodeDraft(content),
        };
      });
      return result;
    },
    remove: id => mark(id, now()),
    restore: id => mark(id, null),
  };
}

const listed = ({ report }: DraftContent) => ({ organ: factOf(report, 'organ'), year: report.year });

function summaryOf({ file: _file, ...summary }: DraftRow): DraftSummary {
  return summary;
}

/** Rows in memory: for tests, and for browsers that offer no database. */
export function memoryTable(): RowTable {
  const rows = new Map<string, DraftRow>();
  return {
    all: async () => [...rows.values()],
    get: async id => rows.get(id),
    async update(id, change) {
      const row = change(rows.get(id));
      if (row) rows.set(id, row);
      return row;
    },
  };
}
