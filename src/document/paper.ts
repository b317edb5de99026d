/**
 * The paper: what stands on the page, in order. It knows nothing of the form. Readers make it from files,
 * writers make files from it; `compose` and `recognise` translate between it and the report.
 */

export interface Heading {
  readonly kind: 'heading';
  /** 0: the report's title; 1: 一、; 2: （一）; 3: 1. */
  readonly level: 0 | 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** A line of 落款: it stands at the right, with so many characters of space behind it. Only ever written. */
  readonly right?: number;
}

export interface TableCell {
  readonly text: string;
  /** At least 1. */
  readonly colSpan: number;
  readonly rowSpan: number;
  /** Heads a row or a column. */
  readonly header?: 'row' | 'column';
  /** The reader put it here by counting; nothing on the page shows that it belongs here. */
  readonly counted?: true;
  /** Stable name of the figure it holds, where the writer knows one (`requests.received.natural`). */
  readonly figure?: string;
}

export interface PaperTable {
  readonly kind: 'table';
  /** Said to readers who cannot see the table; not printed. */
  readonly caption?: string;
  /** How many rows at the top repeat on every page. */
  readonly headRows: number;
  readonly rows: readonly (readonly TableCell[])[];
  /** `words`: cells of words, set from the left; `form`: the last five rows have room to write by hand. Absent: figures. */
  readonly look?: 'words' | 'form';
  /** Widths of the columns in parts of the whole; absent: the writer decides. */
  readonly widths?: readonly number[];
}

/** A chart of bars that lie beside their labels. Only ever written: no reader makes one, and recognition passes over it. */
export interface PaperFigure {
  readonly kind: 'figure';
  /** The caption, as it stands under the drawing: 图1　2025年处理决定数量. */
  readonly text: string;
  /** What is counted: 件. */
  readonly unit: string;
  /** The bars that each group has, the first one the fullest: 2025年, 2024年; one that needs no name may be alone. */
  readonly series: readonly string[];
  readonly groups: readonly BarGroup[];
}

/** `values`: one for each of the series. */
export interface BarGroup {
  readonly label: string;
  readonly values: readonly number[];
}

export type Block = Heading | Paragraph | PaperTable | PaperFigure;

export interface Paper {
  /** The file's own title (`<title>`), where it has one. */
  readonly title?: string;
  /** BCP 47 language of the text. */
  readonly language?: string;
  /** The blocks [from, to) that a page's own structure shows as its article; the others stand around it. */
  readonly article?: { readonly from: number; readonly to: number };
  /** The sheets of a workbook, in order: each has its name and the blocks [from, to). */
  readonly sheets?: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  /** Short texts that go with the file where its format has room for them, by their names; they are not printed. */
  readonly properties?: Readonly<Record<string, string>>;
  readonly blocks: readonly Block[];
}

/** Where on a paper something stands: the block's index and, in a table, its row and cell. */
export interface PaperPlace {
  readonly block: number;
  readonly row?: number;
  readonly cell?: number;
}
