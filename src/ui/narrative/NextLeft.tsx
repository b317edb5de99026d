/** 下一处待核: goes through what is last year's still in a text, dash by dash. */

import { mentionsLeft } from '../../check/index.ts';
import type { TextId } from '../../form/index.ts';
import { useEditor, useOtherYear, useSettled } from '../editor/context.tsx';
import { lastName } from '../sentences/lastYear.ts';
import type { TextEdits } from './textEdits.ts';

/** The focus and the selection stay in the field while a tool is pressed. */
const keepFocus = (event: { preventDefault: () => void }) => event.preventDefault();

interface Props {
  readonly text: TextId;
  readonly edits: TextEdits;
}

export function NextLeft({ text, edits }: Props) {
  const { lastYear, session, goToPlace } = useEditor();
  const last = lastName(useOtherYear());
  const count = useSettled(report => (lastYear ? mentionsLeft(report, lastYear, text).length : 0));
  if (!lastYear || count === 0) return null;

  const toNext = () => {
    const left = mentionsLeft(session.getSnapshot().report, lastYear, text);
    const { to } = edits.written();
    // From the end, where the caret is at first, it begins anew.
    const next = left.find(({ from }) => from >= to) ?? left[0];
    if (next) goToPlace({ kind: 'text', text, range: { from: next.from, to: next.to } });
  };

  return (
    <button
      type="button"
      className="button button-small text-tools-blanks"
      title={`划虚线的年份、数和日期还是${last}的`}
      aria-label={`下一处待核，还有 ${count} 处是${last}的`}
      onMouseDown={keepFocus}
      onClick={toNext}
    >
      下一处待核（{count}）
    </button>
  );
}
