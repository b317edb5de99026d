/** The 送审包 of a draft in the words of the screens; loaded when first needed. */

import type { DraftContent } from '../../report/index.ts';
import { composingReviewCopy } from '../../signOff/index.ts';
import { inSteps } from '../../work/index.ts';
import { loadDocuments } from '../documents.ts';
import { layOut } from '../parts/layOut.ts';
import { reviewCopyWords } from '../sentences/reviewCopy.ts';
import { writeDate } from '../sentences/signOff.ts';

/** The sheets to print, as HTML; made `today`. Rejects with `Stopped` once it was called off. */
export async function reviewCopyOf(
  content: DraftContent,
  today: Date,
  signal?: AbortSignal,
): Promise<string> {
  const composing = composingReviewCopy(content, reviewCopyWords, writeDate(today));
  const { paper, options } = await inSteps(composing, signal);
  const { writeSheets } = await loadDocuments();
  return writeSheets(paper, options, layOut, signal);
}
