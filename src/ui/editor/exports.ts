/** The files that a draft goes out as. */

import { compose, writeHtml } from '../../document/index.ts';
import { type DraftContent, encodeDraft, titleOf, writeDraftFile } from '../../report/index.ts';
import { downloadFile } from '../files.ts';

/** The finished report as one self-contained file that carries the draft as data. */
export const writePaper = (content: DraftContent): string =>
  writeHtml(compose(content.report), { data: JSON.stringify(encodeDraft(content)) });

export const saveHtmlFile = (content: DraftContent): void =>
  downloadFile(`${titleOf(content.report)}.html`, writePaper(content), 'text/html');

export const saveDraftFile = (content: DraftContent): void =>
  downloadFile(`${titleOf(content.report)}（草稿）.json`, writeDraftFile(content), 'application/json');
