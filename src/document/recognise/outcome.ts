/** What reading one table gives, and how it is collected. */

import type { Cell, CellId, Form, FormId } from '../../form/index.ts';
import { allForms, cellId, cellOf, hasCell } from '../../form/index.ts';
import type { Figure } from '../../report/index.ts';
import { isUnreadable, parseFigure } from '../../report/index.ts';
import type { PaperPlace } from '../paper.ts';
import type { LineCell } from './line.ts';
import type { Doubt, Found, Note, PrintedTableId } from './recognition.ts';
import { readFigure } from './values.ts';

export interface TableOutcome {
  readonly figures: Readonly<Partial<Record<CellId, Figure>>>;
  readonly found: Readonly<Partial<Record<CellId, Found>>>;
  /** Where the cells stand that the document leaves empty. */
  readonly blanks: Readonly<Partial<Record<CellId, PaperPlace>>>;
  readonly notes: readonly Note[];
  /** The table is in the document, read or not. */
  readonly present: boolean;
  /** The format of which the table is, where it shows; `null`: it is the same in all. */
  readonly form: FormId | null;
}

/** Collects the figures of one table; a cell is set once. */
export class Collector {
  private readonly figures: Partial<Record<CellId, Figure>> = {};
  private readonly found: Partial<Record<CellId, Found>> = {};
  private readonly blanks: Partial<Record<CellId, PaperPlace>> = {};
  private readonly signs = new Map<string, { readonly count: number; readonly place: PaperPlace }>();
  readonly notes: Note[] = [];
  /** How many cells were placed, blank ones included. */
  placed = 0;

  constructor(readonly table: PrintedTableId) {}

  has(row: string, column: string): boolean {
    return (cellId(this.table, row, column) as CellId) in this.found;
  }

  /** Puts the text of a figure's cell; a cell the form does not have is passed over. */
  put(row: string, column: string, text: string, place: PaperPlace, doubt: Doubt | null = null): void {
    const id = cellId(this.table, row, column);
    const cell = declaredCell(id);
    if (!cell || id in this.found) return;
    const key = id as CellId;
    const figure = readFigure(text, cell.column);
    this.placed++;
    if (figure === null) {
      this.blanks[key] = this.blanks[key] ?? place;
      return;
    }
    this.found[key] = doubt ? { place, certainty: 'doubtful', doubt } : { place, certainty: 'certain' };
    this.figures[key] = figure;
    if (!isUnreadable(figure)) return;
    const { raw } = figure;
    if (isSign(raw)) {
      const sign = this.signs.get(raw);
      this.signs.set(raw, { count: (sign?.count ?? 0) + 1, place: sign?.place ?? place });
    } else this.notes.push({ kind: 'cellUnreadable', cell: key, raw, place });
  }

  /** Puts what stands in `cell`. */
  putCell(row: string, column: string, cell: LineCell, doubt: Doubt | null = null): void {
    this.put(row, column, cell.text.trim(), cell.place, doubt ?? (cell.counted ? 'counted' : null));
  }

  /** A row that is printed without any figure: all its cells are blank. */
  putBlankRow(row: string, columns: readonly string[], place: PaperPlace): void {
    for (const column of columns) this.put(row, column, '', place);
  }

  finish(present: boolean, form: FormId | null, place: PaperPlace | null): TableOutcome {
    const notes = [...this.notes];
    for (const [raw, sign] of this.signs) notes.push({ kind: 'signs', table: this.table, raw, ...sign });
    if (!present) notes.push({ kind: 'tableMissing', table: this.table });
    else if (this.placed === 0 && place) notes.push({ kind: 'tableUnreadable', table: this.table, place });
    else if (Object.keys(this.figures).length === 0 && place)
      notes.push({ kind: 'tableBlank', table: this.table, place });
    const blanks = pickUnset(this.blanks, this.found);
    return { figures: this.figures, found: this.found, blanks, notes, present, form };
  }
}

function isSign(raw: string): boolean {
  const parsed = parseFigure(raw);
  return parsed.kind === 'problem' && parsed.problem === 'placeholder';
}

/** A cell may be met twice, blank and then filled. */
const pickUnset = (
  blanks: Readonly<Partial<Record<CellId, PaperPlace>>>,
  found: Readonly<Partial<Record<CellId, Found>>>,
): Readonly<Partial<Record<CellId, PaperPlace>>> =>
  Object.fromEntries(Object.entries(blanks).filter(([id]) => !(id in found)));

const formWith = (id: string): Form | undefined => allForms.find(form => hasCell(form, id));

/** The declared cell of any format. */
function declaredCell(id: string): Cell | null {
  const form = formWith(id);
  return form ? cellOf(form, id as CellId) : null;
}
