/** Table 四 without rules: fifteen figures under as many heads, or three rows or blocks of five. */

import { form2021, tableOf } from '../../../form/index.ts';
import type { RowStart } from '../../text/placed/assign.ts';
import { headRows } from '../../text/placed/disputes.ts';
import { holdsLabel } from '../../text/placed/labels.ts';
import { rowRecord, unread } from '../../text/placed/rows.ts';
import { columnsUnder, headsOf, type Stack } from './columns.ts';
import { cellsOf, type Placed } from './requests.ts';
import { figuresBeside, labelOf, lineBehind } from './rows.ts';
import type { PlacedWord } from './words.ts';

const table = tableOf(form2021, 'disputes');
const results = table.columns.map(({ label }) => label);
const names = table.rows.map(({ label }) => label);
/** What is said only over the figures of each row, and what never is. */
const tells: readonly (readonly [RegExp, RegExp])[] = [
  [/复议/, /未经|起诉|复议后/],
  [/未经/, /复议后/],
  [/复议后/, /未经/],
];

/** Whether a line may be the first of table 四. */
export const isDisputesTop = (text: string): boolean =>
  /^(?:类别|类型|项目)?(?:行政|复议|诉讼|未经|结果)/.test(text) && !/情况.?$/.test(text);

/** The rows of table 四 among the words; `null`: they hold none. Of figures that are not sure none is taken. */
export function placeDisputes(words: readonly PlacedWord[]): Placed | null {
  const figures = words.filter(word => word.isFigure);
  const [first] = figures;
  if (!first) return null;
  const cells = besideNames(words, figures) ?? inOneRow(words, figures);
  const last = figures[figures.length - 1] ?? first;
  return {
    rows: cells ? [...headRows(), rowRecord(cells)] : [...headRows(), unread(words)],
    behind: cells ? last.line + 1 : lineBehind(words),
  };
}

/** The fifteen figures in one row under their heads. */
function inOneRow(words: readonly PlacedWord[], figures: readonly PlacedWord[]): readonly string[] | null {
  const [first] = figures;
  if (!first || figures.some(({ y }) => Math.abs(y - first.y) > first.size / 2)) return null;
  const over = words.filter(word => !word.isFigure && word.y < first.y - first.size / 2);
  const heads = headsOf(
    over,
    names.flatMap(() => results),
  );
  if (!heads || !areNamed(over, heads)) return null;
  return cellsOf(figures, columnsUnder(figures, heads), heads.length);
}

/** What stands over each five heads, besides them, names them. */
function areNamed(words: readonly PlacedWord[], heads: readonly Stack[]): boolean {
  return tells.every(([said, unsaid], group) => {
    const own = heads.slice(group * results.length, (group + 1) * results.length);
    const [from, to] = [own[0]?.x ?? 0, own[own.length - 1]?.end ?? 0];
    const text = words
      .filter(word => word.x < to && from < word.end)
      .map(word => word.plain)
      .filter(piece => !results.some(label => label.includes(piece)))
      .join('');
    return said.test(text) && !unsaid.test(text);
  });
}

/** Each name with its five figures behind it or below it. */
function besideNames(words: readonly PlacedWord[], figures: readonly PlacedWord[]): readonly string[] | null {
  const starts: RowStart[] = [];
  for (const row of names) {
    const from = (starts[starts.length - 1]?.at ?? -1) + 1;
    const at = words.findIndex(
      (word, index) => index >= from && word.plain.length >= 2 && row.startsWith(word.plain),
    );
    if (at < 0) return null;
    starts.push({ row, at, count: results.length });
  }
  const labels = names.map((name, index) => labelOf(words, starts, index, name));
  const tops = starts.map(({ at }) => words[at]?.y ?? 0);
  const isBelow = tops.every((y, at) => at === 0 || y > (tops[at - 1] ?? 0) + (words[0]?.size ?? 0));
  if (!isBelow || !labels.every((label, at) => holdsLabel(label, names[at] ?? ''))) return null;
  const headsIn = (from: number, to: number) =>
    headsOf(
      words.filter(word => !word.isFigure && word.y > from && word.y < to),
      results,
    );
  const shared = headsIn(-1, (tops[0] ?? 0) - 1);
  if (shared) {
    const columns = columnsUnder(figures, shared);
    const cells = figuresBeside(figures, labels).map(row =>
      row.sure ? cellsOf(row.figures, columns, results.length) : null,
    );
    return cells.includes(null) ? null : cells.flatMap(row => row ?? []);
  }
  const blocks = tops.map((top, at) => {
    const end = (tops[at + 1] ?? Infinity) - 1;
    const own = figures.filter(word => word.y > top && word.y < end);
    const y = own[0]?.y ?? end;
    const heads = headsIn(top, y);
    if (!heads || own.some(word => word.y - y > word.size / 2)) return null;
    return cellsOf(own, columnsUnder(own, heads), results.length);
  });
  return blocks.includes(null) ? null : blocks.flatMap(block => block ?? []);
}
