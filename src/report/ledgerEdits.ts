/** What the clerk does to the ledger, as edits. The figures of table 三 follow by themselves: see edit.ts. */

import type { Change, Edit } from './edit.ts';
import {
  applicantIds,
  countedCells,
  emptyLine,
  freshLineIds,
  type Ledger,
  type LedgerLine,
  type LedgerLineId,
  type LedgerUse,
  readable,
} from './ledger.ts';
import { differencesOf } from './ledgerTable.ts';
import type { Report } from './report.ts';
import { figureOf } from './report.ts';

/** More carried-over requests than any township has: for so many no lines are made without being asked. */
const mostCarriedLines = 200;

const linesIn = (report: Report): readonly LedgerLine[] => report.ledger?.lines ?? [];

/**
 * The ledger with other lines. One that is compared begins to count as soon as no typed figure contradicts it:
 * then nothing typed is overwritten. One without lines counts nothing.
 */
function withLines(report: Report, lines: readonly LedgerLine[]): Ledger {
  const use = report.ledger?.use ?? 'comparing';
  if (use === 'aside') return { use, lines };
  if (lines.length === 0) return { use: 'comparing', lines };
  if (use === 'comparing' && differencesOf(report, lines).length > 0) return { use, lines };
  return { use: 'counting', lines };
}

/** Puts a line in the place of the one with its id, or at the end. `field`: what is typed in, one step for undo. */
export function putLine(report: Report, line: LedgerLine, field: string): Edit {
  const lines = linesIn(report);
  const isNew = lines.every(({ id }) => id !== line.id);
  const next = isNew ? [...lines, line] : lines.map(old => (old.id === line.id ? line : old));
  return {
    label: '登记台账',
    changes: [{ kind: 'ledger', value: withLines(report, next), line: line.id }],
    merge: `ledger ${line.id} ${field}`,
  };
}

/** Puts lines behind those that stand there, with ids of their own. */
export function addLines(report: Report, added: readonly LedgerLine[], label: string): Edit {
  const ids = freshLineIds(linesIn(report), added.length);
  const lines = [...linesIn(report), ...added.map((line, index) => ({ ...line, id: ids[index] ?? line.id }))];
  return { label, changes: [{ kind: 'ledger', value: withLines(report, lines) }] };
}

/** Takes a line out. With the last one the figures that it counted go blank, for nothing counts them any more. */
export function removeLine(report: Report, id: LedgerLineId): Edit {
  const lines = linesIn(report).filter(line => line.id !== id);
  const change: Change = { kind: 'ledger', value: withLines(report, lines), line: id };
  const wasCounting = report.ledger?.use === 'counting';
  const blanks = wasCounting && lines.length === 0 ? countedCells : [];
  return {
    label: '删去台账的一行',
    changes: [change, ...blanks.map((cell): Change => ({ kind: 'figure', cell, value: null }))],
  };
}

/** Puts the lines in the order in which the requests came in; those without a day come last. */
export function sortLines(report: Report): Edit {
  const key = (line: LedgerLine) => readable(line.received) ?? '9999';
  const lines = [...linesIn(report)].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return { label: '台账按收到日期排列', changes: turn(report, report.ledger?.use ?? 'comparing', lines) };
}

const turn = (report: Report, wanted: LedgerUse, lines = linesIn(report)): readonly Change[] => [
  {
    kind: 'ledger',
    value: { use: wanted === 'counting' && lines.length === 0 ? 'comparing' : wanted, lines },
  },
];

/**
 * Turns to the ledger: a new one begins with a line for each request that 上年结转 names, one kept aside is taken
 * up again. It counts at once where it has lines and no typed figure contradicts them.
 */
export function takeUpLedger(report: Report): Edit {
  const lines = report.ledger ? linesIn(report) : carriedLines(report);
  const isTyped = countedCells.some(cell => !isCarriedIn(cell) && figureOf(report, cell) !== null);
  const counts = isTyped && lines.length > 0 && differencesOf(report, lines).length === 0;
  return { label: '改为按台账计数', changes: turn(report, counts ? 'counting' : 'comparing', lines) };
}

/** Takes what the ledger counts for the figures that were typed. */
export const acceptCounts = (report: Report): Edit => ({
  label: '改用台账的数',
  changes: turn(report, 'counting'),
});

/** Turns to typing the figures: they stay as they are, and so does the ledger, without counting. */
export const setLedgerAside = (report: Report): Edit => ({
  label: '改为直接填表',
  changes: turn(report, 'aside'),
});

const isCarriedIn = (cell: string): boolean => cell.startsWith('requests.carriedIn.');

/** A line without a day for each request that 上年结转 names. */
function carriedLines(report: Report): readonly LedgerLine[] {
  const carried = applicantIds.flatMap(applicant => {
    const figure = figureOf(report, `requests.carriedIn.${applicant}`);
    const count = typeof figure === 'number' ? Math.min(figure, mostCarriedLines + 1) : 0;
    return Array.from({ length: count }, () => applicant);
  });
  if (carried.length > mostCarriedLines) return [];
  const ids = freshLineIds([], carried.length);
  return carried.map((applicant, index) => ({
    ...emptyLine(ids[index] ?? ''),
    fromLastYear: true,
    applicant,
  }));
}
