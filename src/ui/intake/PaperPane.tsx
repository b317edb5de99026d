/** 原文: the document as it was taken in, to be held against what was read; a passage can be chosen. */

import { type KeyboardEvent, type MouseEvent, memo, useLayoutEffect, useRef, useState } from 'react';
import { type Paper, type PaperPlace, placeKey, placeOfKey, type Traces } from '../../document/index.ts';
import { PaperBlock } from './PaperBlock.tsx';
import { blocksAtOnce, drawn, type Range, stepOver } from './paperParts.ts';
import { revealWithin } from './revealWithin.ts';
import type { Look } from './useReview.ts';

interface Props {
  readonly paper: Paper;
  readonly traces: Traces;
  readonly look: Look | null;
  readonly onChoose: (place: PaperPlace) => void;
  /** Enter: on to the field that was read from the chosen passage. */
  readonly onGo: () => void;
  /** Words that were selected with the mouse; empty: none. */
  readonly onPick: (words: string) => void;
}

export const PaperPane = memo(function PaperPane({ paper, traces, look, onChoose, onGo, onPick }: Props) {
  const pane = useRef<HTMLElement>(null);
  const first = look?.places[0] ?? null;
  useMarks(pane, look);

  const onClick = (event: MouseEvent) => {
    const words = window.getSelection()?.toString().trim() ?? '';
    onPick(words);
    const place = words === '' ? placeAt(event.target) : null;
    if (place) onChoose(place);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      onGo();
      return;
    }
    const next = stepOver(paper, first ?? { block: traces.from - 1 }, event.key);
    if (!next) return;
    event.preventDefault();
    onChoose(next);
  };

  const ranges: readonly (readonly ['before' | 'report' | 'behind', Range])[] = [
    ['before', { from: 0, to: traces.from }],
    ['report', { from: traces.from, to: traces.to + 1 }],
    ['behind', { from: traces.to + 1, to: paper.blocks.length }],
  ];
  return (
    <section
      className="proof-paper"
      ref={pane}
      aria-label="原文：点一处，看它读到了哪里；也可以用上下左右键"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
      tabIndex={0}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {ranges.map(([kind, range]) => (
        <Blocks key={kind} kind={kind} paper={paper} range={range} need={first} />
      ))}
    </section>
  );
});

interface BlocksProps {
  readonly kind: 'before' | 'report' | 'behind';
  readonly paper: Paper;
  readonly range: Range;
  /** The place that has to be drawn. */
  readonly need: PaperPlace | null;
}

/** A stretch of the paper: the report itself, or what stands around it on the page, folded away at first. */
function Blocks({ kind, paper, range, need }: BlocksProps) {
  const [shown, setShown] = useState(kind === 'report' ? blocksAtOnce : 0);
  const part = drawn(range, shown, kind === 'before' ? 'end' : 'start', need?.block ?? null);
  const hidden = range.to - range.from - (part.to - part.from);
  const words = { before: '前面还有', report: '还有', behind: '后面还有' }[kind];
  const about = kind === 'report' ? '' : '（网页上别的内容，没有当作报告）';
  const more = hidden > 0 && (
    <p className="proof-more">
      <button
        type="button"
        className="button button-small"
        onClick={event => {
          event.stopPropagation();
          setShown(part.to - part.from + blocksAtOnce);
        }}
      >
        {words} {hidden} 段{about}，显示
      </button>
    </p>
  );
  const blocks = paper.blocks.slice(part.from, part.to);
  return (
    <>
      {kind === 'before' && more}
      <div className={kind === 'report' ? 'proof-report' : 'proof-around'}>
        {blocks.map((block, offset) => {
          const index = part.from + offset;
          const row = need?.block === index ? (need.row ?? 0) : 0;
          return <PaperBlock key={index} block={block} index={index} needRow={row} />;
        })}
      </div>
      {kind !== 'before' && more}
    </>
  );
}

/** The place of the passage or cell that was clicked. */
function placeAt(target: EventTarget): PaperPlace | null {
  const element = target instanceof Element ? target.closest('[data-at]') : null;
  const key = element?.getAttribute('data-at');
  return key == null ? null : placeOfKey(key);
}

/**
 * Marks the places that are looked at and, unless they were chosen here, scrolls to the first. The marks are set on
 * the elements themselves: drawing thousands of blocks anew for two marks would be felt.
 */
function useMarks(pane: React.RefObject<HTMLElement | null>, look: Look | null) {
  useLayoutEffect(() => {
    const root = pane.current;
    if (!root || !look) return;
    const elements = look.places.flatMap(place => elementOf(root, place) ?? []);
    for (const element of elements) element.setAttribute('data-here', '');
    const [first] = elements;
    if (first) revealWithin(root, first);
    return () => {
      for (const element of elements) element.removeAttribute('data-here');
    };
  }, [pane, look]);
}

/** The drawn element of a place, or of what it stands in. */
function elementOf(root: Element, { block, row, cell }: PaperPlace): Element | null {
  const places = [{ block, row, cell }, { block, row }, { block }] as readonly PaperPlace[];
  for (const place of places) {
    const element = root.querySelector(`[data-at="${placeKey(place)}"]`);
    if (element) return element;
  }
  return null;
}
