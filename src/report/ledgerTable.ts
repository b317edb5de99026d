/** The ledger beside table 三: which lines stand behind a cell, and where the two differ. */

import type { CellId, EnteredCellId, EnteredRequestCellId } from '../form/index.ts';
import { form2021 } from '../form/index.ts';
import type { Figure } from './figure.ts';
import { cellsOfLine, countedCells, countLines, type LedgerLine } from './ledger.ts';
import type { Report } from './report.ts';
import { figureOf } from './report.ts';
import { partsOf } from './totals.ts';

/** Whether table 三 is what the ledger counts, and not typed. */
export const isCounted = (report: Report): boolean => report.ledger?.use === 'counting';

/** The lines that were counted in a cell of table 三, a computed one included, in the ledger's order. */
export function linesOfCell(report: Report, cell: CellId): readonly LedgerLine[] {
  const parts: ReadonlySet<EnteredCellId> = new Set(partsOf(form2021, cell));
  const lines = report.ledger?.lines ?? [];
  return lines.filter(line => cellsOfLine(line, report.year).some(counted => parts.has(counted)));
}

/** A figure of table 三 that is typed otherwise than the ledger counts it. */
export interface LedgerDifference {
  readonly cell: EnteredRequestCellId;
  readonly typed: Figure;
  readonly counted: number;
}

/** Where the typed figures contradict `lines`, in printed order; a blank contradicts nothing. */
export function differencesOf(
  report: Report,
  lines: readonly LedgerLine[] = report.ledger?.lines ?? [],
): readonly LedgerDifference[] {
  const counts = countLines(lines, report.year);
  return countedCells
    .map((cell): LedgerDifference => ({ cell, typed: figureOf(report, cell), counted: counts[cell] }))
    .filter(({ typed, counted }) => typed !== null && typed !== counted);
}

/** How many of the year's requests the ledger knows, for the line that sums it up. */
export interface LedgerSummary {
  readonly received: number;
  readonly carriedIn: number;
  readonly finished: number;
  readonly carriedOut: number;
  /** Lines that count nowhere yet. */
  readonly uncounted: number;
}

export function summaryOf(lines: readonly LedgerLine[], year: number | null): LedgerSummary {
  const counts = Object.entries(countLines(lines, year));
  const sum = (belongs: (row: string) => boolean) =>
    counts.reduce((total, [cell, count]) => total + (belongs(cell.split('.')[1] ?? '') ? count : 0), 0);
  const received = sum(row => row === 'received');
  const carriedIn = sum(row => row === 'carriedIn');
  const carriedOut = sum(row => row === 'carriedOut');
  const finished = received + carriedIn - carriedOut;
  return { received, carriedIn, finished, carriedOut, uncounted: lines.length - received - carriedIn };
}
