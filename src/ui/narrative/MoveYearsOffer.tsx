/** Texts that are last year's word for word: their years can be moved to this year in one step, and it says which. */

import { useDeferredValue, useMemo } from 'react';
import { type MovedYear, yearsToMove } from '../../check/index.ts';
import type { TextId } from '../../form/index.ts';
import {
  type Change,
  carriedTexts,
  type LastYear,
  paragraphsOf,
  type Report,
  replaced,
  textOf,
} from '../../report/index.ts';
import { useDraft, useEditor, useReport } from '../editor/context.tsx';
import { movedYearsWords } from '../sentences/texts.ts';

interface Moved {
  readonly text: TextId;
  readonly value: string;
  readonly moved: readonly MovedYear[];
}

/** The years to move in those of `texts` that are last year's, with the years they had there. */
function movedIn(
  report: Report,
  last: LastYear,
  carried: Report['texts'],
  texts: readonly TextId[],
): readonly Moved[] {
  const { year } = report;
  const { year: from } = last.report;
  if (year === null || from === null) return [];
  const essence = (value = '') => paragraphsOf(value).join('\n');
  return texts.flatMap((text): readonly Moved[] => {
    const value = textOf(report, text);
    const own = essence(value);
    if (own === '' || (own !== essence(last.report.texts[text]) && own !== essence(carried[text]))) return [];
    const moved = yearsToMove(value, text, from, year);
    return moved.length > 0 ? [{ text, value, moved }] : [];
  });
}

export function MoveYearsOffer({ texts, lastYear }: { texts: readonly TextId[]; lastYear: LastYear }) {
  const { edit, session, tellDone } = useEditor();
  const year = useDraft(({ report }) => report.year);
  const carried = useMemo(() => carriedTexts(lastYear.report), [lastYear]);
  // A moment behind the typing, so that it never waits for this.
  const found = movedIn(useDeferredValue(useReport()), lastYear, carried, texts);
  const count = found.reduce((sum, { moved }) => sum + moved.length, 0);
  if (count === 0) return null;

  const move = () => {
    const now = movedIn(session.getSnapshot().report, lastYear, carried, texts);
    const changes = now.map(
      ({ text, value, moved }): Change => ({ kind: 'text', text, value: replaced(value, moved) }),
    );
    session.closeStep();
    edit({ label: '改年份', changes });
    tellDone(`年份已改：${movedYearsWords(now.flatMap(({ moved }) => moved))}。数字和做法请按今年的情况改。`);
  };

  return (
    <p className="move-years">
      上年带过来的文字里有 {count} 处年份还是上年的。
      <button type="button" className="button button-small" onClick={move}>
        都改成 {year} 年的
      </button>
    </p>
  );
}
