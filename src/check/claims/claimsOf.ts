/** The claims of a report's texts, read again only when their words change. */

import type { TextId } from '../../form/index.ts';
import { factOf, type Report, textOf } from '../../report/index.ts';
import { remembered } from '../remembered.ts';
import { type Claim, claimsIn } from './claims.ts';

const read = remembered((value: string, text: string, year: string, governs: string) =>
  claimsIn(value, text as TextId, year === '' ? null : Number(year), governs !== ''),
);

/** The government of a county or a city tells of 全县 what is its own. */
const governing = /(?:县|市|区|旗|州|盟|省)(?:人民政府)?(?:办公室|办公厅)?$/;

export const claimsOf = (report: Report, text: TextId): readonly Claim[] =>
  read(
    textOf(report, text),
    text,
    report.year === null ? '' : String(report.year),
    governing.test(factOf(report, 'organ').trim()) ? 'governs' : '',
  );
