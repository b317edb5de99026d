/** 改年份: the years of last year's in one text, with the list of them under its tools; the same at every text. */

import { useMemo, useState } from 'react';
import { yearPlaces } from '../../check/index.ts';
import type { TextId } from '../../form/index.ts';
import { useEditor, useOtherYear, useSettledReport } from '../editor/context.tsx';
import { lastName } from '../sentences/lastYear.ts';
import { YearsForward } from './YearsForward.tsx';

/** The focus and the selection stay in the field while a tool is pressed. */
const keepFocus = (event: { preventDefault: () => void }) => event.preventDefault();

export function TextYears({ text }: { readonly text: TextId }) {
  const { lastYear } = useEditor();
  const last = lastName(useOtherYear());
  const [isOpen, setOpen] = useState(false);
  const report = useSettledReport();
  const places = useMemo(
    () => (lastYear ? yearPlaces(report, lastYear, [text]) : []),
    [report, lastYear, text],
  );
  const sure = places.filter(place => place.sure).length;
  // Those that may be meant as they are the checks ask about, one by one.
  if (!lastYear || (sure === 0 && !(isOpen && places.length > 0))) return null;
  return (
    <>
      <button
        type="button"
        className="button button-small text-tools-blanks"
        title={`${last}带过来的年份，逐处看，一次改好`}
        aria-label={`改年份，有 ${sure} 处还是${last}的`}
        aria-expanded={isOpen}
        onMouseDown={keepFocus}
        onClick={() => setOpen(!isOpen)}
      >
        改年份（{sure}）
      </button>
      {isOpen && (
        <div className="move-years text-years">
          <YearsForward texts={[text]} lastYear={lastYear} onDone={() => setOpen(false)} />
        </div>
      )}
    </>
  );
}
