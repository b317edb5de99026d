/** What recognition gives: the report, what the document printed, where everything stood, and what was odd. */

import type { CellId, FactId, FormId, SectionId, TableId, TextId } from '../../form/index.ts';
import type { Figure, Printed, Report } from '../../report/index.ts';
import type { PaperPlace } from '../paper.ts';
import type { ReadingNote } from '../reading.ts';

export type FieldId = CellId | TextId | FactId | 'year';

/** `doubtful`: read from a place where it usually stands but need not. */
export type Certainty = 'certain' | 'doubtful';

/**
 * Why a figure is doubtful. `label`: its row's name has several characters changed; `order`: the row has no name that
 * is known and stands alone between two that have; `counted`: nothing but the number of figures says whose it is;
 * `page`: a page's number stood in the row; `amongPages`: one may stand in the place of a lost blank; `elsewhere`: the
 * table is not under its section's heading; `unheaded`: no heading of its section is there.
 *
 * Why a text is doubtful. `unheaded`: as above; `wording`: nothing but words other than the form's says that a line
 * heads its section; `mixed`: words of the next
 * section stand in it, which has no heading.
 */
export type Doubt =
  | 'label'
  | 'order'
  | 'counted'
  | 'page'
  | 'amongPages'
  | 'elsewhere'
  | 'unheaded'
  | 'wording'
  | 'mixed';

export interface Found {
  /** `null`: in the file's own title or the name of its sheet, not on the page. */
  readonly place: PaperPlace | null;
  readonly certainty: Certainty;
  /** Why it is doubtful, where more is known than that. */
  readonly doubt?: Doubt;
}

export type PrintedTableId = Exclude<TableId, 'fee'>;

interface At {
  readonly place: PaperPlace;
}

/** Something the clerk should know about what was read. Figures are as printed. */
export type Note =
  /** Marks that no encoding explains: the text was decoded wrongly before it came here. */
  | { readonly kind: 'damagedCharacters'; readonly count: number }
  /** A table was not found, and the page holds pictures. */
  | { readonly kind: 'pictures'; readonly count: number }
  /** The web page breaks off within a table: its download did not end. */
  | { readonly kind: 'cutOff' }
  | ReadingNote
  | { readonly kind: 'yearMissing' }
  | { readonly kind: 'yearDoubtful'; readonly year: number }
  | { readonly kind: 'organMissing' }
  | { readonly kind: 'organDoubtful'; readonly organ: string }
  /** Further reports on the paper, with the years of their titles; only one was read, that of `year`. */
  | ({
      readonly kind: 'secondReport';
      readonly year: number | null;
      readonly others: readonly (number | null)[];
    } & At)
  | { readonly kind: 'sectionMissing'; readonly section: SectionId }
  /** No such table in the document: left out, or there only as a picture. */
  | { readonly kind: 'tableMissing'; readonly table: PrintedTableId }
  /** The table is there, but no figure of it can be assigned. */
  | ({ readonly kind: 'tableUnreadable'; readonly table: PrintedTableId } & At)
  /** The table is there, and all its figure cells are empty. */
  | ({ readonly kind: 'tableBlank'; readonly table: PrintedTableId } & At)
  /** The table's head lacks a column. */
  | ({ readonly kind: 'columnLost'; readonly table: PrintedTableId; readonly column: string } & At)
  /** A row lacks figures: those whose column is not sure stay blank. */
  | ({
      readonly kind: 'rowIncomplete';
      readonly table: PrintedTableId;
      readonly row: string;
      readonly printed: number;
      readonly expected: number;
    } & At)
  | { readonly kind: 'rowMissing'; readonly table: PrintedTableId; readonly row: string }
  /** Two rows with the same label and different figures: none was taken. */
  | ({ readonly kind: 'rowTwice'; readonly table: PrintedTableId; readonly row: string } & At)
  /** A row with figures whose label the form does not have. */
  | ({ readonly kind: 'notARow'; readonly table: PrintedTableId; readonly label: string } & At)
  | ({ readonly kind: 'cellUnreadable'; readonly cell: CellId; readonly raw: string } & At)
  /** Cells with a sign such as “-” or “无”; kept as printed, because it need not mean 0. */
  | ({
      readonly kind: 'signs';
      readonly table: PrintedTableId;
      readonly raw: string;
      readonly count: number;
    } & At)
  /** A table of the other format than the rest of the document: what it has more is not taken over. */
  | ({ readonly kind: 'otherFormat'; readonly table: PrintedTableId; readonly form: FormId } & At)
  /** A printed total of a column that is not the sum of its rows. */
  | ({ readonly kind: 'totalDiffers' } & Differs)
  /** A printed total of a row that is not the sum of its columns. */
  | ({ readonly kind: 'rowSumDiffers' } & Differs)
  /** In this column 一＋二 is not 三＋四, by the printed figures. */
  | ({
      readonly kind: 'balanceDiffers';
      readonly column: string;
      readonly left: number;
      readonly right: number;
    } & At);

interface Differs extends At {
  readonly cell: CellId;
  readonly printed: number;
  readonly computed: number;
}

export interface RecognisedSection {
  /** As the document words it, with its number; `null` where it has none. */
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
}

export interface Recognition {
  /** Entered figures as printed; a blank stays blank. */
  readonly report: Report;
  /** The totals that the document printed, right or wrong. */
  readonly printed: Printed;
  /** Every figure as it was read, entered and computed, also those that the report's format has no place for. */
  readonly figures: Readonly<Partial<Record<CellId, Figure>>>;
  /** The printed tables that the document has. */
  readonly tables: readonly PrintedTableId[];
  readonly sections: Readonly<Record<SectionId, RecognisedSection | null>>;
  /** The paragraphs before section 一, as the document words them. */
  readonly preamble: readonly string[];
  /** The report's title as printed, on one line. */
  readonly title: string | null;
  readonly found: Readonly<Partial<Record<FieldId, Found>>>;
  /** Cells that the document leaves empty; what is neither here nor in `found` was not read. */
  readonly blanks: Readonly<Partial<Record<CellId, PaperPlace>>>;
  readonly notes: readonly Note[];
}
