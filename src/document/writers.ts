/** The writers of office formats, each loaded when a file of its format is first made. */

import { type LastYear, printingOf, type Report } from '../report/index.ts';
import { compose } from './compose.ts';

/** `docx`: the whole report, to go on with; `xlsx`: its tables; `csv`: its figures as records. */
export type OfficeFormat = 'docx' | 'xlsx' | 'csv';

/** Writes a report as a file; `lastYear`: the one that its charts compare it with. */
export type OfficeWriter = (report: Report, lastYear: LastYear | null) => Uint8Array<ArrayBuffer>;

const writers: Readonly<Record<OfficeFormat, () => Promise<OfficeWriter>>> = {
  docx: async () => {
    const { writeDocx } = await import('./docx/write.ts');
    return (report, lastYear) => {
      const { draftMark, oneSided } = printingOf(report);
      return writeDocx(compose(report, lastYear), {
        ...(draftMark && { mark: '送审稿' }),
        bothSides: !oneSided,
      });
    };
  },
  xlsx: async () => {
    const [{ writeXlsx }, { composeSheets }] = await Promise.all([
      import('./xlsx/write.ts'),
      import('./compose/sheets.ts'),
    ]);
    return report => writeXlsx(composeSheets(report));
  },
  csv: async () => {
    const [{ writeCsv }, { recordHeads, recordsOf }] = await Promise.all([
      import('./csv.ts'),
      import('./compose/records.ts'),
    ]);
    return report => writeCsv([recordHeads, ...recordsOf(report)]);
  },
};

/** The writer of a format. Rejects where it could not be fetched. */
export const officeWriter = (format: OfficeFormat): Promise<OfficeWriter> => writers[format]();
