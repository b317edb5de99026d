/** The 送审包 of a draft in the words of the screens; loaded when first needed. */

import type { DraftContent } from '../../report/index.ts';
import { composeReviewCopy } from '../../signOff/index.ts';
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
  const { paper, options } = composeReviewCopy(content, reviewCopyWords, writeDate(today));
  const { writeSheets } = await loadDocuments();
  return writeSheets(paper, options, layOut, signal);
}
