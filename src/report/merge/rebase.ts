/** Keeping undo true while another window writes the same draft: what was to be taken back, on what stands now. */

import type { Change } from '../edit.ts';
import type { Ledger } from '../ledger.ts';
import { type Report, textOf } from '../report.ts';
import { changeTo } from './fields.ts';
import { mergeLists } from './keyed.ts';
import { mergeParagraphs } from './paragraphs.ts';
import { isSame } from './same.ts';

/**
 * `changes`, which were to be made to `before` by an undo, as they are to be made to `after`. What another window changed
 * on the way stays: a change of the same field is left out, or brought together with theirs by paragraph or line.
 */
export function rebaseChanges(changes: readonly Change[], before: Report, after: Report): readonly Change[] {
  const rebased = changes.flatMap((change): readonly Change[] => {
    switch (change.kind) {
      case 'text':
        return rebaseText(change, before, after);
      case 'confirm': {
        const hasOtherWords = textOf(after, change.text) !== textOf(before, change.text);
        const wasConfirmed = before.confirmed.includes(change.text);
        return hasOtherWords || wasConfirmed !== after.confirmed.includes(change.text) ? [] : [change];
      }
      case 'parts': {
        const { items, disputed } = mergeLists(before.parts, change.value, after.parts);
        return disputed.length > 0 || isSame(items, after.parts) ? [] : [{ kind: 'parts', value: items }];
      }
      case 'ledger':
        return rebaseLedger(change, before, after);
      case 'unknown':
        return isSame(before.unknown, after.unknown) ? [change] : [];
      default:
        return isSame(changeTo(before, change), changeTo(after, change)) ? [change] : [];
    }
  });
  const has = (list: readonly Change[]) => list.some(({ kind }) => kind === 'ledger');
  if (!has(changes) || has(rebased)) return rebased;
  return rebased.filter(change => change.kind !== 'figure' || !change.cell.startsWith('requests.'));
}

function rebaseText(
  change: Extract<Change, { kind: 'text' }>,
  before: Report,
  after: Report,
): readonly Change[] {
  const now = textOf(after, change.text);
  const value = mergeParagraphs(textOf(before, change.text), change.value, now);
  return value === null || value === now ? [] : [{ ...change, value }];
}

function rebaseLedger(
  change: Extract<Change, { kind: 'ledger' }>,
  before: Report,
  after: Report,
): readonly Change[] {
  if (isSame(before.ledger, after.ledger)) return [change];
  const ledgers = [before.ledger, change.value, after.ledger];
  const [was, wanted, now] = ledgers.filter((ledger): ledger is Ledger => Boolean(ledger));
  if (!was || !wanted || !now || was.use !== wanted.use || was.use !== now.use) return [];
  const { items, disputed } = mergeLists(was.lines, wanted.lines, now.lines);
  if (disputed.length > 0 || items.length === 0 || isSame(items, now.lines)) return [];
  return [{ ...change, value: { ...now, lines: items } }];
}
