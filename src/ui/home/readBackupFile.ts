/** A backup file as it is chosen: read whatever was done to it on the way. */

import { type Backup, type ReadBackup, readingBackup } from '../../drafts/index.ts';
import { inSteps, type Steps, Stopped } from '../../work/index.ts';
import { readFileBytes } from '../files.ts';
import type { BackupProblem } from '../sentences/backup.ts';

/** Larger files are refused before they are read, in bytes: hundreds of drafts with all their versions are less. */
export const largestBackup = 256 * 1024 * 1024;

export type ReadBackupFile =
  | { readonly kind: 'backup'; readonly backup: Backup }
  | { readonly kind: 'problem'; readonly problem: BackupProblem }
  /** It was called off. */
  | { readonly kind: 'stopped' };

/** Never rejects. */
export async function readBackupFile(file: File, signal?: AbortSignal): Promise<ReadBackupFile> {
  if (file.size > largestBackup) return { kind: 'problem', problem: { kind: 'tooLarge', size: file.size } };
  if (file.size === 0) return { kind: 'problem', problem: { kind: 'empty' } };
  let bytes: Uint8Array;
  try {
    bytes = await readFileBytes(file);
  } catch {
    return { kind: 'problem', problem: { kind: 'unreadableFile' } };
  }
  try {
    const read = await inSteps(readingBytes(bytes), signal);
    return read.kind === 'backup' ? read : { kind: 'problem', problem: read };
  } catch (error) {
    if (error instanceof Stopped) return { kind: 'stopped' };
    throw error;
  }
}

function* readingBytes(bytes: Uint8Array): Steps<ReadBackup> {
  return yield* readingBackup(yield* decoding(bytes));
}

/** As we write it; or as an editor stored it that kept to the encodings of its system. */
function* decoding(bytes: Uint8Array): Steps<string> {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return yield* decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return yield* decoded(bytes, 'utf-16be');
  const text = yield* decoded(bytes, 'utf-8');
  // UTF-8 of which some bytes are damaged is UTF-8 all the same; what hardly has a whole sign in it is of old Windows.
  const head = text.slice(0, 20_000);
  const broken = head.split('\ufffd').length - 1;
  return broken * 20 < head.length ? text : yield* decoded(bytes, 'gb18030');
}

/** So much is decoded at once, in bytes. */
const stretch = 1024 * 1024;

function* decoded(bytes: Uint8Array, encoding: string): Steps<string> {
  const decoder = new TextDecoder(encoding);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += stretch) {
    pieces.push(decoder.decode(bytes.subarray(at, at + stretch), { stream: true }));
    yield;
  }
  pieces.push(decoder.decode());
  return pieces.join('');
}
