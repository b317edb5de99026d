/** The only way a report changes. Every edit yields its inverse, so undo, autosave and history see all of them. */

import type { CellId, EnteredCellId, FactId, TextId } from '../form/index.ts';
import { type AcceptedMatter, putAcceptance, reasonFor } from './acceptance.ts';
import { type ChartId, chartIds } from './chartIds.ts';
import { hasChart } from './charts.ts';
import type { Figure } from './figure.ts';
import { sameFigure } from './figure.ts';
import { countedCells, countLines, type Ledger, type LedgerLineId } from './ledger.ts';
import { isSame } from './merge/same.ts';
import { type Printing, samePrinting, usualPrinting } from './printing.ts';
import type { Report, ReportPart } from './report.ts';
import { factOf, figureOf, printingOf, reviewOf, textOf } from './report.ts';
import { isBlankReview, type Review, type ReviewStage } from './signOff.ts';

export type Change =
  | { readonly kind: 'figure'; readonly cell: EnteredCellId; readonly value: Figure }
  | { readonly kind: 'text'; readonly text: TextId; readonly value: string }
  | { readonly kind: 'fact'; readonly fact: FactId; readonly value: string }
  | { readonly kind: 'year'; readonly value: number | null }
  | { readonly kind: 'parts'; readonly value: readonly ReportPart[] }
  /** The words of a text hold for this year; a change of them takes that back. */
  | { readonly kind: 'confirm'; readonly text: TextId; readonly value: boolean }
  /** What the document printed as this total; `null`: nothing, or it is dealt with. */
  | { readonly kind: 'printed'; readonly cell: CellId; readonly value: Figure }
  /** Lets a doubt stand for a reason; `null`: it is doubted again. */
  | { readonly kind: 'accept'; readonly matter: AcceptedMatter; readonly reason: string | null }
  | { readonly kind: 'review'; readonly stage: ReviewStage; readonly value: Review }
  /** Puts a chart into the report, or takes it out. */
  | { readonly kind: 'chart'; readonly chart: ChartId; readonly value: boolean }
  | { readonly kind: 'printing'; readonly value: Printing }
  /** `line`: the one line it is about, where there is one. */
  | { readonly kind: 'ledger'; readonly value: Ledger | null; readonly line?: LedgerLineId }
  /** What a file brought and this version does not know, whole. */
  | { readonly kind: 'unknown'; readonly value: NonNullable<Report['unknown']> | null };

export interface Edit {
  /** What the clerk did, for the undo button: 填写数字, 沿用上年文字 … */
  readonly label: string;
  readonly changes: readonly Change[];
  /** Edits in a row with the same key are one step for undo: the keystrokes in one field. */
  readonly merge?: string;
}

/**
 * Applies `edit`; `inverse` applied to the result gives the report back, and is empty when nothing changed.
 * Where a ledger counts after the edit, the figures of table 三 are what it counts, within the same edit: changes
 * of the edit's own to them are left out.
 * What was confirmed are the words that stood: a text whose words change is confirmed no longer, unless a later change
 * of the same edit confirms the new ones.
 */
export function apply(report: Report, edit: Edit): { readonly report: Report; readonly inverse: Edit } {
  let next = report;
  const inverse: Change[] = [];
  const make = (change: Change) => {
    const undo = inverseOf(next, change);
    if (!undo) return;
    // Before the words change, so that the inverse confirms them after it has put them back.
    if (change.kind === 'text') make({ kind: 'confirm', text: change.text, value: false });
    inverse.unshift(undo);
    next = applyChange(next, change);
  };
  const ledger = ledgerAfter(report, edit);
  const isCounted = (change: Change) => change.kind === 'figure' && change.cell.startsWith('requests.');
  for (const change of edit.changes) {
    if (ledger?.use !== 'counting' || !isCounted(change)) make(change);
  }
  if (ledger?.use === 'counting' && (next.ledger !== report.ledger || next.year !== report.year)) {
    const counts = countLines(ledger.lines, next.year);
    for (const cell of countedCells) make({ kind: 'figure', cell, value: counts[cell] });
  }
  return { report: next, inverse: { label: edit.label, changes: inverse } };
}

function ledgerAfter(report: Report, edit: Edit): Ledger | null {
  let ledger = report.ledger ?? null;
  for (const change of edit.changes) {
    if (change.kind === 'ledger') ledger = change.value;
  }
  return ledger;
}

function applyChange(report: Report, change: Change): Report {
  switch (change.kind) {
    case 'figure':
      return { ...report, figures: put(report.figures, change.cell, change.value) };
    case 'text':
      return { ...report, texts: put(report.texts, change.text, change.value || null) };
    case 'fact':
      return { ...report, facts: put(report.facts, change.fact, change.value || null) };
    case 'year':
      return { ...report, year: change.value };
    case 'parts':
      return { ...report, parts: change.value };
    case 'confirm': {
      const rest = report.confirmed.filter(text => text !== change.text);
      return { ...report, confirmed: change.value ? [...rest, change.text].sort() : rest };
    }
    case 'printed': {
      const { printed = {}, ...rest } = report;
      const next = put(printed, change.cell, change.value);
      return Object.keys(next).length > 0 ? { ...rest, printed: next } : rest;
    }
    case 'accept': {
      const { accepted = [], ...rest } = report;
      const next = putAcceptance(accepted, change.matter, change.reason);
      return next.length > 0 ? { ...rest, accepted: next } : rest;
    }
    case 'review': {
      const { signOff = {}, ...rest } = report;
      const next = put(signOff, change.stage, isBlankReview(change.value) ? null : change.value);
      return Object.keys(next).length > 0 ? { ...rest, signOff: next } : rest;
    }
    case 'chart': {
      const { charts = [], ...rest } = report;
      const next = chartIds.filter(id => (id === change.chart ? change.value : charts.includes(id)));
      return next.length > 0 ? { ...rest, charts: next } : rest;
    }
    case 'printing': {
      const { printing: _printing, ...rest } = report;
      return samePrinting(change.value, usualPrinting) ? rest : { ...rest, printing: change.value };
    }
    case 'ledger': {
      const { ledger: _ledger, ...rest } = report;
      return change.value ? { ...rest, ledger: change.value } : rest;
    }
    case 'unknown': {
      const { unknown: _unknown, ...rest } = report;
      return change.value ? { ...rest, unknown: change.value } : rest;
    }
  }
}

/** The change that takes `change` back, or `null` where it changes nothing. */
function inverseOf(report: Report, change: Change): Change | null {
  switch (change.kind) {
    case 'figure': {
      const value = figureOf(report, change.cell);
      return sameFigure(value, change.value) ? null : { ...change, value };
    }
    case 'text': {
      const value = textOf(report, change.text);
      return value === change.value ? null : { ...change, value };
    }
    case 'fact': {
      const value = factOf(report, change.fact);
      return value === change.value ? null : { ...change, value };
    }
    case 'year':
      return report.year === change.value ? null : { ...change, value: report.year };
    case 'parts':
      return report.parts === change.value ? null : { ...change, value: report.parts };
    case 'confirm': {
      const value = report.confirmed.includes(change.text);
      return value === change.value ? null : { ...change, value };
    }
    case 'printed': {
      const value = report.printed?.[change.cell] ?? null;
      return sameFigure(value, change.value) ? null : { ...change, value };
    }
    case 'accept': {
      const reason = reasonFor(report.accepted ?? [], change.matter);
      return reason === change.reason ? null : { ...change, reason };
    }
    case 'review': {
      const value = reviewOf(report, change.stage);
      const { name, opinion, date } = change.value;
      const isSame = value.name === name && value.opinion === opinion && value.date === date;
      return isSame ? null : { ...change, value };
    }
    case 'chart': {
      const value = hasChart(report, change.chart);
      return value === change.value ? null : { ...change, value };
    }
    case 'printing': {
      const value = printingOf(report);
      return samePrinting(value, change.value) ? null : { ...change, value };
    }
    case 'ledger': {
      const value = report.ledger ?? null;
      return value === change.value ? null : { ...change, value };
    }
    case 'unknown': {
      const value = report.unknown ?? null;
      return isSame(value, change.value) ? null : { ...change, value };
    }
  }
}

/** A record with `key` set, or without it where the value is `null`: absent and blank are one thing. */
function put<K extends string, V>(
  record: Readonly<Partial<Record<K, V>>>,
  key: K,
  value: V | null,
): Readonly<Partial<Record<K, V>>> {
  const next: Partial<Record<K, V>> = { ...record };
  if (value === null) delete next[key];
  else next[key] = value;
  return next;
}
