/** A backup that was given where reports are read, on its way to 恢复; in memory only. */

let waiting: File | null = null;
const listeners = new Set<() => void>();

/** Keeps the file until the start page takes it. */
export function giveBackup(file: File): void {
  waiting = file;
  for (const listener of [...listeners]) listener();
}

/** What waits, once. */
export function takeBackup(): File | null {
  const found = waiting;
  waiting = null;
  return found;
}

/** Calls `listener` for each file that is given from now on. */
export function onBackupGiven(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
