/**
 * What becomes of a year when last year's words are said of this year: judged in the report that it stands in, before
 * anything is changed.
 */

import { judgeYear } from './judgeYear.ts';
import {
  begins,
  bookTitle,
  type Context,
  carried,
  comparedAfter,
  comparedBefore,
  contextOf,
  firstReports,
  foundedIn,
  history,
  honoured,
  inForceSince,
  isDate,
  isEdition,
  isOfPaper,
  isOwnTurn,
  lastProblems,
  mended,
  plan,
  sinceThen,
  spanAround,
  type TextRole,
} from './yearContext.ts';
import type { YearMention } from './years.ts';

/** Why a year says the same in any report. */
export type YearKeptFor =
  /** Of a law, a numbered document, an edition. */
  | 'document'
  /** In the name of a document. */
  | 'title'
  /** Of something that happened, began or was founded then. */
  | 'history'
  /** The ends of a plan of several years. */
  | 'span'
  /** Of an aim further ahead: 到2030年. */
  | 'ahead';

export type Foreseen =
  /** Told by its distance from the report's year: that year itself, the one compared with, the one planned for. */
  | { readonly kind: 'moves' }
  /** It may be told so; an event of that very year is not. */
  | { readonly kind: 'mayMove' }
  /** Neither near enough to move nor known to stay. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'stays'; readonly why: YearKeptFor };

const moves: Foreseen = { kind: 'moves' };
const mayMove: Foreseen = { kind: 'mayMove' };
const unclear: Foreseen = { kind: 'unclear' };
const stays = (why: YearKeptFor): Foreseen => ({ kind: 'stays', why });

/** What becomes of the year of `found`, in `text` of the report of `reportYear`. */
export function foreseeYear(text: string, found: YearMention, reportYear: number, role: TextRole): Foreseen {
  const context = contextOf(text, found, reportYear, role);
  const { year } = found;
  const bound = foreseeBound(context);
  if (bound) return bound;
  if (year === reportYear) {
    // Said of the report's own year where it would be a leftover in the next one.
    const isLeftover = judgeYear(text, found, reportYear + 1, role) === 'error';
    return isLeftover && isOwnTurn(context) ? moves : foreseeOwn(context);
  }
  if (year === reportYear - 1) return foreseeBefore(context);
  if (year === reportYear + 1) {
    return plan.test(context.before + context.after) && !isOfPaper(context) ? moves : mayMove;
  }
  if (year > reportYear) return isAim(context) ? stays('ahead') : unclear;
  return year < firstReports || judgeYear(text, found, reportYear, role) === 'fine'
    ? stays('history')
    : unclear;
}

/** January alone may begin the period of the report. */
const ofMonth = /^年(?!1月(?:1日|[-—–~至到]|起至))(?!12月31日)(?:\d{1,2}|[一二三四五六七八九十]{1,2})月/;
const upTo = /截[至止]到?$/;
const yearEnd = /^年(?:底|末|12月31日|十二月三十一日)|^([-/.])12\1(?:31)(?!\d)/;
const yearlyDocument = /^年(?:中央|省委?|市委?|县委?)?[一1]号文件/;

/** A year that something other than the report binds to the calendar; `null`: nothing does. */
function foreseeBound(context: Context): Foreseen | null {
  const { before, after, year, reportYear } = context;
  const distance = Math.abs(year - reportYear);
  if (isEdition(context)) {
    return yearlyDocument.test(after) && year === reportYear ? mayMove : stays('document');
  }
  const span = spanAround(context);
  if (span) return span.to - span.from > 1 || distance > 1 ? stays('span') : mayMove;
  if (bookTitle.test(before)) return distance <= 1 ? mayMove : stays('title');
  const isEnd = year === reportYear && upTo.test(before) && yearEnd.test(after);
  if (!isEnd && (isDate(context) || ofMonth.test(after))) {
    if (distance <= 1) return mayMove;
    return year < reportYear ? stays('history') : unclear;
  }
  return null;
}

/** The report's own year, where it need not be what the report is about. */
function foreseeOwn({ before, after }: Context): Foreseen {
  if (upTo.test(before) && yearEnd.test(after)) return moves;
  return begins.test(after) || foundedIn.test(before) ? stays('history') : mayMove;
}

/** The year before the report's. */
function foreseeBefore(context: Context): Foreseen {
  const { before, after } = context;
  if (isOfPaper(context) && !lastProblems.test(after) && !comparedAfter.test(after)) return mayMove;
  if (comparedBefore.test(before) || comparedAfter.test(after) || carried.test(after)) return moves;
  if (mended.test(before) && lastProblems.test(after)) return moves;
  const isHistory =
    begins.test(after) ||
    sinceThen.test(after) ||
    inForceSince.test(after) ||
    history.test(after) ||
    foundedIn.test(before) ||
    honoured.test(before);
  return isHistory ? stays('history') : mayMove;
}

const isAim = ({ before, after, role }: Context): boolean =>
  /[到至]$/.test(before) ||
  /^年(?:底|末)?(?:前|之前|以前)/.test(after) ||
  role === 'problems' ||
  plan.test(before + after);
