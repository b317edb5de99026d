/** What the words of a claim may mean: figures of the tables, added up. Where people count differently, several. */

import type { CellId, RequestColumnId, RequestRowId } from '../../form/index.ts';
import { outcomeGroups } from '../../form/index.ts';
import type { Report } from '../../report/index.ts';
import { totalOf } from '../../report/index.ts';
import type { Topic } from './claims.ts';
import type { Act } from './lexicon.ts';

/** Figures of one table that a claim may mean; `less` are taken off. */
export interface Reading {
  readonly cells: readonly CellId[];
  readonly less?: readonly CellId[];
}

const { refused, unavailable, notProcessed, otherwise } = outcomeGroups;

interface Rows {
  readonly rows: readonly RequestRowId[];
  readonly less?: readonly RequestRowId[];
}

const rows = (...ids: readonly RequestRowId[]): Rows => ({ rows: ids });
const newOnes = rows('received');
/** Some count what was carried in as received too. */
const all = rows('received', 'carriedIn');
const finished = rows('outcomeTotal');

/** The rows of table three that an act may mean, added up; without an act, applications were received. */
function rowsOf(act: Act | null): readonly Rows[] {
  switch (act) {
    case null:
    case 'receive':
      return [newOnes, all];
    case 'receiveNew':
      return [newOnes];
    case 'handle':
      return [newOnes, all, finished];
    case 'finish':
      return [finished];
    case 'answer':
      // 其他处理 is no answer to some.
      return [finished, { rows: ['outcomeTotal'], less: otherwise }];
    case 'carryIn':
      return [rows('carriedIn')];
    case 'carryOut':
      return [rows('carriedOut')];
    case 'carry':
      return [rows('carriedIn'), rows('carriedOut')];
    case 'refuse':
      return [rows(...refused)];
    case 'lack':
      return [rows(...unavailable)];
    case 'leave':
      return [rows(...notProcessed)];
    case 'close':
      return [rows(...otherwise)];
    case 'natural':
    case 'legalPersons':
    case 'commercial':
    case 'research':
    case 'welfare':
    case 'legal':
    case 'uphold':
    case 'correct':
    case 'otherResult':
    case 'pending':
    case 'issue':
    case 'repeal':
    case 'inForce':
    case 'decide':
      return [];
    default:
      return [rows(act)];
  }
}

const legalPersons: readonly RequestColumnId[] = ['commercial', 'research', 'welfare', 'legal', 'other'];

function columnsOfApplicant(act: Act): readonly RequestColumnId[] {
  switch (act) {
    case 'natural':
    case 'commercial':
    case 'research':
    case 'welfare':
    case 'legal':
      return [act];
    case 'legalPersons':
      return legalPersons;
    default:
      return [];
  }
}

function requestReadings(acts: readonly Act[]): readonly Reading[] {
  const applicants = acts.flatMap(columnsOfApplicant);
  const columns: readonly RequestColumnId[] = applicants.length > 0 ? applicants : ['total'];
  const said = acts.flatMap(rowsOf);
  // Of applicants alone, it may be told of those received or of those dealt with.
  const meant = said.length > 0 ? said : columns[0] === 'total' ? rowsOf(null) : rowsOf('handle');
  const cells = (ids: readonly RequestRowId[]): readonly CellId[] =>
    ids.flatMap(row => columns.map((column): CellId => `requests.${row}.${column}`));
  return meant.map(({ rows: ids, less }) => ({ cells: cells(ids), ...(less && { less: cells(less) }) }));
}

const resultOf: Partial<Record<Act, string>> = {
  uphold: 'upheld',
  correct: 'corrected',
  otherResult: 'otherResult',
  pending: 'pending',
};

function disputeReadings(groups: readonly string[], acts: readonly Act[]): readonly Reading[] {
  const results = acts.length > 0 ? acts.flatMap(act => resultOf[act] ?? []) : ['total'];
  return results.map(result => ({ cells: groups.map(group => `disputes.${group}.${result}` as CellId) }));
}

const columnOf: Partial<Record<Act, string>> = { issue: 'issued', repeal: 'repealed', inForce: 'inForce' };

function documentReadings(row: string, acts: readonly Act[]): readonly Reading[] {
  // 无规范性文件: none was made, or none is in force.
  const columns = acts.length > 0 ? acts.flatMap(act => columnOf[act] ?? []) : ['issued', 'inForce'];
  return columns.map(column => ({ cells: [`proactive.${row}.${column}` as CellId] }));
}

/** What a topic may mean, the likeliest first; never empty. */
export function readingsOf({ subject, acts }: Topic): readonly Reading[] {
  switch (subject) {
    case 'request':
      return requestReadings(acts);
    case 'review':
      return disputeReadings(['review'], acts);
    case 'lawsuit':
      return disputeReadings(['direct', 'afterReview'], acts);
    case 'document':
      return documentReadings('normativeDocuments', acts);
    case 'regulation':
      return documentReadings('regulations', acts);
    case 'licensing':
    case 'penalties':
    case 'coercion':
      return [{ cells: [`proactive.${subject}.decisions`] }];
    case 'charges':
      return [{ cells: ['proactive.fees.amount'] }];
    case 'other':
      throw new Error('no table holds it');
  }
}

/** The readings of several topics added up. */
export function readingsOfSum(topics: readonly Topic[]): readonly Reading[] {
  return topics.map(readingsOf).reduce((sums, readings) =>
    sums.flatMap(sum =>
      readings.map(reading => ({
        cells: [...sum.cells, ...reading.cells],
        less: [...(sum.less ?? []), ...(reading.less ?? [])],
      })),
    ),
  );
}

/** What a reading comes to in 件, or 万元 for charges; `null` while a figure of it is blank or unreadable. */
export function valueOfReading(report: Report, { cells, less = [] }: Reading): number | null {
  let value = 0;
  for (const [list, sign] of [[cells, 1] as const, [less, -1] as const]) {
    for (const cell of list) {
      const total = totalOf(report, cell);
      if (total.value === null || total.blanks + total.unreadable > 0) return null;
      value += sign * total.value;
    }
  }
  return value;
}
