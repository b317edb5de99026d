/** Table 四 from a page's words: fifteen figures from left to right, under heads that lines broke into pieces. */

import { form2021, tableOf } from '../../../form/index.ts';
import { plain } from '../../recognise/words.ts';
import type { TextRecord } from '../records.ts';
import { rowRecord, unread } from './rows.ts';
import { type Word, wordsOf } from './words.ts';

const table = tableOf(form2021, 'disputes');
const columns = table.columns.map(({ label }) => label);
const rows = table.rows.map(({ label }) => label);
const count = columns.length * rows.length;

export const isDisputesStart = (text: string): boolean => /^行政(?:复议|诉讼|复议行政诉讼)$/.test(text);

/**
 * Table 四 on the lines [from, to) with what of its lines follows it; `null` when they have to stay as they are:
 * its heads stand whole. Of figures that are not fifteen in one row none is taken.
 */
export function placeDisputes(
  records: readonly TextRecord[],
  from: number,
  to: number,
): readonly TextRecord[] | null {
  const words = wordsOf(records, from, to);
  const figures = words.filter(word => word.isFigure);
  const first = words.findIndex(word => word.isFigure);
  const end = words.length - [...words].reverse().findIndex(word => word.isFigure);
  const heads = words.slice(0, first).filter(word => !/^\d{1,2}[.、]$/.test(word.plain));
  if (first < 0 || heads.some(word => word.plain.length > 12)) return null;
  const isBroken = heads.some(
    word =>
      beginnings.some(pattern => pattern.test(word.plain)) &&
      !columns.some(label => plain(label) === word.plain),
  );
  const isMixed = words.slice(first, end).some(word => !word.isFigure);
  if (!isBroken || (isMixed && figures.length !== count)) return null;
  if (isMixed || figures.length !== count || !areUsual(heads) || !isRow(figures))
    return [...headRows(), unread(words)];
  const behind = (words[end - 1]?.line ?? to) + 1;
  return [...headRows(), rowRecord(figures.map(word => word.text)), ...records.slice(behind, to)];
}

/** The head as the form prints it. */
export function headRows(): readonly TextRecord[] {
  const [review = '', ...suits] = rows;
  const five = columns.length;
  return [
    rowRecord([review, '行政诉讼'], [five, five * suits.length]),
    rowRecord(
      rows,
      rows.map(() => five),
    ),
    rowRecord(rows.flatMap(() => columns)),
  ];
}

/** All on one line, each on a line of its own, or on lines that go on to the right. */
function isRow(figures: readonly Word[]): boolean {
  if (figures.every(({ plain: text }) => text === figures[0]?.plain)) return true;
  const rising = figures.every(({ x }, at) => at === 0 || x > (figures[at - 1]?.x ?? 0));
  const column = figures.every(({ x, line }, at) => x === 0 || line === figures[at - 1]?.line);
  return rising || column;
}

/** The beginnings of the five heads, in the order of the form. */
const beginnings = [
  /^结果?维?持?$/,
  /^结果?纠?正?$/,
  /^其他?结?果?$/,
  /^尚未?审?结?$/,
  /^(?:总计?|合计?|小计)$/,
];

/** The heads on each line are in the form's order, in at most three rounds; and each group has its name. */
function areUsual(heads: readonly Word[]): boolean {
  const text = heads.map(word => word.plain).join('');
  const named = ['复议', '诉讼', '未经', '复议后'].every(name => text.includes(name));
  const lines = new Map<number, number[]>();
  for (const word of heads) {
    const kinds = beginnings.flatMap((pattern, place) => (pattern.test(word.plain) ? [place] : []));
    const before = lines.get(word.line) ?? [];
    const last = before[before.length - 1];
    // 结果 alone may be 结果维持 or 结果纠正.
    const place = kinds.length > 1 && last === 0 ? 1 : kinds[0];
    if (place !== undefined) lines.set(word.line, [...before, place]);
  }
  return named && [...lines.values()].every(places => rounds(places) <= rows.length);
}

const rounds = (places: readonly number[]): number =>
  places.filter((place, at) => at === 0 || place <= (places[at - 1] ?? -1)).length;
