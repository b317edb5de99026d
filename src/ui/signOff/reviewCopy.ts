/** The 送审包 of a draft in the words of the screens; loaded when first needed. */

import type { DraftContent } from '../../report/index.ts';
import { writeReviewCopy } from '../../signOff/index.ts';
import { reviewCopyWords } from '../sentences/reviewCopy.ts';
import { writeDate } from '../sentences/signOff.ts';

/** One HTML document to print, made `today`. */
export const reviewCopyOf = (content: DraftContent, today: Date): string =>
  writeReviewCopy(content, reviewCopyWords, writeDate(today));
