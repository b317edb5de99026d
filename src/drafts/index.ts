/** Drafts on this computer. */

export {
  type Autosave,
  openAutosave,
  reasonOf,
  type SaveState,
  type Timers,
  type UnsavedReason,
} from './autosave.ts';
export {
  type BackedUp,
  type Backup,
  isBackup,
  type LostDraft,
  type ReadBackup,
} from './backup.ts';
export { readingBackup } from './backupReading.ts';
export type { BackupFile, Backups, Unstored } from './backups.ts';
export { type Bin, daysInBin, daysLeft } from './bin.ts';
export { type Broadcast, type Channel, type News, openChannel, toldStore } from './channel.ts';
export { type DatabaseEvent, databaseName, openDatabase } from './database.ts';
export { memoryTable } from './memory.ts';
export {
  type BackupFacts,
  changedSince,
  isReminderDue,
  type Persistence,
  savesBeforeAsking,
} from './reminder.ts';
export { openRescue, type Rescue, type RescueStorage } from './rescue.ts';
export type { RestoreChoice, Restored, RestoreItem } from './restoring.ts';
export type { DraftRow, Rows, RowTable, VersionReason, VersionRow, VersionSummary } from './rows.ts';
export {
  type DraftStore,
  type DraftSummary,
  type OpenedDraft,
  openDraftStore,
  type SavePoint,
  type SaveResult,
  type StoredDraft,
} from './store.ts';
export {
  type OpenedVersion,
  type VersionStore,
  versionIdAfter,
} from './versions.ts';
