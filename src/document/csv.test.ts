import { describe, expect, test } from 'vitest';
import { form2021 } from '../form/index.ts';
import { emptyReport, type Report } from '../report/index.ts';
import { recordHeads, recordsOf } from './compose/records.ts';
import { writeCsv } from './csv.ts';

const decoded = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('records as a file', () => {
  test('is UTF-8 that Excel knows, with lines as the standard ends them', () => {
    expect(
      decoded(
        writeCsv([
          ['机关', '数值'],
          ['半坡镇', 3],
          ['半坡镇', null],
          ['a"b,c\nd', 0.5],
        ]),
      ),
    ).toBe('\ufeff机关,数值\r\n半坡镇,3\r\n半坡镇,\r\n"a""b,c\nd",0.5\r\n');
  });

  test.each(['=1+2', '+1', '-3', '@A1', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠a'])(
    'words that begin like a formula are no formula: %j',
    text => {
      const [, line = ''] = decoded(writeCsv([['a'], [text]])).split('\r\n');
      expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  test('a number stays one, below zero too', () => {
    expect(decoded(writeCsv([[-3, 1e21]]))).toBe('\ufeff-3,1e+21\r\n');
  });
});

describe('the figures of a report as records', () => {
  const report: Report = {
    ...emptyReport('半坡镇人民政府', 2025),
    figures: {
      'requests.received.natural': 3,
      'requests.received.legal': { raw: '若干' },
      'requests.stateSecret.natural': 0,
      'fee.notices.count': 2,
    },
  };
  const records = recordsOf(report);
  const of = (code: string) => records.find(record => record[record.length - 1] === code);

  test('each says whose it is, of which year and under which heads', () => {
    expect(of('requests.stateSecret.natural')).toEqual([
      '半坡镇人民政府',
      2025,
      '三、收到和处理政府信息公开申请情况',
      '三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密',
      '自然人',
      0,
      '否',
      'requests.stateSecret.natural',
    ]);
    expect(of('requests.received.total')?.slice(-3)).toEqual([3, '是', 'requests.received.total']);
    expect(of('requests.received.legal')?.[5]).toBe('若干');
    expect(of('requests.received.other')?.[5]).toBeNull();
    expect(of('fee.notices.count')?.[5]).toBe(2);
  });

  test('all cells of the form are there once, each as wide as the head', () => {
    expect(records.map(record => record[record.length - 1])).toEqual(form2021.cells.map(({ id }) => id));
    for (const record of records) expect(record).toHaveLength(recordHeads.length);
  });
});
