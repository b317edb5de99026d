/**
 * Marks under the words of a text area: what was found in them, and dashes under what still is last year's. A layer
 * over it with the same words, unseen and untouchable, of which only the marks show. To follow every keystroke costs a
 * long text more than the key itself: they are out of sight while she types, as they would stand under other words, and
 * back when typing pauses.
 */

import { memo, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { mentionsLeft } from '../../check/index.ts';
import type { TextId } from '../../form/index.ts';
import { textOf } from '../../report/index.ts';
import { useDraft, useEditor, useSettledReport } from '../editor/context.tsx';
import { marksKey, useFindingsAt } from '../steps/findingsAt.ts';
import { type LaidMark, layMarks, type Mark, marksOf } from './marks.ts';

interface Props {
  readonly text: TextId;
  readonly area: RefObject<HTMLTextAreaElement | null>;
}

/** A text longer than any part of a report is not gone through for what is last year's. */
const longest = 8000;

export function TextMarks({ text, area }: Props) {
  const { lastYear } = useEditor();
  const report = useSettledReport();
  const findings = useFindingsAt(marksKey(text));
  const value = textOf(report, text);
  const isBehind = useDraft(snapshot => textOf(snapshot.report, text) !== value);
  const { year } = report;
  const confirmed = report.confirmed.includes(text);
  const layer = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what of the report they follow from
  const left = useMemo(
    () => (lastYear && value.length <= longest ? mentionsLeft(report, lastYear, text) : []),
    [lastYear, text, value, year, confirmed],
  );
  const marks = useMemo(() => {
    const lasts = left.map(({ from, to }): Mark => ({ from, to, kind: 'last' }));
    return layMarks([...marksOf(findings, text), ...lasts], value.length);
  }, [findings, left, text, value]);

  // Who makes the area smaller scrolls in it; a layer that comes back has scrolled nowhere yet.
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || isBehind) return;
    const follow = () => {
      if (layer.current) layer.current.scrollTop = element.scrollTop;
    };
    follow();
    element.addEventListener('scroll', follow);
    return () => element.removeEventListener('scroll', follow);
  }, [area, isBehind]);

  if (marks.length === 0) return null;
  return (
    <div
      className={`text-area text-marks ${isBehind ? 'text-marks-behind' : ''}`}
      ref={layer}
      aria-hidden="true"
    >
      <Marked value={value} marks={marks} />
    </div>
  );
}

interface MarkedProps {
  readonly value: string;
  readonly marks: readonly LaidMark[];
}

const Marked = memo(function Marked({ value, marks }: MarkedProps) {
  return (
    <>
      {marks.map(({ from, to, found, isLast }, index) => (
        <span key={from}>
          {value.slice(marks[index - 1]?.to ?? 0, from)}
          <span
            className={`text-mark ${found ? `text-mark-${found}` : ''} ${isLast ? 'text-mark-last' : ''}`}
          >
            {value.slice(from, to)}
          </span>
        </span>
      ))}
      {value.slice(marks[marks.length - 1]?.to ?? 0)}
      {'\n'}
    </>
  );
});
