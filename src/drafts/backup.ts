/**
 * 全部备份: every draft of this computer in one file, the deleted ones and the versions of each too.
 *
 * The file is JSON with a line for each draft and each version, so that of a file that was cut off or damaged
 * whole lines can still be read; its first line lists what it should hold, so that what cannot be read is known
 * by name. Drafts stand in it as they are stored, whatever this version of the tool makes of them.
 */

import type { DraftRow, VersionRow } from './rows.ts';

export const backupFormat = 'zwgk-annual-report-backup';
/** The version that is written; every version up to it is read. */
export const backupVersion = 1;

type Json = Readonly<Record<string, unknown>>;

/** A draft with its versions in the order in which they were kept, as rows of the database. */
export interface BackedUp {
  /** `id` is empty where the backup has none that can be used. */
  readonly row: DraftRow;
  readonly versions: readonly VersionRow[];
}

/** What a backup says of a draft that it cannot give back whole. */
export interface LostDraft {
  readonly organ: string;
  readonly year: number | null;
  readonly what:
    | 'draft'
    /** Only some of its versions. */
    | 'versions'
    /** How it stood last; its newest version is given back in its place. */
    | 'newest';
}

export interface Backup {
  /** Milliseconds since 1970; `null`: it does not say. */
  readonly madeAt: number | null;
  readonly drafts: readonly BackedUp[];
  readonly lost: readonly LostDraft[];
}

export type ReadBackup =
  | { readonly kind: 'backup'; readonly backup: Backup }
  /** Of a later version of the format. */
  | { readonly kind: 'newer'; readonly version: number }
  /** One draft's own file: to be imported, not restored. */
  | { readonly kind: 'draftFile' }
  | { readonly kind: 'foreign' }
  /** A backup, as it seems, but nothing of it can be read. */
  | { readonly kind: 'damaged' };

/** The text of the file, in pieces: all drafts of an office may be more than one string should be. */
export function writeBackup(drafts: readonly BackedUp[], madeAt: number): readonly string[] {
  const rows = drafts.map(({ row }) => row);
  return [writeHead(rows, madeAt), ...drafts.map(writeDraft), backupEnd];
}

/** What stands before all drafts. */
export function writeHead(rows: readonly Pick<DraftRow, 'id' | 'organ' | 'year'>[], madeAt: number): string {
  const contents = rows.map(({ id, organ, year }) => ({ id, organ, year }));
  return opened({ format: backupFormat, version: backupVersion, madeAt, contents }, 'drafts');
}

/** The `index`th draft of the file. */
export function writeDraft({ row, versions }: BackedUp, index: number): string {
  const { savedBy: _savedBy, overdueOn: _overdueOn, ...kept } = row;
  const lines = versions.map(version => `\n${JSON.stringify(version)}`).join(',');
  return `${index > 0 ? ',' : ''}\n${opened(kept, 'versions')}${lines}\n]}`;
}

/** What stands behind all drafts. */
export const backupEnd = '\n]}\n';

/** An object in JSON that ends with the list `name`, which is still to be filled and closed. */
const opened = (value: Json, name: string): string =>
  `${JSON.stringify(value).slice(0, -1)},${JSON.stringify(name)}:[`;

/** 年度报告草稿备份-2026年1月20日.json */
export function backupFileName(madeAt: number): string {
  const day = new Date(madeAt);
  return `年度报告草稿备份-${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日.json`;
}

/** Whether a text begins as a backup does, whole or not. */
export const isBackup = (text: string): boolean =>
  /^\ufeff?\s*\{\s*"format"\s*:\s*"zwgk-annual-report-backup"/.test(text.slice(0, 400));
