/** What is copied of a draft for the county's web site: the paper, and nothing else of the draft. */

import type { DraftContent } from '../../report/index.ts';
import type { Copied } from '../clipboard.ts';
import type { Documents } from '../documents.ts';
import type { CopiedForm } from '../sentences/website.ts';

/** For the editor's page as rich text, beside it the plain one; for its source the HTML itself as text. */
export function websiteCopy(
  { compose, writeForWebsite, writePlain }: Documents,
  { report, lastYear }: DraftContent,
  form: CopiedForm,
): Copied {
  const paper = compose(report, lastYear);
  const html = writeForWebsite(paper);
  return form === 'rich' ? { html, text: writePlain(paper) } : { text: html };
}
