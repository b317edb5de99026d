/** THE FORM: national report formats as declared values, and the ids derived from them. */

import type { Cell, Form, SectionId, Table, TableId } from './declare.ts';
import type { disputeColumns, disputeRows } from './disputes.ts';
import { form2019, type proactiveColumns2019 } from './form2019.ts';
import { type feeRows, form2021, type parts, type proactiveRows } from './form2021.ts';
import type { requestColumns, requestRows } from './requests.ts';

export type {
  Balance,
  Cell,
  Column,
  Form,
  Part,
  Row,
  Section,
  SectionId,
  Sum,
  Table,
  TableId,
  Unit,
} from './declare.ts';
export { cellId, columnsOf, sectionIds } from './declare.ts';
export { form2019 } from './form2019.ts';
export { form2021 } from './form2021.ts';
export { chineseNumber, readChineseNumber } from './numerals.ts';
export { outcomeGroups } from './requests.ts';
export { type ContentStepId, contentStepIds, type StepId, stepIds } from './steps.ts';

type Id<T extends readonly { readonly id: string }[]> = T[number]['id'];

export type FormId = Form['id'];
export type RequestRowId = Id<typeof requestRows>;
export type RequestColumnId = Id<typeof requestColumns>;
export type ProactiveRowId = Id<typeof proactiveRows>;
export type FeeRowId = Id<typeof feeRows>;
export type DisputeRowId = Id<typeof disputeRows>;
export type DisputeColumnId = Id<typeof disputeColumns>;

type DocumentCellId =
  `proactive.${'regulations' | 'normativeDocuments'}.${'issued' | 'repealed' | 'inForce'}`;
type DecisionCellId = `proactive.${'licensing' | 'penalties' | 'coercion'}.decisions`;
export type ProactiveCellId = DocumentCellId | DecisionCellId | 'proactive.fees.amount';
export type FeeCellId = 'fee.notices.count' | 'fee.charged.yuan' | 'fee.received.yuan';

/** The 144 figures of table 三 that the clerk enters. */
export type EnteredRequestCellId =
  `requests.${Exclude<RequestRowId, 'outcomeTotal'>}.${Exclude<RequestColumnId, 'total'>}`;
/** The 12 figures of table 四 that the clerk enters. */
export type EnteredDisputeCellId = `disputes.${DisputeRowId}.${Exclude<DisputeColumnId, 'total'>}`;

/** Cells that only the format of 2019 has. */
type OldCellId =
  | `proactive.${'regulations' | 'normativeDocuments'}.${Id<typeof proactiveColumns2019>}`
  | `proactive.${'licensing' | 'otherServices' | 'penalties' | 'coercion' | 'fees'}.${'lastYear' | 'change' | 'decisions'}`
  | `proactive.procurement.${'projects' | 'purchases'}`
  | `requests.otherwise.${Exclude<RequestColumnId, 'total'>}`;

/** A figure that somebody enters; what is stored. */
export type EnteredCellId =
  | ProactiveCellId
  | FeeCellId
  | EnteredRequestCellId
  | EnteredDisputeCellId
  | OldCellId;

/** A figure that follows from others; never stored. */
export type ComputedCellId =
  | `requests.outcomeTotal.${RequestColumnId}`
  | `requests.${Exclude<RequestRowId, 'outcomeTotal'> | 'otherwise'}.total`
  | `disputes.${DisputeRowId}.total`;

export type CellId = EnteredCellId | ComputedCellId;

/** The five usual parts of section 一. */
export type DeclaredPartId = Id<typeof parts>;
/** A part of section 一: a usual one, or one that the organ added. */
export type PartId = DeclaredPartId | `own${number}`;

/** The narratives. `overview.intro` stands in section 一 before its first part. */
export type TextId = 'preamble' | 'overview.intro' | `overview.${PartId}` | 'problems' | 'others';

/** Short facts about the organ. */
export const factIds = ['organ', 'address', 'postcode', 'phone', 'email'] as const;
export type FactId = (typeof factIds)[number];

const forms: Readonly<Record<FormId, Form>> = { '2021': form2021, '2019': form2019 };

/** The declared format with this id. */
export const formOf = (id: FormId): Form => forms[id];

/** Every declared format, the one in force first. */
export const allForms: readonly Form[] = [form2021, form2019];

const indexes = new Map<Form, ReadonlyMap<string, Cell>>();

function indexOf(form: Form): ReadonlyMap<string, Cell> {
  let index = indexes.get(form);
  if (!index) {
    index = new Map(form.cells.map(cell => [cell.id, cell]));
    indexes.set(form, index);
  }
  return index;
}

/** Whether `id` is a cell of `form`. */
export const hasCell = (form: Form, id: string): id is CellId => indexOf(form).has(id);

/** Whether `id` is a cell of `form` that somebody enters. */
export const hasEnteredCell = (form: Form, id: string): id is EnteredCellId =>
  indexOf(form).get(id)?.computed === false;

/** The declared cell; throws on an id that the form does not have, which is a defect of ours. */
export function cellOf(form: Form, id: CellId): Cell {
  const cell = indexOf(form).get(id);
  if (!cell) throw new Error(`form ${form.id} has no cell ${id}`);
  return cell;
}

/** The declared table; throws on a table the form does not have. */
export function tableOf(form: Form, id: TableId): Table {
  const table = form.tables.find(candidate => candidate.id === id);
  if (!table) throw new Error(`form ${form.id} has no table ${id}`);
  return table;
}

/** The entered cells of a table, in printed order. */
export const enteredCells = (form: Form, table: TableId): readonly EnteredCellId[] =>
  form.cells.filter(cell => cell.table === table && !cell.computed).map(cell => cell.id as EnteredCellId);

/** The computed cells of the whole form. */
export const computedCells = (form: Form): readonly ComputedCellId[] =>
  form.cells.filter(cell => cell.computed).map(cell => cell.id as ComputedCellId);

/** The heading of a section as printed: 一、总体情况. */
export function sectionHeading(form: Form, id: SectionId): string {
  const section = form.sections.find(candidate => candidate.id === id);
  if (!section) throw new Error(`form ${form.id} has no section ${id}`);
  return `${section.number}、${section.title}`;
}
