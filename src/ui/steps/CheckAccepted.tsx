/** 已确认: what the clerk let stand, each with its reason and the way to doubt it again, folded. */

import type { AcceptedFinding } from '../../check/index.ts';
import { stepOf } from '../../check/index.ts';
import { useDraft, useEditor } from '../editor/context.tsx';
import { Fold } from '../parts/Fold.tsx';
import { Icon } from '../parts/Icon.tsx';
import { sentenceOf } from '../sentences/findings.ts';
import { reasonWords } from '../sentences/letStand.ts';
import { stepTitle } from '../sentences/steps.ts';
import { doubtingAgain, withKeys } from './matters.ts';

export function CheckAccepted({ accepted }: { accepted: readonly AcceptedFinding[] }) {
  const { edit, goToPlace, session, tellDone } = useEditor();
  useDraft(snapshot => snapshot.report.parts);
  if (accepted.length === 0) return null;
  const { report } = session.getSnapshot();

  const doubtAgain = (index: number, line: HTMLLIElement | null) => {
    const found = accepted[index];
    if (!found) return;
    const list = line?.closest('details');
    edit(doubtingAgain(found.finding));
    tellDone(`又提示了：${sentenceOf(found.finding, report).title}`);
    list?.querySelector<HTMLElement>('summary')?.focus({ preventScroll: true });
  };

  return (
    <Fold id="accepted" className="check-fold check-accepted" summary={`已确认 ${accepted.length} 条`}>
      <ul>
        {withKeys(accepted.map(({ finding }) => finding)).map(({ key, finding }, index) => {
          const { title } = sentenceOf(finding, report);
          const stands = accepted[index];
          return (
            <li key={key} className="accepted">
              <Icon name="done" />
              <button type="button" className="finding-text" onClick={() => goToPlace(finding.places[0])}>
                <strong>{title}</strong>（{stepTitle(stepOf(finding.places[0]))}）
                {stands && <span className="accepted-reason">{reasonWords(stands)}</span>}
              </button>
              <button
                type="button"
                className="button button-small"
                aria-label={`撤销确认：${title}`}
                onClick={event => event.detail < 2 && doubtAgain(index, event.currentTarget.closest('li'))}
              >
                撤销确认
              </button>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
