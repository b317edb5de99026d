import { describe, expect, test } from 'vitest';
import { form2021, tableOf } from '../../../form/index.ts';
import { recognise } from '../../recognise/index.ts';
import { type Random, randomFrom } from '../../testing/random.ts';
import { readText } from '../../text.ts';

const figuresOf = (text: string) => recognise(readText(text).paper).report.figures as Record<string, unknown>;
const requests = tableOf(form2021, 'requests');
/** The figures of table 三 that a report holds; its sums are derived. */
const entered = 24 * 6;
const behind = '\n四、政府信息公开行政复议、行政诉讼情况\n';
const head = [
  '三、收到和处理政府信息公开申请情况',
  '                                           申请人情况',
  '（本列数据的勾稽关系为：第一项加第二项之和，等于 自然           法人或其他组织',
  '    第三项加第四项之和）         人 商业 科研 社会公 法律服 其 总计',
  '                               企业 机构 益组织 务机构 他',
];

/** Every figure is another: in a wrong row or column it would be seen. The last of a row is its sum. */
function inventFigures(random: Random): readonly (readonly number[])[] {
  return requests.rows.map((_, row) => {
    const own = Array.from({ length: 6 }, (__, column) => 100 + row * 30 + column * 5 + random.below(5));
    return [...own, own.reduce((sum, value) => sum + value, 0)];
  });
}

/** The table as `pdftotext -layout` writes it: labels broken at `width`, their figures beside a line in the middle. */
function layoutText(figures: readonly (readonly number[])[], random: Random): string {
  const width = 8 + random.below(16);
  const lines = requests.rows.flatMap((row, index) => {
    const pieces = row.label.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
    const middle = Math.floor((pieces.length - 1) / 2);
    const group = row.under[row.under.length - 1]?.slice(0, 4) ?? '';
    return pieces.map((piece, at) => {
      const label = `     ${(at === 0 && random.below(4) === 0 ? group : '').padEnd(6)}${piece}`.padEnd(40);
      return at === middle
        ? `${label}${(figures[index] ?? []).map(value => String(value).padEnd(7)).join('')}`
        : label;
    });
  });
  return [...head, ...lines].join('\n') + behind;
}

/** The table as `pdftotext` writes it: each figure on a line, all of a row before or behind the first piece of its label. */
function streamText(figures: readonly (readonly number[])[], random: Random): string {
  const width = 8 + random.below(16);
  const before = random.below(2) === 0;
  const lines = requests.rows.flatMap((row, index) => {
    const pieces = row.label.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
    const own = (figures[index] ?? []).map(String);
    return before ? [...own, ...pieces] : [...pieces.slice(0, 1), ...own, ...pieces.slice(1)];
  });
  return [...head.map(line => line.trim()), ...lines].join('\n') + behind;
}

const wrong = (text: string, figures: readonly (readonly number[])[]) => {
  const found = figuresOf(text);
  return requests.rows.flatMap((row, index) =>
    requests.columns.flatMap((column, at) => {
      const figure = found[`requests.${row.id}.${column.id}`];
      return figure === undefined || figure === figures[index]?.[at] ? [] : [`${row.id}.${column.id}`];
    }),
  );
};
const countOf = (text: string) =>
  Object.keys(figuresOf(text)).filter(id => id.startsWith('requests.')).length;

describe('table 三 of a page’s text', () => {
  for (const [name, write] of [
    ['with labels around their figures', layoutText],
    ['with figures before or behind their labels', streamText],
  ] as const)
    test(`${name} is read whole`, () => {
      for (let seed = 1; seed <= 40; seed++) {
        const random = randomFrom(seed);
        const figures = inventFigures(random);
        const text = write(figures, random);
        expect({ seed, wrong: wrong(text, figures), count: countOf(text) }).toEqual({
          seed,
          wrong: [],
          count: entered,
        });
      }
    });

  test('gives no figure to another row where one was lost', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = randomFrom(seed);
      const figures = inventFigures(random);
      const lines = streamText(figures, random).split('\n');
      const places = lines.flatMap((line, at) => (/^\d+$/.test(line) ? [at] : []));
      lines.splice(places[random.below(places.length)] ?? 0, 1);
      expect({ seed, wrong: wrong(lines.join('\n'), figures) }).toEqual({ seed, wrong: [] });
    }
  });

  test('gives nothing where all labels stand before all figures and no sum tells the order', () => {
    const figures = inventFigures(randomFrom(1)).map(row =>
      row.map((value, at) => (at === 6 ? value + 1 : value)),
    );
    const text =
      [...head, ...requests.rows.map(row => row.label), ...figures.flat().map(String)].join('\n') + behind;
    expect(countOf(text)).toBe(0);
  });
});

describe('table 二 of a page’s text', () => {
  test('with the figures in front of their labels is read whole', () => {
    const text = `二、主动公开政府信息情况
第二十条第（一）项
信息内容
本年制发件数
本年废止件数
现行有效件数
0
7
8
规章
2
0
1
行政规范性文件
第二十条第（五）项
信息内容
本年处理决定数量
121
行政许可
第二十条第（六）项
信息内容
本年处理决定数量
12
行政处罚
5
行政强制
第二十条第（八）项
信息内容
本年收费金额（单位：万元）
3.5
行政事业性
收费
三、收到和处理政府信息公开申请情况`;
    expect(figuresOf(text)).toMatchObject({
      'proactive.regulations.inForce': 8,
      'proactive.normativeDocuments.issued': 2,
      'proactive.licensing.decisions': 121,
      'proactive.penalties.decisions': 12,
      'proactive.coercion.decisions': 5,
      'proactive.fees.amount': 3.5,
    });
    const lacking = figuresOf(text.replace('\n121\n', '\n'));
    expect(Object.keys(lacking).filter(id => id.startsWith('proactive.'))).toEqual([]);
  });
});

describe('table 四 of a page’s text', () => {
  const heads = `四、政府信息公开行政复议、行政诉讼情况
      行政复议                       行政诉讼
结果 结果 其他 尚未 总 结果 未经复议直接起诉               复议后起诉
维持 纠正 结果 审结 计 维持 结果       其他 尚未 总 结果 结果 其他 尚未 总
                      纠正 结果 审结 计 维持 纠正 结果 审结 计
`;
  test('is read under heads that lines broke, where it has all figures', () => {
    const figures = figuresOf(
      `${heads} 0   0   1    1   2   3   1   0   0   4   1   0   5   0   6\n五、存在的主要问题及改进情况`,
    );
    expect(figures).toMatchObject({
      'disputes.review.otherResult': 1,
      'disputes.direct.upheld': 3,
      'disputes.afterReview.otherResult': 5,
    });
  });
  test('gives nothing where a figure is missing', () => {
    const figures = figuresOf(
      `${heads} 0   0   1    1   2   3   1   0   0   4   1   0   5   6\n五、存在的主要问题及改进情况`,
    );
    expect(Object.keys(figures).filter(id => id.startsWith('disputes.'))).toEqual([]);
  });
});

describe('what stands on each page', () => {
  test('is no text: numbers, running heads, what a browser prints', () => {
    const page = (head: string, text: string, foot: string) => `${head}\n${text}\n${foot}\n\f`;
    const text = [
      page('', '一、总体情况\n全年主动公开各类信息一百四十一条，公开内容以惠民补贴、安全生产、', '— 1 —'),
      page('11/24/26, 6:03 PM   松塬县', '森林防火和项目建设为主。', 'file:///report.html    2/3'),
    ].join('');
    const blocks = readText(text).paper.blocks.flatMap(block =>
      block.kind === 'paragraph' ? [block.text] : [],
    );
    expect(blocks).toEqual([
      '一、总体情况',
      '全年主动公开各类信息一百四十一条，公开内容以惠民补贴、安全生产、',
      '森林防火和项目建设为主。',
    ]);
  });
});
