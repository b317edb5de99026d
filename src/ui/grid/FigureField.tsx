/** One entered figure: an ordinary input that accepts whatever is typed and says at once when it is no figure. */

import { type KeyboardEvent, memo, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Column, EnteredCellId } from '../../form/index.ts';
import {
  type Figure,
  figureFromText,
  figureOf,
  formatFigure,
  isUnreadable,
  partsOf,
  sameFigure,
} from '../../report/index.ts';
import { useEditor, useFigures } from '../editor/context.tsx';
import { figureSentence } from '../sentences/figures.ts';
import { LastYearMark } from './LastYearMark.tsx';
import { form } from './layout.ts';
import { placeBubble } from './reveal.ts';

interface Props {
  readonly cell: EnteredCellId;
  readonly column: Column;
  /** Row and column in words, for those who do not see the grid. */
  readonly name: string;
  /** Last year's figure as text, shown small beside with the change; empty: nothing is shown. */
  readonly lastYear: string;
  readonly bubble?: boolean;
  /** -1: not a stop for Tab, as all but one cell of a grid. */
  readonly tabIndex?: number;
}

export const FigureField = memo(function FigureField({
  cell,
  column,
  name,
  lastYear,
  bubble = true,
  tabIndex = 0,
}: Props) {
  const { edit, session } = useEditor();
  const figure = useFigures(partsOf(form, cell), report => figureOf(report, cell));
  const [typed, setTyped] = useState<string | null>(null);
  const composing = useRef(false);
  const [focused, setFocused] = useState(false);
  const [former, setFormer] = useState<Figure | undefined>(isUnreadable(figure) ? undefined : figure);
  const messageId = useId();

  // What Esc brings back is what stood here, readable, before the typing began; while nobody types, that is now.
  if (!focused && !isUnreadable(figure) && figure !== former) setFormer(figure);

  const put = (text: string) =>
    edit({
      label: '填写数字',
      changes: [{ kind: 'figure', cell, value: figureFromText(text, column) }],
      merge: `figure ${cell}`,
    });

  // What is being typed is shown as typed for as long as it means what is stored: undo and paste win over it.
  const typing = typed !== null && (composing.current || sameFigure(figureFromText(typed, column), figure));
  const shown = typing ? (typed ?? '') : formatFigure(figure);
  const sentence = figureSentence(figure, column);

  /** Esc takes back what was typed; with nothing to take back it is the grid's. */
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    setTyped(null);
    if (former === undefined || sameFigure(figure, former)) return;
    event.preventDefault();
    edit({ label: '恢复原数', changes: [{ kind: 'figure', cell, value: former }] });
  };

  return (
    <span className={`figure ${sentence ? 'figure-wrong' : ''}`}>
      {lastYear !== '' && <LastYearMark last={lastYear} now={figure} />}
      <input
        className="figure-input"
        data-place={`cell:${cell}`}
        tabIndex={tabIndex}
        inputMode={column.decimal ? 'decimal' : 'numeric'}
        autoComplete="off"
        spellCheck={false}
        aria-label={name}
        aria-invalid={sentence !== null}
        aria-describedby={sentence ? messageId : undefined}
        value={shown}
        onFocus={event => {
          session.closeStep();
          setFocused(true);
          if (!isUnreadable(figure)) setFormer(figure);
          event.target.select();
        }}
        onBlur={() => {
          composing.current = false;
          setTyped(null);
          setFocused(false);
          session.closeStep();
        }}
        onChange={event => {
          setTyped(event.target.value);
          if (!composing.current) put(event.target.value);
        }}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={event => {
          composing.current = false;
          setTyped(event.currentTarget.value);
          put(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      {sentence && (
        <Message id={messageId} bubble={bubble} shown={focused}>
          {sentence}
          {former != null && (
            <span className="figure-former">原来是 {formatFigure(former)}，按 Esc 恢复。</span>
          )}
        </Message>
      )}
    </span>
  );
});

interface MessageProps {
  readonly id: string;
  readonly bubble: boolean;
  readonly shown: boolean;
  readonly children: ReactNode;
}

/** What is wrong with the figure: under it, or as a bubble beside the cell that is typed in. */
function Message({ id, bubble, shown, children }: MessageProps) {
  const message = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = message.current;
    const cell = element?.parentElement;
    if (!bubble || !shown || !element || !cell) return;
    const place = () => placeBubble(element, cell);
    place();
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  });
  return (
    <span
      id={id}
      ref={message}
      className={
        bubble ? `figure-message figure-bubble ${shown ? 'figure-bubble-shown' : ''}` : 'figure-message'
      }
      role="alert"
    >
      {children}
    </span>
  );
}
