/** Taking one field over from another state of the same draft. */

import type { Change } from '../edit.ts';
import type { DraftContent } from '../file.ts';
import { changeTo, type Field, ledgerChanges, textChanges } from './fields.ts';

/** The changes that make of `field` in `content` what it is in `from`; last year's report is no part of them. */
export function changesToTake({ report }: DraftContent, from: DraftContent, field: Field): readonly Change[] {
  switch (field.kind) {
    case 'lastYear':
      return [];
    case 'text':
      return textChanges(from.report, field.text);
    case 'ledger':
      return ledgerChanges(from.report, field.withTable);
    case 'part':
      return [{ kind: 'parts', value: taken(report.parts, from.report.parts, field.part) }];
    case 'line': {
      const { ledger } = report;
      if (!ledger) return [];
      const lines = taken(ledger.lines, from.report.ledger?.lines ?? [], field.line);
      const use = ledger.use === 'counting' && lines.length === 0 ? 'comparing' : ledger.use;
      return [{ kind: 'ledger', value: { ...ledger, use, lines } }];
    }
    default:
      return [changeTo(from.report, field)];
  }
}

/** `list` with the item of that id as `from` has it: behind the one it follows there, or taken out. */
function taken<T extends { readonly id: string }>(
  list: readonly T[],
  from: readonly T[],
  id: string,
): readonly T[] {
  const index = from.findIndex(item => item.id === id);
  const item = from[index];
  if (!item) return list.filter(other => other.id !== id);
  if (list.some(other => other.id === id)) return list.map(other => (other.id === id ? item : other));
  const before = list.findIndex(other => other.id === from[index - 1]?.id);
  return [...list.slice(0, before + 1), item, ...list.slice(before + 1)];
}
