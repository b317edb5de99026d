/** What each rule looks at, as the check sheet of the office names it, and why one could not be looked at. */

import type { NotAssessable, RuleId } from '../../check/index.ts';
import { type LastYear, otherYearBeside, type Report } from '../../report/index.ts';
import { lastName, otherYearWords } from './lastYear.ts';

const checks: Readonly<Record<RuleId, string>> = {
  organMissing: '机关名称已填写',
  yearMissing: '年度已填写',
  yearImplausible: '年度在本格式适用的年份内',
  figureUnreadable: '各格填的都是可用的数字',
  ledgerUncounted: '台账每一件都计入表三',
  ledgerContradiction: '台账各件自身不矛盾',
  ledgerDiffers: '表三与台账的件数一致',
  ledgerAnswerMissing: '台账办结的各件有答复日期',
  ledgerDuplicate: '台账没有重复登记',
  ledgerLate: '台账各件在20个工作日内答复',
  balance: '表三各列勾稽平衡',
  printedTotalDiffers: '原文件印出的合计与各项相加一致',
  carriedInDiffers: '上年结转与上年报告的结转一致',
  stockDiffers: '现行有效与上年有效、制发、废止相符',
  pendingLost: '上年尚未审结的案件今年有着落',
  regulationsNotZero: '乡镇、街道的“规章”为0',
  feeInYuan: '行政事业性收费以万元为单位',
  figureJumps: '数字与上年相比没有大起大落',
  figuresBlank: '各表和信息处理费没有空格',
  textMissing: '各部分文字已填写',
  textPerfunctory: '各部分文字不是敷衍、占位',
  problemsOneSided: '第五部分问题和改进都写了',
  overviewShort: '第一部分的篇幅',
  contactMissing: '有联系方式',
  contactOdd: '邮编、电话、邮箱的写法对',
  blanksLeft: '文字里没有待填的空',
  yearLeftover: '文字里没有写错的年份',
  figureInText: '文字里的数字与各表一致',
  textsContradict: '文字前后说法一致',
  partsDoNotAddUp: '文字里分项与总数相符',
  sectionsMiscounted: '文字所说的部分数与实际相符',
  feeText: '信息处理费没有重复写',
  contactText: '联系方式没有重复写',
  headingInText: '正文里没有像标题的段落',
  numberJumps: '段落编号连续',
  numbersMixed: '同一列举的编号形式统一',
  pointsJump: '“一是、二是”连续',
  levelsTurned: '编号层次不颠倒',
  typo: '没有常见的错别字',
  repeatedWords: '没有重复的词句',
  doubledMarks: '没有叠在一起的标点',
  unpairedMarks: '括号、引号成对',
  nothingFollows: '冒号后面有内容',
  halfWidthMarks: '标点是中文标点',
  wideDigits: '数字、字母是半角',
  spacesInWords: '词句中间没有空格',
  endMarkMissing: '段末有句号',
  textUnchanged: '文字没有原样照抄上年',
  relativeYear: '“今年、去年”与年份相符',
  dateImpossible: '日期、期限写得对',
  dateOutside: '已做的事都在本年度以内',
  otherOrgan: '没有写成别的机关',
  ownWordDiffers: '自称与机关相符',
  pastedWords: '没有上级来文、填表说明的话',
  lookAlike: '没有大段照抄上年',
  lastFigures: '文字里上年的数字、日期已核对',
};

/**
 * What is right where `rule` finds nothing: 表三各列勾稽平衡; `other`: the year of the report beside, where that is not
 * the year before: its words are compared all the same.
 */
export const nameOfCheck = (rule: RuleId, other: number | null): string =>
  other !== null && comparesWords(rule) ? checks[rule].replace('上年', lastName(other)) : checks[rule];

const comparesWords = (rule: RuleId): boolean =>
  rule === 'textUnchanged' || rule === 'lookAlike' || rule === 'lastFigures';

const reasons: Readonly<Record<Exclude<NotAssessable, 'otherYear' | 'copied'>, string>> = {
  noLastYear: '没有上年报告',
  olderForm: '上年报告是旧格式，口径不同',
  blanks: '要看的内容还没有填全',
};

/** Why a rule could not be held against the report. */
export function whyNotChecked(why: NotAssessable, report: Report, lastYear: LastYear | null): string {
  const other = otherYearBeside(report, lastYear);
  switch (why) {
    case 'otherYear':
      return otherYearWords(other, report.year);
    case 'copied':
      return `有整段与${lastName(other)}一样的，先处理“${nameOfCheck('textUnchanged', other)}”一项`;
    default:
      return reasons[why];
  }
}
