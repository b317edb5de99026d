import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerLine } from '../report/index.ts';
import {
  type Assigned,
  guessMapping,
  nothingAssigned,
  planIntake,
  readCells,
  readWorkbook,
  type Sheet,
  withUse,
} from './index.ts';

const register = new Uint8Array(readFileSync(new URL('./fixtures/register.xlsx', import.meta.url)));
const text = [
  '收到日期\t申请人性质\t处理决定\t办结时间\t备注',
  '2025-3-5\t公民\t予以公开\t3月20日\t2025-1',
  '2025/4/1\t企业\t不予公开\t\t2025-2',
].join('\r\n');
const sheetOf = (rows: string): Sheet => readCells(rows);
const plan = (sheet: Sheet, assigned: Assigned = nothingAssigned, existing: readonly LedgerLine[] = []) =>
  planIntake(sheet, guessMapping(sheet), assigned, 2025, existing);

describe('the columns of a register', () => {
  it.each([
    [
      '登记编号,收到日期,申请人姓名,联系电话,申请人类别,申请内容,答复结果,不予公开理由,答复日期',
      'note received personal personal applicant - result reason answered',
    ],
    [
      '序号,申请时间,申请人,身份证号,申请人性质,答复方式,办结时间',
      'note received personal personal applicant result answered',
    ],
    ['编号,登记时间,申请人类型,办理结果,答复时间,备注', 'note received applicant result answered -'],
    [
      '收到日期,申请人类别,办理状态,是否延期,延期理由,延期答复日期,应答复日期,答复日期',
      'received applicant result - - - - answered',
    ],
    ['申请日期,收到日期,类别,答复类型,答复日期,答复期限', '- received applicant result answered -'],
  ])('%s', (heads, uses) => {
    const { head, columns } = guessMapping(sheetOf(heads));
    expect(head).toBe(0);
    expect(columns.map(use => use ?? '-').join(' ')).toBe(uses);
  });

  it('are guessed below a title, and nothing is guessed where no row is a head', () => {
    expect(guessMapping(sheetOf('柳河镇台账,,\n,,\n收到日期,申请人类别,结果')).head).toBe(2);
    expect(guessMapping(sheetOf('2025-3-5,公民,公开\n2025-3-6,公民,公开'))).toEqual({
      head: -1,
      columns: [null, null, null],
    });
  });

  it('are changed by the clerk: a meaning moves to the column she gives it', () => {
    const mapping = guessMapping(sheetOf(text));
    expect(withUse(mapping, 4, 'received').columns).toEqual([
      null,
      'applicant',
      'result',
      'answered',
      'received',
    ]);
  });
});

describe('a register from Excel', () => {
  it('is read from .xlsx with its days, and says what it could not read', async () => {
    const sheets = await readWorkbook(register);
    expect(sheets.map(({ name }) => name)).toEqual(['台账']);
    const [sheet] = sheets;
    if (!sheet) throw new Error('no sheet');
    const found = plan(sheet);
    expect(
      found.rows.map(({ row, line: { received, applicant, result, answered, note } }) => [
        row,
        received,
        applicant,
        result,
        answered,
        note,
      ]),
    ).toEqual([
      [3, '2025-03-05', 'natural', 'granted', '2025-03-20', '2025-01'],
      [4, '2025-04-01', 'commercial', 'thirdParty', '2025-04-20', '2025-02'],
      [5, '2025-06-18', 'natural', { raw: '不予公开' }, '2025-07-01', '2025-03'],
      [6, { raw: '约12月' }, 'natural', null, null, '2025-04'],
    ]);
    expect(found.rows.map(({ problems }) => problems)).toEqual([
      [],
      [],
      [{ kind: 'result', words: '不予公开' }],
      [{ kind: 'received', words: '约12月' }],
    ]);
    expect(found.leftOut.map(({ row }) => row)).toEqual([7]);
    expect(found.unknownResults).toEqual([{ words: '不予公开', rows: 1 }]);
    expect(JSON.stringify(found.rows)).not.toMatch(/王某|13800000000/);
  });

  it('is refused where the file is none', async () => {
    await expect(readWorkbook(register.slice(0, 400))).rejects.toThrow();
  });

  it('is read as copied, with what the clerk assigned to unknown words once', () => {
    const found = plan(sheetOf(text), { applicants: {}, results: { 不予公开: 'processInfo' } });
    expect(found.rows.map(({ line: { result } }) => result)).toEqual(['granted', 'processInfo']);
    expect(found.rows[0]?.line.answered).toBe('2025-03-20');
    expect(found.unknownResults).toEqual([]);
  });

  it('says which of its rows the ledger has already', () => {
    const first = plan(sheetOf(text)).rows.map(({ line }) => line);
    expect(plan(sheetOf(text), nothingAssigned, first).rows.map(({ known }) => known)).toEqual([true, true]);
    const other = first.map(line => ({ ...line, note: '' }));
    expect(plan(sheetOf(text), nothingAssigned, other).rows.map(({ known }) => known)).toEqual([
      false,
      false,
    ]);
  });

  it('is read from a .csv with quotes, line ends within cells and semicolons', () => {
    expect(readCells('a,"b,""c""\nd",e\r\nf,g,h\n\n').rows).toEqual([
      ['a', 'b,"c"\nd', 'e'],
      ['f', 'g', 'h'],
    ]);
    expect(readCells('a;b\n1;2').rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('is parted by what its rows are parted by, not by a tab or a comma within a cell', () => {
    expect(readCells('日期,内容,结果\n2025-3-5,"查\t询",公开\n').rows).toEqual([
      ['日期', '内容', '结果'],
      ['2025-3-5', '查\t询', '公开'],
    ]);
    expect(readCells('日期,内容\n2025-3-5,查\t询\n2025-3-6,查询，复制').rows).toEqual([
      ['日期', '内容'],
      ['2025-3-5', '查\t询'],
      ['2025-3-6', '查询，复制'],
    ]);
    expect(readCells('日期，结果\n2025-3-5，公开\n').rows).toEqual([
      ['日期', '结果'],
      ['2025-3-5', '公开'],
    ]);
    expect(readCells('日期\t内容\n2025-3-5\t查询,复制，邮寄').rows).toEqual([
      ['日期', '内容'],
      ['2025-3-5', '查询,复制，邮寄'],
    ]);
  });

  it('keeps the rows below a quote that is not closed', () => {
    expect(readCells('a\t"b\tc\nd\t"e" f\t"g\ng"').rows).toEqual([
      ['a', '"b', 'c'],
      ['d', '"e" f', 'g\ng'],
    ]);
  });

  it('gives a line, or a reason why not, for every row that holds anything', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '2025-3-5', '公民', '予以公开', '合计'),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), rows => {
        const sheet: Sheet = {
          name: '',
          rows: [['收到日期', '申请人类别', '结果', '答复日期', '编号'], ...rows],
        };
        const { rows: read, leftOut } = plan(sheet);
        const filled = rows.filter(cells => cells.some(value => value !== ''));
        expect(read.length + leftOut.length).toBe(filled.length);
      }),
    );
  });
});

describe('words that every object in JavaScript answers to', () => {
  const names = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'];
  it.each(names)('are unknown words, and can be assigned like any: %s', name => {
    const sheet = sheetOf(`收到日期,申请人类别,处理决定\n2025-3-5,${name},${name}`);
    const first = plan(sheet);
    expect(first.unknownApplicants).toEqual([{ words: name, rows: 1 }]);
    expect(first.unknownResults).toEqual([{ words: name, rows: 1 }]);
    expect(first.rows[0]?.line).toMatchObject({ applicant: { raw: name }, result: { raw: name } });
    const assigned: Assigned = { applicants: { [name]: 'natural' }, results: { [name]: 'open' } };
    expect(plan(sheet, assigned).rows[0]?.line).toMatchObject({ applicant: 'natural', result: null });
  });
});
