/** The reason for which a doubt is let stand, asked for in its line. */

import { useEffect, useId, useRef, useState } from 'react';
import { usualReasons } from '../sentences/letStand.ts';

interface Props {
  readonly id: string;
  /** The finding's title, for who hears the form and does not see where it stands. */
  readonly of: string;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** Opens with the focus in the reason; a usual one is taken by one press, Enter takes one's own, Esc closes. */
export function LetStand({ id, of, onReason, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [isMissed, setIsMissed] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const help = useId();
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  const give = () => {
    const words = reason.replace(/\s+/g, ' ').trim();
    if (words !== '') onReason(words);
    else {
      setIsMissed(true);
      field.current?.focus();
    }
  };

  return (
    <form
      id={id}
      className="let-stand"
      aria-label={`确认无误：${of}`}
      onSubmit={event => {
        event.preventDefault();
        give();
      }}
      onKeyDown={event => {
        // Esc in an input method only drops what it composes.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="let-stand-own">
        <input
          ref={field}
          className="input"
          aria-label="为什么没有问题"
          aria-describedby={help}
          aria-invalid={isMissed}
          placeholder="为什么没有问题"
          maxLength={100}
          autoComplete="off"
          value={reason}
          onChange={event => {
            setReason(event.target.value);
            setIsMissed(false);
          }}
        />
        <button type="submit" className="button button-small button-primary">
          确认
        </button>
        <button type="button" className="button button-small" onClick={onClose}>
          取消
        </button>
      </div>
      <div className="let-stand-usual">
        {usualReasons.map(usual => (
          <button key={usual} type="button" className="button button-small" onClick={() => onReason(usual)}>
            {usual}
          </button>
        ))}
      </div>
      <p id={help} className={isMissed ? 'let-stand-missed' : ''} aria-live="polite">
        {isMissed
          ? '请写一句理由，或者点上面的一个。'
          : '理由留在草稿里备查，不印在报告上；数字或文字再改，会重新提示。'}
      </p>
    </form>
  );
}
