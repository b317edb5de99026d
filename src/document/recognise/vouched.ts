/**
 * Rows of table 三 that are sure by the sums down the table: a number that is none of a row's own figures would show in
 * the sum of its column.
 */

import { numberOf } from './stray.ts';
import type { Value } from './values.ts';

/** 一＋二 ＝ 三（七）＋四. */
const inOrOut: readonly string[] = ['received', 'carriedIn', 'carriedOut'];
const total = 'outcomeTotal';

/** `rows` are all rows of the table; `null`: its figures are not known, and no sum with it says anything. */
export function vouchedRows(rows: ReadonlyMap<string, readonly Value[] | null>): ReadonlySet<string> {
  const outcomes = [...rows.keys()].filter(row => row !== total && !inOrOut.includes(row));
  const numbers = (row: string) => rows.get(row)?.map(numberOf) ?? null;
  const isEqual = (left: readonly string[], right: readonly string[]) => {
    const sides = [left, right].map(side => addRows(side.map(numbers)));
    const [one, other] = sides;
    return one && other && one.length === other.length && one.every((sum, at) => sum === other[at]);
  };
  return new Set([
    ...(isEqual(outcomes, [total]) ? [...outcomes, total] : []),
    ...(isEqual(['received', 'carriedIn'], [total, 'carriedOut']) ? [...inOrOut, total] : []),
  ]);
}

/** Column by column; `null` where a row is not known. */
function addRows(rows: readonly (readonly number[] | null)[]): readonly number[] | null {
  const [first, ...more] = rows;
  if (!first) return null;
  let sums: readonly number[] = first;
  for (const row of more) {
    if (!row || row.length !== sums.length) return null;
    sums = sums.map((sum, at) => sum + (row[at] ?? Number.NaN));
  }
  return sums;
}
