/** 国办公开办函〔2019〕60号（试行）: the reports of 2019 and 2020. Only ever read, never written. */

import type { Column, Form, Row, Table } from './declare.ts';
import { declareCells } from './declare.ts';
import { disputeSums, disputes } from './disputes.ts';
import { fee, parts, sections } from './form2021.ts';
import {
  requestBalances,
  requestColumns,
  requestOtherwise2019,
  requestRows,
  requestSums,
} from './requests.ts';

const row = (id: string, label: string, number: string): Row => ({
  id,
  label,
  under: [`第二十条第（${number}）项`],
  basis: '',
  help: '',
});

export const proactiveColumns2019 = [
  { id: 'made', label: '本年新制作数量', under: [], unit: '件' },
  { id: 'disclosed', label: '本年新公开数量', under: [], unit: '件' },
  { id: 'disclosedTotal', label: '对外公开总数量', under: [], unit: '件' },
  { id: 'lastYear', label: '上一年项目数量', under: [], unit: '件' },
  { id: 'change', label: '本年增/减', under: [], unit: '件', signed: true },
  { id: 'decisions', label: '处理决定数量', under: [], unit: '件' },
  { id: 'projects', label: '采购项目数量', under: [], unit: '件' },
  { id: 'purchases', label: '采购总金额', under: [], unit: '万元', decimal: true },
] as const satisfies readonly Column[];

const documentColumns = ['made', 'disclosed', 'disclosedTotal'] as const;
const itemColumns = ['lastYear', 'change', 'decisions'] as const;

const proactive2019 = {
  id: 'proactive',
  section: 'proactive',
  rows: [
    row('regulations', '规章', '一'),
    row('normativeDocuments', '规范性文件', '一'),
    row('licensing', '行政许可', '五'),
    row('otherServices', '其他对外管理服务事项', '五'),
    row('penalties', '行政处罚', '六'),
    row('coercion', '行政强制', '六'),
    row('fees', '行政事业性收费', '八'),
    row('procurement', '政府集中采购', '九'),
  ],
  columns: proactiveColumns2019,
  columnsOf: {
    regulations: documentColumns,
    normativeDocuments: documentColumns,
    licensing: itemColumns,
    otherServices: itemColumns,
    penalties: itemColumns,
    coercion: itemColumns,
    fees: ['lastYear', 'change'],
    procurement: ['projects', 'purchases'],
  },
} as const satisfies Table;

const otherwiseRows: readonly string[] = ['notCorrected', 'feeUnpaid', 'otherOutcome'];

const requests2019: Table = {
  id: 'requests',
  section: 'requests',
  rows: requestRows.flatMap((declared): readonly Row[] =>
    declared.id === 'notCorrected'
      ? [requestOtherwise2019]
      : otherwiseRows.includes(declared.id)
        ? []
        : [declared],
  ),
  columns: requestColumns,
};

const tables: readonly Table[] = [proactive2019, requests2019, disputes, fee];
const sums = [...requestSums(requests2019), ...disputeSums];

export const form2019: Form = {
  id: '2019',
  name: '2019年格式（国办公开办函〔2019〕60号，试行）',
  years: { from: 2019, to: 2020 },
  sections,
  parts,
  tables,
  cells: declareCells(tables, sums),
  sums,
  balances: requestBalances,
};
