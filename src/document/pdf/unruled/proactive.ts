/** Table 二 without rules: each row's figures beside its label, under the heads of its group. */

import { columnsOf } from '../../../form/index.ts';
import { headRecords, proactiveTable, sameHead, startsOf } from '../../text/placed/proactive.ts';
import { rowRecord } from '../../text/placed/rows.ts';
import { columnsUnder, headsOf } from './columns.ts';
import { cellsOf, type Placed } from './requests.ts';
import { figuresAmong, figuresBeside, labelOf, lineBehind } from './rows.ts';
import type { PlacedWord } from './words.ts';

/** The rows of table 二 among the words; `null`: it cannot be told where its rows are. */
export function placeProactive(words: readonly PlacedWord[]): Placed | null {
  const table = proactiveTable(words.map(word => word.plain).join(''));
  const starts = startsOf(words, table);
  if (!starts) return null;
  const labels = table.rows.map(
    (row, index) => labelOf(words, starts, index, row.label) as readonly PlacedWord[],
  );
  const last = Math.max(...(labels[labels.length - 1] ?? []).map(({ y, size }) => y + size));
  const figures = figuresAmong(words, labels);
  const beside = figuresBeside(figures, labels);
  /** Of each row, the first and the last that has the same head. */
  const groups = table.rows.map((row, index) => {
    let from = index;
    while (from > 0 && sameHead(table, table.rows[from] ?? row, table.rows[from - 1])) from--;
    let to = index;
    while (to + 1 < table.rows.length && sameHead(table, table.rows[to + 1] ?? row, row)) to++;
    return [from, to] as const;
  });
  return {
    rows: table.rows.flatMap((row, index) => {
      const [from, to] = groups[index] ?? [index, index];
      const top = Math.max(...(labels[from - 1] ?? []).map(({ y, size }) => y + size / 2));
      const isOfLaw = (word: PlacedWord) => /^第二十条/.test(word.plain) || word.plain === '信息内容';
      const head = words
        .slice(0, starts[from]?.at)
        .filter(word => word.y > top && !word.isFigure && !isOfLaw(word));
      const wanted = columnsOf(table, row.id);
      const names = table.columns.filter(({ id }) => wanted.includes(id)).map(({ label }) => label);
      const under = headsOf(head, names);
      const group = beside.slice(from, to + 1).flatMap(own => own.figures);
      const own = beside[index] ?? { figures: [], sure: false };
      const cells = under && cellsOf(own.figures, columnsUnder(group, under), names.length);
      const texts = own.figures.map(({ text }) => text);
      return [
        ...headRecords(table, row, table.rows[index - 1]),
        own.sure && cells
          ? rowRecord([row.label, ...cells])
          : rowRecord([row.label, texts.join(' · ')], [1, names.length]),
      ];
    }),
    behind: lineBehind(words.filter(word => word.y <= last)),
  };
}
