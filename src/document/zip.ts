/**
 * Unpacks parts of an office file. The one file that knows fflate. An archive may say anything of itself: what
 * is unpacked is counted while it is unpacked, and checked against its sum.
 */

import { Inflate } from 'fflate';
import { atOnce, type Steps, summing } from '../work/index.ts';
import { type ArchiveEntry, archiveEntries, localRecord, viewOf } from './archive.ts';
import type { ReadProblem } from './reading.ts';

/** A part unpacked, or why it is not; `null`: the archive has no such part. */
export type Part =
  | { readonly kind: 'part'; readonly bytes: Uint8Array }
  | { readonly kind: 'problem'; readonly problem: ReadProblem };

export interface Zip {
  /** Names of all parts, in lower case. */
  readonly names: readonly string[];
  /** Unpacks a part, once; its name in any case, with or without `/` in front. */
  readonly part: (name: string) => Part | null;
  /** The same in steps. */
  readonly unpacking: (name: string) => Steps<Part | null>;
}

/** 64 MB in one part, and in all that is unpacked of one archive: in no report it is over 3 MB. */
const mostUnpacked = 64 * 1024 * 1024;
/** Packed bytes that are inflated at a time: each can become a thousand. */
const step = 1024;

/** Opens an archive. Never throws. */
export function openZip(bytes: Uint8Array, limit = mostUnpacked): Zip | ReadProblem {
  const entries = archiveEntries(bytes);
  if (!entries) return 'damaged';
  if (entries.some(entry => entry.locked)) return 'protected';
  const byName = new Map(entries.map(entry => [entry.name, entry]));
  const opened = new Map<string, Part>();
  let left = limit;
  function* unpacking(name: string): Steps<Part | null> {
    const key = name.replace(/^\/+/, '').toLowerCase();
    const known = opened.get(key);
    if (known) return known;
    const entry = byName.get(key);
    if (!entry) return null;
    // Parts may lie over one another: what was unpacked counts, whatever came of it.
    const { part, unpacked } = yield* unpack(bytes, entry, left);
    left = part.kind === 'problem' && part.problem === 'tooMuch' ? -1 : left - unpacked;
    opened.set(key, part);
    return part;
  }
  return { names: entries.map(({ name }) => name), part: name => atOnce(unpacking(name)), unpacking };
}

/** Why an archive cannot be unpacked whole within bounds; `null` where it can. For readers that have none. */
export function* zipProblem(bytes: Uint8Array, limit = mostUnpacked): Steps<ReadProblem | null> {
  const zip = openZip(bytes, limit);
  if (typeof zip === 'string') return zip;
  for (const name of zip.names) {
    const part = yield* zip.unpacking(name);
    if (part?.kind === 'problem') return part.problem;
  }
  return null;
}

interface Unpacked {
  readonly part: Part;
  /** In bytes, of a damaged part too. */
  readonly unpacked: number;
}

const problem = (why: ReadProblem, unpacked = 0): Unpacked => ({
  part: { kind: 'problem', problem: why },
  unpacked,
});

function* unpack(bytes: Uint8Array, entry: ArchiveEntry, most: number): Steps<Unpacked> {
  if (entry.size > most) return problem('tooMuch');
  const packed = packedBytes(bytes, entry);
  if (!packed) return problem('damaged');
  if (entry.method !== 0 && entry.method !== 8) return problem('damaged');
  const { pieces, size, isWhole } =
    entry.method === 0
      ? { pieces: [packed], size: packed.length, isWhole: true }
      : yield* inflate(packed, most);
  if (size > most) return problem('tooMuch');
  if (!isWhole) return problem('damaged', size);
  const content = entry.method === 0 ? packed : joined(pieces, size);
  if ((yield* summing(content)) !== entry.crc) return problem('damaged', size);
  return { part: { kind: 'part', bytes: content }, unpacked: size };
}

/** The bytes behind the entry's local header, whose name and extra field may differ from the central ones. */
function packedBytes(bytes: Uint8Array, { offset, packedSize }: ArchiveEntry): Uint8Array | null {
  if (offset + 30 > bytes.length) return null;
  const view = viewOf(bytes);
  if (view.getUint32(offset, true) !== localRecord) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedSize <= bytes.length ? bytes.subarray(start, start + packedSize) : null;
}

/** Stops where it comes to more than `most`. */
function* inflate(packed: Uint8Array, most: number) {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Inflate((piece, final) => {
    size += piece.length;
    if (size <= most) pieces.push(piece);
    ended = final;
  });
  try {
    for (let at = 0; at < packed.length && size <= most; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
      yield;
    }
  } catch {
    ended = false;
  }
  return { pieces, size, isWhole: ended };
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
