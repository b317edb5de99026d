/** 送审包: the report as it will be printed, marked as not yet out, and what its reviewers need beside it. */

import { compose, type Paper, type SheetOptions } from '../document/index.ts';
import { type DraftContent, printingOf, titleOf } from '../report/index.ts';
import { composeCheckSheet } from './checkAnnex.ts';
import { composeComparison } from './comparisonAnnex.ts';
import { composeSignatures } from './signatureSheet.ts';
import type { Words } from './words.ts';

export interface ReviewCopy {
  readonly paper: Paper;
  readonly options: Required<SheetOptions>;
}

/** One document to print on sheets; it carries no draft as data. `day`: the day it is made, as printed. */
export function composeReviewCopy({ report, lastYear }: DraftContent, words: Words, day: string): ReviewCopy {
  return {
    paper: { ...compose(report, lastYear), title: `${titleOf(report)}（送审稿）` },
    options: {
      mark: '送审稿',
      annexes: [
        composeCheckSheet(report, lastYear, words),
        composeComparison(report, lastYear, words),
        composeSignatures(report, words, day),
      ],
      bothSides: !printingOf(report).oneSided,
    },
  };
}
