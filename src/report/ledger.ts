/**
 * 申请台账: one line per request, from which table 三 can count itself. It is kept in the draft and never printed.
 * No name and no other personal data of an applicant belongs in it.
 */

import type { EnteredRequestCellId, RequestColumnId, RequestRowId } from '../form/index.ts';
import { enteredCells, form2021, tableOf } from '../form/index.ts';
import { type Day, yearOfDay } from './day.ts';
import type { Figure, Unreadable } from './figure.ts';

export type LedgerLineId = string;
export type ApplicantColumnId = Exclude<RequestColumnId, 'total'>;
/** The rows （一） to （六）: what a request can end in. */
export type OutcomeRowId = Exclude<RequestRowId, 'received' | 'carriedIn' | 'outcomeTotal' | 'carriedOut'>;

/** A readable value, `null` for a blank, or the text that could not be read. */
export type Entry<T> = T | null | Unreadable;

export interface LedgerLine {
  readonly id: LedgerLineId;
  readonly received: Entry<Day>;
  /** Listed as 上年结转. Counts only where `received` is blank or the year unknown: else the day decides. */
  readonly fromLastYear: boolean;
  readonly applicant: Entry<ApplicantColumnId>;
  /** `null`: still open. */
  readonly result: Entry<OutcomeRowId>;
  readonly answered: Entry<Day>;
  /** 编号 or a short note. */
  readonly note: string;
  /** Keys that a file brought and this version does not know. */
  readonly unknown?: Readonly<Record<string, unknown>>;
}

/**
 * - `counting`: table 三 is what the ledger counts; it has at least one line.
 * - `comparing`: table 三 keeps what was typed, and the ledger is compared with it until it is accepted.
 * - `aside`: table 三 is typed; the ledger is only kept.
 */
export type LedgerUse = 'counting' | 'comparing' | 'aside';

export interface Ledger {
  readonly use: LedgerUse;
  readonly lines: readonly LedgerLine[];
  /**
   * What stood in the cells of 上年结转 before the ledger began to count: known from last year's report, and put
   * back when its last line is taken out. A blank is left out.
   */
  readonly carriedIn?: Readonly<Partial<Record<EnteredRequestCellId, Figure>>>;
  /** Keys that a file brought and this version does not know. */
  readonly unknown?: Readonly<Record<string, unknown>>;
}

/** Why a line is counted nowhere. */
export type Uncounted =
  | 'receivedMissing'
  | 'receivedUnreadable'
  /** Received after the year reported on. */
  | 'receivedLater'
  | 'applicantMissing'
  | 'applicantUnreadable'
  | 'resultUnreadable'
  /** Answered before the year reported on: last year's report has it. */
  | 'answeredEarlier';

export type Standing =
  | {
      readonly kind: 'counted';
      readonly intake: 'received' | 'carriedIn';
      readonly outcome: OutcomeRowId | 'carriedOut';
      readonly applicant: ApplicantColumnId;
    }
  | { readonly kind: 'uncounted'; readonly reason: Uncounted };

export const applicantIds = tableOf(form2021, 'requests')
  .columns.map(column => column.id as RequestColumnId)
  .filter((column): column is ApplicantColumnId => column !== 'total');

const notOutcomes: ReadonlySet<RequestRowId> = new Set([
  'received',
  'carriedIn',
  'outcomeTotal',
  'carriedOut',
] as const);

export const outcomeIds = tableOf(form2021, 'requests')
  .rows.map(row => row.id as RequestRowId)
  .filter((row): row is OutcomeRowId => !notOutcomes.has(row));

/** The readable value of a field of a line; `null` where it is blank or unreadable. */
export const readable = <T extends string>(entry: Entry<T>): T | null =>
  typeof entry === 'string' ? entry : null;

/**
 * Where a line counts in the report of `year`. Received before the year: 上年结转. Without a result, or answered
 * only after the year's end: 结转下年度, for that is how it stood on 31 December.
 */
export function standingOf(line: LedgerLine, year: number | null): Standing {
  const uncounted = (reason: Uncounted): Standing => ({ kind: 'uncounted', reason });
  const received = readable(line.received);
  const answered = readable(line.answered);
  const result = readable(line.result);
  if (isUnreadableEntry(line.received)) return uncounted('receivedUnreadable');
  if (received === null && !line.fromLastYear) return uncounted('receivedMissing');
  if (received !== null && year !== null && yearOfDay(received) > year) return uncounted('receivedLater');
  const applicant = readable(line.applicant);
  if (applicant === null) {
    return uncounted(isUnreadableEntry(line.applicant) ? 'applicantUnreadable' : 'applicantMissing');
  }
  if (isUnreadableEntry(line.result)) return uncounted('resultUnreadable');
  if (result !== null && answered !== null && year !== null && yearOfDay(answered) < year) {
    return uncounted('answeredEarlier');
  }
  const isEarlier = received === null || year === null ? line.fromLastYear : yearOfDay(received) < year;
  const isLater = answered !== null && year !== null && yearOfDay(answered) > year;
  return {
    kind: 'counted',
    intake: isEarlier ? 'carriedIn' : 'received',
    outcome: result === null || isLater ? 'carriedOut' : result,
    applicant,
  };
}

/** The two cells that a line counts in: how it came in, and how it stood at the year's end; none if uncounted. */
export function cellsOfLine(line: LedgerLine, year: number | null): readonly EnteredRequestCellId[] {
  const standing = standingOf(line, year);
  if (standing.kind === 'uncounted') return [];
  const { intake, outcome, applicant } = standing;
  return [`requests.${intake}.${applicant}`, `requests.${outcome}.${applicant}`];
}

/** The 144 cells of table 三 that a ledger counts. */
export const countedCells = enteredCells(form2021, 'requests') as readonly EnteredRequestCellId[];

export type Counts = Readonly<Record<EnteredRequestCellId, number>>;

/** What `lines` count in the report of `year`, 0 where there is no line. */
export function countLines(lines: readonly LedgerLine[], year: number | null): Counts {
  const counts = Object.fromEntries(countedCells.map(cell => [cell, 0])) as Record<
    EnteredRequestCellId,
    number
  >;
  for (const line of lines) {
    for (const cell of cellsOfLine(line, year)) counts[cell]++;
  }
  return counts;
}

/** So many ids that none of `lines` has. */
export function freshLineIds(lines: readonly LedgerLine[], count: number): readonly LedgerLineId[] {
  const taken = new Set(lines.map(({ id }) => id));
  const numbers = lines.map(({ id }) => Number(/^n(\d{1,9})$/.exec(id)?.[1] ?? 0));
  let last = numbers.reduce((highest, number) => Math.max(highest, number), 0);
  return Array.from({ length: count }, () => {
    do last++;
    while (taken.has(`n${last}`));
    return `n${last}`;
  });
}

/** Text in the place of a day, an applicant or a result that is none of them. */
export const isUnreadableEntry = (entry: Entry<string>): entry is Unreadable =>
  typeof entry === 'object' && entry !== null;

/** A line with nothing in it. */
export const emptyLine = (id: LedgerLineId): LedgerLine => ({
  id,
  received: null,
  fromLastYear: false,
  applicant: null,
  result: null,
  answered: null,
  note: '',
});
