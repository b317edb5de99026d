/** What the clerk corrects in what was read: a value beside the recognition, which itself never changes. */

import type { CellId, EnteredCellId, FactId, SectionId, TextId } from '../../form/index.ts';
import { enteredCells, formOf, hasCell, hasEnteredCell } from '../../form/index.ts';
import { type Figure, isUnreadable, type Report, sameFigure, textIdsOf, textOf } from '../../report/index.ts';
import { damagedBy, differencesOf } from '../recognise/differences.ts';
import type { FieldId, Note, Recognition } from '../recognise/index.ts';

/** Only what differs from what was read; `checked` are fields that were looked at and found right as they are. */
export interface Corrections {
  readonly figures: Readonly<Partial<Record<CellId, Figure>>>;
  readonly texts: Readonly<Partial<Record<TextId, string>>>;
  readonly facts: Readonly<Partial<Record<FactId, string>>>;
  /** Absent: as read. */
  readonly year?: number | null;
  readonly checked: readonly FieldId[];
}

export const noCorrections: Corrections = { figures: {}, texts: {}, facts: {}, checked: [] };

export type Correction =
  | { readonly kind: 'figure'; readonly cell: CellId; readonly value: Figure }
  | { readonly kind: 'text'; readonly text: TextId; readonly value: string }
  | { readonly kind: 'fact'; readonly fact: FactId; readonly value: string }
  | { readonly kind: 'year'; readonly value: number | null }
  /** 对; `false` takes it back. */
  | { readonly kind: 'check'; readonly field: FieldId; readonly value: boolean };

/** The figure as it was read, entered or printed total; `null`: blank, or not read. */
export const figureRead = (recognition: Recognition, cell: CellId): Figure =>
  hasEnteredCell(formOf(recognition.report.form), cell)
    ? (recognition.report.figures[cell] ?? null)
    : (recognition.printed[cell] ?? null);

/** `corrections` with further ones; a field put back to what was read is no correction any more. */
export function withCorrections(
  recognition: Recognition,
  corrections: Corrections,
  more: readonly Correction[],
): Corrections {
  return more.reduce((so, correction) => withOne(recognition, so, correction), corrections);
}

function withOne(recognition: Recognition, so: Corrections, correction: Correction): Corrections {
  const { report } = recognition;
  switch (correction.kind) {
    case 'figure': {
      const { cell, value } = correction;
      const same = sameFigure(value, figureRead(recognition, cell));
      return { ...so, figures: put(so.figures, cell, value, same) };
    }
    case 'text': {
      const { text, value } = correction;
      return { ...so, texts: put(so.texts, text, value, value === textOf(report, text)) };
    }
    case 'fact': {
      const { fact, value } = correction;
      return { ...so, facts: put(so.facts, fact, value, value === (report.facts[fact] ?? '')) };
    }
    case 'year': {
      const { year: _year, ...rest } = so;
      return correction.value === report.year ? rest : { ...rest, year: correction.value };
    }
    case 'check': {
      const others = so.checked.filter(field => field !== correction.field);
      return { ...so, checked: correction.value ? [...others, correction.field] : others };
    }
  }
}

function put<K extends string, V>(
  record: Readonly<Partial<Record<K, V>>>,
  key: K,
  value: V,
  isAsRead: boolean,
): Readonly<Partial<Record<K, V>>> {
  const { [key]: _former, ...rest } = record;
  return (isAsRead ? rest : { ...rest, [key]: value }) as Readonly<Partial<Record<K, V>>>;
}

/** The field was given another value than was read. */
export function isCorrected(corrections: Corrections, field: FieldId): boolean {
  if (field === 'year') return corrections.year !== undefined;
  return field in corrections.figures || field in corrections.texts || field in corrections.facts;
}

/** How many fields were given another value or were found right: what would be lost with the review. */
export const countCorrections = ({ figures, texts, facts, year, checked }: Corrections): number =>
  [figures, texts, facts].reduce((sum, record) => sum + Object.keys(record).length, 0) +
  (year === undefined ? 0 : 1) +
  checked.length;

/** What was read, with the corrections made; the notes speak of what stands then. */
export function corrected(recognition: Recognition, corrections: Corrections): Recognition {
  if (countCorrections(corrections) === corrections.checked.length) return recognition;
  const { report: read } = recognition;
  const form = formOf(read.form);
  const entered: Partial<Record<EnteredCellId, Figure>> = { ...read.figures };
  const printed: Partial<Record<CellId, Figure>> = { ...recognition.printed };
  const figures: Partial<Record<CellId, Figure>> = { ...recognition.figures };
  for (const [cell, value] of Object.entries(corrections.figures)) {
    if (!hasCell(form, cell) || value === undefined) continue;
    if (hasEnteredCell(form, cell)) set(entered, cell, value);
    else set(printed, cell, value);
    set(figures, cell, value);
  }
  const report: Report = {
    ...read,
    year: corrections.year === undefined ? read.year : corrections.year,
    facts: withoutBlanks({ ...read.facts, ...corrections.facts }),
    texts: withoutBlanks({ ...read.texts, ...corrections.texts }),
    figures: entered,
  };
  const notes = recognition.notes
    .filter(note => stands(note, report, corrections))
    .flatMap(recounted(figures));
  const differences = differencesOf(form, report, figures, recognition.found, damagedBy(notes));
  return {
    ...recognition,
    report,
    printed,
    figures,
    notes: [...notes.filter(note => !isDifference(note)), ...differences],
  };
}

const set = <K extends string>(record: Partial<Record<K, Figure>>, key: K, value: Figure) => {
  if (value === null) delete record[key];
  else record[key] = value;
};

const withoutBlanks = <K extends string>(record: Partial<Record<K, string>>): Partial<Record<K, string>> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== '')) as Partial<
    Record<K, string>
  >;

const isDifference = ({ kind }: Note): boolean =>
  kind === 'totalDiffers' || kind === 'rowSumDiffers' || kind === 'balanceDiffers';

/** Whether a note is still true; the differences of sums are found anew. */
function stands(note: Note, report: Report, corrections: Corrections): boolean {
  switch (note.kind) {
    case 'yearMissing':
    case 'yearDoubtful':
      return corrections.year === undefined;
    case 'organMissing':
    case 'organDoubtful':
      return corrections.facts.organ === undefined;
    case 'sectionMissing':
      return !hasText(report, note.section);
    case 'tableMissing':
    case 'tableUnreadable':
    case 'tableBlank':
      return !Object.keys(corrections.figures).some(cell => cell.startsWith(`${note.table}.`));
    case 'rowMissing':
    case 'rowIncomplete':
    case 'rowTwice': {
      const row = enteredCells(formOf(report.form), note.table).filter(cell =>
        cell.startsWith(`${note.table}.${note.row}.`),
      );
      return row.length === 0 || row.some(cell => report.figures[cell] === undefined);
    }
    case 'cellUnreadable':
      return !(note.cell in corrections.figures);
    default:
      return true;
  }
}

const hasText = (report: Report, section: SectionId): boolean =>
  textIdsOf(report).some(
    text => (text === section || text.startsWith(`${section}.`)) && textOf(report, text) !== '',
  );

/** Signs are counted as they stand now; none is no note. */
const recounted =
  (figures: Readonly<Partial<Record<CellId, Figure>>>) =>
  (note: Note): readonly Note[] => {
    if (note.kind !== 'signs') return [note];
    const count = cellsWithSign(figures, note.table, note.raw).length;
    return count === 0 ? [] : [{ ...note, count }];
  };

/** The cells of a table in which the sign `raw` stands. */
export const cellsWithSign = (
  figures: Readonly<Partial<Record<CellId, Figure>>>,
  table: string,
  raw: string,
): readonly CellId[] =>
  (Object.entries(figures) as readonly (readonly [CellId, Figure])[])
    .filter(([cell, figure]) => cell.startsWith(`${table}.`) && isUnreadable(figure) && figure.raw === raw)
    .map(([cell]) => cell);
