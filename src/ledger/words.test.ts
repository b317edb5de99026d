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
  ['申请人逾期未按收费通知要求缴纳费用', '', 'feeUnpaid'],
  ['不予公开', '已缴费，涉及个人隐私', 'thirdParty'],
  ['要求行政机关确认或重新出具已获取信息', '', 'reissue'],
  ['予以公开', '不收取费用', 'granted'],
  ['已缴费，予以公开', '', 'granted'],
  ['予以公开', '不涉及个人隐私', 'granted'],
  ['不属于信访，予以公开', '', 'granted'],
  ['无法提供', '不属于本机关公开范围', 'notHeld'],
  ['予以公开', '商业秘密', null],
  ['正在征求第三方意见', '', null],
  ['撤回后予以公开', '', null],
  ['确认公开', '', null],
  ['延期答复', '', 'open'],
  ['延期答复后公开', '', null],
  ['延期答复后予以公开', '', 'granted'],
  ['办理中', '', 'open'],
  ['结转下年度继续办理', '', 'open'],
  ['已答复', '', null],
  ['', '', null],
])('the result “%s” with the ground “%s” is %s', (text, reason, row) => {
  const read = readResult(text, reason);
  expect(read && (read.kind === 'open' ? 'open' : read.row)).toBe(row);
});
