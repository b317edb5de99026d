/** The new year's report from last year's: what stays true, and nothing else. */

import type { EnteredCellId, FactId, TextId } from '../form/index.ts';
import { factIds, form2021, formOf, hasEnteredCell } from '../form/index.ts';
import { repeatedContactSentences } from './contact.ts';
import { yearOfDay } from './day.ts';
import { feeSentencesOf } from './fee.ts';
import type { Figure } from './figure.ts';
import {
  type ApplicantColumnId,
  applicantIds,
  freshLineIds,
  isUnreadableEntry,
  type Ledger,
  type LedgerLine,
  readable,
} from './ledger.ts';
import { samePrinting, usualPrinting } from './printing.ts';
import type { LastYear, Report, ReportPart } from './report.ts';
import { emptyReport, factOf, figureOf, printingOf, textIdsOf, textOf } from './report.ts';
import { type Stretch, withoutSentences } from './stretch.ts';
import { type DocumentRow, documentRows } from './zeros.ts';

/** One column of 上年结转: what last year carried forward, and whether it could be taken. */
export interface CarriedColumn {
  readonly column: ApplicantColumnId;
  /** As last year's report has it: a figure, blank, or text that is no figure. */
  readonly last: Figure;
  /** What stands in 上年结转 now; `null` where last year's was no figure, or is of a year further back. */
  readonly value: number | null;
}

/** One 现行有效 of table 二: the stock that this year begins with, and whether it could be taken. */
export interface CarriedStock {
  readonly row: DocumentRow;
  /** As last year's report has it. */
  readonly last: Figure;
  /** What stands in 现行有效 now; `null` where last year's was no figure, or counted otherwise. */
  readonly value: number | null;
}

/** What {@link carryOver} took over and what it left, for the preview. */
export interface CarrySummary {
  readonly facts: readonly FactId[];
  /** In printed order. */
  readonly texts: readonly TextId[];
  readonly carriedIn: readonly CarriedColumn[];
  /** None where last year's format counted something else. */
  readonly stock: readonly CarriedStock[];
  /** Last year's report is not of the year before `year`: what it carried forward is not this 上年结转. */
  readonly gap: { readonly last: number; readonly year: number } | null;
  /** What last year's document printed as the total of 结转下年度; `null`: nothing readable. */
  readonly printedCarriedTotal: number | null;
  /** Sentences of 六 that this year's fee figures will write anew. */
  readonly droppedFeeSentences: readonly string[];
  /** Sentences of the preamble that the finished paper writes from the contact facts. */
  readonly droppedContactSentences: readonly string[];
  /** Figures of an older format that today's form has no place for; they stay readable in last year's report. */
  readonly withoutCounterpart: readonly EnteredCellId[];
}

export interface CarriedOver {
  readonly report: Report;
  readonly summary: CarrySummary;
}

/**
 * Begins the report of `year`, always in the format in force: organ and contact facts, parts and texts are
 * taken over as they are, 上年结转 is filled from 结转下年度 column by column, 现行有效 begins as it ended (制发 and 废止
 * of this year are still to be counted in: {@link stockFrom}), and so does the ledger with the requests that were
 * open or came later; everything else is blank.
 * A figure that was blank or unreadable stays blank, and so do all when the two years do not follow on each
 * other. Years in the texts are not changed: the checks find them.
 */
export function carryOver(last: LastYear, year: number): CarriedOver {
  const from = last.report;
  const facts = factIds.filter(fact => factOf(from, fact) !== '');
  const texts = carriedTexts(from);
  const gap = from.year === null || from.year === year - 1 ? null : { last: from.year, year };
  const carriedIn = applicantIds.map((column): CarriedColumn => {
    const figure = figureOf(from, `requests.carriedOut.${column}`);
    return { column, last: figure, value: typeof figure === 'number' && !gap ? figure : null };
  });
  const figures: Partial<Record<EnteredCellId, Figure>> = {};
  for (const { column, value } of carriedIn) {
    if (value !== null) figures[`requests.carriedIn.${column}`] = value;
  }
  const stock = from.form === '2021' ? documentRows.map(row => carriedStock(from, row, gap === null)) : [];
  for (const { row, value } of stock) {
    if (value !== null) figures[`proactive.${row}.inForce`] = value;
  }
  const printed = last.printed['requests.carriedOut.total'];
  const ledger = gap ? null : carriedLedger(from.ledger, year - 1);
  const report: Report = {
    ...emptyReport(factOf(from, 'organ'), year),
    ...(ledger && { ledger }),
    facts: Object.fromEntries(facts.map(fact => [fact, factOf(from, fact)])),
    parts: from.parts.map((part): ReportPart => ({ id: part.id, heading: part.heading })),
    texts,
    figures,
    ...carriedPrinting(from),
    ...(from.charts && { charts: from.charts }),
  };
  return {
    report,
    summary: {
      facts,
      texts: textIdsOf(report).filter(text => textOf(report, text) !== ''),
      carriedIn,
      stock,
      gap,
      printedCarriedTotal: typeof printed === 'number' ? printed : null,
      droppedFeeSentences: feeSentencesOf(textOf(from, 'others')).map(({ text }) => text),
      droppedContactSentences: repeatedContactSentences(from, textOf(from, 'preamble')).map(
        ({ text }) => text,
      ),
      withoutCounterpart: withoutCounterpart(from),
    },
  };
}

/** How it is signed and printed; the day and the mark were that report's own. */
function carriedPrinting(from: Report): Pick<Report, 'printing'> {
  const { signature, oneSided } = printingOf(from);
  const printing = { ...usualPrinting, signature, oneSided };
  return samePrinting(printing, usualPrinting) ? {} : { printing };
}

function carriedStock(from: Report, row: DocumentRow, follows: boolean): CarriedStock {
  const last = figureOf(from, `proactive.${row}.inForce`);
  return { row, last, value: typeof last === 'number' && follows ? last : null };
}

/**
 * Last year's ledger as this year begins with it, whether table 三 was counted from it or not:
 * - the requests that were open on 31 December of `closed`, received when they were;
 * - those received after it, which are this year's own, with all they say;
 * - those of which that cannot be told, for want of a day or a readable result: as they are, to be completed.
 *
 * What was answered by the end of `closed` stays behind, and so does a line with nothing in it. One set aside
 * stays aside; else it does not count before the clerk enters something: until then only 上年结转 is known.
 */
function carriedLedger(last: Ledger | undefined, closed: number): Ledger | null {
  if (!last) return null;
  const along = last.lines.filter(line => isLater(line.received, closed) || isOpen(line, closed));
  if (last.use === 'aside' && along.length === 0) return null;
  const ids = freshLineIds([], along.length);
  const lines = along.map((line, index): LedgerLine => {
    const fromLastYear =
      readable(line.received) === null ? line.fromLastYear : !isLater(line.received, closed);
    return { ...line, id: ids[index] ?? line.id, fromLastYear };
  });
  return { use: last.use === 'aside' ? 'aside' : 'comparing', lines };
}

function isLater(entry: LedgerLine['received'], closed: number): boolean {
  const day = readable(entry);
  return day !== null && yearOfDay(day) > closed;
}

/** Whether a line had no answer by the end of `closed`, or may have had none. */
function isOpen(line: LedgerLine, closed: number): boolean {
  const { received, applicant, result, answered, note } = line;
  if ([received, applicant, result, answered].every(entry => entry === null) && note === '') return false;
  if (result === null) return true;
  return readable(answered) === null ? isUnreadableEntry(result) : isLater(answered, closed);
}

/**
 * The texts of `from` as the next year's report begins with them: as they are, but for the sentences that
 * will be written from facts and figures.
 */
export function carriedTexts(from: Report): Report['texts'] {
  const texts: Partial<Record<TextId, string>> = {};
  for (const text of textIdsOf(from)) {
    const value = textOf(from, text);
    const rest = withoutSentences(value, writtenAnew(from, text));
    if (rest.trim() !== '') texts[text] = rest;
  }
  return texts;
}

function writtenAnew(from: Report, text: TextId): readonly Stretch[] {
  if (text === 'others') return feeSentencesOf(textOf(from, text));
  return text === 'preamble' ? repeatedContactSentences(from, textOf(from, text)) : [];
}

function withoutCounterpart(from: Report): readonly EnteredCellId[] {
  return formOf(from.form)
    .cells.filter(cell => !cell.computed && !hasEnteredCell(form2021, cell.id))
    .map(cell => cell.id as EnteredCellId)
    .filter(cell => figureOf(from, cell) !== null);
}
