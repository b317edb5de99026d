/** Tables of a page's text, as copying from a PDF leaves them, into rows of cells. */

import { plain } from '../../recognise/words.ts';
import type { TextRecord } from '../records.ts';

export { withoutFurniture } from './pages.ts';

import { isDisputesStart, placeDisputes } from './disputes.ts';
import { isProactiveStart, placeProactive } from './proactive.ts';
import { isRequestsStart, placeRequests } from './requests.ts';

const requestsHeading =
  /^(?:三[、.,])?(?:行政机关)?(?:收到|受理).{0,6}(?:处理|办理).{0,6}信息公开申请.{0,8}$/;
const disputesHeading = /^四?[、.,]?.{0,14}行政复议.{0,4}(?:行政)?诉讼.{0,8}$/;
/** A heading, or running text. */
const isBehindDisputes = (text: string): boolean =>
  /^五[、.,]|^[（(]一[）)]|问题.{0,4}改进|\D.{60}|.{60}\D|[。；;]/.test(text);

/** The rows of a table on the lines [from, to), which hold nothing else; `null`: the lines stay as they are. */
export type PlaceTable = (
  records: readonly TextRecord[],
  from: number,
  to: number,
) => readonly TextRecord[] | null;

/** How each of the three tables is placed. */
export interface Placers {
  readonly proactive: PlaceTable;
  readonly requests: PlaceTable;
  readonly disputes: PlaceTable;
  /** Whether a line is the first of table 四. */
  readonly isDisputesStart: (text: string) => boolean;
}

const byWords: Placers = {
  proactive: placeProactive,
  requests: placeRequests,
  disputes: placeDisputes,
  isDisputesStart,
};

/**
 * The records with the tables that stand in them by position as rows of cells; all others as they are. Lines
 * that have cells already are no such text.
 */
export function placeTables(
  records: readonly TextRecord[],
  placers: Placers = byWords,
): readonly TextRecord[] {
  const lines = records.map(record => (record.cells || record.text.length > 300 ? '' : plain(record.text)));
  const next = (from: number, test: (text: string) => boolean) => {
    const found = lines.findIndex((line, index) => index >= from && test(line));
    return found < 0 ? records.length : found;
  };
  const result: TextRecord[] = [];
  let at = 0;
  const place = (from: number, to: number, placeTable: PlaceTable) => {
    const rows = from < to && isFree(records, from, to) ? placeTable(records, from, to) : null;
    result.push(...records.slice(at, from), ...(rows ?? records.slice(from, to)));
    at = to;
  };
  const requestsAt = next(0, isRequestsStart);
  const proactive = next(0, isProactiveStart);
  if (proactive < requestsAt) {
    const heading = next(proactive, line => requestsHeading.test(line));
    place(proactive, Math.min(heading, requestsAt), placers.proactive);
  }
  const heading = next(requestsAt, line => disputesHeading.test(line));
  place(requestsAt, heading, placers.requests);
  const disputes = next(Math.max(at, heading), placers.isDisputesStart);
  const isNear = disputes - heading < 12;
  if (isNear) place(disputes, next(disputes, isBehindDisputes), placers.disputes);
  result.push(...records.slice(at));
  return result;
}

/** No line has cells or pipes. */
const isFree = (records: readonly TextRecord[], from: number, to: number): boolean =>
  records.slice(from, to).every(record => !record.cells && !/[|｜]/.test(record.text));
