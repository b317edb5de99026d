/** The families under which 校核 tells what was checked. */

import type { RuleId } from '../../check/index.ts';

export const ruleFamilies = [
  '基本信息',
  '表格和台账',
  '与上年比',
  '文字和数字对照',
  '文字内容',
  '编号、用字和标点',
] as const;

export type RuleFamily = (typeof ruleFamilies)[number];

const basics = '基本信息';
const tables = '表格和台账';
const years = '与上年比';
const beside = '文字和数字对照';
const words = '文字内容';
const language = '编号、用字和标点';

export const ruleFamily: Readonly<Record<RuleId, RuleFamily>> = {
  organMissing: basics,
  yearMissing: basics,
  yearImplausible: basics,
  contactMissing: basics,
  contactOdd: basics,
  contactText: basics,
  figureUnreadable: tables,
  ledgerUncounted: tables,
  ledgerContradiction: tables,
  ledgerDiffers: tables,
  ledgerAnswerMissing: tables,
  ledgerDuplicate: tables,
  ledgerLate: tables,
  balance: tables,
  printedTotalDiffers: tables,
  regulationsNotZero: tables,
  feeInYuan: tables,
  figuresBlank: tables,
  carriedInDiffers: years,
  stockDiffers: years,
  pendingLost: years,
  figureJumps: years,
  textUnchanged: years,
  lookAlike: years,
  lastFigures: years,
  figureInText: beside,
  textsContradict: beside,
  partsDoNotAddUp: beside,
  sectionsMiscounted: beside,
  feeText: beside,
  textMissing: words,
  textPerfunctory: words,
  problemsOneSided: words,
  overviewShort: words,
  blanksLeft: words,
  yearLeftover: words,
  relativeYear: words,
  dateImpossible: words,
  dateOutside: words,
  otherOrgan: words,
  ownWordDiffers: words,
  pastedWords: words,
  headingInText: language,
  numberJumps: language,
  numbersMixed: language,
  pointsJump: language,
  levelsTurned: language,
  typo: language,
  repeatedWords: language,
  doubledMarks: language,
  unpairedMarks: language,
  nothingFollows: language,
  halfWidthMarks: language,
  wideDigits: language,
  spacesInWords: language,
  endMarkMissing: language,
};
