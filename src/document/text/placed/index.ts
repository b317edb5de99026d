/** Tables of a page's text, as copying from a PDF leaves them, into rows of cells. */

import { plain } from '../../recognise/words.ts';
import type { TextRecord } from '../records.ts';
import { isRequestsStart, placeRequests } from './requests.ts';

const disputesHeading = /^四?[、.,]?.{0,14}行政复议.{0,4}(?:行政)?诉讼.{0,8}$/;

/**
 * The records with the tables that stand in them by position as rows of cells; all others as they are. Lines
 * that have cells already are no such text.
 */
export function placeTables(records: readonly TextRecord[]): readonly TextRecord[] {
  const lines = records.map(record => (record.cells || record.text.length > 300 ? '' : plain(record.text)));
  const result: TextRecord[] = [];
  let at = 0;
  const replace = (from: number, to: number, rows: readonly TextRecord[] | null) => {
    result.push(...records.slice(at, from), ...(rows ?? records.slice(from, to)));
    at = to;
  };
  const start = lines.findIndex(isRequestsStart);
  if (start >= 0) {
    const end = lines.findIndex((line, index) => index > start && disputesHeading.test(line));
    const to = end < 0 ? records.length : end;
    if (isFree(records, start, to)) replace(start, to, placeRequests(records, start, to));
  }
  replace(records.length, records.length, null);
  return result;
}

/** No line has cells or pipes. */
const isFree = (records: readonly TextRecord[], from: number, to: number): boolean =>
  records.slice(from, to).every(record => !record.cells && !/[|｜]/.test(record.text));
