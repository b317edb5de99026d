/** The head of a screen that takes the place of a step: it gets the focus, so that keys and readers start there. */

import { useEffect, useRef } from 'react';

export function ScreenHead({ title, about }: { title: string; about: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <header className="step-head">
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <p>{about}</p>
    </header>
  );
}
