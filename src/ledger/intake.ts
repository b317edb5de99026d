/** From a table from elsewhere to lines of the ledger. Nothing is dropped silently: every row is accounted for. */

import {
  type ApplicantColumnId,
  type Day,
  type Entry,
  emptyLine,
  isUnreadableEntry,
  type LedgerLine,
  type OutcomeRowId,
  parseDay,
  readable,
} from '../report/index.ts';
import type { ColumnMeaning, Mapping } from './columns.ts';
import type { Sheet } from './sheet.ts';
import { readApplicant, readResult } from './words.ts';

/** What the clerk assigned to words that say nothing by themselves, by those words as {@link resultWords} joins them. */
export interface Assigned {
  readonly applicants: Readonly<Record<string, ApplicantColumnId>>;
  readonly results: Readonly<Record<string, OutcomeRowId | 'open'>>;
}

export const nothingAssigned: Assigned = { applicants: {}, results: {} };

/** What was assigned to `words`, which may be a name that every object answers to, as constructor. */
export const ownOf = <V>(record: Readonly<Record<string, V>>, words: string): V | undefined =>
  Object.getOwnPropertyDescriptor(record, words)?.value;

/** Words of the table that could not be assigned, and how many rows have them. */
export interface UnknownWords {
  readonly words: string;
  readonly rows: number;
}

/** What of a row is left to be completed in the ledger. */
export type RowProblem =
  | { readonly kind: 'received' | 'answered' | 'applicant' | 'result'; readonly words: string }
  | { readonly kind: 'receivedBlank' | 'applicantBlank' };

export interface ReadRow {
  /** The row in the table, counted from 1 as Excel counts. */
  readonly row: number;
  readonly line: LedgerLine;
  readonly problems: readonly RowProblem[];
  /** The ledger has a line that says the same. */
  readonly known: boolean;
}

export interface IntakePlan {
  readonly rows: readonly ReadRow[];
  /** Rows left out: blank ones are not told, sums and further heads are. */
  readonly leftOut: readonly { readonly row: number; readonly words: string }[];
  readonly unknownApplicants: readonly UnknownWords[];
  readonly unknownResults: readonly UnknownWords[];
}

/** Longer notes are cut in the middle of a sentence somewhere; an 编号 never is as long. */
const longestNote = 60;

/** Result and ground as one text: 不予公开｜个人隐私. */
const resultWords = (result: string, reason: string): string =>
  reason === '' ? result : `${result}｜${reason}`;

/** Reads every row below the head for the report of `year`; `existing` are the lines that stand in the ledger. */
export function planIntake(
  sheet: Sheet,
  mapping: Mapping,
  assigned: Assigned,
  year: number | null,
  existing: readonly LedgerLine[],
): IntakePlan {
  const known = new Set(existing.map(keyOf));
  const rows: ReadRow[] = [];
  const leftOut: { row: number; words: string }[] = [];
  const applicants = new Map<string, number>();
  const results = new Map<string, number>();
  const count = (map: Map<string, number>, words: string) => map.set(words, (map.get(words) ?? 0) + 1);
  sheet.rows.forEach((cells, index) => {
    if (index <= mapping.head || cells.every(cell => cell === '')) return;
    const at = (meaning: ColumnMeaning): string => cells[mapping.columns.indexOf(meaning)] ?? '';
    if (isNoRequest(cells, sheet.rows[mapping.head], at)) {
      leftOut.push({
        row: index + 1,
        words: cells
          .filter(cell => cell !== '')
          .join(' ')
          .slice(0, 40),
      });
      return;
    }
    const { line, problems } = readRow(at, assigned, year);
    for (const problem of problems) {
      if (problem.kind === 'applicant') count(applicants, problem.words);
      if (problem.kind === 'result') count(results, problem.words);
    }
    rows.push({ row: index + 1, line, problems, known: known.has(keyOf(line)) });
  });
  const listed = (map: ReadonlyMap<string, number>): readonly UnknownWords[] =>
    [...map].map(([words, number]) => ({ words, rows: number }));
  return { rows, leftOut, unknownApplicants: listed(applicants), unknownResults: listed(results) };
}

/** A sum under the table, the head once more on the next page, or a row with nothing in the columns that count. */
function isNoRequest(
  cells: readonly string[],
  head: readonly string[] | undefined,
  at: (meaning: ColumnMeaning) => string,
): boolean {
  const first = cells.find(cell => cell !== '') ?? '';
  if (/^(合计|总计|小计|共计|注[:：]|说明[:：]|填表人|制表)/.test(first.replace(/\s/g, ''))) return true;
  if (head && cells.join('\t') === head.join('\t')) return true;
  return ['received', 'applicant', 'result', 'answered'].every(
    meaning => at(meaning as ColumnMeaning) === '',
  );
}

function readRow(
  at: (meaning: ColumnMeaning) => string,
  assigned: Assigned,
  year: number | null,
): { readonly line: LedgerLine; readonly problems: readonly RowProblem[] } {
  const problems: RowProblem[] = [];
  const day = (kind: 'received' | 'answered', after: Day | null): Entry<Day> => {
    const words = at(kind);
    if (words === '') return null;
    const found = parseDay(words, { year, after });
    if (found === null) problems.push({ kind, words });
    return found ?? { raw: words };
  };
  const received = day('received', null);
  if (received === null) problems.push({ kind: 'receivedBlank' });
  const answered = day('answered', readable(received));

  const applicantWords = at('applicant');
  const applicant = ownOf(assigned.applicants, applicantWords) ?? readApplicant(applicantWords);
  if (applicantWords === '') problems.push({ kind: 'applicantBlank' });
  else if (applicant === null) problems.push({ kind: 'applicant', words: applicantWords });

  const result = readOutcome(at('result'), at('reason'), assigned);
  if (isUnreadableEntry(result)) problems.push({ kind: 'result', words: result.raw });

  const line: LedgerLine = {
    ...emptyLine(''),
    received,
    applicant: applicant ?? (applicantWords === '' ? null : { raw: applicantWords }),
    result,
    answered,
    note: at('note').slice(0, longestNote),
  };
  return { line, problems };
}

function readOutcome(result: string, reason: string, assigned: Assigned): Entry<OutcomeRowId> {
  if (result === '' && reason === '') return null;
  const words = resultWords(result, reason);
  const given = ownOf(assigned.results, words);
  if (given !== undefined) return given === 'open' ? null : given;
  const read = readResult(result === '' ? reason : result, result === '' ? '' : reason);
  if (read === null) return { raw: words };
  return read.kind === 'open' ? null : read.row;
}

/** What makes two lines one request: the 编号 with the day received; without one, everything. */
function keyOf(line: LedgerLine): string {
  const text = (entry: Entry<string>) => (isUnreadableEntry(entry) ? entry.raw : (entry ?? ''));
  const note = line.note.trim();
  const received = text(line.received);
  return /\d/.test(note)
    ? [note, received].join('\t')
    : [note, received, text(line.applicant), text(line.result), text(line.answered)].join('\t');
}
