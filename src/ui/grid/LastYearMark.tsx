/** Last year's figure, small in a cell, and under it the change since; of another year no change. */

import { type Figure, figureFromText } from '../../report/index.ts';
import { figureBeside } from '../sentences/lastYear.ts';
import { changeSaid, changeWord } from './lastYear.ts';

interface Props {
  /** Last year's figure as text. */
  readonly last: string;
  readonly now: Figure;
  /** The year it is of, where that is not the year before. */
  readonly other: number | null;
}

export function LastYearMark({ last, now, other }: Props) {
  const before = figureFromText(last, { decimal: true, signed: true });
  const said = other === null ? changeSaid(before, now) : '';
  return (
    <span
      className="figure-last"
      title={figureBeside(last, other) + (said && `，${said}`)}
      aria-hidden="true"
    >
      <span>({last})</span>
      <span className="figure-change">{other === null && changeWord(before, now)}</span>
    </span>
  );
}
