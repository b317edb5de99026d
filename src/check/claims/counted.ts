/** Whether it is what the tables hold that a number counts, or a noun that they know nothing of. */

import type { Act, Subject } from './lexicon.ts';
import type { Quantity, Token } from './tokens.ts';
import { has, isMark } from './words.ts';

/** What is counted without anything being said of it. */
export const countedAlone: ReadonlySet<Subject> = new Set<Subject>([
  'review',
  'lawsuit',
  'licensing',
  'penalties',
  'coercion',
]);

const ownNoun: ReadonlySet<Act> = new Set<Act>(['receive', 'receiveNew', 'handle', 'finish', 'answer']);
const filling =
  /各类|上述|决定|案件|处理|措施|执行|金额|费用|收入|数量|总数|总量|合计|共计|[的为共有了是量数达仅计只约件]|[^\u4e00-\u9fff]/g;

/** 办理民生事项31件, 行政复议听证2次: words between that no table speaks of are what is counted. */
export function countsSomethingElse(value: string, before: readonly Token[], number: Quantity): boolean {
  const told = before.filter(({ kind }) => kind !== 'mark');
  const last = told[told.length - 1];
  if (!last || (last.kind === 'act' && !ownNoun.has(last.act))) return false;
  if (last.kind === 'subject' && !countedAlone.has(last.subject)) return false;
  const behind = before.slice(before.indexOf(last) + 1);
  const words = value.slice(behind[behind.length - 1]?.to ?? last.to, number.from);
  return words.replace(filling, '').length > 1;
}

/** 个, 项 … count anything: 五个环节, 3项制度. */
export const isMeasureWord = (unit: string): boolean => /^[项个条次例部]$/.test(unit);

/** Whether nothing else is counted behind the number: 收到申请3个，; 3项申请. */
export const endsHere = (value: string, { to }: Quantity, after: readonly Token[]): boolean =>
  after[0]?.from === to || !/^[\u4e00-\u9fff]/.test(value.slice(to));

/** Whether nothing but who, when and the noun stands before the number: 2025年我镇政府信息公开申请共12件. */
export function isPlain(value: string, before: readonly Token[], number: Quantity): boolean {
  if (!before.some(token => token.kind === 'subject')) return false;
  let rest = '';
  let end = before[0]?.from ?? number.from;
  for (const token of before) {
    rest += value.slice(end, token.from);
    end = token.to;
  }
  rest += value.slice(end, number.from);
  return rest.replace(/[我本]?[镇乡局委办]|街道|机关|单位|数量?|的|为|是|有|\s/g, '') === '';
}

/** Whether it is all applications by its own words: 共有12件政府信息公开申请; of 有3件 it may be some of them. */
export const isWholeOf = (
  value: string,
  before: readonly Token[],
  number: Quantity,
  after: readonly Token[],
): boolean =>
  has(before, 'sum') &&
  before.every(token => isMark(token, 'sum', 'thisTime')) &&
  after[0]?.from === number.to &&
  /(?:^|[,，。;；:：])[^,，。;；:：]{0,12}共有?\s*$/.test(value.slice(0, number.from));
