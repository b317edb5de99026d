/** One entered figure: an ordinary input that accepts whatever is typed and says at once when it is no figure. */

import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  type RefObject,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
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
  /** The year it is of, where that is not the year before. */
  readonly other: number | null;
  readonly bubble?: boolean;
  /** -1: not a stop for Tab, as all but one cell of a grid. */
  readonly tabIndex?: number;
  /** Whether what stands here is being typed, as the grid knows it; absent: from the first character to the end. */
  readonly isTyping?: boolean;
  /** The id of the form element that owns the input; absent: none does. */
  readonly owner?: string;
}

export const FigureField = memo(function FigureField({
  cell,
  column,
  name,
  lastYear,
  other,
  bubble = true,
  tabIndex = 0,
  isTyping,
  owner,
}: Props) {
  const { edit, session } = useEditor();
  const figure = useFigures(partsOf(form, cell), report => figureOf(report, cell));
  const [typed, setTyped] = useState<string | null>(null);
  const composing = useRef(false);
  const [former, setFormer] = useState<Figure | undefined>(isUnreadable(figure) ? undefined : figure);
  const field = useRef<HTMLInputElement>(null);
  const ownSteps = useRef(new Set<number>());
  const messageId = useId();

  // What Esc brings back is what stood here, readable, before the typing began; while nobody types, that is now.
  const isChanging = isTyping ?? typed !== null;
  if (!isChanging && !isUnreadable(figure) && figure !== former) setFormer(figure);

  const put = (text: string) => {
    const before = session.getSnapshot().undoStep;
    edit({
      label: '填写数字',
      changes: [{ kind: 'figure', cell, value: figureFromText(text, column) }],
      merge: `figure ${cell}`,
    });
    const { undoStep } = session.getSnapshot();
    if (undoStep !== null && undoStep !== before) ownSteps.current.add(undoStep);
  };

  // What is being typed is shown as typed for as long as it means what is stored: undo and paste win over it.
  const typing = typed !== null && (composing.current || sameFigure(figureFromText(typed, column), figure));
  const shown = typing ? (typed ?? '') : formatFigure(figure);
  const sentence = figureSentence(figure, column);

  /** Puts `former` back as if nothing had been typed: undo then takes back what was done before. */
  const restore = (value: Figure) => {
    const stands = () => figureOf(session.getSnapshot().report, cell);
    const isLastOwn = () => ownSteps.current.has(session.getSnapshot().undoStep ?? -1);
    while (!sameFigure(stands(), value) && isLastOwn()) session.undo();
    if (!sameFigure(stands(), value)) edit({ label: '恢复原数', changes: [{ kind: 'figure', cell, value }] });
  };

  /** Esc takes back what is being typed, and what is no figure; with nothing to take back it is the grid's. */
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    setTyped(null);
    if (!isChanging && !isUnreadable(figure)) return;
    if (former === undefined || sameFigure(figure, former)) return;
    event.preventDefault();
    restore(former);
  };

  return (
    <span className={`figure ${sentence ? 'figure-wrong' : ''} ${lastYear === '' ? '' : 'figure-compared'}`}>
      {lastYear !== '' && <LastYearMark last={lastYear} now={figure} other={other} />}
      <input
        className="figure-input"
        ref={field}
        data-place={`cell:${cell}`}
        form={owner}
        tabIndex={tabIndex}
        inputMode={column.decimal ? 'decimal' : 'numeric'}
        autoComplete="off"
        spellCheck={false}
        aria-label={name}
        aria-invalid={sentence !== null}
        aria-describedby={sentence ? messageId : undefined}
        value={shown}
        onFocus={event => {
          ownSteps.current.clear();
          session.closeStep();
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
        <Message id={messageId} bubble={bubble} field={field}>
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
  readonly field: RefObject<HTMLInputElement | null>;
  readonly children: ReactNode;
}

/** Calls `listener` when the focus comes or goes. */
function subscribeToFocus(listener: () => void): () => void {
  document.addEventListener('focusin', listener);
  document.addEventListener('focusout', listener);
  return () => {
    document.removeEventListener('focusin', listener);
    document.removeEventListener('focusout', listener);
  };
}

/** What is wrong with the figure: under it, or as a bubble beside the cell that has the focus. */
function Message({ id, bubble, field, children }: MessageProps) {
  const message = useRef<HTMLSpanElement>(null);
  const shown = useSyncExternalStore(
    subscribeToFocus,
    () => field.current !== null && document.activeElement === field.current,
  );
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
