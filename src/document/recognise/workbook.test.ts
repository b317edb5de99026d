import { describe, expect, test } from 'vitest';
import type { Block, Paper } from '../paper.ts';
import { recognise } from './index.ts';

const cell = (text: string) => ({ text, colSpan: 1, rowSpan: 1 });
const sheet = (received: number): Block => ({
  kind: 'table',
  headRows: 0,
  rows: [
    ['申请人情况', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
    ['一、本年新收政府信息公开申请数量', received, 0, 0, 0, 0, 0, received],
    ['二、上年结转政府信息公开申请数量', 0, 0, 0, 0, 0, 0, 0],
  ].map(row => row.map(text => cell(String(text)))),
});
const workbook = (...sheets: readonly (readonly [string, number])[]): Paper => ({
  sheets: sheets.map(([name], at) => ({ name, from: at, to: at + 1 })),
  blocks: sheets.map(([, received]) => sheet(received)),
});

describe('a workbook', () => {
  test('whose sheet is named by its year is of that year, and the clerk is asked', () => {
    const { report, found } = recognise(workbook(['2024年', 7]));
    expect(report.year).toBe(2024);
    expect(found.year).toEqual({ place: null, certainty: 'doubtful' });
  });
  test('with a sheet a year gives the latest, and says which it left', () => {
    for (const sheets of [
      [
        ['2023年', 5],
        ['2024年', 7],
      ],
      [
        ['2024', 7],
        ['年报2023年度', 5],
      ],
    ] as const) {
      const { report, notes } = recognise(workbook(...sheets));
      expect(report.figures['requests.received.natural']).toBe(7);
      expect(report.year).toBe(2024);
      expect(notes).toContainEqual(
        expect.objectContaining({ kind: 'secondReport', year: 2024, others: [2023] }),
      );
    }
  });
  test('believes a title more than the name of its sheet', () => {
    const paper = workbook(['2024年', 7]);
    const title: Block = { kind: 'paragraph', text: '云栖县板桥镇人民政府2023年政府信息公开工作年度报告' };
    const titled: Paper = {
      sheets: [{ name: '2024年', from: 0, to: 2 }],
      blocks: [title, ...paper.blocks],
    };
    expect(recognise(titled).report.year).toBe(2023);
  });
  test('says nothing by names that are no years', () => {
    for (const name of ['Sheet1', '20240115', '2023-2024', '表三']) {
      const { report, notes } = recognise(workbook([name, 7], ['说明', 0]));
      expect(report.year).toBeNull();
      expect(notes.map(({ kind }) => kind)).not.toContain('secondReport');
    }
  });
});
