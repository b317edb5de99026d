/** For tests: an invented report in one of the many layouts in which reports come, with what a reader must find. */

import { form2021, type SectionId, sectionHeading } from '../../form/index.ts';
import { type Content, exchangedFigures, inventContent } from './content.ts';
import { disputesGrids, filledGrid, type Grid, proactiveGrid, requestsGrid } from './grids.ts';
import { type Random, randomFrom } from './random.ts';
import type { Invented } from './score.ts';

type TableWriter = (grid: Grid, random: Random) => string;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const span = (name: string, value: number) => (value > 1 ? ` ${name}="${value}"` : '');
const htmlTable = (rows: readonly string[]) => `<table border="1"><tbody>${rows.join('\n')}</tbody></table>`;
const wide = (text: string) =>
  text.length === 4 && /[企机]/.test(text) ? `${text.slice(0, 2)}\n${text.slice(2)}` : text;

const htmlWriters: Readonly<Record<string, TableWriter>> = {
  plainCells: grid =>
    htmlTable(
      grid.map(
        row =>
          `<tr>${row.map(c => `<td${span('colspan', c.colSpan)}${span('rowspan', c.rowSpan)}>${escaped(c.text)}</td>`).join('')}</tr>`,
      ),
    ),
  paragraphCells: grid =>
    htmlTable(
      grid.map(
        row =>
          `<tr>${row
            .map(c => {
              const lines = wide(c.text)
                .split('\n')
                .map(line => `<p><span>${escaped(line) || '&nbsp;'}</span></p>`);
              return `<td${span('colspan', c.colSpan)}${span('rowspan', c.rowSpan)}>${lines.join('')}</td>`;
            })
            .join('')}</tr>`,
      ),
    ),
  withoutSpans: grid =>
    htmlTable(
      filledGrid(grid).map(row => `<tr>${row.map(text => `<td>${escaped(text)}</td>`).join('')}</tr>`),
    ),
  trailingColumns: grid =>
    htmlTable(
      grid.map(
        row =>
          `<tr>${row.map(c => `<td${span('colspan', c.colSpan)}${span('rowspan', c.rowSpan)}>${escaped(c.text)}</td>`).join('')}<td></td><td>&nbsp;</td></tr>`,
      ),
    ),
};

/** Text of the cells as they stand in the source, without the covered ones. */
const rowsOf = (grid: Grid) => grid.map(row => row.map(c => c.text));

/** Covered cells below a merged one as empty lines, as LibreOffice writes them. */
function officeLines(grid: Grid): readonly string[] {
  const lines: string[] = [];
  const covered: { until: number; column: number }[] = [];
  for (const [at, row] of grid.entries()) {
    let column = 0;
    const queue = [...row];
    const width = 20;
    while (queue.length > 0 && column < width) {
      const above = covered.find(entry => entry.column === column && entry.until > at);
      if (above) {
        lines.push('');
        column++;
        continue;
      }
      const next = queue.shift();
      if (!next) break;
      lines.push(next.text);
      if (next.rowSpan > 1) covered.push({ until: at + next.rowSpan, column });
      column += next.colSpan;
    }
  }
  return lines;
}

const textWriters: Readonly<Record<string, TableWriter>> = {
  tabs: grid =>
    rowsOf(grid)
      .map(row => row.join('\t'))
      .join('\n'),
  excelTabs: grid =>
    filledGrid(grid)
      .map(row => row.map(text => (wide(text).includes('\n') ? `"${wide(text)}"` : text)).join('\t'))
      .join('\n'),
  linesApart: grid =>
    rowsOf(grid)
      .flat()
      .map(text => (text === '' ? '\u00a0' : wide(text).split('\n').join('\n\n')))
      .join('\n\n'),
  linesTight: grid => officeLines(grid).join('\n'),
  pipes: grid =>
    rowsOf(grid)
      .map(row => `| ${row.join(' | ')} |`)
      .join('\n'),
  fullPipes: grid =>
    filledGrid(grid)
      .map(row => `${row.join(' | ')} |||`)
      .join('\n'),
  lonePipes: grid =>
    rowsOf(grid)
      .map(row => row.join('\n|\n'))
      .join('\n'),
  spaces: grid =>
    rowsOf(grid)
      .map(row => row.map(text => text || '0').join('    '))
      .join('\n'),
};
/** Writers that cannot show a blank cell. */
const blankless = new Set(['spaces']);

export const headingWords: Readonly<Record<SectionId, readonly [string, ...string[]]>> = {
  overview: [
    '总体情况',
    '总体情况',
    '总结概述',
    '工作基本情况',
    '{year}年政务公开总体情况',
    '工作开展总体情况',
    '工作开展情况',
  ],
  proactive: ['主动公开政府信息情况', '主动公开政府信息情况', '行政机关主动公开政府信息情况'],
  requests: [
    '收到和处理政府信息公开申请情况',
    '收到和处理政府信息公开申请情况',
    '行政机关收到和处理政府信息公开申请情况',
  ],
  disputes: [
    '政府信息公开行政复议、行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
    '政府信息公开行政复议及行政诉讼情况',
  ],
  problems: [
    '存在的主要问题及改进情况',
    '政府信息公开工作存在的主要问题及改进情况',
    '存在问题及改进情况',
    '存在的问题及改进情况',
    '主要问题和改进措施',
    '当前存在的主要问题及下步改进措施',
  ],
  others: ['其他需要报告的事项', '其它需要报告的事项', '其他报告事项'],
};

export function titleLines(content: Content, { pick }: Random): readonly string[] {
  const { organ, year } = content;
  return pick<readonly string[]>([
    [`${organ}${year}年政府信息公开工作年度报告`],
    [`${organ}${year}年度政府信息公开工作年度报告`],
    [`${year}年${organ}政府信息公开工作年度报告`],
    [`${organ}政府信息公开工作${year}年度报告`],
    [`${organ}政府信息公开${year}年度报告`, `（${year + 1}年1月25日）`],
    [`${organ}${year}年政府信息公开年度报告`],
    [`${organ}${year}年信息公开工作年度报告`],
    [`${organ} ${year} 年政府信息公开工作报告`],
    [organ, `${year}年政府信息公开工作年度报告`],
    [`${organ}${year}年度政府`, '信息公开工作年度报告'],
    [`${year}年政府信息公开工作年度报告`, organ, `${year}年政府信息公开工作年度报告`],
    [`${year}${organ}${year}年度政府信息公开工作年度报告`],
  ]);
}

/** The layout of one seed: the same seed gives the same document. */
export function layoutOf(seed: number): Invented {
  const random = randomFrom(seed);
  const { pick, once } = random;
  const content = inventContent(random, once(4) ? '2019' : '2021');
  const isHtml = once(2);
  const writers = isHtml ? htmlWriters : textWriters;
  const names = Object.keys(writers) as [string, ...string[]];
  const name = pick(names);
  const write = writers[name] ?? (() => '');
  const torn = name !== 'spaces' && once(5);
  const shape = pick(['official', 'official', 'three', 'labelled'] as const);
  const filled = blankless.has(name) ? withoutBlanks(content) : content;

  const sub = pick([
    (n: number, head: string, text: string) => [`（${'一二三四五'[n]}）${head}。${text}`],
    (n: number, head: string, text: string) => [`（${'一二三四五'[n]}）${head}：${text}`],
    (n: number, head: string, text: string) => [`(${'一二三四五'[n]}) ${head}情况`, text],
    (n: number, head: string, text: string) => [`${n + 1}、${head}情况`, text],
    (n: number, head: string, text: string) => [`${n + 1}.${head}：${text}`],
  ]);
  const overview = [
    ...filled.intro,
    ...filled.parts.flatMap(([head, text], index) => sub(index, head, text)),
  ];
  const number = pick(['chinese', 'chinese', 'chinese', 'spaced', 'colon'] as const);
  const heading = (id: SectionId) => {
    const words = pick(headingWords[id]).replace('{year}', String(filled.year));
    const { number: own } = form2021.sections.find(section => section.id === id) ?? { number: '' };
    if (once(4)) return sectionHeading(form2021, id);
    return number === 'spaced' ? `${own}、 ${words}` : `${own}、${words}${number === 'colon' ? '：' : ''}`;
  };
  const preambleInside = filled.preamble.length > 0 && once(6);
  const noOthers = once(10);
  const signed = !noOthers && once(3);
  const front = once(3) ? frontNoise(filled) : [];
  const back = once(3) ? backNoise(filled) : [];
  const title = titleLines(filled, random);
  const p = (text: string) => (isHtml ? `<p style="text-indent:2em">${escaped(text)}</p>` : text);
  const table = (grid: Grid) => write(grid, random);
  const note = once(5) ? ['该部分以表格形式报告。表格如下：'] : [];

  const body = [
    ...front.map(p),
    ...title.map(p),
    ...(preambleInside ? [] : filled.preamble).map(p),
    p(heading('overview')),
    ...[...(preambleInside ? filled.preamble : []), ...overview].map(p),
    p(heading('proactive')),
    ...note.map(p),
    table(proactiveGrid(filled, random)),
    p(heading('requests')),
    table(requestsGrid(filled, random, torn)),
    p(heading('disputes')),
    ...disputesGrids(filled, shape).map(table),
    p(heading('problems')),
    ...filled.problems.map(p),
    ...(noOthers ? [] : [p(heading('others')), ...filled.others.map(p)]),
    ...(signed ? [filled.organ, `${filled.year + 1}年1月${10 + random.below(20)}日`] : []).map(p),
    ...back.map(p),
  ];
  const input = isHtml
    ? `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${once(3) ? '政府信息公开年报' : title.join('')}</title></head><body>${body.join('\n')}</body></html>`
    : body.join(once(2) ? '\n' : '\n\n');
  const figures = exchangedFigures(filled);
  return {
    name: `${name}${torn ? ' torn heads' : ''}, ${shape}, ${filled.form}`,
    input,
    isHtml,
    expected: {
      year: filled.year,
      organ: filled.organ,
      ...(preambleInside ? {} : { preamble: filled.preamble }),
      sections: {
        overview: [...(preambleInside ? filled.preamble : []), ...overview],
        problems: filled.problems,
        others: noOthers ? null : filled.others,
      },
      table2: figures.table2,
      table3: figures.table3,
      table4: figures.table4,
      blankCells: figures.blankCells,
      sourceFormat: filled.form,
    },
  };
}

const withoutBlanks = (content: Content): Content => ({
  ...content,
  figures: new Map([...content.figures].map(([id, text]) => [id, text === '' ? '0' : text])),
});

const frontNoise = ({ organ, year }: Content): readonly string[] => [
  '今天是2026年2月3日 星期二',
  '无障碍阅读 | 长者助手 | 登录 | 注册',
  '您现在的位置：首页 > 政务公开 > 政府信息公开年报',
  `索引号：00${year}-1234`,
  `发布机构：${organ}`,
  '发文日期：2025-01-13',
  '来源：本站　浏览次数：489次　字体：[大 中 小]',
];

const backNoise = ({ year }: Content): readonly string[] => [
  `附件：${year}年政府信息公开工作年度报告.doc`,
  '上一篇：渔浦区财政局2023年政府信息公开工作年度报告',
  '下一篇：没有了',
  '主办：渔浦区人民政府　承办：渔浦区人民政府办公室',
  'ICP备00000000号-1　公网安备 00000000000000号',
];
