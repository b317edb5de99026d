/** Reading a backup and asking about it, loaded when it is first wanted, in one piece. */

export { DamagedRestore, RestoreDialog } from './RestoreDialog.tsx';
export { readBackupFile } from './readBackupFile.ts';
