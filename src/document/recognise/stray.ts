/**
 * Numbers of pages that fell between the cells of a table whose cells stand each on a line of its own: nothing tells
 * them from figures. One beside a lost blank cell makes a row that is full and wrong, so where a text has such
 * numbers only rows that add up are believed.
 */

import { form2021, tableOf } from '../../form/index.ts';
import { type Entry, entriesOf, filled, trimEnd } from './entries.ts';
import { rowMatcher } from './labels.ts';
import { isProse, type Line } from './line.ts';
import { type Sheet, sectionLines } from './sheet.ts';
import type { Value } from './values.ts';

/** The numbers that may have strayed in: greater than `after`, less than `before`. */
export interface Stray {
  readonly after: number;
  readonly before: number;
}

/** `null`: there are none; `undefined`: nothing tells. */
export type Strays = Stray | null | undefined;

/** No report has as many pages. */
const mostPages = 100;
/** So many pages may lie between the tables and the next number that is seen. */
const mostBetween = 20;

const bareNumber = /^\d{1,2}$/;
const numbersOf = (
  sheet: Sheet,
  sections: readonly Parameters<typeof sectionLines>[1][],
): readonly number[] =>
  sections
    .flatMap(section => sectionLines(sheet, section))
    .filter(line => line.single && !isProse(line) && bareNumber.test(line.plain))
    .map(line => Number(line.plain))
    .filter(number => number > 0);

/** Where nothing tells which numbers: any that a page may have. */
export const anyPage: Stray = { after: 0, before: mostBetween };

/**
 * The page numbers that may have strayed into tables: by those that stand alone between the paragraphs, or any, where
 * rows of table 三 have too many or too few cells.
 */
export function strayNumbers(sheet: Sheet): Strays {
  const front = numbersOf(sheet, ['overview']);
  const back = numbersOf(sheet, ['problems', 'others']);
  if (front.length + back.length === 0) {
    const even = isEven(sheet);
    return even === null ? undefined : even ? null : anyPage;
  }
  const after = front[front.length - 1] ?? 0;
  const next = back.find(number => number > after);
  return { after, before: next ?? Math.min(after + mostBetween, mostPages) };
}

const rows = rowMatcher('requests');
const columns = tableOf(form2021, 'requests').columns.length;
/** So many rows whose cells stand on lines of their own show how a table was copied. */
const fewestRows = 5;
/** The table has no more lines, each cell on one and a blank line behind. */
const mostLines = 800;

/** Whether each row of table 三 that was copied cell by cell is whole; `null`: there are none. */
function isEven(sheet: Sheet): boolean | null {
  const own = sectionLines(sheet, 'requests');
  const lines = (own.length > 0 ? own : sheet.lines).slice(0, mostLines);
  if (lines.some(isHeap)) return false;
  const single = entriesOf(lines).filter(
    ({ mode, labels, values }) =>
      mode === 'stream' && filled(values).length > 0 && rows.match(labels.map(({ plain }) => plain)) !== null,
  );
  return single.length < fewestRows ? null : single.every(isWhole);
}

/** A row for whose figures the reader of text found no places: they stand in one cell. */
const isHeap = ({ cells: [label, heap, ...more] }: Line): boolean =>
  label !== undefined &&
  heap?.span === columns &&
  more.length === 0 &&
  /\d.*\d/.test(heap.plain) &&
  rows.match([label.plain]) !== null;

/** As many cells as the table has columns; blank lines behind are covered cells of the next row. */
const isWhole = ({ values }: Entry): boolean => values.length >= columns && trimEnd(values).length <= columns;

/** Whether the value may be the number of a page. */
export const isStray = ({ after, before }: Stray, { text }: Value): boolean =>
  bareNumber.test(text) && Number(text) > after && Number(text) < before;

/** A blank or a sign counts as nothing; what is no whole number makes every sum wrong. */
export const numberOf = ({ text }: Value): number =>
  /^\d{1,12}$/.test(text) ? Number(text) : /\d/.test(text) ? Number.NaN : 0;

/** How far a row of cells can be believed: all are nothing, or one of them is printed as the sum of the others. */
export function addsUp(values: readonly Value[], total: number): boolean {
  const sum = values[total];
  if (!sum || sum.blank) return false;
  return values.reduce((all, value) => all + numberOf(value), 0) === 2 * numberOf(sum);
}

export const isNothing = (values: readonly Value[]): boolean => values.every(value => numberOf(value) === 0);

/**
 * Whether the last value may be a page's number behind a row that lacks a blank and adds up without it: 1 0 0 0 0 1
 * on page 2.
 */
export function endsInPage(values: readonly Value[], stray: Stray): boolean {
  const last = values[values.length - 1];
  if (!last || !isStray(stray, last)) return false;
  const before = values.slice(0, -1);
  return addsUp(before, before.length - 1);
}

/** Values with the page number that stands among them. */
export interface Mended {
  readonly values: readonly Value[];
  readonly page: number;
}

/** The cells that are left without the one page number among them; `null` unless only one way of leaving is whole. */
export function withoutStray(
  values: readonly Value[],
  stray: Stray,
  isFull: (values: readonly Value[]) => boolean,
): Mended | null {
  const found = new Map<string, Mended>();
  for (const [at, value] of values.entries()) {
    if (!isStray(stray, value)) continue;
    const rest = [...values.slice(0, at), ...values.slice(at + 1)];
    const key = rest.map(({ text }) => text).join('\t');
    if (isFull(rest)) found.set(key, { values: rest, page: Number(value.text) });
  }
  const [only] = found.values();
  return found.size === 1 && only ? only : null;
}
