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
export type { RestoredHere } from './backups.ts';
export { daysInBin, daysLeft } from './bin.ts';
export { type Channel, type News, openChannel, toldStore } from './channel.ts';
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
export type { RestoreChoice, Restored, RestoreItem, StoodIn } from './restoring.ts';
export type {
  DraftRow,
  Rows,
  RowTable,
  SideFate,
  VersionReason,
  VersionSide,
  VersionSummary,
} from './rows.ts';
export { type SideStore, undecidedOf } from './sides.ts';
export {
  type DraftStore,
  type DraftSummary,
  type OpenedDraft,
  openDraftStore,
  type SavePoint,
  type SaveResult,
} from './store.ts';
export { isNamed, mostNamed } from './thinning.ts';
export type { OpenedVersion } from './versions.ts';
