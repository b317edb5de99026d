/** 勾稽 of one column: both sides and their difference, and what to do about it, in words. */

import { memo } from 'react';
import type { Balance } from '../../form/index.ts';
import { cellId, formOf, hasEnteredCell, tableOf } from '../../form/index.ts';
import {
  type BalanceState,
  balanceOf,
  formatNumber,
  partsOfBalance,
  type Report,
} from '../../report/index.ts';
import { useEditor, useFigures, useSettled } from '../editor/context.tsx';

const form = formOf('2021');

export type BalanceWord = 'empty' | 'unreadable' | 'even' | 'ongoing' | 'done' | 'wrong';

/**
 * How a column stands. While it has blanks it is even so far, or less was answered than came in and it is
 * simply not finished; more answered than came in is wrong at once.
 */
function balanceWord(state: BalanceState): BalanceWord {
  if (state.unreadable > 0) return 'unreadable';
  if (state.untouched) return 'empty';
  if (state.difference === 0) return state.blanks > 0 ? 'even' : 'done';
  return state.difference > 0 && state.blanks > 0 ? 'ongoing' : 'wrong';
}

/** Both sides stand on one line up to this many characters; longer ones may take two. */
const oneLine = 9;

function saidOf(word: BalanceWord, difference: number): string {
  switch (word) {
    case 'empty':
      return '未填';
    case 'unreadable':
      return '有格填错';
    case 'even':
      return '未填完';
    case 'ongoing':
    case 'done':
    case 'wrong':
      return difference === 0 ? '✓ 平' : `✗ 差 ${formatNumber(difference)}`;
  }
}

export const BalanceCell = memo(function BalanceCell({ balance }: { balance: Balance }) {
  const parts = partsOfBalance(form, balance);
  const word = useFigures(parts, report => balanceWord(balanceOf(report, balance)));
  const left = useFigures(parts, report => balanceOf(report, balance).left);
  const right = useFigures(parts, report => balanceOf(report, balance).right);
  const difference = Math.abs(left - right);
  const sides = `${formatNumber(left)} ${difference === 0 ? '＝' : '≠'} ${formatNumber(right)}`;
  return (
    <td
      className={`balance balance-${word} ${sides.length > oneLine ? '' : 'balance-short'}`}
      data-place={`column:${balance.table}.${balance.column}`}
      data-balance={word}
      tabIndex={-1}
    >
      <span className="balance-sides">{word === 'empty' ? '–' : sides}</span>
      <span className="balance-word">{saidOf(word, difference)}</span>
    </td>
  );
});

/** The columns that somebody fills in; 总计 only adds them up and is nobody's to mend. */
const filledBalances = form.balances.filter(({ table, column, left, right }) =>
  [...left, ...right].some(row => hasEnteredCell(form, cellId(table, row, column))),
);

interface Unbalanced {
  readonly column: string;
  readonly label: string;
  readonly sentence: string;
  /** The same without the blanks: one line over the grid. */
  readonly short: string;
  readonly word: BalanceWord;
}

const unbalancedByReport = new WeakMap<Report, readonly Unbalanced[]>();

/** The columns that do not balance, computed once for each state of a report. */
function unbalancedOf(report: Report): readonly Unbalanced[] {
  const known = unbalancedByReport.get(report);
  if (known) return known;
  const { columns } = tableOf(form, 'requests');
  const found = filledBalances
    .map(balance => balanceOf(report, balance))
    .filter(state => state.difference !== 0)
    .map(
      (state): Unbalanced => ({
        column: state.balance.column,
        label: columns.find(({ id }) => id === state.balance.column)?.label ?? state.balance.column,
        sentence: balanceSentence(state.left, state.right, state.blanks),
        short: balanceSentence(state.left, state.right, 0),
        word: balanceWord(state),
      }),
    );
  unbalancedByReport.set(report, found);
  return found;
}

const useUnbalanced = (): readonly Unbalanced[] => useSettled(unbalancedOf);

/** One line over the grid: the first column that does not balance, always in sight. */
export function BalanceHint() {
  const [first, ...rest] = useUnbalanced();
  const complete = useSettled(report =>
    filledBalances.every(balance => balanceWord(balanceOf(report, balance)) === 'done'),
  );
  if (!first) {
    return (
      <p className="balance-hint" aria-live="polite">
        {complete ? '✓ 每一列都平衡。' : '从第一行填起。总计和勾稽自动算，勾稽在表的最下面一行。'}
      </p>
    );
  }
  return (
    <p className={`balance-hint balance-hint-${first.word}`} aria-live="polite">
      <strong>{first.label}</strong>：{first.short}
      {rest.length > 0 && `另有 ${rest.length} 列也不平。`}
    </p>
  );
}

/** Every column that does not balance, each as a sentence that says what to do. */
export function BalanceWords() {
  const { goToPlace } = useEditor();
  const unbalanced = useUnbalanced();
  return (
    <div className="balance-words">
      {unbalanced.map(({ column, label, sentence, word }) => (
        <button
          type="button"
          key={column}
          className={`balance-line balance-line-${word}`}
          onClick={() => goToPlace({ kind: 'column', table: 'requests', column })}
        >
          <strong>{label}</strong>
          {sentence}
        </button>
      ))}
    </div>
  );
}

/** What to do about a column whose two sides differ. */
function balanceSentence(left: number, right: number, blanks: number): string {
  const sides = `一＋二＝${formatNumber(left)}，三＋四＝${formatNumber(right)}，差 ${formatNumber(Math.abs(left - right))}。`;
  const missing = blanks > 0 ? `这一列还空 ${blanks} 格。` : '';
  return left > right
    ? `${sides}还有 ${formatNumber(left - right)} 件没写结果：补到（一）至（六），或填入“四、结转下年度”。${missing}`
    : `${sides}结果比收到的多 ${formatNumber(right - left)} 件：看“一”“二”有没有漏填，或哪一行多填了。${missing}`;
}
