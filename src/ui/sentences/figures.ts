/** What is said about a figure that cannot be read, at its place. */

import type { Column } from '../../form/index.ts';
import { type Figure, type FigureProblem, formatFigure, parseFigure } from '../../report/index.ts';

/** What is wrong with the text, as the start of a sentence. */
export function figureProblemSentence(problem: FigureProblem, raw: string, column: Column): string {
  const shown = `“${raw.length > 16 ? `${raw.slice(0, 15)}…` : raw}”`;
  switch (problem) {
    case 'notANumber':
      return `${shown}不是数字，请只填数字。`;
    case 'negative':
      return `${shown}是负数，${column.unit === '件' ? '件数' : '金额'}不能小于 0。`;
    case 'decimal':
      return `${shown}有小数，件数要填整数。`;
    case 'tooLong':
      return `${shown}位数太多，请核对后重填。`;
    case 'exponent':
      return `${shown}是科学记数的写法，请写成普通数字。`;
    case 'grouping':
      return `${shown}里的逗号或空格不对，一格只填一个数字。`;
    case 'unit':
      return `${shown}的单位不对，这一格的单位是${column.unit}，请换算后只填数字。`;
    case 'placeholder':
      return `${shown}不是数字。没有就填 0。`;
  }
}

/** The sentence for a field, or `null` where its figure is readable or blank. */
export function figureSentence(figure: Figure, column: Column): string | null {
  const raw = formatFigure(figure);
  const parsed = parseFigure(raw, column);
  return parsed.kind === 'problem' ? figureProblemSentence(parsed.problem, raw, column) : null;
}

/** How 现行有效 follows from last year's, in 件, and whether the table says the same. */
export function stockSentence({
  last,
  issued,
  repealed,
  now,
  expected,
  isConfirmed,
}: {
  readonly last: number;
  readonly issued: Figure;
  readonly repealed: Figure;
  readonly now: Figure;
  readonly expected: number | null;
  /** The clerk has said that it stands as it is. */
  readonly isConfirmed: boolean;
}): string {
  const count = (figure: Figure) => formatFigure(figure) || '0';
  const sum = `上年有效 ${last} ＋ 制发 ${count(issued)} － 废止 ${count(repealed)}`;
  if (expected === null) return `${sum}，算不出件数，请核对这三个数。`;
  const open = issued === null || repealed === null ? '（没填的先按 0 算）' : '';
  if (now === expected) return `${sum} ＝ ${expected}${open}，现行有效对得上。`;
  if (now === null) return `${sum} ＝ ${expected}${open}，现行有效还没有填。`;
  const differs = `${sum} ＝ ${expected}${open}，现行有效填的是 ${formatFigure(now)}`;
  return isConfirmed
    ? `${differs}，已确认。`
    : `${differs}。因清理重新统计的可以不同，到“校核”里写明理由确认。`;
}
