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
  standingOf,
} from './ledger.ts';
import { differencesOf } from './ledgerTable.ts';
import type { Report } from './report.ts';
import { figureOf } from './report.ts';

/** More carried-over requests than any township has: for so many no lines are made without being asked. */
const mostCarriedLines = 200;

const isCarriedIn = (cell: string): boolean => cell.startsWith('requests.carriedIn.');
const carriedInCells = countedCells.filter(isCarriedIn);

const linesIn = (report: Report): readonly LedgerLine[] => report.ledger?.lines ?? [];

/** Whether any of `lines` counts somewhere: 144 zeros from none that does would be a statement nobody made. */
export const isAnyCounted = (report: Report, lines: readonly LedgerLine[]): boolean =>
  lines.some(line => standingOf(line, report.year).kind === 'counted');

/** What a file brought that this version does not know stays with the ledger, whatever becomes of it. */
const unknownOf = ({ ledger }: Report): Pick<Ledger, 'unknown'> =>
  ledger?.unknown ? { unknown: ledger.unknown } : {};

/**
 * The ledger with other lines. One that is compared begins to count as soon as a line counts and no typed figure
 * contradicts it: then nothing typed is overwritten. One without lines counts nothing.
 */
function withLines(report: Report, lines: readonly LedgerLine[]): Ledger {
  const use = report.ledger?.use ?? 'comparing';
  const kept = unknownOf(report);
  if (use === 'aside') return { ...kept, use, lines };
  if (lines.length === 0) return { ...kept, use: 'comparing', lines };
  const begins = isAnyCounted(report, lines) && differencesOf(report, lines).length === 0;
  if (use === 'comparing' && !begins) return { ...kept, use, lines };
  return countingLedger(report, lines);
}

/** A ledger that counts. One that begins to remembers what stood in 上年结转. */
function countingLedger(report: Report, lines: readonly LedgerLine[]): Ledger {
  if (report.ledger?.use === 'counting') return { ...report.ledger, lines };
  const stood = carriedInCells
    .map(cell => [cell, figureOf(report, cell)] as const)
    .filter(([, figure]) => figure !== null);
  const carriedIn = stood.length > 0 && { carriedIn: Object.fromEntries(stood) };
  return { ...unknownOf(report), use: 'counting', lines, ...carriedIn };
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

/**
 * Takes a line out. With the last one the figures go blank, for nothing counts them any more; but 上年结转 is again
 * what it was before the ledger counted.
 */
export function removeLine(report: Report, id: LedgerLineId): Edit {
  const lines = linesIn(report).filter(line => line.id !== id);
  const change: Change = { kind: 'ledger', value: withLines(report, lines), line: id };
  const wasCounting = report.ledger?.use === 'counting';
  const left = wasCounting && lines.length === 0 ? countedCells : [];
  const stood = report.ledger?.carriedIn;
  return {
    label: '删去台账的一行',
    changes: [
      change,
      ...left.map((cell): Change => ({ kind: 'figure', cell, value: stood?.[cell] ?? null })),
    ],
  };
}

/** Puts the lines in the order in which the requests came in; those without a day come last. */
export function sortLines(report: Report): Edit {
  const key = (line: LedgerLine) => readable(line.received) ?? '9999';
  const lines = [...linesIn(report)].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return { label: '台账按收到日期排列', changes: turn(report, report.ledger?.use ?? 'comparing', lines) };
}

const turn = (report: Report, wanted: LedgerUse, lines = linesIn(report)): readonly Change[] => {
  const counts = wanted === 'counting' && lines.length > 0;
  const use = wanted === 'counting' ? 'comparing' : wanted;
  return [
    { kind: 'ledger', value: counts ? countingLedger(report, lines) : { ...unknownOf(report), use, lines } },
  ];
};

/**
 * Turns to the ledger: a new one begins with a line for each request that 上年结转 names, one kept aside is taken
 * up again. It counts at once where it has lines and no typed figure contradicts them.
 */
export function takeUpLedger(report: Report): Edit {
  const lines = report.ledger ? linesIn(report) : carriedLines(report);
  const isTyped = countedCells.some(cell => !isCarriedIn(cell) && figureOf(report, cell) !== null);
  const counts = isTyped && isAnyCounted(report, lines) && differencesOf(report, lines).length === 0;
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
