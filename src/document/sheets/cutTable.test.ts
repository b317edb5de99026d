import { describe, expect, test } from 'vitest';
import { emptyReport } from '../../report/index.ts';
import { compose } from '../compose.ts';
import type { PaperTable } from '../paper.ts';
import { cutTable } from './cutTable.ts';

const [, requests] = compose(emptyReport('半坡镇', 2025), null).blocks.filter(
  (block): block is PaperTable => block.kind === 'table',
);
if (!requests) throw new Error('no table 三');

/** How many cells cover each place, row by row. */
function coverage({ rows }: PaperTable): readonly (readonly number[])[] {
  const grid: number[][] = rows.map(() => []);
  rows.forEach((cells, top) => {
    let left = 0;
    for (const { colSpan, rowSpan } of cells) {
      while ((grid[top]?.[left] ?? 0) > 0) left++;
      for (const line of grid.slice(top, top + rowSpan))
        for (let x = left; x < left + colSpan; x++) line[x] = (line[x] ?? 0) + 1;
    }
  });
  return grid;
}

describe('table 三 cut at any row', () => {
  test('covers every place once on both pages, with its head on each', () => {
    const body = requests.rows.length - requests.headRows;
    for (let at = 1; at < body; at++)
      for (const part of [cutTable(requests, 0, at), cutTable(requests, at, body)]) {
        expect(part.rows.slice(0, requests.headRows)).toEqual(requests.rows.slice(0, requests.headRows));
        for (const row of coverage(part)) expect(row).toEqual(Array.from({ length: 10 }, () => 1));
      }
  });

  test('says again what group its rows stand under', () => {
    const [label, group, row] = cutTable(requests, 6, 12).rows[requests.headRows] ?? [];
    expect([label?.text, group?.text, row?.text]).toEqual([
      '三、本年度办理结果',
      '（三）不予公开',
      '3.危及“三安全一稳定”',
    ]);
    expect([label?.rowSpan, group?.rowSpan]).toEqual([6, 6]);
  });

  test('is the same table when nothing is cut off', () => {
    expect(cutTable(requests, 0, 25)).toBe(requests);
  });
});
