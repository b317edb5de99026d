/** Drafts on this computer. */

export {
  type Autosave,
  openAutosave,
  reasonOf,
  type SaveState,
  type Timers,
  type UnsavedReason,
} from './autosave.ts';
export { openDatabase } from './database.ts';
export { memoryTable } from './memory.ts';
export { openRescue, type Rescue, type RescueStorage } from './rescue.ts';
export type { DraftRow, Rows, RowTable, VersionReason, VersionRow, VersionSummary } from './rows.ts';
export {
  type DraftStore,
  type DraftSummary,
  type OpenedDraft,
  openDraftStore,
  type SavePoint,
  type SaveResult,
} from './store.ts';
export {
  type OpenedVersion,
  type VersionStore,
  versionIdAfter,
} from './versions.ts';
