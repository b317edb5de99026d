/** What a rule is. A new one is a file in `rules/` and its line in the list there; its sentence is the UI's. */

import type { EnteredCellId, Form } from '../form/index.ts';
import { formOf } from '../form/index.ts';
import { comparesWith, type Edit, figureOf, type LastYear, type Report } from '../report/index.ts';
import type { Place } from './place.ts';

/**
 * error: the report is incomplete or contradicts itself or the law; doubt: probably wrong, and only the clerk
 * can tell; hint: usual but not required.
 */
export type Severity = 'error' | 'doubt' | 'hint';

/** What the rules look at. */
export interface Subject {
  readonly report: Report;
  readonly form: Form;
  /** Whatever report stands beside this one as last year's; for comparing words. */
  readonly last: LastYear | null;
  /** The same, but `null` when it is of another year than the one before: its figures then say nothing here. */
  readonly before: LastYear | null;
}

/** One thing found, before the rule's name is put to it. */
export interface Draft<F> {
  /** Everything concerned; the first is where a click goes. */
  readonly places: readonly [Place, ...Place[]];
  readonly facts: F;
  /** A fingerprint of what the facts leave out of what was found: when it changes, a confirmation has lapsed. */
  readonly about?: string;
  /** Absent: the rule's own. */
  readonly severity?: Severity;
  /** The edit that mends it, where there is exactly one sensible. */
  readonly remedy?: Edit;
  /** The clerk has said already that it holds, in another way than by an acceptance. */
  readonly confirmed?: boolean;
}

/**
 * Why a rule cannot be held against a report; not assessed is not passed.
 * `noLastYear`: no report of last year; `otherYear`: the one beside it is not of the year before;
 * `olderForm`: it is of the form of 2019, which counted otherwise; `blanks`: figures that it speaks of are still
 * blank, or are none; `copied`: texts that are wholly last year's are asked about as a whole first.
 */
export type NotAssessable = 'noLastYear' | 'otherYear' | 'olderForm' | 'blanks' | 'copied';

export interface Rule<I extends string, F> {
  readonly id: I;
  /** What is wrong when the rule finds something. */
  readonly what: string;
  /** Where the rule comes from, and why it is no harder than it is. */
  readonly why: string;
  /** Of its findings, unless one says otherwise. */
  readonly severity: Severity;
  /** Its findings say that something is still to be filled in, not that something is wrong. */
  readonly asksToFill?: boolean;
  /** What keeps the rule from being held against it, wholly or in part; absent or `null`: nothing. */
  notAssessable?(subject: Subject): NotAssessable | null;
  run(subject: Subject): readonly Draft<F>[];
}

/** Declares a rule, with its id and the shape of its facts as types. */
export const rule = <const I extends string, F>(declared: Rule<I, F>): Rule<I, F> => declared;

/** Sets out what the rules look at. */
export function subjectOf(report: Report, last: LastYear | null): Subject {
  const before = comparesWith(report, last) === 'all' ? last : null;
  return { report, form: formOf(report.form), last, before };
}

/** Whether there is a last year to compare words with. */
export const withoutLastYear = ({ last }: Subject): NotAssessable | null => (last ? null : 'noLastYear');

/** Whether the figures of the year before can be compared with; `sameForm`: only those of the same form. */
export function withoutYearBefore({ report, last, before }: Subject, sameForm = false): NotAssessable | null {
  if (!last) return 'noLastYear';
  if (!before) return 'otherYear';
  return sameForm && before.report.form !== report.form ? 'olderForm' : null;
}

/** Whether all of these figures are there to be held against something. */
export const withoutFigures = ({ report }: Subject, cells: readonly EnteredCellId[]): NotAssessable | null =>
  cells.every(cell => typeof figureOf(report, cell) === 'number') ? null : 'blanks';
