/** 送审包: the report as it will be printed, marked as not yet out, and what its reviewers need beside it. */

import { compose, type Paper, type SheetOptions } from '../document/index.ts';
import { type DraftContent, printingOf, titleOf } from '../report/index.ts';
import { atOnce, type Steps } from '../work/index.ts';
import { composeCheckSheet } from './checkAnnex.ts';
import { composeComparison } from './comparisonAnnex.ts';
import { composeSignatures } from './signatureSheet.ts';
import type { Words } from './words.ts';

export interface ReviewCopy {
  readonly paper: Paper;
  readonly options: Required<SheetOptions>;
}

/** One document to print on sheets; it carries no draft as data. `day`: the day it is made, as printed. */
export const composeReviewCopy = (content: DraftContent, words: Words, day: string): ReviewCopy =>
  atOnce(composingReviewCopy(content, words, day));

/** The same in steps. */
export function* composingReviewCopy(
  { report, lastYear }: DraftContent,
  words: Words,
  day: string,
): Steps<ReviewCopy> {
  const paper = { ...compose(report, lastYear), title: `${titleOf(report)}（送审稿）` };
  yield;
  const checkSheet = composeCheckSheet(report, lastYear, words);
  yield;
  const comparison = composeComparison(report, lastYear, words);
  yield;
  const annexes = [checkSheet, comparison, composeSignatures(report, words, day)];
  return { paper, options: { mark: '送审稿', annexes, bothSides: !printingOf(report).oneSided } };
}
