/**
 * Dashes under what still is last year's in a text area: a layer over it with the same words, unseen and untouchable,
 * of which only the dashes show. To follow every keystroke costs a long text more than the key itself: they are out of
 * sight while she types, as they would stand under other words, and back when typing pauses.
 */

import { memo, type RefObject, useEffect, useMemo, useRef } from 'react';
import { type Mention, mentionsLeft } from '../../check/index.ts';
import type { TextId } from '../../form/index.ts';
import { type LastYear, textOf } from '../../report/index.ts';
import { useDraft, useSettledReport } from '../editor/context.tsx';

interface Props {
  readonly text: TextId;
  readonly lastYear: LastYear;
  readonly area: RefObject<HTMLTextAreaElement | null>;
}

/** A text longer than any part of a report is not gone through at every keystroke. */
const longest = 8000;

export function LastMarks({ text, lastYear, area }: Props) {
  const report = useSettledReport();
  const value = textOf(report, text);
  const isBehind = useDraft(snapshot => textOf(snapshot.report, text) !== value);
  const { year } = report;
  const confirmed = report.confirmed.includes(text);
  const layer = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what of the report they follow from
  const left = useMemo(
    () => (value.length > longest ? [] : mentionsLeft(report, lastYear, text)),
    [lastYear, text, value, year, confirmed],
  );

  // Who makes the area smaller scrolls in it.
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const follow = () => {
      if (layer.current) layer.current.scrollTop = element.scrollTop;
    };
    element.addEventListener('scroll', follow);
    return () => element.removeEventListener('scroll', follow);
  }, [area]);

  if (left.length === 0) return null;
  return (
    <div className={`text-area last-marks ${isBehind ? 'last-behind' : ''}`} ref={layer} aria-hidden="true">
      <Dashes value={value} left={left} />
    </div>
  );
}

interface DashesProps {
  readonly value: string;
  readonly left: readonly Mention[];
}

const Dashes = memo(function Dashes({ value, left }: DashesProps) {
  return (
    <>
      {left.map(({ from, to }, index) => (
        <span key={from}>
          {value.slice(left[index - 1]?.to ?? 0, from)}
          <span className="last-dashes">{value.slice(from, to)}</span>
        </span>
      ))}
      {value.slice(left[left.length - 1]?.to ?? 0)}
      {'\n'}
    </>
  );
});
