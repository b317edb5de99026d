/**
 * Figures to rows, where a label and its figures may stand in any order and on several lines: by counting.
 * Rows follow each other down the page, and so do their figures; only where both leave no doubt a row gets any.
 */

import type { Word } from './words.ts';

/** A row that the form has, found by the beginning of its label. */
export interface RowStart {
  readonly row: string;
  /** Index among the words of the word that begins its label. */
  readonly at: number;
  /** How many figures the row has. */
  readonly count: number;
}

export interface Placing {
  readonly words: readonly Word[];
  readonly starts: readonly RowStart[];
  /** How many of the rows' figures must add up to their last; absent: they have no sum. */
  readonly hasSum: boolean;
}

/** The figures of each row in their order; `null`: which are its own is not sure. */
export type Assigned = readonly (readonly Word[] | null)[];

/** `null` when it cannot be told which figures are whose: then there is no reading of any row by counting. */
export function assignByCount({ words, starts, hasSum }: Placing): Assigned | null {
  const figures = words.flatMap((word, at) => (word.isFigure ? [{ word, at }] : []));
  const wanted = starts.reduce((sum, { count }) => sum + count, 0);
  if (figures.length !== wanted) return null;
  /** How many figures stand in front of each label. */
  const before = starts.map(start => figures.filter(({ at }) => at < start.at).length);
  const sums = [0];
  for (const { count } of starts) sums.push((sums[sums.length - 1] ?? 0) + count);
  const result: (readonly Word[] | null)[] = [];
  let first = 0;
  for (let next = 1; next <= starts.length; next++) {
    const edge = sums[next] ?? 0;
    // A label stands right at the edge: the next row's in front of its figures, or this row's behind them.
    if (next < starts.length && before[next] !== edge && before[next - 1] !== edge) continue;
    const rows = starts.slice(first, next).map((start, offset) => {
      const from = sums[first + offset] ?? 0;
      return figures.slice(from, from + start.count).map(({ word }) => word);
    });
    const sure = rows.length === 1 ? rows.every(row => isInOrder(row, hasSum)) : areSure(rows, hasSum);
    result.push(...rows.map(row => (sure ? row : null)));
    first = next;
  }
  return result;
}

const isSame = (words: readonly Word[]): boolean => words.every(({ plain }) => plain === words[0]?.plain);

/** The figures of one row run from left to right: on one line, on lines that go on to the right, or one below the other. */
function isInOrder(row: readonly Word[], hasSum: boolean): boolean {
  if (isSame(row)) return true;
  const onOneLine = row.every(({ line }) => line === row[0]?.line);
  const rising = row.every(({ x }, index) => index === 0 || x > (row[index - 1]?.x ?? 0));
  const column = row.every(({ x, line }, index) => x === 0 || line === row[index - 1]?.line);
  return onOneLine || rising || (hasSum ? addsUpSurely(row) : column);
}

/** Rows whose figures stand together: sure where all are the same, or where only this order adds up. */
function areSure(rows: readonly (readonly Word[])[], hasSum: boolean): boolean {
  if (isSame(rows.flat())) return true;
  return hasSum && rows.every(addsUp) && !turned(rows).every(addsUp);
}

/** The same figures, read down the columns. */
function turned(rows: readonly (readonly Word[])[]): readonly (readonly Word[])[] {
  const all = rows.flat();
  return rows.map((row, index) => row.flatMap((_, column) => all[column * rows.length + index] ?? []));
}

const numberOf = ({ plain }: Word): number => (/^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN);

/** The last figure is the sum of those before it. */
export function addsUp(row: readonly Word[]): boolean {
  const numbers = row.map(numberOf);
  const last = numbers.pop();
  return last !== undefined && numbers.reduce((sum, value) => sum + value, 0) === last;
}

/**
 * It adds up, and would not without its last figure: that could be the number of a page behind a row that lacks a
 * blank, 1 0 0 0 0 1 on page 2.
 */
export function addsUpSurely(row: readonly Word[]): boolean {
  const last = row[row.length - 1];
  return addsUp(row) && !(last && /^[1-9]\d?$/.test(last.plain) && addsUp(row.slice(0, -1)));
}
