import { describe, expect, test } from 'vitest';
import { chineseNumber, form2021 } from '../form/index.ts';
import { apply, emptyReport, type LastYear, type Report } from '../report/index.ts';
import { compose } from './compose.ts';
import type { Block, PaperTable, TableCell } from './paper.ts';

const empty = emptyReport('半坡镇人民政府', 2025);
const edited = (report: Report, ...changes: Parameters<typeof apply>[1]['changes']): Report =>
  apply(report, { label: '', changes }).report;

const tablesOf = (report: Report): readonly PaperTable[] =>
  compose(report, null).blocks.flatMap(block => (block.kind === 'table' ? [block] : []));

const tableOfSection = (index: 0 | 1 | 2, report = empty): PaperTable => {
  const table = tablesOf(report)[index];
  if (!table) throw new Error('the table is missing');
  return table;
};

const outline = (report: Report): readonly string[] =>
  compose(report, null).blocks.map((block: Block) => {
    if (block.kind === 'table') return '[表]';
    return block.kind === 'heading' ? `${'#'.repeat(block.level + 1)} ${block.text}` : block.text;
  });

/** A cell as the official form shows it: its label or its figure's name, then columns × rows where merged. */
const shown = (cell: TableCell): string => {
  const spans = cell.colSpan === 1 && cell.rowSpan === 1 ? '' : ` ${cell.colSpan}×${cell.rowSpan}`;
  return `${cell.figure ?? cell.text}${spans}`;
};
const grid = (table: PaperTable): readonly (readonly string[])[] => table.rows.map(row => row.map(shown));

const figures = (table: string, row: string, columns: string) =>
  columns.split(' ').map(column => `${table}.${row}.${column}`);
const applicants = (row: string) =>
  figures('requests', row, 'natural commercial research welfare legal other total');

describe('the official tables', () => {
  test('table 二 is one table of four columns under the four items of 第二十条', () => {
    expect(grid(tableOfSection(0))).toEqual([
      ['第二十条第（一）项 4×1'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', ...figures('proactive', 'regulations', 'issued repealed inForce')],
      ['行政规范性文件', ...figures('proactive', 'normativeDocuments', 'issued repealed inForce')],
      ['第二十条第（五）项 4×1'],
      ['信息内容', '本年处理决定数量 3×1'],
      ['行政许可', 'proactive.licensing.decisions 3×1'],
      ['第二十条第（六）项 4×1'],
      ['信息内容', '本年处理决定数量 3×1'],
      ['行政处罚', 'proactive.penalties.decisions 3×1'],
      ['行政强制', 'proactive.coercion.decisions 3×1'],
      ['第二十条第（八）项 4×1'],
      ['信息内容', '本年收费金额（单位：万元） 3×1'],
      ['行政事业性收费', 'proactive.fees.amount 3×1'],
    ]);
  });

  test('table 三 has the three head rows and the merged labels of the official form', () => {
    const table = tableOfSection(1);
    expect(table.headRows).toBe(3);
    expect(grid(table)).toEqual([
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3×3', '申请人情况 7×1'],
      ['自然人 1×2', '法人或其他组织 5×1', '总计 1×2'],
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
      ['一、本年新收政府信息公开申请数量 3×1', ...applicants('received')],
      ['二、上年结转政府信息公开申请数量 3×1', ...applicants('carriedIn')],
      ['三、本年度办理结果 1×22', '（一）予以公开 2×1', ...applicants('granted')],
      ['（二）部分公开（区分处理的，只计这一情形，不计其他情形） 2×1', ...applicants('partlyGranted')],
      ['（三）不予公开 1×8', '1.属于国家秘密', ...applicants('stateSecret')],
      ['2.其他法律行政法规禁止公开', ...applicants('lawForbids')],
      ['3.危及“三安全一稳定”', ...applicants('stability')],
      ['4.保护第三方合法权益', ...applicants('thirdParty')],
      ['5.属于三类内部事务信息', ...applicants('internalAffairs')],
      ['6.属于四类过程性信息', ...applicants('processInfo')],
      ['7.属于行政执法案卷', ...applicants('enforcementFile')],
      ['8.属于行政查询事项', ...applicants('adminQuery')],
      ['（四）无法提供 1×3', '1.本机关不掌握相关政府信息', ...applicants('notHeld')],
      ['2.没有现成信息需要另行制作', ...applicants('needsMaking')],
      ['3.补正后申请内容仍不明确', ...applicants('stillUnclear')],
      ['（五）不予处理 1×5', '1.信访举报投诉类申请', ...applicants('petition')],
      ['2.重复申请', ...applicants('repeated')],
      ['3.要求提供公开出版物', ...applicants('publication')],
      ['4.无正当理由大量反复申请', ...applicants('massRepeated')],
      ['5.要求行政机关确认或重新出具已获取信息', ...applicants('reissue')],
      [
        '（六）其他处理 1×3',
        '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        ...applicants('notCorrected'),
      ],
      [
        '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        ...applicants('feeUnpaid'),
      ],
      ['3.其他', ...applicants('otherOutcome')],
      ['（七）总计 2×1', ...applicants('outcomeTotal')],
      ['四、结转下年度继续办理 3×1', ...applicants('carriedOut')],
    ]);
  });

  test('table 四 sets 行政复议 and both kinds of 行政诉讼 side by side over one row of 15 figures', () => {
    const table = tableOfSection(2);
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const ids = 'upheld corrected otherResult pending total';
    expect(table.headRows).toBe(3);
    expect(grid(table)).toEqual([
      ['行政复议 5×1', '行政诉讼 10×1'],
      [...results.map(result => `${result} 1×2`), '未经复议直接起诉 5×1', '复议后起诉 5×1'],
      [...results, ...results],
      [
        ...figures('disputes', 'review', ids),
        ...figures('disputes', 'direct', ids),
        ...figures('disputes', 'afterReview', ids),
      ],
    ]);
  });

  test('every cell of the form that a table prints is printed exactly once, 200 in all', () => {
    const printed = tablesOf(empty).flatMap(table =>
      table.rows.flatMap(row => row.flatMap(cell => (cell.figure === undefined ? [] : [cell.figure]))),
    );
    const declared = form2021.cells.filter(cell => cell.table !== 'fee').map(cell => cell.id);
    expect(printed).toHaveLength(200);
    expect([...printed].sort()).toEqual([...declared].sort());
  });

  test('a cell is either a head or a figure', () => {
    const neither = tablesOf(empty).flatMap(table =>
      table.rows.flatMap(row =>
        row.filter(cell => (cell.header === undefined) === (cell.figure === undefined)),
      ),
    );
    expect(neither).toEqual([]);
  });

  test('every table gives the width of each of its columns and tells what it is', () => {
    for (const table of tablesOf(empty)) {
      const columns = table.rows[0]?.reduce((sum, cell) => sum + cell.colSpan, 0);
      expect(table.widths).toHaveLength(columns ?? 0);
      expect(table.caption).toMatch(/情况$/);
    }
  });
});

describe('figures on paper', () => {
  const cellText = (report: Report, id: string): string | undefined =>
    tablesOf(report)
      .flatMap(table => table.rows.flat())
      .find(cell => cell.figure === id)?.text;

  test('a blank figure and the total of blanks are empty cells, never 0', () => {
    const texts = tablesOf(empty).flatMap(table =>
      table.rows.flatMap(row => row.filter(cell => cell.figure !== undefined).map(cell => cell.text)),
    );
    expect(new Set(texts)).toEqual(new Set(['']));
  });

  test('a very long unreadable figure is printed with its beginning only', () => {
    const report = edited(empty, {
      kind: 'figure',
      cell: 'requests.received.other',
      value: { raw: '约'.repeat(100_000) },
    });
    const cells = tableOfSection(1, report).rows.flat();
    expect(cells.find(cell => cell.figure === 'requests.received.other')?.text).toBe(`${'约'.repeat(23)}…`);
  });
  test('totals are computed and an unreadable figure stands as it was typed', () => {
    const report = edited(
      empty,
      { kind: 'figure', cell: 'requests.received.natural', value: 1234 },
      { kind: 'figure', cell: 'requests.received.legal', value: 6 },
      { kind: 'figure', cell: 'requests.received.other', value: { raw: '约3件' } },
      { kind: 'figure', cell: 'requests.granted.natural', value: 2 },
      { kind: 'figure', cell: 'requests.repeated.natural', value: 3 },
      { kind: 'figure', cell: 'disputes.direct.upheld', value: 0 },
      { kind: 'figure', cell: 'proactive.fees.amount', value: 12.5 },
    );
    expect(cellText(report, 'requests.received.natural')).toBe('1234');
    expect(cellText(report, 'requests.received.other')).toBe('约3件');
    expect(cellText(report, 'requests.received.total')).toBe('1240');
    expect(cellText(report, 'requests.outcomeTotal.natural')).toBe('5');
    expect(cellText(report, 'requests.outcomeTotal.total')).toBe('5');
    expect(cellText(report, 'disputes.direct.total')).toBe('0');
    expect(cellText(report, 'disputes.review.total')).toBe('');
    expect(cellText(report, 'proactive.fees.amount')).toBe('12.5');
  });
});

describe('the text on paper', () => {
  test('an empty report is its title, the six headings and the three tables', () => {
    expect(outline(empty)).toEqual([
      '# 半坡镇人民政府2025年政府信息公开工作年度报告',
      '## 一、总体情况',
      '## 二、主动公开政府信息情况',
      '[表]',
      '## 三、收到和处理政府信息公开申请情况',
      '[表]',
      '## 四、政府信息公开行政复议、行政诉讼情况',
      '[表]',
      '## 五、存在的主要问题及改进情况',
      '## 六、其他需要报告的事项',
    ]);
  });

  test('the texts stand in their order, the parts as the report orders them, without the empty ones', () => {
    const report = edited(
      empty,
      {
        kind: 'parts',
        value: [
          { id: 'own1', heading: '组织领导' },
          { id: 'onRequest', heading: '依申请公开' },
          { id: 'proactive', heading: '主动公开' },
        ],
      },
      { kind: 'fact', fact: 'phone', value: '0379-68300001' },
      { kind: 'text', text: 'preamble', value: '根据条例编制。\n\n　　全文包括六个部分。' },
      { kind: 'text', text: 'overview.intro', value: '今年以来。' },
      { kind: 'text', text: 'overview.own1', value: '成立了领导小组。' },
      { kind: 'text', text: 'overview.onRequest', value: ' \n ' },
      { kind: 'text', text: 'overview.proactive', value: '公开126条。\r\n另有公告。' },
      { kind: 'text', text: 'problems', value: '（一）存在问题。\n（二）改进情况。' },
      { kind: 'text', text: 'others', value: '没有其他事项。' },
      { kind: 'figure', cell: 'fee.notices.count', value: 0 },
      { kind: 'figure', cell: 'fee.charged.yuan', value: 0 },
      { kind: 'figure', cell: 'fee.received.yuan', value: 0 },
    );
    expect(outline(report).filter(line => line !== '[表]')).toEqual([
      '# 半坡镇人民政府2025年政府信息公开工作年度报告',
      '根据条例编制。',
      '全文包括六个部分。',
      '如对本报告有疑问，请与半坡镇人民政府联系（电话：0379-68300001）。',
      '## 一、总体情况',
      '今年以来。',
      '### （一）组织领导',
      '成立了领导小组。',
      '### （二）主动公开',
      '公开126条。',
      '另有公告。',
      '## 二、主动公开政府信息情况',
      '## 三、收到和处理政府信息公开申请情况',
      '## 四、政府信息公开行政复议、行政诉讼情况',
      '## 五、存在的主要问题及改进情况',
      '（一）存在问题。',
      '（二）改进情况。',
      '## 六、其他需要报告的事项',
      '本机关2025年发出信息处理费收费通知0件，总金额0元，实际收取总金额0元。',
      '没有其他事项。',
    ]);
  });

  test('a report of the format of 2019 is never composed', () => {
    expect(() => compose(emptyReport('半坡镇人民政府', 2020, '2019'), null)).toThrow('2019');
  });

  test('parts are numbered as Chinese headings are', () => {
    expect([1, 9, 10, 11, 19, 20, 21, 99, 100].map(chineseNumber).join(' ')).toBe(
      '一 九 十 十一 十九 二十 二十一 九十九 100',
    );
  });
});

describe('the charts of the report', () => {
  const figures = { 'proactive.licensing.decisions': 4, 'proactive.penalties.decisions': 0 } as const;
  const charted: Report = {
    ...emptyReport('半坡镇人民政府', 2025),
    texts: { 'overview.proactive': '公开。', 'overview.onRequest': '办结。' },
    figures: {
      ...Object.fromEntries(
        form2021.cells.filter(({ computed }) => !computed).map(({ id }) => [id, 0] as const),
      ),
      ...figures,
      'proactive.coercion.decisions': 1,
      'requests.received.natural': 3,
    },
    charts: ['decisions', 'received'],
  };
  const shown = (report: Report, last: LastYear | null) =>
    compose(report, last).blocks.map(block =>
      block.kind === 'figure' ? [block.text, block.series, block.groups] : block.kind,
    );
  const inOverview = (report: Report, last: LastYear | null = null) => {
    const blocks = shown(report, last);
    return blocks.slice(2, blocks.indexOf('table') - 1);
  };

  test('stand behind the words of their parts, numbered, with the figures of this year alone', () => {
    expect(inOverview(charted)).toEqual([
      'heading',
      'paragraph',
      [
        '图1　2025年行政许可、行政处罚、行政强制处理决定数量',
        ['2025年'],
        [
          { label: '行政许可', values: [4] },
          { label: '行政处罚', values: [0] },
          { label: '行政强制', values: [1] },
        ],
      ],
      'heading',
      'paragraph',
      [
        '图2　2025年政府信息公开申请数量',
        ['2025年'],
        [
          { label: '新收', values: [3] },
          { label: '上年结转', values: [0] },
        ],
      ],
    ]);
  });

  test('have the bars of last year too where all of its figures are known', () => {
    const report: Report = { ...charted, year: 2024, figures: { ...charted.figures, ...figures } };
    const { 'proactive.coercion.decisions': _, ...without } = report.figures;
    const last = (known: Report['figures']) => ({ report: { ...report, figures: known }, printed: {} });
    const first = (lastYear: LastYear) => inOverview(charted, lastYear)[2];
    expect(first(last(report.figures))).toEqual([
      '图1　2024—2025年行政许可、行政处罚、行政强制处理决定数量',
      ['2025年', '2024年'],
      [
        { label: '行政许可', values: [4, 4] },
        { label: '行政处罚', values: [0, 0] },
        { label: '行政强制', values: [1, 1] },
      ],
    ]);
    expect(first(last(without))?.[1]).toEqual(['2025年']);
  });

  test('stand at the end of section 一 where their part has no words, and not at all without figures', () => {
    const bare = { ...charted, texts: { 'overview.intro': '概述。' } };
    expect(inOverview(bare).map(block => (Array.isArray(block) ? 'figure' : block))).toEqual([
      'paragraph',
      'figure',
      'figure',
    ]);
    expect(inOverview({ ...charted, figures: {} })).toEqual(['heading', 'paragraph', 'heading', 'paragraph']);
  });
});
