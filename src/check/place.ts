/** Where in a report something stands: the one address that findings, fields, marks and links share. */

import type { CellId, ContentStepId, FactId, Form, TableId, TextId } from '../form/index.ts';
import { formOf, stepIds } from '../form/index.ts';
import type { LedgerLineId, Report } from '../report/index.ts';
import { textIdsOf } from '../report/index.ts';

/** Character offsets into a text: from inclusive, to exclusive. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

export type Place =
  | { readonly kind: 'cell'; readonly cell: CellId }
  | { readonly kind: 'column'; readonly table: TableId; readonly column: string }
  | { readonly kind: 'text'; readonly text: TextId; readonly range?: TextRange }
  | { readonly kind: 'fact'; readonly fact: FactId }
  | { readonly kind: 'year' }
  /** Where the years of all carried texts are moved on. */
  | { readonly kind: 'years' }
  /** A line of the 申请台账. */
  | { readonly kind: 'line'; readonly line: LedgerLineId };

const stepOfTable: Readonly<Record<TableId, ContentStepId>> = {
  proactive: 'proactive',
  requests: 'requests',
  disputes: 'disputes',
  fee: 'others',
};

/** The table of a cell, read from its id. */
const tableOfCell = (cell: CellId): TableId => cell.slice(0, cell.indexOf('.')) as TableId;

/** The step of the wizard where the field of `place` stands. */
export function stepOf(place: Place): ContentStepId {
  switch (place.kind) {
    case 'cell':
      return stepOfTable[tableOfCell(place.cell)];
    case 'column':
      return stepOfTable[place.table];
    case 'line':
      return 'requests';
    case 'text':
      return stepOfText(place.text);
    case 'fact':
    case 'year':
    case 'years':
      return 'basic';
  }
}

function stepOfText(text: TextId): ContentStepId {
  if (text === 'preamble') return 'basic';
  return text === 'problems' || text === 'others' ? text : 'overview';
}

/** One word for a place, the same for the same field: a key for maps and for the screen. Ranges are left out. */
export function placeKey(place: Place): string {
  switch (place.kind) {
    case 'cell':
      return `cell:${place.cell}`;
    case 'column':
      return `column:${place.table}.${place.column}`;
    case 'text':
      return `text:${place.text}`;
    case 'fact':
      return `fact:${place.fact}`;
    case 'year':
    case 'years':
      return place.kind;
    case 'line':
      return `line:${place.line}`;
  }
}

/** More places than any step has. */
const perStep = 10_000;
/** The lines of the ledger, before the cells that they are counted in. */
const beforeTable = -1;
/** Behind the cells of a step: the line under a table, then the text under it. */
const underTable = 5_000;
const belowTable = 6_000;
const factOrder: Readonly<Record<FactId, number>> = { organ: 0, address: 4, postcode: 5, phone: 6, email: 7 };
const yearOrder = 1;
const preambleOrder = 2;

const cellOrders = new Map<Form, ReadonlyMap<string, number>>();

function cellOrderOf(form: Form): ReadonlyMap<string, number> {
  let orders = cellOrders.get(form);
  if (!orders) {
    orders = new Map(form.cells.map((cell, index) => [cell.id, index]));
    cellOrders.set(form, orders);
  }
  return orders;
}

/** Gives places of `report` their rank in printed order; ranks are comparable and have no other meaning. */
export function printedOrder(report: Report): (place: Place) => number {
  const form = formOf(report.form);
  const cells = cellOrderOf(form);
  const texts = new Map(textIdsOf(report).map((text, index) => [text, index]));
  const lines = new Map(report.ledger?.lines.map((line, index) => [line.id, index]));
  const within = (place: Place): number => {
    switch (place.kind) {
      case 'cell':
        return cells.get(place.cell) ?? underTable - 1;
      case 'column': {
        const table = form.tables.find(candidate => candidate.id === place.table);
        const index = table?.columns.findIndex(column => column.id === place.column) ?? -1;
        return underTable + Math.max(index, 0);
      }
      case 'text': {
        const order = place.text === 'preamble' ? preambleOrder : belowTable + (texts.get(place.text) ?? 0);
        return order + Math.min((place.range?.from ?? 0) / 1_000_000, 0.999);
      }
      case 'fact':
        return factOrder[place.fact];
      case 'year':
      case 'years':
        return yearOrder;
      case 'line':
        return beforeTable + (lines.get(place.line) ?? 0) / perStep;
    }
  };
  return place => stepIds.indexOf(stepOf(place)) * perStep + within(place);
}
