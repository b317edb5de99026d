/** Reading a backup: all of one that is whole, and of a damaged one as much as there is. */

import { decodeDraft, factOf, fileFormat } from '../report/index.ts';
import { atOnce, type Steps } from '../work/index.ts';
import {
  type BackedUp,
  backupFormat,
  backupVersion,
  isAsSigned,
  isBackup,
  type LostDraft,
  laterKeys,
  type ReadBackup,
} from './backup.ts';
import type { DraftRow, VersionReason, VersionRow } from './rows.ts';
import { versionIdAfter } from './versions.ts';

type Json = Readonly<Record<string, unknown>>;

/** Reads what can be read; never throws. */
export const readBackup = (text: string): ReadBackup => atOnce(readingBackup(text));

/** The same in small steps, so that a page can do something else in between: a backup may be as large as 50 MB. */
export function* readingBackup(text: string): Steps<ReadBackup> {
  const byLines = isBackup(text) ? yield* readLines(text) : null;
  if (byLines?.kind === 'newer') return byLines;
  if (byLines?.kind === 'backup' && byLines.backup.lost.length === 0 && !laterEnd.test(text)) return byLines;
  // Laid out otherwise by another program, or damaged.
  const value = parsed(text.replace(/^\ufeff/, ''));
  return value === undefined ? (byLines ?? { kind: 'foreign' }) : yield* readWhole(value);
}

/** Keys behind a list, as only a later version may write. */
const laterEnd = /\n\]\}?,?\s*"/;

function* readWhole(value: unknown): Steps<ReadBackup> {
  if (!isRecord(value)) return { kind: 'foreign' };
  if (value.format === fileFormat) return { kind: 'draftFile' };
  if (value.format !== backupFormat) return { kind: 'foreign' };
  const refused = refusalOf(value.version);
  if (refused) return refused;
  if (!Array.isArray(value.drafts)) return { kind: 'damaged' };
  return yield* collected(value, value.drafts);
}

function refusalOf(version: unknown): ReadBackup | null {
  if (typeof version !== 'number' || version < 1) return { kind: 'damaged' };
  return version > backupVersion ? { kind: 'newer', version } : null;
}

/** Line by line, as they are written. */
function* readLines(text: string): Steps<ReadBackup> {
  const lines = text.split('\n');
  const first = (lines[0] ?? '').replace(/^\ufeff/, '').trim();
  const whole = parsed(`${first}]}`);
  const version = /"version"\s*:\s*(\d+)/.exec(text.slice(0, 400))?.[1];
  const head: Json = isRecord(whole) ? whole : { version: Number(version), isBroken: true };
  const refused = refusalOf(head.version);
  if (refused) return refused;
  const entries: { readonly entry: unknown; readonly versions: unknown[] }[] = [];
  let isOpen = false;
  let isEnded = false;
  /** A draft without its end may lack versions. */
  const end = () => {
    if (isOpen) entries[entries.length - 1]?.versions.push(undefined);
    isOpen = false;
  };
  for (const line of lines.slice(1)) {
    yield;
    const plain = line.trim().replace(/^,|,$/g, '');
    if (plain === '') continue;
    if (plain.startsWith(']')) {
      isEnded = !isOpen;
      isOpen = false;
    } else if (beginsDraft(plain)) {
      end();
      isOpen = true;
      isEnded = false;
      entries.push({ entry: parsed(`${plain}]}`) ?? namedIn(plain), versions: [] });
    } else entries[entries.length - 1]?.versions.push(parsed(plain));
  }
  end();
  const drafts = entries.map(({ entry, versions }) => (isRecord(entry) ? { ...entry, versions } : entry));
  const read = yield* collected(head, drafts, !isEnded);
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

function* collected(head: Json, entries: readonly unknown[], isCut = false): Steps<ReadBackup> {
  const isChecked =
    'check' in head || 'checked' in head || (head.isBroken === true && entries.some(hasCheck));
  const { drafts: _drafts, ...ownHead } = head;
  const isHeadSound = head.isBroken !== true && (!isChecked || isAsSigned(ownHead));
  const madeAt = isHeadSound ? timeIn(head.madeAt) : null;
  const drafts: BackedUp[] = [];
  const lost: LostDraft[] = [];
  const contents = Array.isArray(head.contents) ? head.contents.filter(isRecord) : [];
  const met = new Set<string>();
  for (const value of entries) {
    yield;
    const entry = isRecord(value) ? value : {};
    const id = idIn(entry.id);
    const { draft, lacks } = yield* backedUp(entry, met.has(id) ? '' : id, madeAt, isChecked);
    if (id !== '') met.add(id);
    if (draft) drafts.push(draft);
    const named = contents.find(one => id !== '' && one.id === id) ?? entry;
    if (lacks) lost.push({ ...namesIn(draft ? { ...draft.row } : named), what: lacks });
  }
  for (const named of contents) {
    if (!met.has(idIn(named.id))) lost.push({ ...namesIn(named), what: 'draft' });
  }
  const { isBroken: _isBroken, ...more } = laterKeys(head);
  const damage = isCut ? 'cut' : isHeadSound && lost.length === 0 ? 'none' : 'some';
  return { kind: 'backup', backup: { madeAt, drafts, lost, damage, more } };
}

const hasCheck = (entry: unknown): boolean => isRecord(entry) && 'check' in entry;

/** What one entry gives, and what it fails to give. */
function* backedUp(
  entry: Json,
  id: string,
  madeAt: number | null,
  isChecked: boolean,
): Steps<{ readonly draft: BackedUp | null; readonly lacks: LostDraft['what'] | null }> {
  const { versions: given, ...line } = entry;
  const { file: own, isCopy, savedBy: _savedBy, overdueOn: _overdueOn, check: _check, ...rest } = line;
  const all = Array.isArray(given) ? given : [];
  const versions: VersionRow[] = [];
  for (const value of all) {
    const isSound = !isChecked || (isRecord(value) && isAsSigned(value));
    const version = isSound ? versionIn(value, id, versions.length) : null;
    if (version) versions.push(version);
    yield;
  }
  const isAltered = isChecked && isRecord(own) && !isAsSigned(line);
  const stored = isAltered ? undefined : own;
  // One that was damaged before may be what the clerk makes of it: as a draft it is not believed.
  const believed = versions.filter(({ reason }) => reason !== 'damaged');
  const newest = believed[believed.length - 1];
  const file = isRecord(stored) ? stored : newest?.file;
  if (file === undefined) return { draft: null, lacks: isAltered ? 'altered' : 'draft' };
  const createdAt = timeIn(entry.createdAt) ?? madeAt ?? 0;
  const updatedAt = timeIn(entry.updatedAt) ?? createdAt;
  const revision = typeof entry.revision === 'number' && entry.revision >= 1 ? Math.floor(entry.revision) : 1;
  const row: DraftRow = {
    ...rest,
    ...namesOf(file, entry),
    id,
    // What stands in is not what an earlier backup held of that revision.
    revision: isRecord(stored) ? revision : revision + 1,
    createdAt,
    updatedAt: newest && !isRecord(stored) ? newest.at : updatedAt,
    deletedAt: timeIn(entry.deletedAt),
    ...(isCopy === true && { isCopy }),
    file,
  };
  if (isRecord(stored)) {
    return { draft: { row, versions }, lacks: versions.length === all.length ? null : 'versions' };
  }
  if (!isAltered || !isRecord(own)) {
    return { draft: { row, versions, standIn: 'unreadable' }, lacks: 'newest' };
  }
  const altered = alteredVersion(own, row, updatedAt, versions[versions.length - 1]);
  return { draft: { row, versions: [...versions, altered], standIn: 'altered' }, lacks: 'alteredNewest' };
}

/** A draft's line that is not as it was written, for the clerk to compare with the version that stands in for it. */
const alteredVersion = (
  file: Json,
  row: DraftRow,
  at: number,
  newest: VersionRow | undefined,
): VersionRow => ({
  id: versionIdAfter(newest, row.id, 'damaged'),
  draftId: row.id,
  at,
  reason: 'damaged',
  ...namesOf(file, row as unknown as Json),
  file,
});

function versionIn(value: unknown, draftId: string, index: number): VersionRow | null {
  if (!isRecord(value) || !isRecord(value.file)) return null;
  const { id, name, check: _check, ...rest } = value;
  const place = typeof id === 'string' ? /\/(\d{1,12}-[\w.-]{1,64})$/.exec(id)?.[1] : undefined;
  return {
    ...rest,
    ...(typeof value.organ === 'string' ? namesIn(value) : namesOf(value.file, value)),
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
  'damaged',
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
