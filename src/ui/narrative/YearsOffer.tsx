/** Says that years of last year's still stand in texts, and opens the list of them. */

import { useState } from 'react';
import { placeKey, yearPlaces } from '../../check/index.ts';
import type { TextId } from '../../form/index.ts';
import type { LastYear } from '../../report/index.ts';
import { useOtherYear, useSettledReport } from '../editor/context.tsx';
import { lastName } from '../sentences/lastYear.ts';
import { YearsForward } from './YearsForward.tsx';

interface Props {
  readonly texts: readonly TextId[];
  readonly lastYear: LastYear;
  readonly isPlace: boolean;
}

export function YearsOffer({ texts, lastYear, isPlace }: Props) {
  const [isOpen, setOpen] = useState(false);
  const report = useSettledReport();
  const last = lastName(useOtherYear());
  const places = yearPlaces(report, lastYear, texts);
  const sure = places.filter(place => place.sure).length;
  // Those that may be meant as they are the checks ask about, one by one.
  if (sure === 0 && !(isOpen && places.length > 0)) return null;
  return (
    <div className="move-years">
      <p>
        {sure > 0
          ? `${last}带过来的文字里有 ${sure} 处年份还是${last}的。`
          : '拿得准的年份都改好了，还有几处请您看一看。'}
        <button
          type="button"
          className="button button-small"
          aria-expanded={isOpen}
          {...(isPlace && { 'data-place': placeKey({ kind: 'years' }) })}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? '收起' : '逐处看，一次改好'}
        </button>
      </p>
      {isOpen && <YearsForward texts={texts} lastYear={lastYear} onDone={() => setOpen(false)} />}
    </div>
  );
}
