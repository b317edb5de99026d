/** Going back to a former state of the same draft, as one edit. */

import type { TextId } from '../../form/index.ts';
import type { Change, Edit } from '../edit.ts';
import type { Report } from '../report.ts';
import { changeTo, keysOfBoth, ledgerChanges, plainDifferences, textChanges } from './fields.ts';
import { isSame } from './same.ts';

/**
 * The edit that makes of `report` what `former` is, blanks and what this version does not know of it too; `null`: they
 * are of different national formats.
 */
export function restoreEdit(report: Report, former: Report, label: string): Edit | null {
  if (report.form !== former.form) return null;
  return {
    label,
    changes: [
      ...(isSame(report.ledger, former.ledger) ? [] : ledgerChanges(former, false)),
      ...(isSame(report.parts, former.parts) ? [] : [{ kind: 'parts', value: former.parts } as const]),
      ...textsOfBoth(report, former).flatMap(text => restoredText(report, former, text)),
      ...plainDifferences(report, former).map(field => changeTo(former, field)),
      ...(isSame(report.unknown, former.unknown)
        ? []
        : [{ kind: 'unknown', value: former.unknown ?? null } as const]),
    ],
  };
}

const textsOfBoth = (report: Report, former: Report): readonly TextId[] => [
  ...new Set([...keysOfBoth(report.texts, former.texts), ...report.confirmed, ...former.confirmed]),
];

function restoredText(report: Report, former: Report, text: TextId): readonly Change[] {
  const changes = textChanges(former, text);
  return isSame(changes, textChanges(report, text)) ? [] : changes;
}
