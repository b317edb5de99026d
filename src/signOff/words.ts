/** Words of the clerk's that the screens use too, and hand in. */

import type { AcceptedFinding, Finding, NotAssessable, Place, RuleId } from '../check/index.ts';
import type { Comparison, FigureChange, TextChange } from '../compare/index.ts';
import type { CellId, TableId, TextId } from '../form/index.ts';
import type { LastYear, Report, ReviewStage } from '../report/index.ts';

export interface Words {
  /** What is right where the rule finds nothing. */
  /** `other`: the year of the report beside, where it is not the year before. */
  readonly nameOfCheck: (rule: RuleId, other: number | null) => string;
  /** `lastYear`: the report that it would have been compared with. */
  readonly whyNotChecked: (why: NotAssessable, report: Report, lastYear: LastYear | null) => string;
  /** The families that the rules are told in, in order. */
  readonly families: readonly string[];
  readonly familyOf: (rule: RuleId) => string;
  /** What was confirmed, or why. */
  readonly reasonWords: (accepted: AcceptedFinding) => string;
  readonly sentenceOf: (
    finding: Finding,
    report: Report,
  ) => { readonly title: string; readonly detail: string };
  readonly nameOfPlace: (place: Place, report: Report) => string;
  readonly nameOfText: (text: TextId, report: Report) => string;
  readonly nameOfStage: (stage: ReviewStage) => string;
  readonly comparison: ComparisonWords;
}

/** What the comparison with last year says, on the screen and here. */
export interface ComparisonWords {
  /** What stands over it; `other`, here and below: the year of the report beside, where it is not the year before. */
  readonly heading: (other: number | null) => string;
  /** What that report is called: 上年, 2024年. */
  readonly lastName: (other: number | null) => string;
  readonly noLastYear: string;
  /** What is not compared, and why; `null`: all is. */
  readonly notCompared: (report: Report, lastYear: LastYear) => string | null;
  readonly nameOfYear: (year: number | null, which: 'now' | 'last') => string;
  readonly figures: (figures: readonly FigureChange[]) => string;
  readonly headingOfTable: (table: TableId) => string;
  readonly nameOfLine: (report: Report, cell: CellId) => string;
  readonly nameOfApplicant: (report: Report, cell: CellId) => string;
  readonly now: (figure: FigureChange) => string;
  readonly last: (figure: FigureChange) => string;
  readonly change: (figure: FigureChange) => string;
  readonly wholeTaken: (comparison: Comparison, other: number | null) => string;
  /** What is said beside it where much was taken over; `null`: it was not. */
  readonly muchTaken: (comparison: Comparison, other: number | null) => string | null;
  readonly taken: (change: TextChange, isConfirmed: boolean, other: number | null) => string;
  readonly nameOfGone: (text: TextId, last: Report, other: number | null) => string;
  readonly gone: string;
}
