/** What the words around a year say about it. */

import { narrow, sentenceAround, type YearMention } from './years.ts';

/** What kind of text a year stands in. */
export type TextRole = 'opening' | 'part' | 'problems';

export interface Context {
  /** The sentence up to the year, and from behind its digits on; narrow, without white space. */
  readonly before: string;
  readonly after: string;
  readonly year: number;
  readonly reportYear: number;
  readonly role: TextRole;
}

/** The words around `found` in `text`, a narrative of the report of `reportYear`. */
export function contextOf(text: string, found: YearMention, reportYear: number, role: TextRole): Context {
  const sentence = sentenceAround(text, found);
  return {
    before: narrow(text.slice(sentence.from, found.from)).replace(/\s/g, ''),
    after: narrow(text.slice(found.to, sentence.to)).replace(/\s/g, ''),
    year: found.year,
    reportYear,
    role,
  };
}

const day = '[\\d一二三四五六七八九十]{1,3}';
const fullDate = new RegExp(`^年${day}月${day}[日号]|^([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d)`);
const firstDay = /^(?:年(?:0?1月0?1|一月一)日|([-/.])0?1\1(?:0?1)(?!\d))(?:起|[至到\-—–~])/;
const lastDay = /^(?:年(?:12月31|十二月三十一)日|([-/.])12\1(?:31)(?!\d))(止)?/;

/** A day that something happened on, and no end of the period that a report tells of. */
export function isDate({ before, after }: Context): boolean {
  if (!fullDate.test(after) || firstDay.test(after)) return false;
  const end = lastDay.exec(after);
  return !(end && (end[2] !== undefined || /[至到\-—–~]$/.test(before)));
}

// 2024年第5号; 2024年第3期公报; 2024年中央一号文件; 2019年修订; 2021年版; 2019年4月3日中华人民共和国国务院令第711号
const edition =
  /^年(?:第?\d+号|第?[\d一二三四五六七八九十]+期[^,，]{0,6}(?:报|刊|杂志)|(?:中央|省委?|市委?|县委?)?[一1]号文件|版|修订|修正|格式)|^年(?:\d+月)?(?:\d+日)?(?:中华人民共和国|国务院|全国人大|全国人民代表大会|第.{1,4}届)/;
const inBrackets = /[([【][^()[\]【】]*$/;
const editionInBrackets =
  /^年(?:\d+月)?(?:\d+日)?(?:起)?(?:第.次)?(?:修订|修正|修改|公布|颁布|印发|发布|施行|实施|试行|版|本)/;
/** 》（2021年）: no more than the year behind the title. */
const behindTitle = /》[([【]$/;
const yearAlone = /^年(?:\d+月)?(?:\d+日)?[)\]】]/;
const rangeBefore = /([12]\d{3})年?[-—–~至到]{1,2}$/;
const rangeAfter = /^年?[-—–~至到]{1,2}([12]\d{3})年(?!\d)/;

/** Whether the year names an edition, a numbered document or what a law was made with. */
export const isEdition = ({ before, after }: Context): boolean =>
  edition.test(after) ||
  (inBrackets.test(before) && editionInBrackets.test(after)) ||
  (behindTitle.test(before) && yearAlone.test(after));

/** The span of years that the year begins or ends: 2021—2025年; `null`: none. */
export function spanAround({ before, after, year }: Context): { from: number; to: number } | null {
  const start = /^年\d/.test(after) ? null : rangeBefore.exec(before)?.[1];
  const end = rangeAfter.exec(after)?.[1];
  if (start == null && end == null) return null;
  const span = { from: Number(start ?? year), to: Number(end ?? year) };
  return span.from < span.to ? span : null;
}

/** The first year of this kind of report; an earlier one is no year left over from a report. */
export const firstReports = 2019;

export const plan =
  /将|计划|拟|打算|继续|力争|争取|下一步|下步|今后|明年|目标|预算|谋划|努力|规划|远景|(?:我们|我镇|我乡|我局|街道)要/;
export const periodStart = /^年1月1日(?!以来)|^年1月(?:[-—–~至到]|起至)|^年1[-—–~至到]12月/;
export const periodEnd = /^年12月31日(?:止|期间)?/;
export const inForceSince =
  /^年(?:\d+月)?(?:\d+日)?(?:起|开始)?(?:正式)?(?:施行|实施|执行|生效|启用|成立|运行)/;
export const comparedBefore =
  /(?:比|较|与|跟|(?<![会共不])同|对照|相较于|较之|超过|高于|低于|(?:上|前|去)一?年度?[(,，]?|上一年度?的?)$/;
export const comparedAfter = /^年度?(?:全年|末|底)?(?:同期|相比|相较|同比|水平|基数|数据?相)/;
/** 由2024年的97个减为34个 */
const startsFrom = /[由从]$/;
const changesTo =
  /^年度?(?:年?[末底初])?的?[^,;]{1,16}(?:增|减|降|升|扩|缩|压|提高|整合|优化|精简)[^,;]{0,6}[到至为成]/;
export const isStartOfChange = ({ before, after }: Context): boolean =>
  startsFrom.test(before) && changesTo.test(after);
/** 本报告中的“上年”指2024年 */
export const explained = /[”"]均?[是指]$/;
export const begins = /^年(?:\d+月)?(?:\d+日)?(?:起|开始|至今|到现在)/;
export const sinceThen = /^年度?(?:\d+月)?(?:\d+日)?(?:底|末)?(?:以来|以前|之前)/;
export const history =
  /^年?[^,，]{0,24}(?:建成|建立|成立|设立|组建|开通|上线|启用|制定|出台|印发|修订|获评|评为|荣获|获得|入选|合并|更名|挂牌|投入使用)/;
export const honoured = /(?:荣获|获评|获得|评为|授予|入选)[^,，]{0,16}$/;
/** 建于2021年, 始于2021年. */
export const foundedIn = /(?:[建始起源设创]|成立|设立|组建|开通|上线|启用|制定|出台|印发|发布|修订|挂牌)于$/;
export const carried = /^年度?(?:末|底)?(?:结转|遗留|未办结|尚未办结|接续)/;
export const lastProblems = /^年度?.{0,14}(?:问题|不足|短板)/;
export const mended = /(?:针对|对照|围绕|对|就)$/;
export const accounts = /^年度?[^,，。]{0,14}(?:决算|审计)/;
export const annualReport = /^年度?[^,，。]{0,18}(?:年度报告|年报)/;
export const bookTitle = /《[^》]*$/;

const paper =
  '(?:通知|通报|公告|办法|规定|规范|格式|模板|样式|文件|要求|意见|方案|要点|标准|细则|决定|批复|指引|指南|目录|清单|纲要|规划|计划|预算|部署|精神)';
// 2021年通知, 2021年的新规定, 2021年下发的新格式; but not 2021年通知公告5条, 2021年文件3份
const paperBehind = new RegExp(
  `^年度?(?:的|新|最新|统一|有关|相关|工作|政务公开|政府信息公开|信息公开|重点)*${paper}(?!公告|类|[^,]{0,6}[\\d一二两三四五六七八九十]+[余多]?[件条份项个篇次])|^年度?[^,:]{0,12}的[^,\\d]{0,8}${paper}`,
);
const cited =
  /(?:根据|依据|按照|依照|遵照|参照|对照|贯彻|落实|执行|遵循|沿用|采用|套用|使用|学习|结合)[^,、:)]{0,20}$/;

/** 2021年，县政府印发《办法》: done once. */
const issuedThen = /^年,?[^,]{0,20}(?:印发|出台|制定|发布|下发|转发|修订)[^,]{0,6}《/;

/** Whether the year is that of a paper which somebody issued, or is told by one: 按照2021年新格式. */
export const isOfPaper = ({ before, after }: Context): boolean =>
  paperBehind.test(after) || issuedThen.test(after) || cited.test(before);

/** The period with its 年 and 月 lost: 自202411日起至20241231日止. */
const bareDay = /^\d{2,4}日[起至止]/;
const clauseStart = /(?:^|[,、:(“"]|[一二三四五六七八九十\d]是|其中|截[至止]到?)$/;
const ourselves =
  /(?:[我本全各](?:[镇乡局县市区州旗省院校委办所站厅处]|街道|单位|机关|部门|中心)|街道|办事处|人民政府)(?:[在于])?$/;
const ownDoing =
  /^年(?:度|全年|共|总共|一共|累计|合计|新收|新增|主动|依申请|收到|受理|办理|办结|答复|公开|发布|制发|开展|组织|召开|我|本|[,，、:)])/;
const ownReport =
  /^年度?(?:全[镇乡县市区])?(?:政府)?(?:信息|政务)公开(?:工作)?(?:年度|年报|报告|工作|任务|情况|总体)/;

/** A turn in which a report tells of its own year: 2021年度, 2021年1月1日至, 2021年，我镇, 我镇2021年共. */
export const isOwnTurn = (context: Context): boolean => {
  const { before, after } = context;
  if (ownReport.test(after) && annualReport.test(after)) return true;
  if (periodStart.test(after) || firstDay.test(after) || lastDay.test(after) || bareDay.test(after))
    return true;
  if (isOfPaper(context)) return false;
  if (/[自从于]$/.test(before)) return false;
  return ownReport.test(after) || ownDoing.test(after) || clauseStart.test(before) || ourselves.test(before);
};
