/** Cases as offices meet them, for each row of the form: what to look for in one's own files. */

import type { DisputeRowId, FeeRowId, ProactiveRowId, RequestRowId, TableId } from '../../form/index.ts';

type Examples = readonly string[];

const proactive: Readonly<Record<ProactiveRowId, Examples>> = {
  regulations: ['乡镇三格都填 0'],
  normativeDocuments: ['镇里印发的宅基地审批管理办法', '会议纪要、人事任免、内部制度、请示报告都不算'],
  licensing: ['以镇政府名义批准的农村宅基地建房，准予和不准予都算', '县局委托办理、盖县局章的由县局计'],
  penalties: ['以镇政府名义下的处罚决定书', '一份决定书计 1 件，与罚多少无关'],
  coercion: ['查封、扣押、代履行等', '一份决定书计 1 件'],
  fees: ['收了 3200 元填 0.32', '罚款、捐款、税不算'],
};

const requests: Readonly<Record<RequestRowId, Examples>> = {
  received: ['12月30日寄到、1月才答复的，今年计 1 件', '网上、邮寄、当面交来的都计'],
  carriedIn: ['上年12月收到、今年1月答复的，计在这里，不再计入“新收”'],
  granted: ['要征地补偿方案，复印给了他', '要的文件网上早有，告诉了他网址'],
  partlyGranted: ['要低保名单，遮去身份证号后给了', '要三份材料，给了两份，有一份不存在'],
  stateSecret: ['要的文件标有“秘密”，还在保密期'],
  lawForbids: ['要未成年人的违法犯罪记录'],
  stability: ['要重点部位的安防布置图'],
  thirdParty: ['要邻居的低保申请材料，邻居不同意', '要企业的报价明细，企业认为是商业秘密'],
  internalAffairs: ['要机关的值班安排、用车记录', '要内部的公文流转单'],
  processInfo: ['要党委会、办公会的讨论记录', '要还没有定稿的方案、给上级的请示'],
  enforcementFile: ['要某个处罚案件的询问笔录、调查报告'],
  adminQuery: ['要别人的房屋登记资料，告知他到不动产登记机构查', '要企业登记档案，告知他到市场监管部门查'],
  notHeld: [
    '申请人要的信息本机关没有：找过档案，确实不存在',
    '要的是县自然资源局制作的批文，告知他向该局申请',
  ],
  needsMaking: ['要近十年各村补助的汇总分析表，手上没有现成的'],
  stillUnclear: ['只写“要所有材料”，补正后还是这样写'],
  petition: ['写着申请公开，内容是反映村干部的问题'],
  repeated: ['上个月答复过他，这个月又申请同一份文件'],
  publication: ['要政府公报、年鉴、报纸'],
  massRepeated: ['一个人一年提几十件，又说不出合理的用途'],
  reissue: ['拿着已有的文件，要求在上面再盖一次章'],
  notCorrected: ['发了补正通知，过了期限没有回音'],
  feeUnpaid: ['发了收费通知，过了期限没有交费'],
  otherOutcome: ['申请人自己撤回了申请'],
  outcomeTotal: [],
  carriedOut: ['12月20日收到，到年底还在办理期限内', '年底前还在等申请人补正、等第三方意见'],
};

const disputes: Readonly<Record<DisputeRowId, Examples>> = {
  review: ['申请人对答复不服，向县政府申请复议，结果维持', '申请人撤回复议、被驳回的，计“其他结果”'],
  direct: ['申请人没有复议，直接向法院起诉'],
  afterReview: ['复议维持后，申请人又向法院起诉'],
};

const fees: Readonly<Record<FeeRowId, Examples>> = {
  notices: ['向一位申请人发了一份收费通知，计 1 件'],
  charged: ['通知上写明要交 150 元，填 150'],
  received: ['通知 150 元、年底前没有交，填 0'],
};

const tables: Readonly<Record<TableId, Readonly<Record<string, Examples>>>> = {
  proactive,
  requests,
  disputes,
  fee: fees,
};

/** One or two cases for a row; none for a row that is computed, or that the form does not have. */
export const examplesOf = (table: TableId, row: string): Examples => tables[table][row] ?? [];
