import { expect, it } from 'vitest';
import { readApplicant, readResult } from './words.ts';

it.each([
  ['公民', 'natural'],
  ['自然人', 'natural'],
  ['个人', 'natural'],
  ['法人或其他组织-商业企业', 'commercial'],
  ['某某有限公司', 'commercial'],
  ['科研机构', 'research'],
  ['社会公益组织', 'welfare'],
  ['律师事务所', 'legal'],
  ['法律服务机构', 'legal'],
  ['其他', 'other'],
  ['个人、公司', null],
  ['张三', null],
  ['', null],
])('the applicant “%s” is %s', (text, column) => {
  expect(readApplicant(text)).toBe(column);
});

it.each([
  ['予以公开', '', 'granted'],
  ['同意公开', '', 'granted'],
  ['公开', '', 'granted'],
  ['部分公开', '个人隐私', 'partlyGranted'],
  ['区分处理', '', 'partlyGranted'],
  ['不予公开', '属于国家秘密', 'stateSecret'],
  ['不予公开（个人隐私）', '', 'thirdParty'],
  ['不予公开', '属于过程性信息', 'processInfo'],
  ['不予公开', '内部事务信息', 'internalAffairs'],
  ['不予公开', '', null],
  ['无法提供', '本机关不掌握', 'notHeld'],
  ['信息不存在', '', 'notHeld'],
  ['无法提供', '没有现成信息需要另行制作', 'needsMaking'],
  ['不予处理', '信访举报投诉类', 'petition'],
  ['不予处理', '重复申请', 'repeated'],
  ['不予处理', '无正当理由大量反复申请', 'massRepeated'],
  ['逾期不补正', '', 'notCorrected'],
  ['逾期未缴费', '', 'feeUnpaid'],
  ['申请人撤回', '', 'otherOutcome'],
  ['办理中', '', 'open'],
  ['结转下年度继续办理', '', 'open'],
  ['已答复', '', null],
  ['', '', null],
])('the result “%s” with the ground “%s” is %s', (text, reason, row) => {
  const read = readResult(text, reason);
  expect(read && (read.kind === 'open' ? 'open' : read.row)).toBe(row);
});
