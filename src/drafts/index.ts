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
export { openRescue, type Rescue, type RescueStorage } from './rescue.ts';
export {
  type DraftRow,
  type DraftStore,
  type DraftSummary,
  memoryTable,
  type OpenedDraft,
  openDraftStore,
  type RowTable,
  type SavePoint,
  type SaveResult,
} from './store.ts';
