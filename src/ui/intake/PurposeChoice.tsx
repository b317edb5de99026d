/** 作为上年报告 or 作为本年草稿: with what speaks for the one or the other, and the choice left to the clerk. */

import { useId } from 'react';
import type { Purpose, PurposeAdvice } from './purpose.ts';

interface Props {
  readonly advice: PurposeAdvice;
  readonly purpose: Purpose;
  readonly onChoose: (purpose: Purpose) => void;
  /** What each choice does, in a few words. */
  readonly names: Readonly<Record<Purpose, string>>;
}

export function PurposeChoice({ advice, purpose, onChoose, names }: Props) {
  const name = useId();
  return (
    <fieldset className="purpose">
      <legend className="visually-hidden">这份报告怎么用</legend>
      <p className="purpose-reason">{advice.reason}</p>
      {advice.isFree &&
        (['lastYear', 'thisYear'] as const).map(choice => (
          <label key={choice} className={`purpose-way ${choice === purpose ? 'purpose-chosen' : ''}`}>
            <input type="radio" name={name} checked={choice === purpose} onChange={() => onChoose(choice)} />
            <span>{names[choice]}</span>
          </label>
        ))}
    </fieldset>
  );
}
