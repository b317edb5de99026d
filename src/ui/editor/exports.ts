/** The files that a draft goes out as. */

import type { OfficeFormat } from '../../document/index.ts';
import {
  type DraftContent,
  encodeDraft,
  printingOf,
  published,
  titleOf,
  writeDraftFile,
} from '../../report/index.ts';
import { pace } from '../../work/index.ts';
import { loadDocuments } from '../documents.ts';
import { downloadFile } from '../files.ts';
import { layOut } from '../parts/layOut.ts';

/** The finished report as one self-contained file that carries the draft as data; rejects as {@link writePrint} does. */
export async function writePaper(content: DraftContent, signal?: AbortSignal): Promise<string> {
  const { compose, writeHtml } = await loadDocuments();
  await pace(signal);
  const paper = compose(content.report, content.lastYear);
  await pace(signal);
  return writeHtml(paper, {
    data: JSON.stringify(encodeDraft(forThePublic(content))),
    oneSided: printingOf(content.report).oneSided,
  });
}

/**
 * The report as a file for office programs. Rejects where its writer could not be loaded, and with `Stopped` once it was
 * called off.
 */
export async function writeOfficeFile(
  content: DraftContent,
  format: OfficeFormat,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { officeWriter } = await loadDocuments();
  const write = await officeWriter(format);
  const { report, lastYear } = forThePublic(content);
  return write(report, lastYear, signal);
}

/** The finished report on the sheets that the printer prints, as HTML; rejects with `Stopped` once it was called off. */
export async function writePrint({ report, lastYear }: DraftContent, signal?: AbortSignal): Promise<string> {
  const { compose, writeSheets } = await loadDocuments();
  await pace(signal);
  const { draftMark, oneSided } = printingOf(report);
  const options = { ...(draftMark && { mark: '送审稿' }), bothSides: !oneSided };
  return writeSheets(compose(report, lastYear), options, layOut, signal);
}

/** What goes out in the published file: the draft as a whole goes out with its own file alone. */
const forThePublic = ({ report, lastYear }: DraftContent): DraftContent => published(report, lastYear);

const mediaTypes: Readonly<Record<OfficeFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
};

export const saveHtmlFile = (content: DraftContent, html: string): void =>
  downloadFile(`${titleOf(content.report)}.html`, html, 'text/html;charset=utf-8');

export const saveOfficeFile = (
  content: DraftContent,
  format: OfficeFormat,
  bytes: Uint8Array<ArrayBuffer>,
): void => downloadFile(`${titleOf(content.report)}.${format}`, bytes, mediaTypes[format]);

/** `which`: told apart by its name from another one of the same draft. */
export const saveDraftFile = (content: DraftContent, which?: string): void =>
  downloadFile(
    `${titleOf(content.report)}（草稿${which ? `，${which}` : ''}）.json`,
    writeDraftFile(content),
    'application/json',
  );
