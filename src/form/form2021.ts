/**
 * 《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）: in force for the reports of
 * 2021 and later.
 */

import type { Column, Form, Part, Row, Section, Table } from './declare.ts';
import { declareCells } from './declare.ts';
import { disputeSums, disputes } from './disputes.ts';
import { requestBalances, requestColumns, requestRows, requestSums } from './requests.ts';

export const sections = [
  {
    id: 'overview',
    number: '一',
    title: '总体情况',
    basis: '条例第五十条第（一）（四）项',
    about: '用文字说明一年来做了什么，分五个方面写，合计一千字左右。',
  },
  {
    id: 'proactive',
    number: '二',
    title: '主动公开政府信息情况',
    basis: '条例第二十条第（一）（五）（六）（八）项',
    about: '本年制发的文件、许可、处罚和强制、收费各有多少。没有就填 0。',
  },
  {
    id: 'requests',
    number: '三',
    title: '收到和处理政府信息公开申请情况',
    basis: '条例第五十条第（二）项',
    about: '一年里收到多少份公开申请、怎样答复的。每一列都要平衡：第一项＋第二项＝第三项＋第四项。',
  },
  {
    id: 'disputes',
    number: '四',
    title: '政府信息公开行政复议、行政诉讼情况',
    basis: '条例第五十条第（三）项',
    about: '因政府信息公开被申请复议、被起诉的案件。没有就填 0。',
  },
  {
    id: 'problems',
    number: '五',
    title: '存在的主要问题及改进情况',
    basis: '条例第五十条第（四）项',
    about: '写清楚还有什么问题，怎样改进；上年的问题改得怎样也可以写。',
  },
  {
    id: 'others',
    number: '六',
    title: '其他需要报告的事项',
    basis: '条例第五十条第（五）项；国办函〔2020〕109号',
    about: '信息处理费的收取情况必须写，没有收也要写明；其他需要说明的事接着写。',
  },
] as const satisfies readonly Section[];

export const parts = [
  {
    id: 'proactive',
    heading: '主动公开',
    help: '一年公开了多少信息、通过哪些渠道、重点公开了什么，有没有做政策解读。',
  },
  {
    id: 'onRequest',
    heading: '依申请公开',
    help: '收到多少份申请、办结多少、结转多少，与第三部分的表一致；没有收到也要写明。',
  },
  {
    id: 'management',
    heading: '政府信息管理',
    help: '信息怎样审核、发布、更新、清理；规范性文件的管理。',
  },
  {
    id: 'platform',
    heading: '政府信息公开平台建设',
    help: '网站栏目、新媒体、公开栏、查阅点等平台的建设和维护。',
  },
  {
    id: 'supervision',
    heading: '监督保障',
    help: '领导分工、人员培训，以及工作考核、社会评议和责任追究结果情况（条例第五十条第四项要求）。',
  },
] as const satisfies readonly Part[];

const item = (number: string) => `第二十条第（${number}）项`;

export const proactiveRows = [
  {
    id: 'regulations',
    label: '规章',
    under: [item('一')],
    basis: '第二十条第（一）项',
    help: '部门规章、地方政府规章。乡镇、街道、县级部门没有制定权，填 0。',
  },
  {
    id: 'normativeDocuments',
    label: '行政规范性文件',
    under: [item('一')],
    basis: '第二十条第（一）项',
    help: '本机关制发、涉及公民和组织权利义务、反复适用的公文。现行有效＝上年现行有效＋本年制发－本年废止。',
  },
  {
    id: 'licensing',
    label: '行政许可',
    under: [item('五')],
    basis: '第二十条第（五）项',
    help: '本年作出的行政许可决定件数，包括不予许可。',
  },
  {
    id: 'penalties',
    label: '行政处罚',
    under: [item('六')],
    basis: '第二十条第（六）项',
    help: '本年以本机关名义作出的行政处罚决定件数。',
  },
  {
    id: 'coercion',
    label: '行政强制',
    under: [item('六')],
    basis: '第二十条第（六）项',
    help: '本年作出的行政强制决定件数（强制措施和强制执行）。',
  },
  {
    id: 'fees',
    label: '行政事业性收费',
    under: [item('八')],
    basis: '第二十条第（八）项',
    help: '本年全部行政事业性收费的金额，单位是万元，可以有小数。',
  },
] as const satisfies readonly Row[];

const proactiveColumns = [
  { id: 'issued', label: '本年制发件数', under: [], unit: '件' },
  { id: 'repealed', label: '本年废止件数', under: [], unit: '件' },
  { id: 'inForce', label: '现行有效件数', under: [], unit: '件' },
  { id: 'decisions', label: '本年处理决定数量', under: [], unit: '件' },
  { id: 'amount', label: '本年收费金额（单位：万元）', under: [], unit: '万元', decimal: true },
] as const satisfies readonly Column[];

const documentColumns = ['issued', 'repealed', 'inForce'] as const;

const proactive = {
  id: 'proactive',
  section: 'proactive',
  rows: proactiveRows,
  columns: proactiveColumns,
  columnsOf: {
    regulations: documentColumns,
    normativeDocuments: documentColumns,
    licensing: ['decisions'],
    penalties: ['decisions'],
    coercion: ['decisions'],
    fees: ['amount'],
  },
} as const satisfies Table;

const requests: Table = { id: 'requests', section: 'requests', rows: requestRows, columns: requestColumns };

/** 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）: what the annual report must state. */
export const feeRows = [
  {
    id: 'notices',
    label: '发出收费通知',
    under: [],
    basis: '国办函〔2020〕109号',
    help: '本年向申请人发出的信息处理费收费通知件数。',
  },
  {
    id: 'charged',
    label: '收费通知总金额',
    under: [],
    basis: '国办函〔2020〕109号',
    help: '这些通知要求缴纳的金额合计，单位是元。',
  },
  {
    id: 'received',
    label: '实际收取总金额',
    under: [],
    basis: '国办函〔2020〕109号',
    help: '实际收到的信息处理费合计，单位是元。',
  },
] as const satisfies readonly Row[];

export const fee = {
  id: 'fee',
  section: 'others',
  rows: feeRows,
  columns: [
    { id: 'count', label: '件数', under: [], unit: '件' },
    { id: 'yuan', label: '金额', under: [], unit: '元', decimal: true },
  ],
  columnsOf: { notices: ['count'], charged: ['yuan'], received: ['yuan'] },
} as const satisfies Table;

const tables: readonly Table[] = [proactive, requests, disputes, fee];
const sums = [...requestSums(requests), ...disputeSums];

export const form2021: Form = {
  id: '2021',
  name: '2021年格式（国办公开办函〔2021〕30号）',
  years: { from: 2021, to: null },
  sections,
  parts,
  tables,
  cells: declareCells(tables, sums),
  sums,
  balances: requestBalances,
};
