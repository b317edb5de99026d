/** Table 三 from a page's words: its rows are known by their numbers, which follow each other in every copy. */

import { form2019, form2021, type Row, tableOf } from '../../../form/index.ts';
import { rowMatcher } from '../../recognise/labels.ts';
import { plain, splitNumber } from '../../recognise/words.ts';
import type { TextRecord } from '../records.ts';
import { type Assigned, addsUpSurely, assignByCount, type RowStart } from './assign.ts';
import { columnsOfPages, underColumns } from './columns.ts';
import { areInOrder, type HeadLabel, holdsLabel } from './labels.ts';
import { rowRecord, unread } from './rows.ts';
import { showsBlanks, type Word, wordsOf } from './words.ts';

const table = tableOf(form2021, 'requests');
const matcher = rowMatcher('requests');
const count = table.columns.length;
const heads: readonly HeadLabel[] = table.columns.map(({ id, label, under }) => ({
  id,
  label: plain(label),
  ...(under.length === 0 ? { spans: true as const } : {}),
}));

/** Where the table begins: words of its head, or its first row. */
export const isRequestsStart = (text: string): boolean => /申请人情况|勾稽关系|^一、本年?新收/.test(text);

/**
 * The rows of table 三 on the lines [from, to), which hold nothing else; `null` when the lines have to stay as
 * they are: no such table, or one whose rows each stand whole on a line.
 */
export function placeRequests(
  records: readonly TextRecord[],
  from: number,
  to: number,
): readonly TextRecord[] | null {
  const words = wordsOf(records, from, to);
  if (isStacked(words) || showsBlanks(records, from, to)) return null;
  const rows = [form2021, form2019]
    .map(form => tableOf(form, 'requests').rows)
    .find(candidate => startsOf(words, candidate) !== null);
  const starts = rows && startsOf(words, rows);
  if (!rows || !starts) return isApart(words) ? [headRecord, unread(words)] : null;
  const first = starts[0]?.at ?? 0;
  const loose = isLoose(words.slice(0, first));
  const head = words.slice(0, first).filter(word => !word.isFigure);
  const assigned = figuresOf(words, starts, loose);
  const lacks = assigned.some(row => row === null || row.includes(null));
  const isSure = areInOrder(head, heads) && !lacks;
  if (!loose && !isSure && !isApart(words) && isTidy(records, words, rows, starts)) return null;
  const figures = assigned.flatMap(row => row?.flatMap(word => word ?? []) ?? []);
  const ordered = areInOrder(head, heads) || figures.every(({ plain: text }) => text === figures[0]?.plain);
  return [
    headRecord,
    ...rows.map((row, index) => {
      const own = ordered && holdsLabel(piecesOf(words, starts, index), row.label) ? assigned[index] : null;
      if (own) {
        const record = rowRecord([row.label, ...own.map(word => word?.text ?? '')]);
        return lacks && mayHoldPage(own) ? { ...record, counted: true as const } : record;
      }
      return unsureRecord(row.label, piecesOf(words, starts, index));
    }),
  ];
}

export const headRecord = rowRecord(['', ...table.columns.map(column => column.label)]);

/**
 * One cell to a line, labels before their figures, as copied from a page or saved as text: nearly every label has
 * the figures of one row behind it. Its order says all that places would.
 */
function isStacked(words: readonly Word[]): boolean {
  const first = firstLabel(words);
  if (first < 0 || isLoose(words.slice(0, first))) return false;
  const runs: number[] = [];
  for (const [index, word] of words.entries()) {
    if (!word.isFigure) continue;
    const before = words[index - 1];
    if (before?.line === word.line) return false;
    if (before?.isFigure) runs[runs.length - 1] = (runs[runs.length - 1] ?? 0) + 1;
    else runs.push(1);
  }
  const whole = runs.filter(run => run === count).length;
  // A page's number among the figures of a row.
  const longer = runs.filter(run => run === count + 1).length;
  return runs.length >= 20 && whole + longer >= runs.length * 0.8 && whole > longer;
}

/** Figures in front of the first label; a single small one is the number of a page. */
function isLoose(before: readonly Word[]): boolean {
  const figures = before.filter(word => word.isFigure);
  const [only] = figures;
  return figures.length > 1 || (only !== undefined && !/^[1-9]\d?$/.test(only.plain));
}

/**
 * Figures in front of the first row, or those of more than two rows in one run: they were printed apart from their
 * labels, and read in order a row would get those of another.
 */
function isApart(words: readonly Word[]): boolean {
  let run = 0;
  for (const word of words) {
    run = word.isFigure ? run + 1 : 0;
    if (run > 2 * count) return true;
  }
  return words.slice(0, Math.max(0, firstLabel(words))).some(word => word.isFigure);
}

/** Where the label of the first row begins; -1: nowhere. */
function firstLabel(words: readonly Word[]): number {
  const [first] = table.rows;
  return words.findIndex(word => first !== undefined && begins(word, first));
}

/** A row whose figures have no sure place: they stand in one cell over all columns. */
export function unsureRecord(label: string, pieces: readonly Word[]): TextRecord {
  const figures = pieces.filter(word => word.isFigure).map(({ text }) => text);
  return rowRecord([label, figures.join(' · ')], [1, count]);
}

/** The words from the beginning of the row before to the end of the row: a piece may stand in front of its number. */
function piecesOf(words: readonly Word[], starts: readonly RowStart[], index: number): readonly Word[] {
  const from = starts[index]?.at ?? 0;
  const line = (words[from]?.line ?? 0) - 1;
  let start = from;
  while (start > 0 && (words[start - 1]?.line ?? 0) >= line) start--;
  return words.slice(start, starts[index + 1]?.at ?? words.length);
}

/** Where the label of each row begins; `null` when one is not found. */
export function startsOf(words: readonly Word[], rows: readonly Row[]): readonly RowStart[] | null {
  const starts: RowStart[] = [];
  let at = 0;
  for (const row of rows) {
    while (at < words.length && !begins(words[at], row)) at++;
    if (at >= words.length) return null;
    starts.push({ row: row.id, at, count });
    at++;
  }
  return starts;
}

/** Characters that are enough of a label whose number was lost. */
const telling = 4;

/** The row's own number with the first of its characters behind it, the number alone, or the label without it. */
function begins(word: Word | undefined, row: Row): boolean {
  if (!word || word.isFigure) return false;
  const own = splitNumber(plain(row.label));
  if (word.plain.length >= telling && own.rest.startsWith(word.plain)) return true;
  for (let at = 0; at < word.plain.length; at++) {
    const { numbering, number, rest } = splitNumber(word.plain.slice(at));
    if (numbering !== own.numbering || number !== own.number) continue;
    if (rest !== '' && rest[0] === own.rest[0]) return true;
    // The number beside the middle of its label, or beside the end of the label before.
    const near = own.rest.includes(rest.slice(0, 3)) || rest[1] === own.rest[0];
    if (at === 0 && (rest === '' || (rest.length > 1 && near))) return true;
  }
  return false;
}

/**
 * Whether each label stands whole on a line, alone or with all figures of its row: then each line says what it is,
 * and blank lines may stand for blank cells.
 */
function isTidy(
  records: readonly TextRecord[],
  words: readonly Word[],
  rows: readonly Row[],
  starts: readonly RowStart[],
): boolean {
  return rows.every((row, index) => {
    const { line = 0 } = words[starts[index]?.at ?? 0] ?? {};
    const text = records[line]?.text ?? '';
    const figures = words.filter(word => word.line === line && word.isFigure).length;
    if (figures !== 0 && figures !== count) return false;
    const label = figures === 0 ? text : text.replace(/(?:[ \u00a0\u3000]+\S+){7}\s*$/, '');
    return matcher.match([plain(label)]) === row.id;
  });
}

/** The figures of each row, `null` inside a row for a blank; a row that is not sure is `null`. */
function figuresOf(
  words: readonly Word[],
  starts: readonly RowStart[],
  loose: boolean,
): readonly (readonly (Word | null)[] | null)[] {
  const counted = assignByCount({ words, starts, hasSum: true });
  if (counted) return counted;
  // A figure in front of the first label: whether the others stand before or behind theirs is not known.
  if (loose) return starts.map(() => null);
  const own = starts.map((start, index) =>
    words.slice(start.at, starts[index + 1]?.at ?? words.length).filter(word => word.isFigure),
  );
  return placedRows(own);
}

/**
 * Among the figures, each on a line of its own, may be a page's number in the place of a lost blank: where the sum is
 * misprinted by as much, they add up.
 */
const mayHoldPage = (row: readonly (Word | null)[]): boolean =>
  row.some(word => word?.line !== row[0]?.line) && row.some(word => word !== null && isPage.test(word.plain));
const isPage = /^[1-9]\d?$/;

function placedRows(own: Assigned): readonly (readonly (Word | null)[] | null)[] {
  const rows = own.map(row => row ?? []);
  const pages = columnsOfPages(rows, count);
  return rows.map(row => {
    if (row.length === count) {
      const onOneLine = row.every(({ line }) => line === row[0]?.line);
      return onOneLine || addsUpSurely(row) ? row : null;
    }
    const columns = pages.get(row[0]?.page ?? -1);
    return row.length > 0 && row.length < count && columns ? underColumns(row, columns) : null;
  });
}
