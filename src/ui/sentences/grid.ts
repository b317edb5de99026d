/** What the line under a grid and its notices say. */

import type { Column, Row } from '../../form/index.ts';
import { type Figure, formatFigure, formatNumber } from '../../report/index.ts';
import type { Explanation, Tally, Term } from '../grid/explain.ts';
import { changeSaid } from '../grid/lastYear.ts';
import { figureBeside, lastName } from './lastYear.ts';
import { withoutBracket } from './places.ts';

/** Why nothing can be typed in a cell: it is computed, or `locked` says why. */
export const cannotType = (locked: string | undefined): string =>
  locked ?? '这一格自动计算，不用填；要改，就改它加起来的那些格。';

/** Short sentences of the grid, each said in one place only. */
export const gridSentences = {
  comparing: (other: number | null) =>
    other === null
      ? '括号里是上年的数，下面是增减'
      : `括号里是${lastName(other)}的数，不是上一年的，不算增减`,
  compare: (other: number | null) => (other === null ? '与上年对比' : `对照${lastName(other)}的数`),
  compareTitle: (other: number | null) =>
    other === null ? '每一格旁边显示上年的数和增减' : `每一格旁边显示${lastName(other)}的数`,
  leaving: '再按 Tab 离开表格；按方向键留在表格里。',
  idle: '打字就填，Tab 向右，回车向下；也可以从 Excel、WPS 整块粘贴。',
  nothingPasted: '粘贴来的内容里没有这张表能填的数。',
  copied: (count: number) => `已复制 ${count} 格，可以粘贴到 Excel、WPS，或这里别的地方。`,
  cut: (count: number) => `已剪切 ${count} 格。`,
  cleared: (count: number) => `已清空 ${count} 格。`,
  filled: (count: number) => `已填 ${count} 格。`,
} as const;

/** （七）总计·自然人 */
export const nameOfCell = ({ row, column }: { readonly row: Row; readonly column: Column }): string =>
  `${withoutBracket(row.label)}·${column.label}`;

/** So many terms of a sum are named; the others are one term together, so that the line can be read. */
const namedTerms = 6;

/** （七）总计·自然人 = 予以公开 2 + 部分公开 1 + 其余 18 行为 0 = 3 */
export function explanationSentence(explanation: Explanation): string {
  const { value, zeros, of, blanks, unreadable } = explanation;
  const name = nameOfCell(explanation);
  const missing =
    (blanks > 0 ? `，还空 ${blanks} 格` : '') + (unreadable > 0 ? `，有 ${unreadable} 格不是数字没有算` : '');
  if (value === null) return `${name}：加起来的格都还没有填${missing}。`;
  const terms = shortened(explanation.terms, of).map(term => `${term.name} ${formatNumber(term.value)}`);
  if (zeros > 0) terms.push(`${terms.length > 0 ? '其余 ' : ''}${zeros} ${of}为 0`);
  return `${name} ＝ ${terms.join(' ＋ ')} ＝ ${formatNumber(value)}${missing}`;
}

function shortened(terms: readonly Term[], of: string): readonly Term[] {
  if (terms.length <= namedTerms) return terms;
  const rest = terms.slice(namedTerms - 1);
  const value = rest.reduce((sum, term) => sum + term.value, 0);
  return [...terms.slice(0, namedTerms - 1), { name: `另外 ${rest.length} ${of}共`, value }];
}

/** 计数 8　求和 30　空 4 */
export const tallySentence = ({ count, sum, blanks }: Tally): string =>
  `计数 ${count}　求和 ${formatNumber(sum)}${blanks > 0 ? `　空 ${blanks}` : ''}`;

/** What the cell of “四、结转下年度” has to be; empty where it is that already. */
export function balancingSentence(needed: number, figure: Figure): string {
  if (needed < 0) return `结果比收到的多 ${formatNumber(-needed)} 件，这一列要先改上面各行。`;
  return figure === needed ? '' : `要平衡，这一格应填 ${formatNumber(needed)}。`;
}

/** Last year's figure of the cell and the change since, of another year (`other`) no change; empty where there was none. */
export function lastYearSentence(last: Figure, now: Figure, other: number | null): string {
  if (last === null) return '';
  const change = other === null ? changeSaid(last, now) : '';
  return `${figureBeside(formatFigure(last), other)}${change && `，${change}`}。`;
}

/** What a paste did; `differences` are computed cells that came with another value than ours. */
export function pasteSentence(
  done: {
    readonly filled: number;
    readonly unreadable: number;
    readonly computed: number;
    readonly outside: number;
    readonly lostRows: number;
  },
  differences: readonly { readonly name: string; readonly pasted: string; readonly ours: string }[],
): string {
  const { filled, unreadable, computed, outside, lostRows } = done;
  const [first, ...others] = differences;
  return [
    `已粘贴 ${filled} 格。`,
    unreadable > 0 ? `其中 ${unreadable} 格不是数字，已标红，请改。` : '',
    computed > 0 ? `自动计算的 ${computed} 格没有填入。` : '',
    first ? `粘贴来的“${first.name}”是 ${first.pasted}，这里算出 ${first.ours}，请核对。` : '',
    others.length > 0 ? `另有 ${others.length} 格合计也不一样。` : '',
    lostRows > 0 ? `有 ${lostRows} 行的名称在表里没有找到，没有填入。` : '',
    outside > 0 ? `有 ${outside} 个值在表格外面，没有填入。` : '',
  ].join('');
}
