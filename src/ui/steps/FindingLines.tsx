/** What was found at a place, under it: the sentence, and the mend where there is one. */

import { memo } from 'react';
import { type Finding, placeKey } from '../../check/index.ts';
import { findingsOf, useDraft, useEditor } from '../editor/context.tsx';
import { useNotify } from '../notice.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { sentenceOf } from '../sentences/findings.ts';

export const FindingLines = memo(function FindingLines({ findings }: { findings: readonly Finding[] }) {
  const { edit, goToPlace, lastYear, session } = useEditor();
  const notify = useNotify();
  // Of the report, the sentences name nothing that changes but the headings of section 一.
  useDraft(snapshot => snapshot.report.parts);
  if (findings.length === 0) return null;
  const { report } = session.getSnapshot();

  /** The findings lag behind the typing: what mends is made from the report as it stands now. */
  const mend = (key: string) => {
    const { report: now } = session.getSnapshot();
    const current = withKeys(findingsOf(now, lastYear)).find(found => found.key === key);
    if (current?.finding.remedy) edit(current.finding.remedy);
    else notify({ text: '这一处刚刚改过，已经不用再改。' });
  };

  return (
    <ul className="finding-lines">
      {withKeys(findings).map(({ key, finding }) => {
        const { title, detail, action } = sentenceOf(finding, report);
        return (
          <li key={key} className={`finding finding-${finding.severity}`}>
            <Icon name={severities[finding.severity].icon} />
            <span className="visually-hidden">{severities[finding.severity].name}：</span>
            <button type="button" className="finding-text" onClick={() => goToPlace(finding.places[0])}>
              <strong>{title}</strong> {detail}
            </button>
            {finding.remedy && (
              <button
                type="button"
                className="button button-small"
                // The second click of a double click meets the line that took this one's place.
                onClick={event => event.detail < 2 && mend(key)}
              >
                {action ?? finding.remedy.label}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
});

/** Colour is never the only sign of how grave it is. */
const severities: Readonly<Record<Finding['severity'], { readonly icon: IconName; readonly name: string }>> =
  {
    error: { icon: 'problem', name: '必须改' },
    doubt: { icon: 'doubt', name: '看一看' },
    hint: { icon: 'hint', name: '提示' },
  };

/** A key for each: its rule, its place, what it says, and which of several that say the same it is. */
function withKeys(
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
