/** Something folded under one line; who opened it finds it open when coming back. */

import { type ReactNode, useState } from 'react';

interface Props {
  /** Names it among all folds: what was opened stays so until the page is closed. */
  readonly id: string;
  readonly className: string;
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

const opened = new Set<string>();

export function Fold({ id, className, summary, children }: Props) {
  const [isOpen, setIsOpen] = useState(opened.has(id));
  return (
    <details
      className={className}
      open={isOpen}
      onToggle={event => {
        const { open } = event.currentTarget;
        if (open) opened.add(id);
        else opened.delete(id);
        setIsOpen(open);
      }}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
