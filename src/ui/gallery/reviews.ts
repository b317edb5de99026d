/** Made-up documents that were read well, with doubts, badly, and in the format of 2019. */

import { type Block, compose, type Paper, recognise, type TableCell } from '../../document/index.ts';
import type { Intake } from '../intake/intake.ts';
import { sampleLastYear } from './samples.ts';

const cell = (text: string): TableCell => ({ text, colSpan: 1, rowSpan: 1 });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** As a page has it: no cell says which figure it holds, and no heading that it is one. */
const plain = ({ figure: _figure, ...rest }: TableCell): TableCell => rest;

const whole: Paper = {
  ...compose(sampleLastYear.report, null),
  blocks: compose(sampleLastYear.report, null).blocks.map(block =>
    block.kind === 'table'
      ? { ...block, rows: block.rows.map(row => row.map(plain)) }
      : paragraph(block.text),
  ),
};

const around: readonly Block[] = ['首页', '政务公开', '政府信息公开年报'].map(paragraph);

/** Every zero of table 四 printed as “-”, and one total of table 三 wrong. */
const doubtful: Paper = {
  blocks: [
    ...around,
    ...whole.blocks.map(block => {
      if (block.kind !== 'table') return block;
      const last = block.rows.length - 1;
      const isDisputes = block.rows.some(row => row.some(({ text }) => text.includes('复议后起诉')));
      const isRequests = block.rows.some(row => row.some(({ text }) => text.includes('结转下年度')));
      return {
        ...block,
        rows: block.rows.map((row, index) => {
          if (isDisputes) return row.map(one => (one.text === '0' ? { ...one, text: '-' } : one));
          if (!isRequests || index !== last - 1) return row;
          return row.map((one, at) => (at === row.length - 1 ? { ...one, text: '5' } : one));
        }),
      };
    }),
    ...around,
  ],
};

/** Without its title and its table 三, of which the page has a picture. */
const poor: Paper = {
  blocks: whole.blocks.filter(
    (block, index) =>
      index > 0 &&
      !(
        block.kind === 'table' && block.rows.some(row => row.some(({ text }) => text.includes('结转下年度')))
      ) &&
      !(block.kind === 'paragraph' && block.text.startsWith('六、')),
  ),
};

const heads2019 = ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'];
const table2019: Block = {
  kind: 'table',
  headRows: 0,
  rows: [
    [{ ...cell('第二十条第（一）项'), colSpan: 4 }],
    heads2019.map(cell),
    ['规章', '0', '0', '0'].map(cell),
    ['规范性文件', '2', '2', '7'].map(cell),
    [{ ...cell('第二十条第（五）项'), colSpan: 4 }],
    ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'].map(cell),
    ['行政许可', '12', '-2', '356'].map(cell),
    ['其他对外管理服务事项', '5', '0', '80'].map(cell),
  ],
};
const of2019: Paper = {
  blocks: whole.blocks.map(block =>
    block.kind === 'table' && block.rows.some(row => row.some(({ text }) => text.includes('规章')))
      ? table2019
      : block.kind === 'paragraph'
        ? { ...block, text: block.text.split('2024').join('2020') }
        : block,
  ),
};

const read = (name: string, paper: Paper): Intake => ({
  kind: 'recognised',
  name,
  opened: { kind: 'recognised', paper, recognition: recognise(paper) },
});

/** What the frames of the review show. */
export const sampleIntakes: readonly {
  readonly id: string;
  readonly name: string;
  readonly intake: Intake;
}[] = [
  {
    id: 'review',
    name: '导入后核对 · 本工具的文件',
    intake: {
      kind: 'draft',
      name: '柳河镇2024年报告.html',
      content: { report: sampleLastYear.report, lastYear: null },
      notes: [],
    },
  },
  { id: 'review-perfect', name: '导入后核对 · 全部读出来了', intake: read('2024年报告.docx', whole) },
  { id: 'review-doubtful', name: '导入后核对 · 有存疑的', intake: read('2024年报告.html', doubtful) },
  { id: 'review-poor', name: '导入后核对 · 缺得多', intake: read('2024年报告.pdf', poor) },
  { id: 'review-2019', name: '导入后核对 · 2019 年格式', intake: read('2020年报告.html', of2019) },
];
