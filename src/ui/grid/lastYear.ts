/** Last year's figures beside this year's. */

import { useSyncExternalStore } from 'react';
import type { CellId } from '../../form/index.ts';
import { formOf, hasCell, hasEnteredCell } from '../../form/index.ts';
import {
  type Figure,
  figureOf,
  formatFigure,
  formatNumber,
  isUnreadable,
  type LastYear,
  totalOf,
} from '../../report/index.ts';

/**
 * The cell of last year's form that `cell` is compared with. The format of 2019 has one row （六）其他处理 where today's
 * has three: it stands beside 3.其他, the only one of them that it may be in any case.
 */
function counterpartOf({ report }: LastYear, cell: CellId): CellId {
  const isFormer = report.form === '2019' && cell.startsWith(otherOutcome);
  return isFormer ? (cell.replace(otherOutcome, otherwise) as CellId) : cell;
}

const otherOutcome = 'requests.otherOutcome.';
const otherwise = 'requests.otherwise.';

/** What has to be said about last year's figure beside `cell`; empty where it means the very same. */
export const lastYearNote = (lastYear: LastYear, cell: CellId): string =>
  counterpartOf(lastYear, cell) === cell ? '' : '（旧格式“其他处理”只有一行，全在这里）';

/** Last year's figure of the same meaning; `null` where its form had none or it was blank. */
export function lastYearFigure(lastYear: LastYear, of: CellId): Figure {
  const { report, printed } = lastYear;
  const cell = counterpartOf(lastYear, of);
  const declared = formOf(report.form);
  if (hasEnteredCell(declared, cell)) return figureOf(report, cell);
  const value = printed[cell];
  if (value !== undefined) return value;
  return hasCell(declared, cell) ? totalOf(report, cell).value : null;
}

/** The same as text, empty for none. */
export const lastYearText = (lastYear: LastYear, cell: CellId): string =>
  formatFigure(lastYearFigure(lastYear, cell));

/**
 * 上年结转 is compared with what last year carried forward, every other figure with its own of last year; beside a
 * report of another year (`other`) also 上年结转 stands by its own.
 */
export const comparedWith = (cell: CellId, other: number | null): CellId =>
  other === null ? (cell.replace(/^requests\.carriedIn\./, 'requests.carriedOut.') as CellId) : cell;

/** The change from one figure to another: +3, −2, 持平; empty where either is none. */
export function changeWord(last: Figure, now: Figure): string {
  if (last === null || now === null || isUnreadable(last) || isUnreadable(now)) return '';
  const size = formatNumber(Math.abs(now - last));
  if (size === '0') return '持平';
  return `${now > last ? '+' : '−'}${size}`;
}

/** The same within a sentence, where a minus would read as a negative figure: 今年多 3, 今年少 2, 持平. */
export const changeSaid = (last: Figure, now: Figure): string =>
  changeWord(last, now).replace('+', '今年多 ').replace('−', '今年少 ');

/*
 * Whether the grids show last year's figures, for as long as the page is open. Off at first: most cells are
 * zeros, and a second figure in each hides the few that are not. The line under the grid tells last year's figure
 * of the cell that has the focus in any case.
 */
let isComparing = false;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether last year's figures are to be shown in the cells. */
export const useComparing = (): boolean => useSyncExternalStore(subscribe, () => isComparing);

export function toggleComparing(): void {
  isComparing = !isComparing;
  for (const listener of [...listeners]) listener();
}
