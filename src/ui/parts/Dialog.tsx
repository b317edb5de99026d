/** A question over the page, which waits until it is answered. */

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import '../styles/dialog.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** Esc: nothing is to be done. */
  readonly onCancel: () => void;
}

/** The first thing in it that can take the focus has it; what had it before gets it back. */
export function Dialog({ title, children, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (!shown) return;
    // Firefox before 98 has no dialogs: there it stands on the page.
    if (typeof shown.showModal === 'function') shown.showModal();
    else shown.setAttribute('open', '');
    return () => {
      if (typeof shown.close === 'function') shown.close();
    };
  }, []);
  return (
    <dialog
      className="dialog"
      ref={dialog}
      aria-labelledby={heading}
      onCancel={event => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h3 id={heading}>{title}</h3>
      {children}
    </dialog>
  );
}
