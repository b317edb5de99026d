/** The writers of office formats, each loaded when a file of its format is first made. */

import { type LastYear, printingOf, type Report } from '../report/index.ts';
import { inSteps, pace } from '../work/index.ts';
import { compose } from './compose.ts';

/** `docx`: the whole report, to go on with; `xlsx`: its tables; `csv`: its figures as records. */
export type OfficeFormat = 'docx' | 'xlsx' | 'csv';

/**
 * Writes a report as a file; `lastYear`: the one that its charts compare it with. The page has its turns in between;
 * rejects with `Stopped` once it was called off.
 */
export type OfficeWriter = (
  report: Report,
  lastYear: LastYear | null,
  signal?: AbortSignal,
) => Promise<Uint8Array<ArrayBuffer>>;

const writers: Readonly<Record<OfficeFormat, () => Promise<OfficeWriter>>> = {
  docx: async () => {
    const { writingDocx } = await import('./docx/write.ts');
    return async (report, lastYear, signal) => {
      const { draftMark, oneSided } = printingOf(report);
      await pace(signal);
      const options = { ...(draftMark && { mark: '送审稿' }), bothSides: !oneSided };
      return inSteps(writingDocx(compose(report, lastYear), options), signal);
    };
  },
  xlsx: async () => {
    const [{ writingXlsx }, { composeSheets }] = await Promise.all([
      import('./xlsx/write.ts'),
      import('./compose/sheets.ts'),
    ]);
    return async (report, _lastYear, signal) => {
      await pace(signal);
      return inSteps(writingXlsx(composeSheets(report)), signal);
    };
  },
  csv: async () => {
    const [{ writeCsv }, { recordHeads, recordsOf }] = await Promise.all([
      import('./csv.ts'),
      import('./compose/records.ts'),
    ]);
    return async report => writeCsv([recordHeads, ...recordsOf(report)]);
  },
};

/** The writer of a format. Rejects where it could not be fetched. */
export const officeWriter = (format: OfficeFormat): Promise<OfficeWriter> => writers[format]();
