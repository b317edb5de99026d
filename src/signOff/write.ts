/** 送审包: the report as it will be printed, marked as not yet out, and what its reviewers need beside it. */

import { examine } from '../check/index.ts';
import { compose, writeHtml } from '../document/index.ts';
import { type DraftContent, titleOf } from '../report/index.ts';
import { composeCheckSheet } from './checkAnnex.ts';
import { composeComparison } from './comparisonAnnex.ts';
import { composeSignatures } from './signatureSheet.ts';
import type { Words } from './words.ts';

/** One printable document; it carries no draft as data. `day`: the day it is made, as printed. */
export function writeReviewCopy({ report, lastYear }: DraftContent, words: Words, day: string): string {
  const paper = compose(report, lastYear);
  return writeHtml(
    { ...paper, title: `${titleOf(report)}（送审稿）` },
    {
      mark: '送审稿',
      annexes: [
        composeCheckSheet(report, examine(report, lastYear), words),
        composeComparison(report, lastYear, words),
        composeSignatures(report, words, day),
      ],
    },
  );
}
