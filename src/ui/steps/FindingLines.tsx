/** What was found at a place, under it: the sentence, and the mend where there is one. */

import { type Finding, placeKey } from '../../check/index.ts';
import { useDraft, useEditor } from '../editor/context.tsx';
import { sentenceOf } from '../sentences/findings.ts';

export function FindingLines({ findings }: { findings: readonly Finding[] }) {
  const { edit, goToPlace } = useEditor();
  const report = useDraft(snapshot => snapshot.report);
  if (findings.length === 0) return null;
  return (
    <ul className="finding-lines">
      {findings.map(finding => {
        const { title, detail, action } = sentenceOf(finding, report);
        const { remedy } = finding;
        return (
          <li key={keyOf(finding)} className={`finding finding-${finding.severity}`}>
            <button type="button" className="finding-text" onClick={() => goToPlace(finding.places[0])}>
              <strong>{title}</strong> {detail}
            </button>
            {remedy && (
              <button type="button" className="button button-small" onClick={() => edit(remedy)}>
                {action ?? remedy.label}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const keyOf = ({ rule, places: [place] }: Finding) =>
  `${rule} ${placeKey(place)} ${place.kind === 'text' ? (place.range?.from ?? '') : ''}`;
