/** One entered figure: an ordinary input that accepts whatever is typed and says at once when it is no figure. */

import { type KeyboardEvent, memo, useId, useRef, useState } from 'react';
import type { Column, EnteredCellId } from '../../form/index.ts';
import {
  type Figure,
  figureFromText,
  figureOf,
  formatFigure,
  isUnreadable,
  sameFigure,
} from '../../report/index.ts';
import { useDraft, useEditor } from '../editor/context.tsx';
import { figureSentence } from '../sentences/figures.ts';

interface Props {
  readonly cell: EnteredCellId;
  readonly column: Column;
  /** Row and column in words, for those who do not see the grid. */
  readonly name: string;
  /** Last year's figure as text, shown small beside; empty: nothing is shown. */
  readonly lastYear: string;
  readonly bubble?: boolean;
}

export const FigureField = memo(function FigureField({ cell, column, name, lastYear, bubble = true }: Props) {
  const { edit, session } = useEditor();
  const figure = useDraft(snapshot => figureOf(snapshot.report, cell));
  const [typed, setTyped] = useState<string | null>(null);
  const composing = useRef(false);
  const [atFocus, setAtFocus] = useState<Figure>(null);
  const messageId = useId();

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
  const former = isUnreadable(atFocus) || atFocus === null ? null : atFocus;

  const restore = () => {
    setTyped(null);
    edit({ label: '恢复原数', changes: [{ kind: 'figure', cell, value: atFocus }] });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      restore();
    }
  };

  return (
    <span className={`figure ${sentence ? 'figure-wrong' : ''}`}>
      {lastYear !== '' && (
        <span className="figure-last" title={`上年：${lastYear}`} aria-hidden="true">
          {lastYear}
        </span>
      )}
      <input
        className="figure-input"
        data-place={`cell:${cell}`}
        inputMode={column.decimal ? 'decimal' : 'numeric'}
        autoComplete="off"
        spellCheck={false}
        aria-label={lastYear === '' ? name : `${name}，上年 ${lastYear}`}
        aria-invalid={sentence !== null}
        aria-describedby={sentence ? messageId : undefined}
        value={shown}
        onFocus={event => {
          session.closeStep();
          setAtFocus(figure);
          event.target.select();
        }}
        onBlur={() => {
          composing.current = false;
          setTyped(null);
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
        <span
          id={messageId}
          className={bubble ? 'figure-message figure-bubble' : 'figure-message'}
          role="alert"
        >
          {sentence}
          {former !== null && (
            <span className="figure-former">原来是 {formatFigure(former)}，按 Esc 恢复。</span>
          )}
        </span>
      )}
    </span>
  );
});
