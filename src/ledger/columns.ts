/** Which column of a table from elsewhere means what, guessed by the words of its head. */

import type { Sheet } from './sheet.ts';

/** What a column can bring. `reason`: the ground of a refusal, where it stands beside the result. */
export const columnMeanings = ['received', 'applicant', 'result', 'reason', 'answered', 'note'] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

/** `personal`: a name, a telephone, an identity number: never taken over. `null`: not taken over. */
export type ColumnUse = ColumnMeaning | 'personal' | null;

export interface Mapping {
  /** The row that holds the heads, counted from 0; −1: there is none. */
  readonly head: number;
  readonly columns: readonly ColumnUse[];
}

const personal =
  /姓名|名称|电话|手机|联系|身份证|证件|地址|住址|邮编|邮箱|电子邮件|微信|传真|代理人|签收|^申请人$|^申请者$|经办|承办人|法定代表/;

/** The first that fits a head decides. */
const heads: readonly (readonly [ColumnUse, RegExp])[] = [
  [
    'applicant',
    /申请(人|者)?(的)?(类别|性质|类型|情况|身份|分类)|主体(类别|类型|性质)|^(类别|性质|申请人分类)$/,
  ],
  [null, /期限|截止|应答复|延期/],
  ['reason', /(不予公开|不公开|不予处理|无法提供|拒绝|不予提供)?(的)?(理由|原因|依据|情形)$/],
  ['received', /(收到|收件|接收|受理|登记|申请|收文|提出)(的)?(日期|时间)|^(收到|收件|登记)日?$/],
  ['answered', /(答复|回复|办结|办理完成|完成|告知|作出)(的)?(日期|时间)|^(答复日|办结日)$/],
  [
    null,
    /内容|描述|标题|事项|用途|方式.*(获取|提供|申请)|(获取|提供|申请|送达|受理|领取)(信息)?(的)?方式|渠道|途径|形式|天数/,
  ],
  [
    'result',
    /(办理|处理|答复|回复|公开|办结)(的)?(结果|情况|状态|进度|类型|方式|决定|意见|结论|类别)|^(结果|答复|办理|状态|处理决定)$/,
  ],
  ['note', /编号|文号|^序号$|^号$|受理号|登记号|申请号|案号|流水号|^no\.?$|^备注$/i],
  ['personal', personal],
];

/** A row further down is no head any more: titles and notes above a table are short. */
const deepestHead = 12;

/** The use of a column by the words of its head; `null` where they say nothing. */
function useOfHead(head: string): ColumnUse {
  const words = head.replace(/[\s*：:（(].*$/, '').replace(/\s/g, '') || head.replace(/\s/g, '');
  return heads.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Guesses head and columns; each meaning is given once, to the column that names it best. */
export function guessMapping({ rows }: Sheet): Mapping {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const candidates = rows.slice(0, deepestHead).map(row => ({ row, uses: row.map(useOfHead) }));
  const score = ({ uses }: { readonly uses: readonly ColumnUse[] }) =>
    new Set(uses.filter(use => use !== null && use !== 'personal')).size;
  let head = -1;
  candidates.forEach((candidate, index) => {
    const best = candidates[head];
    if (score(candidate) >= 2 && (!best || score(candidate) > score(best))) head = index;
  });
  const uses = candidates[head]?.uses ?? [];
  const titles = rows[head] ?? [];
  const columns = Array.from({ length: width }, (_, index): ColumnUse => {
    const use = uses[index] ?? null;
    if (use === null || use === 'personal') return use;
    return preferred(uses, titles, use) === index ? use : null;
  });
  return { head, columns };
}

/** Of several columns of one meaning: 编号 before 序号, 收到日期 before 申请日期, else the first. */
function preferred(uses: readonly ColumnUse[], titles: readonly string[], use: ColumnUse): number {
  const found = uses.flatMap((candidate, index) => (candidate === use ? [index] : []));
  const better = found.find(index => /收到|收件|登记时间|登记日期|编号|文号|结果/.test(titles[index] ?? ''));
  return better ?? found[0] ?? -1;
}

/** The mapping with another use for one column; a meaning moves from the column that had it. */
export function withUse(mapping: Mapping, column: number, use: ColumnUse): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map((old, index) => {
      if (index === column) return use;
      return use !== null && use !== 'personal' && old === use ? null : old;
    }),
  };
}
