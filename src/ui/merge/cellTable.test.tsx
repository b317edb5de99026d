import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { enteredCells, form2021 } from '../../form/index.ts';
import {
  apply,
  type Change,
  type Choice,
  differencesBetween,
  emptyReport,
  type Report,
  type TableDifference,
} from '../../report/index.ts';
import { CellTable } from './CellTable.tsx';

const blank = emptyReport('青山县柳河镇人民政府', 2025);
const withFigures = (report: Report, changes: readonly Change[]): Report =>
  apply(report, { label: '', changes }).report;

/** Everything 0 but three requests, beside a draft that has one of its own. */
const entered = enteredCells(form2021, 'requests');
const incoming = withFigures(
  blank,
  entered.map(cell => ({ kind: 'figure', cell, value: cell === 'requests.received.natural' ? 3 : 0 })),
);
const mine = withFigures(blank, [{ kind: 'figure', cell: 'requests.received.commercial', value: 2 }]);
const difference = differencesBetween(mine, incoming).find(
  (one): one is TableDifference => one.kind === 'table',
);

const shown = (choice: Choice): string => {
  if (!difference) throw new Error('the tables do not differ');
  return renderToStaticMarkup(<CellTable difference={difference} choice={choice} />);
};
const rowsIn = (html: string): number => html.split('scope="row"').length - 1;

it('zeros for what the draft has blank are one line, and what matters stands over it', () => {
  const [open = '', folded = ''] = shown('fill').split('<details');
  expect(rowsIn(open)).toBe(2);
  expect(rowsIn(folded)).toBe(entered.length - 2);
  expect(folded).toContain(`另有 ${entered.length - 2} 格草稿空着，导入的是 0：会填 0`);
});

it('where the draft’s table is kept, the zeros are told to come to nothing', () => {
  expect(shown('mine')).toContain('导入的是 0：照样空着');
});
