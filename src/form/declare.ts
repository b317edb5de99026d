/**
 * The vocabulary in which a national report format is declared. A format is one value of type
 * {@link Form}; screen, print, recognition, checks and tests walk it and hold no labels of their own.
 */

/** The six statutory sections, in order (国办公开办函〔2021〕30号). */
export const sectionIds = ['overview', 'proactive', 'requests', 'disputes', 'problems', 'others'] as const;
export type SectionId = (typeof sectionIds)[number];

/** The tables that hold figures. `fee` is no printed table: its three figures make the sentence of section 六. */
export type TableId = 'proactive' | 'requests' | 'disputes' | 'fee';

export type Unit = '件' | '元' | '万元';

export interface Section {
  readonly id: SectionId;
  /** 一 … 六, without the 、. */
  readonly number: string;
  readonly title: string;
  /** The article of the 条例 or of the format that asks for it. */
  readonly basis: string;
  /** One sentence for the clerk: what this section is about. */
  readonly about: string;
}

/** A usual sub-heading of section 一; organs may add parts of their own beside these. */
export interface Part {
  readonly id: string;
  readonly heading: string;
  /** What belongs in it, for the clerk. */
  readonly help: string;
}

export interface Row {
  readonly id: string;
  /** The label exactly as the official form prints it. */
  readonly label: string;
  /** Labels of the groups that the row is printed under, outermost first. */
  readonly under: readonly string[];
  /** The article of the 条例 that the row counts by; empty where it has none. */
  readonly basis: string;
  /** What is counted here, in plain words. */
  readonly help: string;
}

export interface Column {
  readonly id: string;
  readonly label: string;
  readonly under: readonly string[];
  readonly unit: Unit;
  /** Decimals are allowed (money); counts are whole. */
  readonly decimal?: boolean;
  /** A change against last year: may be negative (format of 2019 only). */
  readonly signed?: boolean;
}

/** `target` is computed as the sum of the entered cells `of`; it is never stored. */
export interface Sum {
  readonly target: string;
  readonly of: readonly string[];
}

/** 勾稽: in one column, the rows `left` together equal the rows `right` together. */
export interface Balance {
  readonly table: TableId;
  readonly column: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

export interface Table {
  readonly id: TableId;
  readonly section: SectionId;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** Which columns a row has; absent: all of them. */
  readonly columnsOf?: Readonly<Record<string, readonly string[]>>;
}

export interface Cell {
  readonly id: string;
  readonly table: TableId;
  readonly row: Row;
  readonly column: Column;
  readonly computed: boolean;
}

export interface Form {
  readonly id: '2021' | '2019';
  /** Name for people. */
  readonly name: string;
  /** First and last year of report that the format governs; `to` null: still in force. */
  readonly years: { readonly from: number; readonly to: number | null };
  readonly sections: readonly Section[];
  readonly parts: readonly Part[];
  readonly tables: readonly Table[];
  /** Every cell of every table, in printed order. */
  readonly cells: readonly Cell[];
  readonly sums: readonly Sum[];
  readonly balances: readonly Balance[];
}

/** The cell id of a row and column of a table: `requests.received.natural`. */
export const cellId = (table: string, row: string, column: string): string => `${table}.${row}.${column}`;

/** The ids of the columns that `row` has in `table`. */
export function columnsOf(table: Table, row: string): readonly string[] {
  return table.columnsOf?.[row] ?? table.columns.map(column => column.id);
}

/** Makes the cells of the declared tables; a cell is computed when a sum has it as target. */
export function declareCells(tables: readonly Table[], sums: readonly Sum[]): readonly Cell[] {
  const computed = new Set(sums.map(sum => sum.target));
  return tables.flatMap(table =>
    table.rows.flatMap(row =>
      columnsOf(table, row.id).map((columnId): Cell => {
        const column = table.columns.find(candidate => candidate.id === columnId);
        if (!column) throw new Error(`form: table ${table.id} has no column ${columnId}`);
        const id = cellId(table.id, row.id, columnId);
        return { id, table: table.id, row, column, computed: computed.has(id) };
      }),
    ),
  );
}
