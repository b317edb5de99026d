/**
 * Whether a year may stand in the report of another year. Reports are written over last year's, so that a year left
 * behind is the commonest slip; but reports also compare, plan, cite and remember.
 */

import {
  accounts,
  annualReport,
  begins,
  bookTitle,
  type Context,
  carried,
  comparedAfter,
  comparedBefore,
  contextOf,
  explained,
  firstReports,
  foundedIn,
  history,
  honoured,
  inForceSince,
  isDate,
  isEdition,
  isOfPaper,
  isStartOfChange,
  lastProblems,
  mended,
  periodEnd,
  periodStart,
  plan,
  sinceThen,
  spanAround,
  type TextRole,
} from './yearContext.ts';
import type { YearMention } from './years.ts';

/**
 * error: written as what the report is about; doubt: may be meant; fine: says what such years say in any
 * report (a comparison, a plan, a citation).
 */
export type YearVerdict = 'fine' | 'doubt' | 'error';

/** Whether the year of `found` may stand in `text` of the report of `reportYear`. */
export function judgeYear(text: string, found: YearMention, reportYear: number, role: TextRole): YearVerdict {
  if (found.year === reportYear) return 'fine';
  const context = contextOf(text, found, reportYear, role);
  return judgeCitation(context) ?? (found.year > reportYear ? judgeAhead(context) : judgeBack(context));
}

/** What is the same for years before and after: editions, numbers of documents, spans such as 2021—2025年. */
function judgeCitation(context: Context): YearVerdict | null {
  if (isEdition(context)) return 'fine';
  const span = spanAround(context);
  return span && (span.to === context.reportYear - 1 ? 'doubt' : 'fine');
}

const ownWork = /(?:收到|受理|办结|答复|公开|发布|制发).{0,16}?\d+(?:余|多)?[件条次份篇期]/;

/** A year that has not come yet when the report's year ends. */
function judgeAhead({ before, after, year, reportYear, role }: Context): YearVerdict {
  const sentence = before + after;
  if (year > reportYear + 1) {
    const horizon = /[到至]$/.test(before) || /^年(?:底|末)?(?:前|之前|以前)/.test(after);
    return horizon || role === 'problems' || plan.test(sentence) ? 'fine' : 'doubt';
  }
  // The report is written, signed and published in the first months of the next year.
  if (/^年[1-3]月|^([-/.])0?[1-3]\1/.test(after)) {
    return /^年1月1日(?:至|到|-|—|~)|^年1月1日起至/.test(after) ? 'error' : 'fine';
  }
  if (/[至到\-—~]$/.test(before) && /^年12月31日/.test(after)) return 'error';
  if (role === 'problems' || plan.test(sentence)) return 'fine';
  return ownWork.test(after) ? 'error' : 'doubt';
}

/** A year that was over before the report's year began. */
function judgeBack(context: Context): YearVerdict {
  const { before, after, year, reportYear, role } = context;
  const isLast = year === reportYear - 1;
  const older = year < firstReports ? 'fine' : 'doubt';
  if (inForceSince.test(after)) return isLast ? 'doubt' : 'fine';
  if (periodStart.test(after) || (periodEnd.test(after) && !/截[至止]$/.test(before))) {
    return isLast ? 'error' : older;
  }
  if (comparedBefore.test(before) || comparedAfter.test(after) || carried.test(after)) return 'fine';
  if (isStartOfChange(context) || explained.test(before)) return 'fine';
  if (mended.test(before) && lastProblems.test(after)) return 'fine';
  if (begins.test(after)) return 'fine';
  // 截至2024年底, 自2024年以来: true of old times, but last year's texts say the same of their own year; a
  // sentence that opens with 2024年以来 is the usual opening of a report on 2024.
  if (isLast && before === '' && /^年度?以来/.test(after)) return 'error';
  if (sinceThen.test(after) || /截[至止]$/.test(before)) return isLast ? 'doubt' : 'fine';
  if (accounts.test(after)) return isLast ? 'fine' : older;
  if (annualReport.test(after) && role !== 'opening' && !/现将[^,，]*$/.test(before)) {
    return isLast ? 'fine' : older;
  }
  if (bookTitle.test(before)) return isLast || year === reportYear - 2 ? 'doubt' : 'fine';
  if (history.test(after) || foundedIn.test(before) || honoured.test(before))
    return isLast ? 'doubt' : 'fine';
  if (!isLast) return older;
  if (isDate(context) || isOfPaper(context)) return 'doubt';
  if (role === 'problems' && lastProblems.test(after)) return 'doubt';
  return isBesideThisYear(context) ? 'doubt' : 'error';
}

/** 2024年为3件，2025年为5件: two years told together, and not what this year was going to bring. */
const isBesideThisYear = ({ before, after, reportYear }: Context): boolean => {
  const sentence = before + after;
  return new RegExp(`(?<!\\d)${reportYear}年`).test(sentence) && !plan.test(sentence);
};
