/** One filled report: the value that everything else reads. It changes only by edits (edit.ts). */

import type {
  CellId,
  DeclaredPartId,
  EnteredCellId,
  FactId,
  Form,
  FormId,
  PartId,
  TextId,
} from '../form/index.ts';
import { form2021, formOf } from '../form/index.ts';
import type { Acceptance } from './acceptance.ts';
import type { ChartId } from './chartIds.ts';
import type { Figure } from './figure.ts';
import type { Ledger } from './ledger.ts';
import { type Printing, usualPrinting } from './printing.ts';
import { blankReview, type Review, type ReviewStage, type SignOff } from './signOff.ts';

/** A part of section 一 as this report orders and words it; its text is `texts['overview.' + id]`. */
export interface ReportPart {
  readonly id: PartId;
  readonly heading: string;
}

export interface Report {
  readonly form: FormId;
  /** The year reported on; `null` while it is not known. */
  readonly year: number | null;
  readonly facts: Readonly<Partial<Record<FactId, string>>>;
  /** Paragraphs are separated by line feeds; an absent text is blank. */
  readonly texts: Readonly<Partial<Record<TextId, string>>>;
  readonly parts: readonly ReportPart[];
  /** What was entered; an absent cell is blank. Totals are never here: see totals.ts. */
  readonly figures: Readonly<Partial<Record<EnteredCellId, Figure>>>;
  /** Texts equal to last year's that the clerk has looked at and wants unchanged. */
  readonly confirmed: readonly TextId[];
  /** 申请台账, for those who keep one; absent where none was begun. */
  readonly ledger?: Ledger;
  /**
   * Totals that the document this report was taken from printed otherwise than its figures add up, until the clerk has
   * dealt with them; absent where there are none. A total itself is never stored.
   */
  readonly printed?: Printed;
  /** Doubts that the clerk lets stand; absent where there are none. */
  readonly accepted?: readonly Acceptance[];
  /** 三审三校; absent before the first word about it. */
  readonly signOff?: SignOff;
  /** 图表 that section 一 shows, in the order of `chartIds`; absent where there are none. */
  readonly charts?: readonly ChartId[];
  /** How it is printed and signed; absent where that is as usual. */
  readonly printing?: Printing;
  /** Keys that a file brought and this version does not know; they go out again as they came. */
  readonly unknown?: Readonly<Record<string, unknown>>;
}

/** Last year's report, kept whole beside this year's for comparison. */
export interface LastYear {
  readonly report: Report;
  /** The totals that last year's document printed, right or wrong; only ever compared. */
  readonly printed: Printed;
}

export type Printed = Readonly<Partial<Record<CellId, Figure>>>;

/** The usual five parts with their usual headings. */
export const usualParts = (form: Form = form2021): readonly ReportPart[] =>
  form.parts.map(part => ({ id: part.id as DeclaredPartId, heading: part.heading }));

/** A report with nothing in it but its organ and year. */
export function emptyReport(organ: string, year: number | null, form: FormId = '2021'): Report {
  return {
    form,
    year,
    facts: organ ? { organ } : {},
    texts: {},
    parts: usualParts(formOf(form)),
    figures: {},
    confirmed: [],
  };
}

/** Whether the report is in the format in force; one in an older format is only read and taken over from. */
export const isWritable = (report: Report): boolean => formOf(report.form).years.to === null;

export const figureOf = (report: Report, cell: EnteredCellId): Figure => report.figures[cell] ?? null;
export const textOf = (report: Report, text: TextId): string => report.texts[text] ?? '';
/** What is kept of the review at `stage`; blank where nothing is. */
export const reviewOf = (report: Report, stage: ReviewStage): Review =>
  report.signOff?.[stage] ?? blankReview;

export const printingOf = (report: Report): Printing => report.printing ?? usualPrinting;

export const factOf = (report: Report, fact: FactId): string => report.facts[fact] ?? '';

/** The texts of this report in printed order, with their parts as it orders them. */
export const textIdsOf = (report: Report): readonly TextId[] => [
  'preamble',
  'overview.intro',
  ...report.parts.map((part): TextId => `overview.${part.id}`),
  'problems',
  'others',
];

/** The text as its paragraphs: trimmed, without empty lines. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map(line => line.trim())
    .filter(line => line !== '');

/** Title as FORMAT asks for it: 机关名称 + 年 + 政府信息公开工作年度报告. */
export const titleOf = (report: Report): string =>
  `${factOf(report, 'organ')}${report.year === null ? '' : `${report.year}年`}政府信息公开工作年度报告`;
