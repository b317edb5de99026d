/** What registers call the six kinds of applicants and the results, as columns and rows of table 三. */

import type { ApplicantColumnId, OutcomeRowId } from '../report/index.ts';

const applicants: readonly (readonly [ApplicantColumnId, RegExp])[] = [
  ['legal', /法律|律师|律所/],
  ['research', /科研|研究(?!生)|院校|高校|学校|大学(?!生)/],
  ['welfare', /公益|慈善|基金会|志愿/],
  ['commercial', /企业|公司|商业|商户|个体工商/],
  ['natural', /自然人|公民|个人|大学生|研究生|[村居]民(?!委员会|小组|自治)|群众(?!性|团体|组织|自治)/],
  ['other', /其他|其它|社会团体|社会组织|合作社|[村居](民)?委(员)?会|机关|事业单位/],
];

/** Says of itself what it is not (民办非企业单位, 不是企业), or names all kinds at once. */
const tellsNoKind = /非(?!公企|公有|营利|盈利|法人)|不是|不属|并不|公民[、，,和或及]*法人/;

/** A person, though the words name where he works: 企业职工 may ask for himself or for the enterprise. */
const person = /职工|员工|职员|人员|退休|干部|代表|负责人|主任|教师|老师|学生|村民|居民/;

/**
 * The column of an applicant's kind as a register words it; `null` where the words say nothing clear: she is
 * asked. A 村民委员会 is no villager, and 群众团体 or 民办非企业单位 may stand in more than one column.
 */
export function readApplicant(text: string): ApplicantColumnId | null {
  if (tellsNoKind.test(text.replace(/\s/g, ''))) return null;
  const words = text.replace(/\s|法人(或|和|及)?其他组织|[-—:：()（）、]/g, '');
  const found = applicants.filter(([, pattern]) => pattern.test(words));
  const column = found.length === 1 ? (found[0]?.[0] ?? null) : null;
  const isCommittee = /[村居]民委员会$/.test(words);
  return column !== 'natural' && !isCommittee && person.test(words) ? null : column;
}

/** The grounds that tell the rows apart; more particular ones first. */
const grounds: readonly (readonly [OutcomeRowId, RegExp])[] = [
  [
    'feeUnpaid',
    /(逾期|未|不|没有?|拒绝?)[^，。；;已]{0,10}(缴|交)(纳)?(信息公开|信息处理)?费|欠费|逾期(未|不)(缴|交)/,
  ],
  ['notCorrected', /逾期(不|未)补正|不补正|未补正/],
  ['stillUnclear', /不明确|内容不清|不清楚/],
  ['stateSecret', /国家秘密|涉密/],
  ['stability', /三安全|一稳定|危及|社会稳定|公共安全/],
  ['lawForbids', /法律.{0,8}禁止|法规.{0,8}禁止|禁止公开/],
  ['thirdParty', /第三方|商业秘密|个人隐私|隐私/],
  ['internalAffairs', /内部事务|内部管理|人事管理|后勤/],
  ['processInfo', /过程性|讨论记录|过程稿|磋商|请示报告/],
  ['enforcementFile', /执法案卷|案卷/],
  ['adminQuery', /行政查询|查询事项|另有规定|不动产登记|工商登记/],
  ['notHeld', /不掌握|不存在|未制作|未获取|未保存|非本机关|不属(于)?本机关|没有(该|此|相关)?(政府)?信息/],
  ['needsMaking', /另行制作|加工|分析|没有现成|无现成/],
  ['petition', /信访|举报|投诉/],
  ['massRepeated', /大量.{0,3}反复|反复申请/],
  ['repeated', /重复申请|重复/],
  ['publication', /出版物/],
  ['reissue', /重新出具|(要求|请求|申请).{0,8}确认|确认.{0,4}(文件|效力|已获取)/],
];

/** What is said not to be the case, up to the next mark: 不涉及个人隐私, 不收取费用. 不属于本机关 is a ground itself. */
const denied =
  /((不|未|没有|并未)(涉及|含有?|包含|收取?|需要?缴纳?)|不属于?(?!于?本)|免收?|无需|无须)[^，。；;、,（）()]*/g;

/** What is still being dealt with, in the words of registers; 延期 that has come to its end is not. */
const open =
  /办理中|处理中|在办|正在|未(办结|答复|办|完成|回复)|待(办|答复|处理)|还没|结转|延期(?!.*(后|已|办结|公开))/;

const granted =
  /予以公开|同意公开|主动公开|已公开|全部公开|依申请公开|准予|^(全部)?公开$|^同意$|^提供$|已提供/;
const refused = /不予|不公开|无法|不同意|拒绝|不提供|未公开/;

/** Giving that is denied, planned, asked for or waited for: 未同意公开, 拟予以公开, 待补正后公开. */
const notYetGranted =
  /(不|未|非|没|拟|待|将|应(?!急)|宜|暂|缓|尚|难以|是否|能否|可否|建议|计划|准备|^(申请人)?(要求|请求|希望))[^，。；;、,（）()]{0,6}(公开|提供|同意|准予|部分|区分)/;

/** 公开, 提供 and 同意 where they say nothing of giving: in a refusal, in what would follow, or in a name. */
const noGiving =
  /(不|未|非|没|无法|禁止|拒绝)[^，。；;、,（）()改但后]{0,8}(公开|提供|同意)|(要求|请求|申请)(行政机关)?提供|公开(后|会|可能|出版|范围|申请|条例|费|职责|义务)|(信息|主动)公开(?=申请|条例|范围|工作)|信息公开/g;

/** What is settled, or goes on elsewhere: not in hand, whatever else the words say. */
const settled = /已(经)?(办结|答复|回复|办理|处理)|复议|诉讼|撤回|撤销|撤诉|终止/;

export type ReadResult =
  | { readonly kind: 'open' }
  | { readonly kind: 'row'; readonly row: OutcomeRowId }
  | null;

/**
 * The row of a result as a register words it, with the ground of a refusal where one stands beside; `null` where
 * the words leave more than one row open, such as 不予公开 alone.
 */
export function readResult(text: string, reason = ''): ReadResult {
  const words = text.replace(/\s/g, '').replace(/上一?年度?结转/g, '');
  const all = `${words}；${reason.replace(/\s/g, '')}`.replace(denied, '');
  const row = (found: OutcomeRowId): ReadResult => ({ kind: 'row', row: found });
  if (words === '') return null;
  const isClear = !notYetGranted.test(words.replace('部分不予公开', '部分公开'));
  const isOpen = open.test(words);
  if (/部分(予以)?(不予)?公开|区分处理|部分(提供|同意)/.test(words)) {
    return isOpen || !isClear ? null : row('partlyGranted');
  }
  const isRefused = refused.test(words);
  const isGranted = granted.test(words) && !isRefused && isClear;
  const saysGiven = /公开|提供|同意/.test(words.replace(noGiving, ''));
  const found = grounds.filter(([, pattern]) => pattern.test(all)).map(([id]) => id);
  const [first] = found;
  // Words that name a ground and also say that it was given, or is still in hand, are for the clerk to decide.
  if (first !== undefined && (isGranted || saysGiven || isOpen)) return null;
  if (first !== undefined && (found.length === 1 || isParticular(found))) return row(first);
  if (found.length > 1) return null;
  if (isOpen) return isGranted || isRefused || settled.test(words) ? null : { kind: 'open' };
  if (/撤回|撤销申请|撤诉|终止|其他处理|其它处理/.test(words)) return isGranted ? null : row('otherOutcome');
  return isGranted ? row('granted') : null;
}

/** 大量反复 is 重复 too, 逾期不补正 may name what was unclear: the first of such a pair is meant. */
function isParticular(found: readonly OutcomeRowId[]): boolean {
  const pair = found.join(' ');
  return pair === 'massRepeated repeated' || pair === 'notCorrected stillUnclear';
}
