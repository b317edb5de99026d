/** Table 三 收到和处理政府信息公开申请情况: rows and columns common to the formats of 2021 and 2019. */

import type { Balance, Column, Row, Sum, Table } from './declare.ts';
import { cellId } from './declare.ts';

const corporate = '法人或其他组织';

export const requestColumns = [
  { id: 'natural', label: '自然人', under: [], unit: '件' },
  { id: 'commercial', label: '商业企业', under: [corporate], unit: '件' },
  { id: 'research', label: '科研机构', under: [corporate], unit: '件' },
  { id: 'welfare', label: '社会公益组织', under: [corporate], unit: '件' },
  { id: 'legal', label: '法律服务机构', under: [corporate], unit: '件' },
  { id: 'other', label: '其他', under: [corporate], unit: '件' },
  { id: 'total', label: '总计', under: [], unit: '件' },
] as const satisfies readonly Column[];

const outcome = '三、本年度办理结果';
const refused = [outcome, '（三）不予公开'] as const;
const unavailable = [outcome, '（四）无法提供'] as const;
const notProcessed = [outcome, '（五）不予处理'] as const;
const otherwise = [outcome, '（六）其他处理'] as const;

export const requestRows = [
  {
    id: 'received',
    label: '一、本年新收政府信息公开申请数量',
    under: [],
    basis: '第二十九条',
    help: '本年1月1日至12月31日收到的申请。当面、邮寄、网上、传真都算；咨询、信访、投诉不算。',
  },
  {
    id: 'carriedIn',
    label: '二、上年结转政府信息公开申请数量',
    under: [],
    basis: '',
    help: '上年收到、上年底还没办完的申请，应等于上年报告的“四、结转下年度继续办理”。',
  },
  {
    id: 'granted',
    label: '（一）予以公开',
    under: [outcome],
    basis: '第三十六条第（一）（二）项',
    help: '把申请人要的信息全部给了，或告诉了他在哪里可以查到。',
  },
  {
    id: 'partlyGranted',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    under: [outcome],
    basis: '第三十七条',
    help: '一份申请里有的给、有的没给，就只计在这里，只计一件，不再计入其他各行。',
  },
  {
    id: 'stateSecret',
    label: '1.属于国家秘密',
    under: refused,
    basis: '第十四条',
    help: '信息依法定为国家秘密，不能给。',
  },
  {
    id: 'lawForbids',
    label: '2.其他法律行政法规禁止公开',
    under: refused,
    basis: '第十四条',
    help: '别的法律或行政法规明文不许公开，例如未成年人犯罪记录。',
  },
  {
    id: 'stability',
    label: '3.危及“三安全一稳定”',
    under: refused,
    basis: '第十四条',
    help: '公开后可能危及国家安全、公共安全、经济安全、社会稳定。',
  },
  {
    id: 'thirdParty',
    label: '4.保护第三方合法权益',
    under: refused,
    basis: '第十五条',
    help: '涉及别人的商业秘密、个人隐私，第三方不同意公开。',
  },
  {
    id: 'internalAffairs',
    label: '5.属于三类内部事务信息',
    under: refused,
    basis: '第十六条第一款',
    help: '人事管理、后勤管理、内部工作流程方面的信息。',
  },
  {
    id: 'processInfo',
    label: '6.属于四类过程性信息',
    under: refused,
    basis: '第十六条第二款',
    help: '讨论记录、过程稿、磋商信函、请示报告。',
  },
  {
    id: 'enforcementFile',
    label: '7.属于行政执法案卷',
    under: refused,
    basis: '第十六条第二款',
    help: '处罚、许可等案件卷宗里的材料。',
  },
  {
    id: 'adminQuery',
    label: '8.属于行政查询事项',
    under: refused,
    basis: '第三十六条第（七）项',
    help: '工商登记、不动产登记等，法律另有查询办法的，告知他按那个办法查。',
  },
  {
    id: 'notHeld',
    label: '1.本机关不掌握相关政府信息',
    under: unavailable,
    basis: '第三十六条第（四）（五）项',
    help: '要的信息本机关没有，或不归本机关管。',
  },
  {
    id: 'needsMaking',
    label: '2.没有现成信息需要另行制作',
    under: unavailable,
    basis: '第三十八条',
    help: '没有现成的，要专门汇总、分析、加工才能给。',
  },
  {
    id: 'stillUnclear',
    label: '3.补正后申请内容仍不明确',
    under: unavailable,
    basis: '第三十条',
    help: '请他补充说明过了，仍看不出要什么信息。',
  },
  {
    id: 'petition',
    label: '1.信访举报投诉类申请',
    under: notProcessed,
    basis: '第三十九条第一款',
    help: '以申请公开的名义信访、投诉、举报，已告知他走相应渠道。',
  },
  {
    id: 'repeated',
    label: '2.重复申请',
    under: notProcessed,
    basis: '第三十六条第（六）项',
    help: '已经答复过，同一个人又申请同样的信息。',
  },
  {
    id: 'publication',
    label: '3.要求提供公开出版物',
    under: notProcessed,
    basis: '第三十九条第二款',
    help: '要政府公报、报刊、书籍等公开出版物，告知他获取的途径。',
  },
  {
    id: 'massRepeated',
    label: '4.无正当理由大量反复申请',
    under: notProcessed,
    basis: '第三十五条',
    help: '数量、频次明显超过合理范围，说明的理由又不合理。',
  },
  {
    id: 'reissue',
    label: '5.要求行政机关确认或重新出具已获取信息',
    under: notProcessed,
    basis: '',
    help: '信息他已经有了，只是要本机关再确认一次或重新出具。',
  },
  {
    id: 'notCorrected',
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    under: otherwise,
    basis: '第三十条',
    help: '请他补正，过期没有补正，不再处理。',
  },
  {
    id: 'feeUnpaid',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    under: otherwise,
    basis: '国办函〔2020〕109号',
    help: '发了信息处理费收费通知，过期没有交费，不再处理。',
  },
  {
    id: 'otherOutcome',
    label: '3.其他',
    under: otherwise,
    basis: '',
    help: '以上各行都对不上的，例如申请人主动撤回。',
  },
  {
    id: 'outcomeTotal',
    label: '（七）总计',
    under: [outcome],
    basis: '',
    help: '（一）至（六）各行之和，自动计算。',
  },
  {
    id: 'carriedOut',
    label: '四、结转下年度继续办理',
    under: [],
    basis: '',
    help: '到12月31日还没有答复、明年接着办的申请。',
  },
] as const satisfies readonly Row[];

type RowId = (typeof requestRows)[number]['id'];

/** The rows that stand under a group of the outcomes. */
const rowsUnder = (group: readonly string[]): readonly RowId[] =>
  requestRows
    .filter(({ under }: Row) => under[under.length - 1] === group[group.length - 1])
    .map(({ id }) => id);

/** （三）不予公开 … （六）其他处理: the outcomes that are told of as one, by their rows. */
export const outcomeGroups = {
  refused: rowsUnder(refused),
  unavailable: rowsUnder(unavailable),
  notProcessed: rowsUnder(notProcessed),
  otherwise: rowsUnder(otherwise),
} as const;

/** The row that holds everything of （六）其他处理 in the format of 2019. */
export const requestOtherwise2019 = {
  id: 'otherwise',
  label: '（六）其他处理',
  under: [outcome],
  basis: '',
  help: '2019年格式的“其他处理”只有一行。',
} as const satisfies Row;

const applicantIds = requestColumns.map(column => column.id).filter(id => id !== 'total');
const intake = ['received', 'carriedIn'] as const;

/** What table 三 computes, for any set of outcome rows. */
export function requestSums(table: Table): readonly Sum[] {
  const outcomes = table.rows.map(row => row.id).filter(id => isOutcome(id));
  const id = (row: string, column: string) => cellId(table.id, row, column);
  const rowTotals = table.rows
    .filter(row => row.id !== 'outcomeTotal')
    .map((row): Sum => ({ target: id(row.id, 'total'), of: applicantIds.map(column => id(row.id, column)) }));
  const columnTotals = applicantIds.map(
    (column): Sum => ({ target: id('outcomeTotal', column), of: outcomes.map(row => id(row, column)) }),
  );
  const grandTotal: Sum = {
    target: id('outcomeTotal', 'total'),
    of: outcomes.flatMap(row => applicantIds.map(column => id(row, column))),
  };
  return [...rowTotals, ...columnTotals, grandTotal];
}

const isOutcome = (row: string) =>
  row !== 'received' && row !== 'carriedIn' && row !== 'outcomeTotal' && row !== 'carriedOut';

/** 第一项加第二项之和，等于第三项加第四项之和, in each of the seven columns. */
export const requestBalances: readonly Balance[] = requestColumns.map(column => ({
  table: 'requests',
  column: column.id,
  left: intake,
  right: ['outcomeTotal', 'carriedOut'],
}));
