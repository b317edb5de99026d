/**
 * 全部备份: every draft of this computer in one file, the deleted ones and the versions of each too.
 *
 * The file is JSON with a line for each draft and each version, so that of a file that was cut off or damaged
 * whole lines can still be read; its first line lists what it should hold, so that what cannot be read is known
 * by name. Drafts stand in it as they are stored, whatever this version of the tool makes of them.
 *
 * Each line carries a checksum of itself (`check`, over its own JSON without that key and without its list): a
 * figure of which a digit was altered on the way is not to come back as another figure. Files of before have none.
 */

import { checksumOf } from './checksum.ts';
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
  /**
   * How it stood last is not to be had: `row` is its newest version, of `row.updatedAt`. Where it was altered, what
   * was found in its place is the last of the versions.
   */
  readonly standIn?: 'unreadable' | 'altered';
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
    | 'newest'
    /** The same; what was altered is given back as a version, called so. */
    | 'alteredNewest'
    /** It was altered since it was written and has no version: not given back, for its figures may be wrong. */
    | 'altered';
}

export interface Backup {
  /** Milliseconds since 1970; `null`: it does not say. */
  readonly madeAt: number | null;
  readonly drafts: readonly BackedUp[];
  readonly lost: readonly LostDraft[];
  /** Whether anything of it is not as it was written; `cut`: its end is missing. */
  readonly damage: 'none' | 'some' | 'cut';
  /** What a later version of the tool wrote at the head of it, to go out again with the next backup. */
  readonly more: Json;
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
export function writeBackup(drafts: readonly BackedUp[], madeAt: number, more: Json = {}): readonly string[] {
  const rows = drafts.map(({ row }) => row);
  return [writeHead(rows, madeAt, more), ...drafts.map(writeDraft), backupEnd];
}

/** What stands before all drafts. */
export function writeHead(
  rows: readonly Pick<DraftRow, 'id' | 'organ' | 'year'>[],
  madeAt: number,
  more: Json = {},
): string {
  const contents = rows.map(({ id, organ, year }) => ({ id, organ, year }));
  const head = { format: backupFormat, version: backupVersion, madeAt, checked: 'crc32', contents };
  return opened(signed({ ...head, ...laterKeys(more) }), 'drafts');
}

/** Of the keys at the head of a backup, those that this version does not know. */
export function laterKeys(head: Json): Json {
  const {
    format: _format,
    version: _version,
    madeAt: _madeAt,
    checked: _checked,
    contents: _contents,
    check: _check,
    drafts: _drafts,
    ...later
  } = head;
  return later;
}

/** With its checksum as the last key. */
function signed({ check: _former, ...value }: Json): Json {
  return { ...value, check: checksumOf(JSON.stringify(value)) };
}

/** Whether a line says what it said when it was signed. */
export function isAsSigned({ check, ...value }: Json): boolean {
  return check === checksumOf(JSON.stringify(value));
}

/** The `index`th draft of the file. */
export function writeDraft({ row, versions }: BackedUp, index: number): string {
  const { savedBy: _savedBy, overdueOn: _overdueOn, ...kept } = row;
  const lines = versions.map(version => `\n${JSON.stringify(signed({ ...version }))}`).join(',');
  return `${index > 0 ? ',' : ''}\n${opened(signed(kept), 'versions')}${lines}\n]}`;
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
