/** Table 四 政府信息公开行政复议、行政诉讼情况: the same in the formats of 2021 and 2019. */

import type { Column, Row, Sum, Table } from './declare.ts';
import { cellId } from './declare.ts';

export const disputeColumns = [
  { id: 'upheld', label: '结果维持', under: [], unit: '件' },
  { id: 'corrected', label: '结果纠正', under: [], unit: '件' },
  { id: 'otherResult', label: '其他结果', under: [], unit: '件' },
  { id: 'pending', label: '尚未审结', under: [], unit: '件' },
  { id: 'total', label: '总计', under: [], unit: '件' },
] as const satisfies readonly Column[];

export const disputeRows = [
  {
    id: 'review',
    label: '行政复议',
    under: [],
    basis: '第五十一条',
    help: '因政府信息公开被申请行政复议的案件，按本年底的结果计。',
  },
  {
    id: 'direct',
    label: '未经复议直接起诉',
    under: ['行政诉讼'],
    basis: '第五十一条',
    help: '没有复议、直接告到法院的案件。',
  },
  {
    id: 'afterReview',
    label: '复议后起诉',
    under: ['行政诉讼'],
    basis: '第五十一条',
    help: '先复议、不服再告到法院的案件。',
  },
] as const satisfies readonly Row[];

export const disputes = {
  id: 'disputes',
  section: 'disputes',
  rows: disputeRows,
  columns: disputeColumns,
} as const satisfies Table;

export const disputeSums: readonly Sum[] = disputeRows.map(row => ({
  target: cellId('disputes', row.id, 'total'),
  of: disputeColumns
    .filter(column => column.id !== 'total')
    .map(column => cellId('disputes', row.id, column.id)),
}));
