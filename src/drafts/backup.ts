/**
 * 全部备份: every draft of this computer in one file, the deleted ones and the versions of each too.
 *
 * The file is JSON with a line for each draft and each version, so that of a file that was cut off or damaged
 * whole lines can still be read; its first line lists what it should hold, so that what cannot be read is known
 * by name. Drafts stand in it as they are stored, whatever this version of the tool makes of them.
 */

import { decodeDraft, factOf, fileFormat } from '../report/index.ts';
import type { DraftRow, VersionReason, VersionRow } from './rows.ts';

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
  const contents = drafts.map(({ row: { id, organ, year } }) => ({ id, organ, year }));
  const head = { format: backupFormat, version: backupVersion, madeAt, contents };
  return [
    `${opened(head, 'drafts')}\n`,
    ...drafts.map(({ row, versions }, index) => {
      const { savedBy: _savedBy, overdueOn: _overdueOn, ...kept } = row;
      const lines = versions.map(version => JSON.stringify(version)).join(',\n');
      const end = index < drafts.length - 1 ? ',' : '';
      return `${opened(kept, 'versions')}\n${lines === '' ? '' : `${lines}\n`}]}${end}\n`;
    }),
    ']}\n',
  ];
}

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

/** Reads what can be read; never throws. */
export function readBackup(text: string): ReadBackup {
  const value = parsed(text.replace(/^\ufeff/, ''));
  if (value === undefined) return isBackup(text) ? salvage(text) : { kind: 'foreign' };
  if (!isRecord(value)) return { kind: 'foreign' };
  if (value.format === fileFormat) return { kind: 'draftFile' };
  if (value.format !== backupFormat) return { kind: 'foreign' };
  const refused = refusalOf(value.version);
  if (refused) return refused;
  if (!Array.isArray(value.drafts)) return { kind: 'damaged' };
  return collected(value, value.drafts);
}

function refusalOf(version: unknown): ReadBackup | null {
  if (typeof version !== 'number' || version < 1) return { kind: 'damaged' };
  return version > backupVersion ? { kind: 'newer', version } : null;
}

/** Line by line, as {@link writeBackup} writes them. */
function salvage(text: string): ReadBackup {
  const lines = text.split('\n');
  const first = (lines[0] ?? '').replace(/^\ufeff/, '').trim();
  const whole = parsed(`${first}]}`);
  const version = /"version"\s*:\s*(\d+)/.exec(text.slice(0, 400))?.[1];
  const head: Json = isRecord(whole) ? whole : { version: Number(version) };
  const refused = refusalOf(head.version);
  if (refused) return refused;
  const entries: { readonly entry: unknown; readonly versions: unknown[] }[] = [];
  let isOpen = false;
  /** A draft without its end may lack versions. */
  const end = () => {
    if (isOpen) entries[entries.length - 1]?.versions.push(undefined);
    isOpen = false;
  };
  for (const line of lines.slice(1)) {
    const plain = line.trim().replace(/,$/, '');
    if (plain === '') continue;
    if (plain.startsWith(']')) isOpen = false;
    else if (beginsDraft(plain)) {
      end();
      isOpen = true;
      entries.push({ entry: parsed(`${plain}]}`) ?? namedIn(plain), versions: [] });
    } else entries[entries.length - 1]?.versions.push(parsed(plain));
  }
  end();
  const drafts = entries.map(({ entry, versions }) => (isRecord(entry) ? { ...entry, versions } : entry));
  const read = collected(head, drafts);
  return read.kind === 'backup' && read.backup.drafts.length === 0 ? { kind: 'damaged' } : read;
}

/** The ids of versions have a slash in them. */
const beginsDraft = (line: string): boolean =>
  line.endsWith('"versions":[') || /^\{"id":"[\w.-]*"/.test(line);

/** What a line that is no JSON says of the draft in it. */
function namedIn(line: string): Json {
  const head = line.slice(0, 600);
  const string = (key: string) => {
    const found = new RegExp(`"${key}":("(?:[^"\\\\]|\\\\.)*")`).exec(head)?.[1];
    return found === undefined ? undefined : parsed(found);
  };
  const year = /"year":(\d{4})/.exec(head)?.[1];
  return { id: string('id'), organ: string('organ'), year: year === undefined ? null : Number(year) };
}

function collected(head: Json, entries: readonly unknown[]): ReadBackup {
  const madeAt = timeIn(head.madeAt);
  const drafts: BackedUp[] = [];
  const lost: LostDraft[] = [];
  const contents = Array.isArray(head.contents) ? head.contents.filter(isRecord) : [];
  const met = new Set<string>();
  for (const value of entries) {
    const entry = isRecord(value) ? value : {};
    const id = idIn(entry.id);
    const { draft, lacks } = backedUp(entry, met.has(id) ? '' : id, madeAt);
    if (id !== '') met.add(id);
    if (draft) drafts.push(draft);
    const named = contents.find(one => id !== '' && one.id === id) ?? entry;
    if (lacks) lost.push({ ...namesIn(draft ? { ...draft.row } : named), what: lacks });
  }
  for (const named of contents) {
    if (!met.has(idIn(named.id))) lost.push({ ...namesIn(named), what: 'draft' });
  }
  return { kind: 'backup', backup: { madeAt, drafts, lost } };
}

/** What one entry gives, and what it fails to give. */
function backedUp(
  entry: Json,
  id: string,
  madeAt: number | null,
): { readonly draft: BackedUp | null; readonly lacks: LostDraft['what'] | null } {
  const { versions: given, file: stored, isCopy, savedBy: _savedBy, overdueOn: _overdueOn, ...rest } = entry;
  const all = Array.isArray(given) ? given : [];
  const versions = all.flatMap((value, index) => versionIn(value, id, index) ?? []);
  const file = isRecord(stored) ? stored : versions[versions.length - 1]?.file;
  if (file === undefined) return { draft: null, lacks: 'draft' };
  const createdAt = timeIn(entry.createdAt) ?? madeAt ?? 0;
  const row: DraftRow = {
    ...rest,
    ...namesOf(file, entry),
    id,
    revision: typeof entry.revision === 'number' && entry.revision >= 1 ? Math.floor(entry.revision) : 1,
    createdAt,
    updatedAt: timeIn(entry.updatedAt) ?? createdAt,
    deletedAt: timeIn(entry.deletedAt),
    ...(isCopy === true && { isCopy }),
    file,
  };
  const isWhole = versions.length === all.length;
  return { draft: { row, versions }, lacks: isRecord(stored) ? (isWhole ? null : 'versions') : 'newest' };
}

function versionIn(value: unknown, draftId: string, index: number): VersionRow | null {
  if (!isRecord(value) || !isRecord(value.file)) return null;
  const { id, name, ...rest } = value;
  const place = typeof id === 'string' ? /\/(\d{1,12}-[\w.-]{1,64})$/.exec(id)?.[1] : undefined;
  return {
    ...rest,
    ...namesOf(value.file, value),
    id: `${draftId}/${place ?? `${String(index + 1).padStart(8, '0')}-restored`}`,
    draftId,
    at: timeIn(value.at) ?? 0,
    reason: reasons.find(reason => reason === value.reason) ?? 'restore',
    ...(typeof name === 'string' && { name }),
    file: value.file,
  };
}

const reasons: readonly VersionReason[] = [
  'session',
  'day',
  'work',
  'import',
  'restore',
  'export',
  'conflict',
  'named',
];

/** What a list shows of a draft's file; of one that cannot be read, what stands beside it. */
function namesOf(file: unknown, beside: Json): ReturnType<typeof namesIn> {
  const decoded = decodeDraft(file);
  if (decoded.kind !== 'draft') return namesIn(beside);
  const { report } = decoded.content;
  return { organ: factOf(report, 'organ'), year: report.year };
}

const namesIn = (entry: Json): { readonly organ: string; readonly year: number | null } => ({
  organ: typeof entry.organ === 'string' ? entry.organ : '',
  year: typeof entry.year === 'number' ? entry.year : null,
});

/** Ids stand in addresses: of others than ours nothing is taken. */
const idIn = (value: unknown): string =>
  typeof value === 'string' && /^[\w.-]{1,64}$/.test(value) ? value : '';

const timeIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `undefined`: it is no JSON. A key `__proto__` is left out wherever it stands: nobody of ours writes it. */
function parsed(text: string): unknown {
  try {
    if (!/__proto__|\\u00[567]/i.test(text)) return JSON.parse(text);
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch {
    return undefined;
  }
}
