/** What the line under the grid says. */

import { describe, expect, test } from 'vitest';
import type { CellId, EnteredCellId } from '../../form/index.ts';
import { enteredCells, tableOf } from '../../form/index.ts';
import { emptyReport, type Figure, figureOf, type Report } from '../../report/index.ts';
import {
  balancingSentence,
  explanationSentence,
  lastYearSentence,
  pasteSentence,
  tallySentence,
} from '../sentences/grid.ts';
import { balancingFigure, explain, tally } from './explain.ts';
import { changeWord, comparedWith } from './lastYear.ts';
import { form, layoutOf } from './layout.ts';
import { rangeOf } from './selection.ts';

const zeros = (table: 'requests' | 'disputes'): Record<string, Figure> =>
  Object.fromEntries(enteredCells(form, table).map(cell => [cell, 0]));

const reportOf = (figures: Record<string, Figure>): Report => ({ ...emptyReport('某镇', 2025), figures });
const explained = (cell: string, figures: Record<string, Figure>) =>
  explanationSentence(explain(form, reportOf(figures), cell as CellId));

describe('a sum explains itself', () => {
  test('a column’s by its rows: those that add something, and how many are zero', () => {
    const figures = {
      ...zeros('requests'),
      'requests.granted.natural': 2,
      'requests.partlyGranted.natural': 1,
    };
    expect(explained('requests.outcomeTotal.natural', figures)).toBe(
      '（七）总计·自然人 ＝ 予以公开 2 ＋ 部分公开 1 ＋ 其余 19 行为 0 ＝ 3',
    );
  });

  test('a row’s by its columns, with what is blank or no figure', () => {
    const figures = { 'disputes.review.upheld': 4, 'disputes.review.corrected': { raw: '二' } };
    expect(explained('disputes.review.total', figures)).toBe(
      '行政复议·总计 ＝ 结果维持 4 ＝ 4，还空 2 格，有 1 格不是数字没有算',
    );
  });

  test('the grand total by its rows, all columns together', () => {
    const figures = {
      ...zeros('requests'),
      'requests.granted.natural': 2,
      'requests.granted.legal': 3,
      'requests.notHeld.other': 1,
    };
    expect(explained('requests.outcomeTotal.total', figures)).toBe(
      '（七）总计·总计 ＝ 予以公开 5 ＋ 本机关不掌握相关政府信息 1 ＋ 其余 19 行为 0 ＝ 6',
    );
  });

  test('many terms are some terms and the others together', () => {
    const figures = Object.fromEntries(
      enteredCells(form, 'requests')
        .filter(cell => cell.endsWith('.natural'))
        .map(cell => [cell, 1]),
    );
    expect(explained('requests.outcomeTotal.natural', figures)).toMatch(/另外 16 行共 16 ＝ 21$/);
  });

  test('all zeros, and nothing at all', () => {
    expect(explained('disputes.direct.total', zeros('disputes'))).toBe(
      '未经复议直接起诉·总计 ＝ 4 列为 0 ＝ 0',
    );
    expect(explained('disputes.direct.total', {})).toBe(
      '未经复议直接起诉·总计：加起来的格都还没有填，还空 4 格。',
    );
  });

  test('its terms add up to what the cell shows, in every computed cell', () => {
    const figures = Object.fromEntries(
      (['requests', 'disputes'] as const)
        .flatMap(table => enteredCells(form, table))
        .map((cell, at) => [cell, at % 7]),
    );
    const report = reportOf(figures);
    for (const { id, computed } of form.cells) {
      if (!computed) continue;
      const { terms, value } = explain(form, report, id as CellId);
      expect(
        terms.reduce((sum, term) => sum + term.value, 0),
        id,
      ).toBe(value);
    }
  });
});

describe('“四、结转下年度” says what it has to be', () => {
  const needed = (figures: Record<string, Figure>, row = 'carriedOut') => {
    const cell = `requests.${row}.natural` as EnteredCellId;
    const report = reportOf(figures);
    const figure = balancingFigure(form, report, cell);
    return figure === null ? null : balancingSentence(figure, figureOf(report, cell));
  };

  test.each<[string, Record<string, Figure>, string | null]>([
    [
      'what came in and is not answered',
      { 'requests.received.natural': 5, 'requests.granted.natural': 2 },
      '要平衡，这一格应填 3。',
    ],
    ['nothing where it is right', { 'requests.received.natural': 5, 'requests.carriedOut.natural': 5 }, ''],
    [
      'that it cannot mend more answers than requests',
      { 'requests.granted.natural': 2 },
      '结果比收到的多 2 件，这一列要先改上面各行。',
    ],
    ['nothing where nothing is entered', {}, null],
    ['nothing while a figure cannot be read', { 'requests.received.natural': { raw: '五' } }, null],
  ])('%s', (_, figures, said) => {
    expect(needed(figures)).toBe(said);
  });

  test('no other row does', () => {
    expect(needed({ 'requests.received.natural': 5 }, 'granted')).toBe(null);
  });
});

test('what is selected is counted and summed, sums and blanks with it', () => {
  const table = tableOf(form, 'disputes');
  const layout = layoutOf(table, table.rows);
  const range = rangeOf(layout, 'disputes.review.upheld', 'disputes.direct.total');
  const report = reportOf({ 'disputes.review.upheld': 2, 'disputes.direct.pending': 3 });
  expect(tallySentence(tally(report, layout, range))).toBe('计数 4　求和 10　空 6');
});

test('the change since last year is said in one way', () => {
  expect(changeWord(5, 8)).toBe('+3');
  expect(changeWord(5, 3)).toBe('−2');
  expect(changeWord(0, 0)).toBe('持平');
  expect(changeWord(0.1, 0.3)).toBe('+0.2');
  expect(changeWord(null, 3)).toBe('');
  expect(changeWord(3, { raw: '三' })).toBe('');
  expect(lastYearSentence(5, 8, null)).toBe('上年 5，今年多 3。');
  expect(lastYearSentence(5, null, null)).toBe('上年 5。');
  expect(lastYearSentence(null, 5, null)).toBe('');
});

test('a figure of another year is called by its year, and no change since is said', () => {
  expect(lastYearSentence(5, 8, 2023)).toBe('2023年 5（不是上一年）。');
  expect(comparedWith('requests.carriedIn.natural', null)).toBe('requests.carriedOut.natural');
  expect(comparedWith('requests.carriedIn.natural', 2023)).toBe('requests.carriedIn.natural');
});

test('a paste says what it did, and what it did not', () => {
  const done = { filled: 12, unreadable: 0, computed: 0, outside: 0, lostRows: 0 };
  expect(pasteSentence(done, [])).toBe('已粘贴 12 格。');
  expect(
    pasteSentence({ filled: 12, unreadable: 1, computed: 2, outside: 3, lostRows: 1 }, [
      { name: '（七）总计·自然人', pasted: '12', ours: '11' },
      { name: '（七）总计·总计', pasted: '12', ours: '11' },
    ]),
  ).toBe(
    '已粘贴 12 格。其中 1 格不是数字，已标红，请改。自动计算的 2 格没有填入。' +
      '粘贴来的“（七）总计·自然人”是 12，这里算出 11，请核对。另有 1 格合计也不一样。' +
      '有 1 行的名称在表里没有找到，没有填入。有 3 个值在表格外面，没有填入。',
  );
});
