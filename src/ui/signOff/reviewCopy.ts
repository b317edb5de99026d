/** The 送审包 of a draft in the words of the screens; loaded when first needed. */

import type { DraftContent } from '../../report/index.ts';
import { writeReviewCopy } from '../../signOff/index.ts';
import { sentenceOf } from '../sentences/findings.ts';
import { nameOfPlace, nameOfRow, nameOfText } from '../sentences/places.ts';
import { nameOfCheck, whyNotChecked } from '../sentences/rules.ts';
import { nameOfStage, writeDate } from '../sentences/signOff.ts';

const words = { nameOfCheck, whyNotChecked, sentenceOf, nameOfPlace, nameOfText, nameOfRow, nameOfStage };

/** One HTML document to print, made `today`. */
export const reviewCopyOf = (content: DraftContent, today: Date): string =>
  writeReviewCopy(content, words, writeDate(today));
