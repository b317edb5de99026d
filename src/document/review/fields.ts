/** The fields of a report that was read, in printed order, each with how it stands. */

import type { CellId, FactId, Table, TextId } from '../../form/index.ts';
import { cellId, columnsOf, factIds, formOf, sectionIds } from '../../form/index.ts';
import { isUnreadable, textIdsOf, textOf } from '../../report/index.ts';
import type { Doubt, FieldId, Note, PrintedTableId, Recognition } from '../recognise/index.ts';
import { type Corrections, figureRead, isCorrected } from './corrections.ts';

/**
 * `doubtful`: to be held against the document. `missing`: not read. `blank`: empty in the document too.
 * `settled`: corrected by the clerk, or looked at and found right.
 */
export type Standing = 'certain' | 'doubtful' | 'missing' | 'blank' | 'settled';

export interface FieldState {
  readonly field: FieldId;
  readonly standing: Standing;
  /** What there is to say of it, settled or not. */
  readonly notes: readonly Note[];
  /** Why it is doubtful, where the reader knows. */
  readonly doubt: Doubt | null;
  /** Fields that are looked at in one go: the cells of a row or table that was not read. */
  readonly group: string;
}

/** It is the place of the table that is in doubt, not one figure or row of it. */
export const ofWholeTable = (doubt: Doubt | null): boolean => doubt === 'elsewhere' || doubt === 'unheaded';

/** `recognition` is the corrected one. */
export function fieldStates(recognition: Recognition, corrections: Corrections): readonly FieldState[] {
  const { report } = recognition;
  const form = formOf(report.form);
  const notes = notesByField(recognition.notes);
  const state = (
    field: FieldId,
    own: Standing,
    more: readonly Note[] = [],
    group: string = field,
  ): FieldState => ({
    field,
    standing: isSettled(corrections, field) ? 'settled' : own,
    notes: [...(notes.get(field) ?? []), ...more],
    doubt: own === 'doubtful' ? (recognition.found[field]?.doubt ?? null) : null,
    group,
  });
  const certainty = (field: FieldId): Standing => recognition.found[field]?.certainty ?? 'doubtful';
  const fact = (id: FactId) => (report.facts[id] === undefined ? 'missing' : certainty(id));
  const contact = factIds
    .filter(id => id !== 'organ' && (report.facts[id] !== undefined || isCorrected(corrections, id)))
    .map(id => state(id, certainty(id)));
  const text = (id: TextId, section: Recognition['sections'][keyof Recognition['sections']]) =>
    state(id, textOf(report, id) !== '' ? certainty(id) : section === null ? 'missing' : 'blank');
  const shownTexts = (ids: readonly TextId[]) =>
    ids.filter(id => textOf(report, id) !== '' || isCorrected(corrections, id));
  const bySection = sectionIds.flatMap((section): readonly FieldState[] => {
    const tables = form.tables
      .filter(table => table.section === section)
      .flatMap(table => (table.id === 'fee' ? feeStates(table) : tableStates(table)));
    if (section === 'overview') {
      const parts = shownTexts(textIdsOf(report).filter(id => id.startsWith('overview.')));
      const ids = parts.length === 0 ? (['overview.intro'] as const) : parts;
      return ids.map(id => text(id, recognition.sections.overview));
    }
    if (section === 'problems' || section === 'others')
      return [text(section, recognition.sections[section]), ...tables];
    return tables;
  });

  function feeStates(table: Table): readonly FieldState[] {
    return cellsOf(table).map(cell =>
      state(cell, figureRead(recognition, cell) === null ? 'blank' : certainty(cell)),
    );
  }

  function tableStates(table: Table): readonly FieldState[] {
    const cells = cellsOf(table);
    const isRead = (cell: CellId) =>
      recognition.found[cell] !== undefined || recognition.blanks[cell] !== undefined;
    const isAnyRead = cells.some(isRead);
    const lost = new Set(
      recognition.notes.flatMap(note =>
        note.kind === 'columnLost' && note.table === table.id ? note.column : [],
      ),
    );
    return cells.map(cell => {
      const [, row = '', column = ''] = cell.split('.');
      const group = !isAnyRead ? table.id : lost.has(column) ? `${table.id} ${column}` : `${table.id}.${row}`;
      if (!isRead(cell) && !isCorrected(corrections, cell)) {
        if (recognition.notes.some(note => note.kind === 'tableBlank' && note.table === table.id))
          return state(cell, 'blank');
        return state(
          cell,
          'missing',
          rowNotes(recognition.notes, table.id as PrintedTableId, row, column),
          group,
        );
      }
      const figure = figureRead(recognition, cell);
      if (figure === null) return state(cell, 'blank');
      if (isUnreadable(figure)) {
        const sign = recognition.notes.find(
          note => note.kind === 'signs' && note.table === table.id && note.raw === figure.raw,
        );
        return sign ? state(cell, 'doubtful', [sign], `${table.id} ${figure.raw}`) : state(cell, 'doubtful');
      }
      const doubt = recognition.found[cell]?.doubt;
      return doubt === undefined || notes.has(cell)
        ? state(cell, notes.has(cell) ? 'doubtful' : certainty(cell))
        : state(cell, certainty(cell), [], ofWholeTable(doubt) ? table.id : `${table.id}.${row}`);
    });
  }

  return [
    state('organ', fact('organ')),
    state('year', report.year === null ? 'missing' : certainty('year')),
    ...contact,
    text('preamble', { heading: null, paragraphs: [] }),
    ...bySection,
  ];
}

/** The cells of a table in printed order, totals included. */
export const cellsOf = (table: Table): readonly CellId[] =>
  table.rows.flatMap(row =>
    columnsOf(table, row.id).map(column => cellId(table.id, row.id, column) as CellId),
  );

function isSettled(corrections: Corrections, field: FieldId): boolean {
  if (corrections.checked.includes(field)) return true;
  const figure = corrections.figures[field as CellId];
  // What was typed and is no figure is not settled by it.
  return isCorrected(corrections, field) && !(figure !== undefined && isUnreadable(figure));
}

/** The notes that speak of one field. */
function notesByField(notes: readonly Note[]): ReadonlyMap<FieldId, readonly Note[]> {
  const map = new Map<FieldId, readonly Note[]>();
  for (const note of notes) {
    const field = fieldOfNote(note);
    if (field !== null) map.set(field, [...(map.get(field) ?? []), note]);
  }
  return map;
}

function fieldOfNote(note: Note): FieldId | null {
  switch (note.kind) {
    case 'yearMissing':
    case 'yearDoubtful':
      return 'year';
    case 'organMissing':
    case 'organDoubtful':
      return 'organ';
    case 'sectionMissing':
      return note.section === 'overview'
        ? 'overview.intro'
        : note.section === 'problems' || note.section === 'others'
          ? note.section
          : null;
    case 'cellUnreadable':
    case 'totalDiffers':
    case 'rowSumDiffers':
      return note.cell;
    case 'balanceDiffers':
      return `requests.carriedOut.${note.column}` as CellId;
    default:
      return null;
  }
}

/** What is said of the row or column of a cell that was not read. */
const rowNotes = (
  notes: readonly Note[],
  table: PrintedTableId,
  row: string,
  column: string,
): readonly Note[] =>
  notes.filter(
    note =>
      ('row' in note && note.table === table && (note.row === row || table === 'disputes')) ||
      (note.kind === 'columnLost' && note.table === table && note.column === column),
  );

/** The notes to be told at the head of a table, or (`null`) above the whole report. */
export const notesOfTable = (notes: readonly Note[], table: PrintedTableId | null): readonly Note[] =>
  notes.filter(note => {
    if (fieldOfNote(note) !== null) return false;
    if (note.kind === 'sectionMissing') return note.section === table;
    return ('table' in note ? note.table : null) === table;
  });

/** How many fields stand in each way. */
export interface Counts {
  readonly certain: number;
  readonly doubtful: number;
  readonly missing: number;
  /** Of the printed tables only: no document says every fact. */
  readonly blank: number;
}

const isTableCell = (field: FieldId): boolean => /^(?:proactive|requests|disputes)\./.test(field);

/** Settled fields count as certain. */
export function countFields(states: readonly FieldState[]): Counts {
  const of = (...standings: Standing[]) =>
    states.filter(({ standing }) => standings.includes(standing)).length;
  return {
    certain: of('certain', 'settled'),
    doubtful: of('doubtful'),
    missing: of('missing'),
    blank: states.filter(({ field, standing }) => standing === 'blank' && isTableCell(field)).length,
  };
}

/**
 * The next field behind `from` that stands in this way, round the end; of fields that are looked at in one go the
 * first. `null`: there is none.
 */
export function nextField(
  states: readonly FieldState[],
  standing: Standing,
  from: FieldId | null,
): FieldId | null {
  const at = states.findIndex(({ field }) => field === from);
  const here = states[at];
  const isOpen = (state: FieldState) => state.standing === standing;
  const round = [...states.slice(at + 1), ...states.slice(0, at + 1)];
  const next =
    round.find(state => isOpen(state) && !(here && isOpen(here) && state.group === here.group)) ??
    round.find(isOpen);
  if (!next) return null;
  return states.find(state => isOpen(state) && state.group === next.group)?.field ?? next.field;
}
