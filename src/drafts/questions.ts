/**
 * What was still to be chosen between two windows (see sides.ts), where a draft comes out of a backup and where that is
 * taken back: a question goes with the draft that it was asked of, and one that was settled is not asked again.
 */

import type { BackedUp } from './backup.ts';
import type { DraftRow, Rows, VersionRow } from './rows.ts';
import { undecidedOf } from './sides.ts';

/** What tells a version from the others of its draft, whatever id the draft has here. */
export const placeOf = ({ id }: Pick<VersionRow, 'id'>): string => id.slice(id.lastIndexOf('/') + 1);

/** Of the versions in a backup, those of which the clerk had not chosen when it was made. */
export function openSidesOf({ row, versions }: BackedUp): readonly VersionRow[] {
  const asked = new Set(undecidedOf(row).map(id => placeOf({ id })));
  return versions.filter(version => asked.has(placeOf(version)) && isOpen(version));
}

const isOpen = ({ side, fate }: VersionRow): boolean => side === 'mine' && fate === undefined;

/** Has the draft ask these questions; what it asked before it asks only where that is among them. */
export async function ask(rows: Rows, draftId: string, ids: readonly string[]): Promise<void> {
  const row = await rows.draft(draftId);
  if (row && !isAlike(undecidedOf(row), ids)) await rows.putDraft(asking(row, ids));
}

const isAlike = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every(id => b.includes(id));

const asking = ({ undecided: _undecided, ...row }: DraftRow, ids: readonly string[]): DraftRow =>
  ids.length > 0 ? { ...row, undecided: ids } : row;

/** Which of these versions can be chosen still: here, not settled, and not one that the clerk named while it was. */
export async function askable(
  rows: Rows,
  ids: readonly string[],
  known: readonly string[] = [],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const id of new Set(ids)) {
    const version = await rows.version(id);
    if (version && isOpen(version) && (version.name === undefined || known.includes(id))) found.push(id);
  }
  return found;
}

/** What a draft asks again that is as it was `before`; `then`: what it asked after what is taken back, `now`: by now. */
export function questionsBefore(before: DraftRow, then: readonly string[], now: DraftRow): readonly string[] {
  const asked = undecidedOf(now);
  const isSettled = (id: string) => then.includes(id) && !asked.includes(id);
  const isNew = (id: string) => !then.includes(id);
  return [...undecidedOf(before).filter(id => !isSettled(id)), ...asked.filter(isNew)];
}
