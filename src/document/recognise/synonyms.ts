/**
 * Wordings that real reports use beside those of the form. The form's own labels are not repeated here:
 * they come from the declared form. Everything is in plain simplified characters (see words.ts).
 */

import type { DeclaredPartId, SectionId } from '../../form/index.ts';

/** Section headings, without number and closing mark, as patterns over the whole heading. */
export const headingSynonyms: Readonly<Record<SectionId, readonly RegExp[]>> = {
  overview: [
    /^(?:\d{4}年度?)?(?:.{0,24}?)(?:总体|总的|整体)(?:工作)?(?:开展)?(?:情况|概况|概述)$/,
    /^(?:总结)?概述$|^概况$|^总体概述$/,
    /^(?:\d{4}年度?)?(?:政务公开|政府信息公开|信息公开)?(?:工作)?(?:开展)?基本情况$/,
    /^(?:\d{4}年度?)?(?:政务公开|政府信息公开|信息公开)?工作(?:总体)?(?:开展|推进|落实)?情况$/,
  ],
  proactive: [
    /^(?:\d{4}年度?)?(?:行政机关)?主动公开(?:的)?(?:政府)?信息(?:的)?(?:工作)?(?:总体)?情况$/,
    /^(?:行政机关)?政府信息主动公开(?:工作)?情况$/,
  ],
  requests: [
    /^(?:\d{4}年度?)?(?:行政机关)?(?:收到|受理)(?:和|及|与|、)?(?:处理|办理)(?:的)?(?:政府)?信息公开申请(?:的)?(?:工作)?(?:总体)?情况$/,
    /^(?:行政机关)?政府信息公开申请(?:的)?(?:收到)?(?:和|及)?(?:处理|办理)情况$/,
  ],
  disputes: [
    /^(?:\d{4}年度?)?(?:因)?(?:政府)?信息公开(?:工作)?(?:被)?(?:申请)?(?:行政)?复议(?:、|和|及|与|,|以及)*(?:被)?(?:提起)?(?:行政)?诉讼(?:的)?(?:工作)?(?:总体)?情况$/,
  ],
  problems: [
    /^(?:\d{4}年度?)?(?:.{0,16}?)(?:存在|面临)(?:的)?(?:主要|突出)?(?:问题|困难|不足)(?:和|及|与|以及|、|,)*(?:不足)?(?:和|及|与|以及|、|,)*(?:下一?步|下阶段|今后|整改|改进|解决|工作).{0,10}$/,
    /^(?:.{0,16}?)(?:主要|存在)(?:的)?(?:问题|困难|不足)(?:和|及|与|以及|、|,)+(?:下一?步|下阶段|今后|整改|改进|解决|工作).{0,10}$/,
    /^(?:存在|主要)(?:的)?(?:主要)?问题$/,
  ],
  others: [
    /^(?:其他|其它)(?:需要|需|应当|应|须|要)?(?:予以)?(?:报告|说明|报告说明)?(?:的)?(?:有关|重要)?(?:事项|情况|内容|事宜)$/,
    /^(?:需要|需|应当)(?:报告|说明)的(?:其他|其它)(?:事项|情况)$/,
    /^(?:其他|其它)(?:报告)?事项$/,
  ],
};

/** Sub-headings of section 一, bare of number, marks and closing 情况 or 工作. */
export const partSynonyms: Readonly<Record<DeclaredPartId, readonly RegExp[]>> = {
  proactive: [/^(?:政府信息)?主动公开(?:政府信息|信息|方面|内容)?$/],
  onRequest: [/^(?:办理|处理)?依申请公开(?:政府信息|信息|方面|办理|申请)?$/, /^政府信息依申请公开$/],
  management: [/^(?:政府|政务)?信息(?:资源)?(?:公开)?(?:规范)?管理$/, /^政府信息(?:的)?管理(?:方面)?$/],
  platform: [
    /^(?:政府|政务)?(?:信息)?(?:公开)?平台(?:和渠道)?建设$/,
    /^政务(?:信息)?公开平台建设$/,
    /^公开平台建设$/,
    /^(?:政府)?信息公开平台$/,
    /^平台建设$/,
  ],
  supervision: [/^监督保障(?:方面|措施)?$/, /^(?:强化)?监督(?:和|与|及)保障$/],
};

/** Row labels beside the form's, bare of number and marks, by row id. */
export const rowSynonyms: Readonly<Record<string, readonly string[]>> = {
  received: ['本年新收政府信息公开申请', '本年新收申请数量', '新收政府信息公开申请数量'],
  carriedIn: ['上年结转政府信息公开申请', '上年度结转政府信息公开申请数量', '上年结转申请数量'],
  lawForbids: ['其他法律法规禁止公开', '其他法律及行政法规禁止公开', '其它法律行政法规禁止公开'],
  stability: ['危及三安全一稳定', '三安全一稳定'],
  otherOutcome: ['其它'],
  outcomeTotal: ['合计'],
  carriedOut: ['结转下年度办理', '结转下年继续办理', '结转下一年度继续办理'],
  normativeDocuments: ['规范性文件', '行政规范性文件'],
  licensing: ['行政许可决定', '行政许可事项'],
  penalties: ['行政处罚决定', '行政处罚事项'],
  coercion: ['行政强制决定', '行政强制事项', '行政强制措施'],
  fees: ['行政事业性收费项目'],
  otherServices: ['其它对外管理服务事项', '其他对外管理和服务事项'],
  direct: ['未经行政复议直接起诉', '直接起诉'],
  afterReview: ['经复议后起诉', '行政复议后起诉'],
};

/** Column heads beside the form's, bare, by column id. */
export const columnSynonyms: Readonly<Record<string, readonly string[]>> = {
  natural: ['公民'],
  other: ['其它'],
  total: ['合计', '小计'],
  otherResult: ['其它结果'],
  issued: ['制发件数', '制发数量', '本年制发数量'],
  repealed: ['废止件数', '本年废止数量'],
  inForce: ['现行有效件数历史累计', '现行有效数量', '有效件数'],
  decisions: ['处理决定数量', '本年处理决定数量', '处理决定件数'],
  amount: ['本年收费金额', '收费金额', '本年收费总金额'],
  made: ['新制作数量'],
  disclosed: ['新公开数量'],
  disclosedTotal: ['对外公开数量', '公开总数量'],
  lastYear: ['上年项目数量', '上一年度项目数量'],
  change: ['本年增减', '本年增'],
};
