/** The new year's report from last year's: what stays true, and nothing else. */

import type { EnteredCellId, FactId, TextId } from '../form/index.ts';
import { factIds, form2021, formOf, hasEnteredCell } from '../form/index.ts';
import { repeatedContactSentences } from './contact.ts';
import { feeSentencesOf } from './fee.ts';
import type { Figure } from './figure.ts';
import {
  type ApplicantColumnId,
  applicantIds,
  freshLineIds,
  type Ledger,
  type LedgerLine,
  standingOf,
} from './ledger.ts';
import type { LastYear, Report, ReportPart } from './report.ts';
import { emptyReport, factOf, figureOf, textIdsOf, textOf } from './report.ts';
import { type Stretch, withoutSentences } from './stretch.ts';

/** One column of 上年结转: what last year carried forward, and whether it could be taken. */
export interface CarriedColumn {
  readonly column: ApplicantColumnId;
  /** As last year's report has it: a figure, blank, or text that is no figure. */
  readonly last: Figure;
  /** What stands in 上年结转 now; `null` where last year's was no figure, or is of a year further back. */
  readonly value: number | null;
}

/** What {@link carryOver} took over and what it left, for the preview. */
export interface CarrySummary {
  readonly facts: readonly FactId[];
  /** In printed order. */
  readonly texts: readonly TextId[];
  readonly carriedIn: readonly CarriedColumn[];
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
 * taken over as they are, 上年结转 is filled from 结转下年度 column by column, and so is the ledger with the requests
 * that were open; everything else is blank.
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
  const printed = last.printed['requests.carriedOut.total'];
  const ledger = gap ? null : carriedLedger(from);
  const report: Report = {
    ...emptyReport(factOf(from, 'organ'), year),
    ...(ledger && { ledger }),
    facts: Object.fromEntries(facts.map(fact => [fact, factOf(from, fact)])),
    parts: from.parts.map((part): ReportPart => ({ id: part.id, heading: part.heading })),
    texts,
    figures,
  };
  return {
    report,
    summary: {
      facts,
      texts: textIdsOf(report).filter(text => textOf(report, text) !== ''),
      carriedIn,
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

/**
 * Last year's ledger as this year begins with it: the requests that were open at the year's end, received when
 * they were. It does not count before the clerk enters something: until then only 上年结转 is known.
 */
function carriedLedger(from: Report): Ledger | null {
  if (from.ledger?.use !== 'counting' && from.ledger?.lines.length !== 0) return null;
  const open = from.ledger.lines.filter(line => isOpen(line, from.year));
  const ids = freshLineIds([], open.length);
  const lines = open.map((line, index) => ({ ...line, id: ids[index] ?? line.id, fromLastYear: true }));
  return { use: 'comparing', lines };
}

function isOpen(line: LedgerLine, year: number | null): boolean {
  const standing = standingOf(line, year);
  return standing.kind === 'counted' && standing.outcome === 'carriedOut';
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
