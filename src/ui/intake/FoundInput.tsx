/** One field of what was recognised: shows how it was read, and takes a correction. */

import { type KeyboardEvent, memo, useLayoutEffect, useRef, useState } from 'react';
import type { FieldId, Standing } from '../../document/index.ts';

interface Props {
  readonly field: FieldId;
  /** What stands in it, as text. */
  readonly value: string;
  readonly standing: Standing;
  readonly name: string;
  readonly isHere: boolean;
  /** A number in a cell, a line, or running text. */
  readonly kind: 'cell' | 'line' | 'text';
  /** -1: not a stop for Tab, as all but one cell of a table. */
  readonly tabIndex?: number;
  readonly onChoose: (field: FieldId) => void;
  /** Takes what is typed; returns the text that it means, as it will stand in the field. */
  readonly onPut: (field: FieldId, text: string) => string;
  readonly onLeave: () => void;
  readonly onKey?: (field: FieldId, event: KeyboardEvent<HTMLElement>) => void;
}

/** What is seen without a colour. */
const marks: Readonly<Record<Standing, string>> = {
  certain: '',
  doubtful: '，存疑',
  missing: '，没读到',
  blank: '，原文空着',
  settled: '，已核对',
};

export const FoundInput = memo(function FoundInput({
  field,
  value,
  standing,
  name,
  isHere,
  kind,
  tabIndex = 0,
  onChoose,
  onPut,
  onLeave,
  onKey,
}: Props) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly means: string } | null>(null);
  const composing = useRef(false);
  // What is being typed is shown as typed for as long as it means what stands there: undo wins over it.
  const shown = typed !== null && (composing.current || typed.means === value) ? typed.text : value;
  const put = (text: string) => setTyped({ text, means: composing.current ? value : onPut(field, text) });
  const common = {
    'data-read': field,
    'data-of-draft': '',
    className: `found-field found-${kind} found-is-${standing} ${isHere ? 'found-here' : ''}`,
    'aria-label': `${name}${marks[standing]}`,
    autoComplete: 'off',
    spellCheck: false,
    tabIndex,
    value: shown,
    onFocus: () => onChoose(field),
    onBlur: () => {
      composing.current = false;
      setTyped(null);
      onLeave();
    },
    onChange: (event: { readonly target: { readonly value: string } }) => put(event.target.value),
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event: { readonly currentTarget: { readonly value: string } }) => {
      composing.current = false;
      put(event.currentTarget.value);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => onKey?.(field, event),
  };
  if (kind === 'text') return <TextArea {...common} />;
  return (
    <input
      {...common}
      type="text"
      placeholder={standing === 'missing' ? '没读到' : standing === 'blank' ? '空' : ''}
    />
  );
});

type AreaProps = React.TextareaHTMLAttributes<HTMLTextAreaElement> & { readonly value: string };

/** As high as its words, up to a third of the screen. */
function TextArea(props: AreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { value } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows what stands in it
  useLayoutEffect(() => fitHeight(area.current), [value]);
  // Beside the original it is narrower than alone, and its words need more lines.
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    let width = element.clientWidth;
    let frame = 0;
    const observer = new ResizeObserver(() => {
      // Out of sight it has no width at all, and keeps the height that it had.
      const { clientWidth } = element;
      if (clientWidth === 0 || clientWidth === width) return;
      width = clientWidth;
      // In the next frame: within this one the new height would itself be a change of size to tell of.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => fitHeight(element));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
  return <textarea {...props} ref={area} rows={1} placeholder={value === '' ? '没有文字' : ''} />;
}

function fitHeight(element: HTMLTextAreaElement | null): void {
  if (!element) return;
  element.style.height = 'auto';
  element.style.height = `${Math.min(element.scrollHeight + 2, window.innerHeight / 3)}px`;
}
