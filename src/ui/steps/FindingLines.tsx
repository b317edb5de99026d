/** What was found at a place, under it: the sentence, the mend where there is one, and the way to let it stand. */

import { memo, useId, useRef, useState } from 'react';
import type { Finding } from '../../check/index.ts';
import type { Report } from '../../report/index.ts';
import { findingsOf, useDraft, useEditor } from '../editor/context.tsx';
import { useNotify } from '../notice.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { sentenceOf } from '../sentences/findings.ts';
import { hintReason, letStandLabel } from '../sentences/letStand.ts';
import { LetStand } from './LetStand.tsx';
import { canLetStand, lettingStand, withKeys } from './matters.ts';

interface Props {
  readonly findings: readonly Finding[];
  /** The one that is spoken of where the caret stands; it is kept in sight. */
  readonly here?: Finding | null;
}

export const FindingLines = memo(function FindingLines({ findings, here = null }: Props) {
  const { edit, lastYear, session, tellDone } = useEditor();
  const notify = useNotify();
  // Of the report, the sentences name nothing that changes but the headings of section 一.
  useDraft(snapshot => snapshot.report.parts);
  if (findings.length === 0) return null;
  const { report } = session.getSnapshot();

  /** The findings lag behind the typing: what is done is done to the report as it stands now. */
  const asNow = (key: string): Finding | null => {
    const { report: now } = session.getSnapshot();
    return withKeys(findingsOf(now, lastYear)).find(found => found.key === key)?.finding ?? null;
  };
  const mend = (key: string) => {
    const current = asNow(key);
    if (current?.remedy) edit(current.remedy);
    else notify({ text: '这一处刚刚改过，已经不用再改。' });
  };
  const letStand = (key: string, reason: string, line: Element | null) => {
    const current = asNow(key);
    if (!current || !canLetStand(current)) {
      notify({ text: '这一处刚刚改过，请再看一看。' });
      return;
    }
    focusAfter(line);
    edit(lettingStand(current, reason));
    tellDone(`已确认：${sentenceOf(current, session.getSnapshot().report).title}`);
  };

  return (
    <ul className={`finding-lines ${here ? 'finding-lines-here' : ''}`}>
      {withKeys(findings).map(({ key, finding }) => (
        <Line
          key={key}
          finding={finding}
          report={report}
          isHere={finding === here}
          onMend={() => mend(key)}
          onLetStand={(reason, line) => letStand(key, reason, line)}
        />
      ))}
    </ul>
  );
});

interface LineProps {
  readonly finding: Finding;
  readonly report: Report;
  readonly isHere: boolean;
  readonly onMend: () => void;
  readonly onLetStand: (reason: string, line: Element | null) => void;
}

function Line({ finding, report, isHere, onMend, onLetStand }: LineProps) {
  const { goToPlace } = useEditor();
  const [isAsking, setIsAsking] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { title, detail, action } = sentenceOf(finding, report);
  const { icon, name } = severities[finding.severity];

  return (
    <li ref={line} className={`finding finding-${finding.severity} ${isHere ? 'finding-here' : ''}`}>
      <Icon name={icon} />
      <span className="visually-hidden">{name}：</span>
      <button type="button" className="finding-text" onClick={() => goToPlace(finding.places[0])}>
        <strong>{title}</strong> {detail}
      </button>
      {finding.remedy && (
        <button
          type="button"
          className="button button-small finding-mend"
          // The second click of a double click meets the line that took this one's place.
          onClick={event => event.detail < 2 && onMend()}
        >
          {action ?? finding.remedy.label}
        </button>
      )}
      {canLetStand(finding) && (
        <button
          type="button"
          ref={opener}
          className="button button-small finding-stand"
          {...(finding.severity !== 'hint' && { 'aria-expanded': isAsking })}
          {...(isAsking && { 'aria-controls': id })}
          onClick={event => {
            if (event.detail > 1) return;
            if (finding.severity === 'hint') onLetStand(hintReason, line.current);
            else setIsAsking(!isAsking);
          }}
        >
          {letStandLabel(finding)}
        </button>
      )}
      {isAsking && canLetStand(finding) && (
        <LetStand
          id={id}
          of={title}
          onReason={reason => onLetStand(reason, line.current)}
          onClose={() => {
            opener.current?.focus({ preventScroll: true });
            setIsAsking(false);
          }}
        />
      )}
    </li>
  );
}

/** The line goes: the focus goes to the next one, the one before, the field it stood under, or the step's head. */
function focusAfter(line: Element | null): void {
  const list = line?.closest('ul');
  const main = line?.closest('main');
  if (!line || !list || !main) return;
  const isShown = (element: Element) => element.closest('details:not([open])') === null;
  const near = (within: Element): HTMLElement | null => {
    const texts = Array.from(within.querySelectorAll<HTMLElement>('.finding-text')).filter(isShown);
    const own = texts.findIndex(text => line.contains(text));
    return texts[own + 1] ?? texts[own - 1] ?? null;
  };
  const target =
    near(list) ??
    line.closest('.field')?.querySelector<HTMLElement>('[data-place]') ??
    near(main) ??
    main.querySelector<HTMLElement>('.step-head h2');
  target?.focus({ preventScroll: true });
}

/** Colour is never the only sign of how grave it is. */
const severities: Readonly<Record<Finding['severity'], { readonly icon: IconName; readonly name: string }>> =
  {
    error: { icon: 'problem', name: '必须改' },
    doubt: { icon: 'doubt', name: '看一看' },
    hint: { icon: 'hint', name: '提示' },
  };
