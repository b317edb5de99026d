// @vitest-environment jsdom

import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { emptyReport } from '../../report/index.ts';
import { input, type OpenTable, openTable } from './testing/table.tsx';

let table: OpenTable | null = null;
afterEach(() => {
  act(() => table?.root.unmount());
  document.body.replaceChildren();
});

const open = (year: number) => {
  const figures = { 'requests.received.natural': 2, 'requests.carriedOut.natural': 7 } as const;
  table = openTable({ report: { ...emptyReport('青山县柳河镇人民政府', year), figures }, printed: {} });
  act(() => input('requests.received.natural').focus());
};
const labelOf = (cell: Parameters<typeof input>[0]) => input(cell).getAttribute('aria-label');
const toggle = () => document.querySelector<HTMLButtonElement>('.compare-toggle');

it('says last year’s figure and the change in a table beside the report of the year before', () => {
  open(2024);
  expect(labelOf('requests.received.natural')).toMatch(/，上年 2$/);
  expect(labelOf('requests.carriedIn.natural')).toMatch(/，上年 7$/);
  expect(document.querySelector('.grid-status')?.textContent).toContain('上年 2，今年多 3。');
});

it('calls figures of any other year by it, and tells of no change since', () => {
  open(2023);
  expect(labelOf('requests.received.natural')).toMatch(/，2023年 2（不是上一年）$/);
  expect(labelOf('requests.carriedIn.natural')).not.toContain('7');
  expect(document.querySelector('.grid-status')?.textContent).toContain('2023年 2（不是上一年）。');
  act(() => toggle()?.click());
  expect(document.querySelector('.figure-last')?.textContent).toBe('(2)');
  expect(
    toggle()?.parentElement?.textContent + (document.querySelector('.grid-corner')?.textContent ?? ''),
  ).toContain('不是上一年的，不算增减');
  act(() => toggle()?.click());
});
