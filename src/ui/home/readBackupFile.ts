/** A backup file as it is chosen: read whatever was done to it on the way. */

import { type Backup, readBackup } from '../../drafts/index.ts';
import { readFileBytes } from '../files.ts';
import type { BackupProblem } from '../sentences/backup.ts';

/** Larger files are refused before they are read, in bytes: hundreds of drafts with all their versions are less. */
export const largestBackup = 256 * 1024 * 1024;

export type ReadBackupFile =
  | { readonly kind: 'backup'; readonly backup: Backup }
  | { readonly kind: 'problem'; readonly problem: BackupProblem };

/** Never rejects. */
export async function readBackupFile(file: File): Promise<ReadBackupFile> {
  if (file.size > largestBackup) return { kind: 'problem', problem: { kind: 'tooLarge', size: file.size } };
  if (file.size === 0) return { kind: 'problem', problem: { kind: 'empty' } };
  let bytes: Uint8Array;
  try {
    bytes = await readFileBytes(file);
  } catch {
    return { kind: 'problem', problem: { kind: 'unreadableFile' } };
  }
  const read = readBackup(decoded(bytes));
  return read.kind === 'backup' ? read : { kind: 'problem', problem: read };
}

/** As we write it; or as an editor stored it that kept to the encodings of its system. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodedByKind(bytes);
  }
}

/** A file that is damaged in some bytes is UTF-8 all the same; one without a single sign in it is of old Windows. */
function decodedByKind(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  return broken * 20 < text.length ? text : new TextDecoder('gb18030').decode(bytes);
}
