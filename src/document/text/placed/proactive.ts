/** Table 二 from a page's words: few rows, each known by its label, with their figures before or behind it. */

import { columnsOf, form2019, form2021, type Row, type Table, tableOf } from '../../../form/index.ts';
import { bare, plain } from '../../recognise/words.ts';
import type { TextRecord } from '../records.ts';
import { assignByCount, type RowStart } from './assign.ts';
import { areInOrder, type HeadLabel, holdsLabel } from './labels.ts';
import { rowRecord, unread } from './rows.ts';
import { type Word, wordsOf } from './words.ts';

const only2019 = /新制作|新公开|对外公开总|上一年|采购|对外管理服务/;

/** Where the table begins: an item of the law, or a head. */
export const isProactiveStart = (text: string): boolean =>
  text.length < 40 &&
  /^(?:第二十条第|信息内容|本年.{0,6}(?:制发|废止|新制作|新公开)|现行有效|规章(?:\d|$))/.test(text);

/**
 * The rows of table 二 on the lines [from, to), which hold nothing else; `null` when the lines have to stay as
 * they are. Figures that could be of two rows stand in a row of their own without a label.
 */
export function placeProactive(
  records: readonly TextRecord[],
  from: number,
  to: number,
): readonly TextRecord[] | null {
  const words = wordsOf(records, from, to);
  const text = words.map(word => word.plain).join('');
  const table = proactiveTable(text);
  const starts = startsOf(words, table);
  if (!starts || !words.some(word => word.isFigure) || isStacked(words, table, starts)) return null;
  const first = starts[0]?.at ?? 0;
  const loose = words.slice(0, first).some(word => word.isFigure) || isCrowded(words, starts);
  const counted = assignByCount({ words, starts, hasSum: false });
  if (!counted) return loose ? [unread(words)] : null;
  const heads: HeadLabel[] = table.columns.map(({ id, label }) => ({ id, label: plain(label) }));
  const figures = words.filter(word => word.isFigure);
  const ordered =
    areInOrder(words, heads) || figures.every(({ plain: figure }) => figure === figures[0]?.plain);
  const rows = table.rows.map((row, index) => {
    const own = counted[index];
    const pieces = words.slice(starts[index]?.at ?? 0, starts[index + 1]?.at ?? words.length);
    return own && (own.length === 1 || ordered) && holdsLabel(pieces, row.label) ? { row, own } : null;
  });
  if (rows.includes(null)) return loose ? [unread(words)] : null;
  return rows.flatMap((found, index) => {
    if (!found) return [];
    const { row, own } = found;
    const record = rowRecord([row.label, ...own.map(word => word.text)]);
    const figuresRow = isBehind(words, starts, index, own) ? record : { ...record, counted: true as const };
    return [...headRecords(table, row, table.rows[index - 1]), figuresRow];
  });
}

/** The row's figures, and no others, stand between its label and the next. */
function isBehind(
  words: readonly Word[],
  starts: readonly RowStart[],
  index: number,
  own: readonly Word[],
): boolean {
  const at = starts[index]?.at ?? 0;
  const behind = words.slice(at, starts[index + 1]?.at ?? words.length).filter(word => word.isFigure);
  return behind.length === own.length && behind.every((word, place) => word === own[place]);
}

/** What stands over a row: its item of the law and its heads; nothing where the row above has the same. */
export function headRecords(table: Table, row: Row, above: Row | undefined): readonly TextRecord[] {
  if (sameHead(table, row, above)) return [];
  const head = table.columns.filter(column => columnsOf(table, row.id).includes(column.id));
  return [rowRecord([row.under[0] ?? '']), rowRecord(['信息内容', ...head.map(({ label }) => label)])];
}

/** The form's table 二 that a text is of. */
export const proactiveTable = (text: string): Table =>
  tableOf(only2019.test(text) ? form2019 : form2021, 'proactive');

/**
 * One cell to a line, each label whole and before its figures: the order says all that places would, and a blank line
 * may be a blank cell.
 */
function isStacked(words: readonly Word[], table: Table, starts: readonly RowStart[]): boolean {
  const isAlone = (at: number) =>
    words[at]?.line !== words[at - 1]?.line && words[at]?.line !== words[at + 1]?.line;
  const first = words.findIndex(word => word.isFigure);
  return (
    first > (starts[0]?.at ?? 0) &&
    words.every((word, at) => !word.isFigure || isAlone(at)) &&
    starts.every(
      ({ at, row }) =>
        isAlone(at) &&
        table.rows.some(({ id, label }) => id === row && bare(label).endsWith(bare(words[at]?.plain ?? ''))),
    )
  );
}

/** More figures behind a label than its row has: they are of other rows too, and which are its own is not known. */
const isCrowded = (words: readonly Word[], starts: readonly RowStart[]): boolean =>
  starts.some(({ at, count }, index) => {
    const own = words.slice(at, starts[index + 1]?.at ?? words.length);
    return own.filter(word => word.isFigure).length > count;
  });

export const sameHead = (table: Table, row: Row, above: Row | undefined): boolean =>
  above !== undefined &&
  above.under[0] === row.under[0] &&
  columnsOf(table, above.id).join() === columnsOf(table, row.id).join();

/** Where the label of each row begins; `null` when one is not found. */
export function startsOf(words: readonly Word[], table: Table): readonly RowStart[] | null {
  const starts: RowStart[] = [];
  let at = 0;
  for (const row of table.rows) {
    const labels = [bare(row.label), bare(row.label).replace(/^行政(?=规范)/, '')];
    const begins = (word: Word) =>
      !word.isFigure && word.plain.length > 1 && labels.some(label => label.startsWith(bare(word.plain)));
    while (at < words.length && !begins(words[at] as Word)) at++;
    if (at >= words.length) return null;
    starts.push({ row: row.id, at, count: columnsOf(table, row.id).length });
    at++;
  }
  return starts;
}
