/** What the clerk can do about a finding: it is told from the others, found again in a later report, let stand. */

import { type Finding, matterOf, mayBeAccepted, placeKey } from '../../check/index.ts';
import type { Edit } from '../../report/index.ts';

/** A key for each: its rule, its place, what it says, and which of several that say the same it is. */
export function withKeys(
  findings: readonly Finding[],
): readonly { readonly key: string; readonly finding: Finding }[] {
  const counts = new Map<string, number>();
  return findings.map(finding => {
    const base = `${finding.rule} ${placeKey(finding.places[0])} ${JSON.stringify(finding.facts)}`;
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    return { key: `${base} ${count}`, finding };
  });
}

/** Whether what mends a finding is that the clerk says it holds: 确认沿用. */
const isConfirmedByMend = ({ rule }: Finding): boolean => rule === 'textUnchanged' || rule === 'lastFigures';

/** Whether a finding has a 确认无误 of its own: errors, blanks and what its mend confirms have none. */
export const canLetStand = (finding: Finding): boolean =>
  mayBeAccepted(finding) && !isConfirmedByMend(finding);

/** The edit that lets a finding stand for this reason. */
export const lettingStand = (finding: Finding, reason: string): Edit => ({
  label: '确认无误',
  changes: [{ kind: 'accept', matter: matterOf(finding), reason }],
});

/** The edit that doubts again what was let stand or confirmed. */
export function doubtingAgain(finding: Finding): Edit {
  const label = '撤销确认';
  if (finding.rule === 'textUnchanged' || finding.rule === 'lastFigures') {
    return { label, changes: [{ kind: 'confirm', text: finding.facts.text, value: false }] };
  }
  return { label, changes: [{ kind: 'accept', matter: matterOf(finding), reason: null }] };
}
