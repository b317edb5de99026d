/**
 * One draft written in two windows: what each made of the same `base`, brought together field by field. What only one
 * side changed is as that side has it; where both changed the same field to different ends, somebody has to choose.
 */

import type { TextId } from '../../form/index.ts';
import { apply, type Change } from '../edit.ts';
import type { DraftContent } from '../file.ts';
import type { Ledger } from '../ledger.ts';
import { type LastYear, type Report, textOf } from '../report.ts';
import {
  changeTo,
  type Field,
  fieldKey,
  isSameField,
  keysOfBoth,
  ledgerChanges,
  plainDifferences,
} from './fields.ts';
import { mergeLists } from './keyed.ts';
import { mergeParagraphs } from './paragraphs.ts';
import { isSame } from './same.ts';

export interface ThreeWay {
  /** `mine` with what only they changed; of a dispute, what `mine` has. The same object where that is nothing. */
  readonly content: DraftContent;
  /** What became of the report of `mine` on the way. */
  readonly changes: readonly Change[];
  /** Fields that both changed, to different ends. */
  readonly disputed: readonly Field[];
}

/** Parts of a merge: changes to be made to `mine`, and what is disputed. */
interface Piece {
  readonly changes: readonly Change[];
  readonly disputed: readonly Field[];
}

/** Brings `mine` and `theirs` together, which both go on from `base`. */
export function mergeThreeWays(base: DraftContent, mine: DraftContent, theirs: DraftContent): ThreeWay {
  const [was, own, others] = [base.report, mine.report, theirs.report];
  const pieces = [
    mergeParts(was, own, others),
    mergePlain(was, own, others, isCounted(was, own, others)),
    ...keysOfBoth(own.texts, others.texts).map(text => mergeText(was, own, others, text)),
    mergeConfirmed(was, own, others),
    mergeLedgers(was, own, others),
  ];
  const lastYear = mergeLastYears(base, mine, theirs);
  const { report, inverse } = apply(own, { label: '', changes: pieces.flatMap(({ changes }) => changes) });
  const unknown = isSame(was.unknown, own.unknown) ? others.unknown : own.unknown;
  const kept = isSame(unknown, own.unknown) ? report : withUnknown(report, unknown);
  const outside = isSame(base.unknown, mine.unknown) ? theirs.unknown : mine.unknown;
  const isUnchanged = kept === own && lastYear.value === mine.lastYear && isSame(outside, mine.unknown);
  const { unknown: _unknown, ...rest } = mine;
  return {
    content: isUnchanged
      ? mine
      : { ...rest, report: kept, lastYear: lastYear.value, ...(outside && { unknown: outside }) },
    changes: inverse.changes,
    disputed: [...pieces.flatMap(({ disputed }) => disputed), ...lastYear.disputed],
  };
}

function withUnknown(report: Report, unknown: Report['unknown']): Report {
  const { unknown: _unknown, ...rest } = report;
  return unknown ? { ...rest, unknown } : rest;
}

function mergeLastYears(
  base: DraftContent,
  mine: DraftContent,
  theirs: DraftContent,
): { readonly value: LastYear | null; readonly disputed: readonly Field[] } {
  const field: Field = { kind: 'lastYear' };
  if (isSameField(mine, theirs, field) || isSameField(base, theirs, field)) {
    return { value: mine.lastYear, disputed: [] };
  }
  if (isSameField(base, mine, field)) return { value: theirs.lastYear, disputed: [] };
  return { value: mine.lastYear, disputed: [field] };
}

/** Fields that one change sets. `withTable`: table 三 goes with its ledger. */
function mergePlain(base: Report, mine: Report, theirs: Report, withTable: boolean): Piece {
  const own = new Set(plainDifferences(base, mine).map(fieldKey));
  const changes: Change[] = [];
  const disputed: Field[] = [];
  for (const field of plainDifferences(base, theirs)) {
    if (withTable && field.kind === 'figure' && field.cell.startsWith('requests.')) continue;
    const change = changeTo(theirs, field);
    if (isSame(changeTo(mine, field), change)) continue;
    if (own.has(fieldKey(field))) disputed.push(field);
    else changes.push(change);
  }
  return { changes, disputed };
}

function mergeText(base: Report, mine: Report, theirs: Report, text: TextId): Piece {
  const own = textOf(mine, text);
  const merged = mergeParagraphs(textOf(base, text), own, textOf(theirs, text));
  if (merged === null) return { changes: [], disputed: [{ kind: 'text', text }] };
  return { changes: merged === own ? [] : [{ kind: 'text', text, value: merged }], disputed: [] };
}

/** Only the words that somebody confirmed are confirmed. */
function mergeConfirmed(base: Report, mine: Report, theirs: Report): Piece {
  const texts = new Set([...mine.confirmed, ...theirs.confirmed]);
  const changes = [...texts].flatMap((text): readonly Change[] => {
    const value = mergeParagraphs(textOf(base, text), textOf(mine, text), textOf(theirs, text));
    const stands = value ?? textOf(mine, text);
    const [was, own, others] = [base, mine, theirs].map(report => report.confirmed.includes(text));
    const isConfirmed =
      (own === was ? others === true : own === true) &&
      [mine, theirs].some(report => report.confirmed.includes(text) && textOf(report, text) === stands);
    return [{ kind: 'confirm', text, value: isConfirmed }];
  });
  return { changes, disputed: [] };
}

/** A part that one side took out while the other wrote in it is disputed. */
function mergeParts(base: Report, mine: Report, theirs: Report): Piece {
  const isWritten = (id: string): boolean => {
    const text = `overview.${id}` as TextId;
    return [mine, theirs].some(
      report => report.parts.some(part => part.id === id) && textOf(report, text) !== textOf(base, text),
    );
  };
  const { items, disputed } = mergeLists(base.parts, mine.parts, theirs.parts, isWritten);
  return {
    changes: items === mine.parts ? [] : [{ kind: 'parts', value: items }],
    disputed: disputed.map(id => ({ kind: 'part', part: id as Report['parts'][number]['id'] })),
  };
}

const useOf = ({ ledger }: Report): string => ledger?.use ?? 'none';

/** Whether the ledger and table 三 are to be taken as one: whether it counts somewhere. */
const isCounted = (...reports: readonly [Report, Report, Report]): boolean =>
  reports.some(report => useOf(report) === 'counting');

function mergeLedgers(base: Report, mine: Report, theirs: Report): Piece {
  const hasOneUse = [mine, theirs].every(report => useOf(report) === useOf(base));
  if (hasOneUse && base.ledger && mine.ledger && theirs.ledger) {
    const piece = mergeLines(base.ledger, mine.ledger, theirs.ledger);
    if (piece) return piece;
  }
  const withTable = isCounted(base, mine, theirs);
  const [was, own, others] = [base, mine, theirs].map(report => ledgerChanges(report, withTable));
  if (isSame(own, others) || isSame(others, was)) return nothing;
  if (isSame(own, was)) return { changes: others ?? [], disputed: [] };
  return { changes: [], disputed: [{ kind: 'ledger', withTable }] };
}

const nothing: Piece = { changes: [], disputed: [] };

/** Line by line; `null`: one that counts would be left without a line. */
function mergeLines(base: Ledger, mine: Ledger, theirs: Ledger): Piece | null {
  const { items, disputed } = mergeLists(base.lines, mine.lines, theirs.lines);
  if (items.length === 0 && mine.use === 'counting') return null;
  return {
    changes: items === mine.lines ? [] : [{ kind: 'ledger', value: { ...mine, lines: items } }],
    disputed: disputed.map(line => ({ kind: 'line', line })),
  };
}
