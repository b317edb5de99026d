/** The 申请台账: what makes its count wrong, and what is worth a look. Silent while it is set aside. */

import type { EnteredRequestCellId } from '../../form/index.ts';
import {
  type Day,
  differencesOf,
  isUnreadableEntry,
  type LedgerDifference,
  type LedgerLine,
  readable,
  standingOf,
  type Uncounted,
  workingDaysBetween,
  yearOfDay,
} from '../../report/index.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Place } from '../place.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';

const linesOf = ({ report: { ledger } }: Subject): readonly LedgerLine[] =>
  ledger && ledger.use !== 'aside' ? ledger.lines : [];

const linePlace = ({ id }: LedgerLine): Place => ({ kind: 'line', line: id });

export interface LedgerUncounted {
  readonly reason: Uncounted;
  /** What stands there instead, or the day that is of another year; empty where nothing does. */
  readonly written: string;
}

export const ledgerUncounted = rule({
  id: 'ledgerUncounted',
  what: 'A line of the ledger is counted in no cell of table 三.',
  why: 'A request that is left out makes the table wrong without unbalancing it.',
  severity: 'error',
  run: (subject: Subject): readonly Draft<LedgerUncounted>[] =>
    linesOf(subject).flatMap((line): readonly Draft<LedgerUncounted>[] => {
      const standing = standingOf(line, subject.report.year);
      if (standing.kind === 'counted') return [];
      const { reason } = standing;
      return [{ places: [linePlace(line)], facts: { reason, written: writtenAt(line, reason) } }];
    }),
});

function writtenAt(line: LedgerLine, reason: Uncounted): string {
  const text = (
    entry: LedgerLine[keyof Pick<LedgerLine, 'received' | 'applicant' | 'result' | 'answered'>],
  ) => (isUnreadableEntry(entry) ? entry.raw : (entry ?? ''));
  switch (reason) {
    case 'receivedMissing':
    case 'receivedUnreadable':
    case 'receivedLater':
      return text(line.received);
    case 'applicantMissing':
    case 'applicantUnreadable':
      return text(line.applicant);
    case 'resultUnreadable':
      return text(line.result);
    case 'answeredEarlier':
      return text(line.answered);
  }
}

export interface LedgerContradiction {
  /**
   * - `answeredBeforeReceived`, `answeredWithoutResult`: as they say.
   * - `listedCarriedIn`: received in this year, but listed as 上年结转.
   * - `receivedEarlier`: received last year, which neither the clerk nor an early answer confirms: in January the
   *   year is easily written wrong, and the request is 上年结转 then.
   * - `receivedLongAgo`: received two or more years back.
   * - `answeredUnreadable`: text in the place of the day answered; the result is counted all the same.
   */
  readonly kind:
    | 'answeredBeforeReceived'
    | 'answeredWithoutResult'
    | 'listedCarriedIn'
    | 'receivedEarlier'
    | 'receivedLongAgo'
    | 'answeredUnreadable';
  readonly received: Day | null;
  /** As it stands there, readable or not. */
  readonly answered: string;
}

export const ledgerContradiction = rule({
  id: 'ledgerContradiction',
  what: 'What a line of the ledger says does not go together.',
  why: 'An answer without a result leaves the request in 结转下年度; the others are slips of the pen.',
  severity: 'error',
  run: (subject: Subject): readonly Draft<LedgerContradiction>[] =>
    linesOf(subject).flatMap((line): readonly Draft<LedgerContradiction>[] => {
      const kind = contradictionIn(line, subject.report.year);
      if (kind === null) return [];
      const { answered } = line;
      const facts = {
        kind,
        received: readable(line.received),
        answered: isUnreadableEntry(answered) ? answered.raw : (answered ?? ''),
      };
      const places: readonly [Place] = [linePlace(line)];
      const isCertain = kind === 'answeredBeforeReceived' || kind === 'answeredWithoutResult';
      return [isCertain ? { places, facts } : { places, facts, severity: 'doubt' }];
    }),
});

function contradictionIn(line: LedgerLine, year: number | null): LedgerContradiction['kind'] | null {
  if (isUnreadableEntry(line.answered)) return 'answeredUnreadable';
  const received = readable(line.received);
  const answered = readable(line.answered);
  if (answered !== null && received !== null && answered < received) return 'answeredBeforeReceived';
  if (answered !== null && line.result === null) return 'answeredWithoutResult';
  if (received === null || year === null) return null;
  const yearsBack = year - yearOfDay(received);
  if (yearsBack === 0) return line.fromLastYear ? 'listedCarriedIn' : null;
  // One answered before the year is counted nowhere, which is said as such.
  if (yearsBack < 0 || (answered !== null && yearOfDay(answered) < year)) return null;
  if (yearsBack > 1) return 'receivedLongAgo';
  const isConfirmed = line.fromLastYear || (answered !== null && answered <= `${year}${earlyUntil}`);
  return isConfirmed ? null : 'receivedEarlier';
}

/** Requests of December are answered by then, also with 20 working days more and the holidays (第三十三条). */
const earlyUntil = '-03-31';

export interface LedgerLines {
  readonly lines: number;
}

/** One finding about all of `lines`, or none where there are none. */
function together<F>(
  lines: readonly LedgerLine[],
  facts: (lines: readonly LedgerLine[]) => F,
): readonly Draft<F>[] {
  const [first, ...rest] = lines.map(linePlace);
  const about = fingerprint(JSON.stringify(lines));
  return first ? [{ places: [first, ...rest], facts: facts(lines), about }] : [];
}

export const ledgerAnswerMissing = rule({
  id: 'ledgerAnswerMissing',
  what: 'Lines of the ledger have a result but no day answered.',
  why: 'Whether it was answered before the year’s end decides between 办理结果 and 结转下年度. One finding for all.',
  severity: 'doubt',
  run: (subject: Subject): readonly Draft<LedgerLines>[] =>
    together(
      linesOf(subject).filter(({ result, answered }) => result !== null && answered === null),
      lines => ({ lines: lines.length }),
    ),
});

/** 条例第三十三条: 20 working days, 20 more where the head of the office agrees. */
const answerWithin = 20;

export interface LedgerLate extends LedgerLines {
  /** Of the latest answer, in working days from Monday to Friday. */
  readonly longest: number;
}

export const ledgerLate = rule({
  id: 'ledgerLate',
  what: 'Requests were answered later than 20 working days after they came.',
  why: '条例第三十三条. A hint: holidays are not known here, and the time may have been extended or stopped.',
  severity: 'hint',
  run: (subject: Subject): readonly Draft<LedgerLate>[] =>
    together(
      linesOf(subject).filter(line => daysTaken(line) > answerWithin),
      lines => ({ lines: lines.length, longest: Math.max(...lines.map(daysTaken)) }),
    ),
});

function daysTaken(line: LedgerLine): number {
  const received = readable(line.received);
  const answered = readable(line.answered);
  return received !== null && answered !== null ? workingDaysBetween(received, answered) : 0;
}

export interface LedgerDuplicate extends LedgerLines {
  readonly note: string;
}

export const ledgerDuplicate = rule({
  id: 'ledgerDuplicate',
  what: 'Lines of the ledger have the same 编号.',
  why: 'Often one request entered twice. A note without a digit is no 编号 and may well be the same.',
  severity: 'doubt',
  run: (subject: Subject): readonly Draft<LedgerDuplicate>[] => {
    const byNote = new Map<string, LedgerLine[]>();
    for (const line of linesOf(subject)) {
      const note = line.note.trim();
      if (/\d/.test(note)) byNote.set(note, [...(byNote.get(note) ?? []), line]);
    }
    return [...byNote]
      .filter(([, lines]) => lines.length > 1)
      .flatMap(([note, found]) => together(found, lines => ({ note, lines: lines.length })));
  },
});

export interface LedgerDiffers {
  readonly cells: number;
  /** The first of them. */
  readonly cell: EnteredRequestCellId;
  readonly counted: number;
  /** All of them: who let these stand has not let others stand. */
  readonly differences: readonly LedgerDifference[];
}

export const ledgerDiffers = rule({
  id: 'ledgerDiffers',
  what: 'The typed figures of table 三 are not what the ledger counts.',
  why: 'One of the two is wrong or not yet complete, and only the clerk knows which.',
  severity: 'doubt',
  run: ({ report }: Subject): readonly Draft<LedgerDiffers>[] => {
    if (report.ledger?.use !== 'comparing' || report.ledger.lines.length === 0) return [];
    const differences = differencesOf(report);
    const [first, ...rest] = differences;
    if (!first) return [];
    const { cell, counted } = first;
    const place = ({ cell: at }: { readonly cell: EnteredRequestCellId }): Place => ({
      kind: 'cell',
      cell: at,
    });
    return [
      {
        places: [place(first), ...rest.map(place)],
        facts: { cells: differences.length, cell, counted, differences },
      },
    ];
  },
});
