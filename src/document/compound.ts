/**
 * The compound files of Office 97 to 2003 and of WPS (.doc, .wps, .xls, .et, .ppt), and the ones in which today's
 * programs lock a .docx or .xlsx with a password: told apart by the names of their streams.
 */

import { viewOf } from './archive.ts';

export type CompoundKind = 'doc' | 'xls' | 'ppt' | 'locked';

const freeSector = 0xfffffffa;
/** Sectors of the directory that are looked at; the streams of the program itself stand in the first. */
const mostSectors = 64;
const entrySize = 128;

/** What a compound file holds; `null` where its directory does not say, or it is cut off. Never throws. */
export function compoundKind(bytes: Uint8Array): CompoundKind | null {
  const names = streamNames(bytes);
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return 'locked';
  if (names.has('WordDocument')) return 'doc';
  if (names.has('Workbook') || names.has('Book')) return 'xls';
  return names.has('PowerPoint Document') ? 'ppt' : null;
}

function streamNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  if (bytes.length < 512) return names;
  const view = viewOf(bytes);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return names;
  const sectorSize = 1 << shift;
  const startOf = (sector: number) => (sector + 1) * sectorSize;
  /** The sector behind `sector`, by the first 109 sectors of the allocation table, which the header lists. */
  const nextOf = (sector: number): number => {
    const perSector = sectorSize / 4;
    const table = Math.floor(sector / perSector);
    if (table >= 109) return freeSector;
    const at = startOf(view.getUint32(76 + table * 4, true)) + (sector % perSector) * 4;
    return at + 4 <= bytes.length ? view.getUint32(at, true) : freeSector;
  };
  let sector = view.getUint32(48, true);
  for (let count = 0; count < mostSectors && sector < freeSector; count++) {
    const start = startOf(sector);
    if (start + sectorSize > bytes.length + entrySize) break;
    for (let at = start; at + entrySize <= Math.min(start + sectorSize, bytes.length); at += entrySize) {
      const length = Math.min(view.getUint16(at + 64, true), 64) - 2;
      if (length > 0) names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length)));
    }
    sector = nextOf(sector);
  }
  return names;
}
