/**
 * Traditional characters of the form's words with their simplified ones, in pairs: what a site's switch
 * 繁體 and mirror sites make of the labels. Only comparing uses it; texts stay as they are worded.
 */

const pairs =
  '係系內内動动務务區区問问單单國国執执報报實实審审對对屬属廢废強强後后復复應应採采數数於于會会條条業业構构機机權权歷历決决沒没況况減减無无獲获現现當当發发監监確确祕秘穩稳範范糾纠納纳組组結结經经' +
  '維维編编總总織织繳缴繼继續续罰罚聯联臺台與与舉举華华萬万處处號号補补製制規规計计訟讼訪访設设許许訴诉詢询試试話话認认說说請请議议護护費费資资購购轉转辦办這这進进過过郵邮開开關关際际電电項项題题' +
  '額额類类體体';

export const traditional: ReadonlyMap<string, string> = new Map(
  (pairs.match(/[\s\S]{2}/g) ?? []).map(pair => [pair.charAt(0), pair.charAt(1)] as const),
);
