/** Last year's figure, small in a cell, and under it the change since. */

import { type Figure, figureFromText } from '../../report/index.ts';
import { changeSaid, changeWord } from './lastYear.ts';

interface Props {
  /** Last year's figure as text. */
  readonly last: string;
  readonly now: Figure;
}

export function LastYearMark({ last, now }: Props) {
  const before = figureFromText(last, { decimal: true, signed: true });
  const said = changeSaid(before, now);
  return (
    <span className="figure-last" title={`上年 ${last}${said && `，${said}`}`} aria-hidden="true">
      <span>({last})</span>
      <span className="figure-change">{changeWord(before, now)}</span>
    </span>
  );
}
