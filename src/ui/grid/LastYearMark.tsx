/** Last year's figure, small in a cell, and under it the change since. */

import { type Figure, figureFromText } from '../../report/index.ts';
import { changeWord } from './lastYear.ts';

interface Props {
  /** Last year's figure as text. */
  readonly last: string;
  readonly now: Figure;
}

export function LastYearMark({ last, now }: Props) {
  const change = changeWord(figureFromText(last, { decimal: true, signed: true }), now);
  return (
    <span className="figure-last" title={`上年：${last}${change && `，今年${change}`}`} aria-hidden="true">
      <span>({last})</span>
      <span className="figure-change">{change}</span>
    </span>
  );
}
