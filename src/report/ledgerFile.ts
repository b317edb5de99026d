/** The ledger in the draft file: the optional key `ledger` of the report, read distrustfully line by line. */

import { isDay } from './day.ts';
import type { Unreadable } from './figure.ts';
import {
  applicantIds,
  countedCells,
  countLines,
  type Entry,
  freshLineIds,
  type Ledger,
  type LedgerLine,
  type LedgerUse,
  outcomeIds,
} from './ledger.ts';
import type { Report } from './report.ts';
import { figureOf } from './report.ts';

type Json = Readonly<Record<string, unknown>>;

export interface DecodedLedger {
  readonly ledger: Ledger | null;
  /** What is no ledger, line or flag, by its path (ledger.lines.3): to be kept beside the report. */
  readonly unreadable: Readonly<Record<string, unknown>>;
  /** Paths of fields whose value could not be read and stays in its place as text. */
  readonly texts: readonly string[];
}

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As plain data: blanks are left out. */
export const encodeLedger = (ledger: Ledger): Json => ({
  ...ledger.unknown,
  use: ledger.use,
  ...(ledger.carriedIn && { carriedIn: ledger.carriedIn }),
  lines: ledger.lines.map(({ unknown, id, ...fields }) => ({
    ...unknown,
    id,
    ...Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== null && value !== false && value !== ''),
    ),
  })),
});

/**
 * Reads the ledger of `report`. One that says it counts, but counts other figures than stand in the report, is
 * only compared with them: the clerk decides.
 */
export function decodeLedger(report: Report, value: unknown): DecodedLedger {
  const unreadable: Record<string, unknown> = {};
  const texts: string[] = [];
  if (!isRecord(value) || !Array.isArray(value.lines)) {
    return { ledger: null, unreadable: { ledger: value }, texts };
  }
  const { use: wantedUse, lines: entries, carriedIn: stood, ...unknown } = value;
  const lines: LedgerLine[] = [];
  const taken = new Set<string>();
  (entries as readonly unknown[]).forEach((entry, index) => {
    const path = `ledger.lines.${index}`;
    if (!isRecord(entry)) {
      unreadable[path] = entry;
      return;
    }
    const line = decodeLine(entry, path, texts, unreadable);
    const id = line.id !== '' && !taken.has(line.id) ? line.id : (freshLineIds(lines, 1)[0] ?? '');
    taken.add(id);
    lines.push({ ...line, id });
  });
  const wanted = readUse(wantedUse);
  if (wanted === null) unreadable['ledger.use'] = wantedUse;
  const agrees = wanted === 'counting' && lines.length > 0 && isWhatCounts(report, lines);
  const use = wanted === 'counting' && !agrees ? 'comparing' : (wanted ?? 'aside');
  const carriedIn = use === 'counting' ? decodeCarriedIn(stood, unreadable) : {};
  const isKnown = Object.keys(carriedIn).length > 0;
  const kept = Object.keys(unknown).length > 0 && { unknown };
  return { ledger: { use, lines, ...(isKnown && { carriedIn }), ...kept }, unreadable, texts };
}

/** The figures of 上年结转 that stood before; what is none is told, and kept. */
function decodeCarriedIn(
  value: unknown,
  unreadable: Record<string, unknown>,
): Record<string, number | Unreadable> {
  if (value === undefined) return {};
  if (!isRecord(value)) {
    unreadable['ledger.carriedIn'] = value;
    return {};
  }
  const figures: Record<string, number | Unreadable> = {};
  for (const [cell, figure] of Object.entries(value)) {
    const isCell = cell.startsWith('requests.carriedIn.') && countedCells.some(known => known === cell);
    if (isCell && typeof figure === 'number' && Number.isSafeInteger(figure) && figure >= 0) {
      figures[cell] = figure;
    } else if (isCell && isRecord(figure) && typeof figure.raw === 'string') {
      figures[cell] = { raw: figure.raw };
    } else unreadable[`ledger.carriedIn.${cell}`] = figure;
  }
  return figures;
}

const readUse = (value: unknown): LedgerUse | null =>
  value === 'counting' || value === 'comparing' || value === 'aside' ? value : null;

function isWhatCounts(report: Report, lines: readonly LedgerLine[]): boolean {
  const counts = countLines(lines, report.year);
  return countedCells.every(cell => figureOf(report, cell) === counts[cell]);
}

function decodeLine(
  entry: Json,
  path: string,
  texts: string[],
  unreadable: Record<string, unknown>,
): LedgerLine {
  const { id, received, fromLastYear, applicant, result, answered, note, ...unknown } = entry;
  const field = <T extends string>(
    name: string,
    value: unknown,
    is: (text: string) => text is T,
  ): Entry<T> => {
    if (value === undefined || value === null || value === '') return null;
    if (typeof value === 'string' && is(value)) return value;
    if (isRecord(value) && typeof value.raw === 'string') {
      for (const [key, kept] of Object.entries(value))
        if (key !== 'raw') unreadable[`${path}.${name}.${key}`] = kept;
      return { raw: value.raw };
    }
    texts.push(`${path}.${name}`);
    return { raw: typeof value === 'string' ? value : (JSON.stringify(value) ?? '') };
  };
  const isOneOf =
    <T extends string>(ids: readonly T[]) =>
    (text: string): text is T =>
      (ids as readonly string[]).includes(text);
  const words = note === undefined || note === null || typeof note === 'string' ? (note ?? '') : null;
  if (words === null) texts.push(`${path}.note`);
  const isFlag = fromLastYear === undefined || fromLastYear === null || typeof fromLastYear === 'boolean';
  if (!isFlag) unreadable[`${path}.fromLastYear`] = fromLastYear;
  return {
    id: typeof id === 'string' ? id : '',
    received: field('received', received, isDay),
    fromLastYear: fromLastYear === true,
    applicant: field('applicant', applicant, isOneOf(applicantIds)),
    result: field('result', result, isOneOf(outcomeIds)),
    answered: field('answered', answered, isDay),
    note: words ?? JSON.stringify(note) ?? '',
    ...(Object.keys(unknown).length > 0 && { unknown }),
  };
}
