/** What a draft consists of where two windows write it: its fields, each of which is one side's or the other's. */

import type { CellId, EnteredCellId, FactId, PartId, TextId } from '../../form/index.ts';
import { type AcceptedMatter, reasonFor } from '../acceptance.ts';
import { chartIds } from '../chartIds.ts';
import { hasChart } from '../charts.ts';
import type { Change } from '../edit.ts';
import type { DraftContent } from '../file.ts';
import { countedCells, type LedgerLineId } from '../ledger.ts';
import { factOf, figureOf, printingOf, type Report, reviewOf, textOf } from '../report.ts';
import { type ReviewStage, reviewStages } from '../signOff.ts';
import { isSame } from './same.ts';

/** A field that one change sets. */
export type PlainField =
  | { readonly kind: 'figure'; readonly cell: EnteredCellId }
  | { readonly kind: 'fact'; readonly fact: FactId }
  | { readonly kind: 'year' }
  | { readonly kind: 'printed'; readonly cell: CellId }
  | { readonly kind: 'accept'; readonly matter: AcceptedMatter }
  | { readonly kind: 'review'; readonly stage: ReviewStage }
  | { readonly kind: 'chart'; readonly chart: (typeof chartIds)[number] }
  | { readonly kind: 'printing' };

export type Field =
  | PlainField
  | { readonly kind: 'text'; readonly text: TextId }
  /** A part of section 一: whether it is there, and its heading. */
  | { readonly kind: 'part'; readonly part: PartId }
  /** The whole 申请台账, where it was begun, set aside or made to count; `withTable`: and the figures of table 三. */
  | { readonly kind: 'ledger'; readonly withTable: boolean }
  | { readonly kind: 'line'; readonly line: LedgerLineId }
  /** Last year's report, beside the draft. */
  | { readonly kind: 'lastYear' };

/** One word for a field: the same for the same field. */
export function fieldKey(field: Field): string {
  switch (field.kind) {
    case 'figure':
    case 'printed':
      return `${field.kind} ${field.cell}`;
    case 'fact':
      return `fact ${field.fact}`;
    case 'text':
      return `text ${field.text}`;
    case 'accept':
      return `accept ${JSON.stringify([field.matter.rule, field.matter.at, field.matter.of])}`;
    case 'review':
      return `review ${field.stage}`;
    case 'chart':
      return `chart ${field.chart}`;
    case 'part':
      return `part ${field.part}`;
    case 'line':
      return `line ${field.line}`;
    case 'year':
    case 'printing':
    case 'ledger':
    case 'lastYear':
      return field.kind;
  }
}

/** One word for what a change sets: the same for changes that set the same. */
export function changeKey(change: Change): string {
  switch (change.kind) {
    case 'confirm':
      return `confirm ${change.text}`;
    case 'parts':
    case 'ledger':
    case 'unknown':
      return change.kind;
    default:
      return fieldKey(change);
  }
}

/** The plain fields in which `report` and `other` differ, in the order of the form. */
export function plainDifferences(report: Report, other: Report): readonly PlainField[] {
  const all: PlainField[] = [
    { kind: 'year' },
    ...keysOfBoth(report.facts, other.facts).map(fact => ({ kind: 'fact', fact }) as const),
    ...chartIds.map(chart => ({ kind: 'chart', chart }) as const),
    ...keysOfBoth(report.figures, other.figures).map(cell => ({ kind: 'figure', cell }) as const),
    ...keysOfBoth(report.printed ?? {}, other.printed ?? {}).map(
      cell => ({ kind: 'printed', cell }) as const,
    ),
    ...matterFields(report, other),
    ...reviewStages.map(stage => ({ kind: 'review', stage }) as const),
    { kind: 'printing' },
  ];
  return all.filter(field => !isSame(changeTo(report, field), changeTo(other, field)));
}

function matterFields(report: Report, other: Report): readonly PlainField[] {
  const matters = new Map<string, PlainField>();
  for (const { rule, at, of } of [...(report.accepted ?? []), ...(other.accepted ?? [])]) {
    const field: PlainField = { kind: 'accept', matter: { rule, at, of } };
    matters.set(fieldKey(field), field);
  }
  return [...matters.values()];
}

/** The keys of two records, each once. */
export function keysOfBoth<K extends string>(
  one: Readonly<Partial<Record<K, unknown>>>,
  other: Readonly<Partial<Record<K, unknown>>>,
): readonly K[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])] as K[];
}

/** The change that makes of a field what it is in `report`. */
export function changeTo(report: Report, field: PlainField): Change {
  switch (field.kind) {
    case 'figure':
      return { ...field, value: figureOf(report, field.cell) };
    case 'fact':
      return { ...field, value: factOf(report, field.fact) };
    case 'year':
      return { ...field, value: report.year };
    case 'printed':
      return { ...field, value: report.printed?.[field.cell] ?? null };
    case 'accept':
      return { ...field, reason: reasonFor(report.accepted ?? [], field.matter) };
    case 'review':
      return { ...field, value: reviewOf(report, field.stage) };
    case 'chart':
      return { ...field, value: hasChart(report, field.chart) };
    case 'printing':
      return { ...field, value: printingOf(report) };
  }
}

/** The text of a field with whether its words are confirmed, as they are in `report`. */
export const textChanges = (report: Report, text: TextId): readonly Change[] => [
  { kind: 'text', text, value: textOf(report, text) },
  { kind: 'confirm', text, value: report.confirmed.includes(text) },
];

/** The ledger as it is in `report`; `withTable`: and the figures of table 三. */
export const ledgerChanges = (report: Report, withTable: boolean): readonly Change[] => [
  { kind: 'ledger', value: report.ledger ?? null },
  ...(withTable ? countedCells : []).map(
    (cell): Change => ({ kind: 'figure', cell, value: figureOf(report, cell) }),
  ),
];

/** Whether the field says the same in both. */
export function isSameField(one: DraftContent, other: DraftContent, field: Field): boolean {
  return isSame(valueIn(one, field), valueIn(other, field));
}

function valueIn({ report, lastYear }: DraftContent, field: Field): unknown {
  switch (field.kind) {
    case 'text':
      return textOf(report, field.text);
    case 'part':
      return report.parts.find(({ id }) => id === field.part);
    case 'ledger':
      return ledgerChanges(report, field.withTable);
    case 'line':
      return report.ledger?.lines.find(({ id }) => id === field.line);
    case 'lastYear':
      return lastYear;
    default:
      return changeTo(report, field);
  }
}
