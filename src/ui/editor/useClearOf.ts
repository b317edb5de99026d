/** A panel over the foot of the page, which hides nothing that is being written in. */

import { type RefObject, useLayoutEffect } from 'react';
import { type Field, fieldKey } from '../../report/index.ts';

/** Left free around what is scrolled clear, in px. */
const gap = 16;

/**
 * While `panel` asks about `fields`, the page can be scrolled past it, and what is written in, or else the first of
 * them on this page, is scrolled clear of it as it comes.
 */
export function useClearOf(panel: RefObject<HTMLElement | null>, fields: readonly Field[]): void {
  const key = fields.map(fieldKey).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fields are the same while their names are
  useLayoutEffect(() => {
    const element = panel.current;
    if (!element || fields.length === 0) return undefined;
    const room = `${element.offsetHeight + 2 * gap}px`;
    const { body, documentElement: root } = document;
    body.style.paddingBottom = room;
    root.style.scrollPaddingBottom = room;
    const place = placeOf(fields)?.getBoundingClientRect();
    const edge = element.getBoundingClientRect().top - gap;
    if (place && place.height > 0 && place.bottom > edge) window.scrollBy(0, place.bottom - edge);
    return () => {
      body.style.paddingBottom = '';
      root.style.scrollPaddingBottom = '';
    };
  }, [panel, key]);
}

function placeOf(fields: readonly Field[]): Element | null {
  const active = document.activeElement?.closest('[data-place]');
  if (active) return active;
  for (const field of fields) {
    const place =
      field.kind === 'text' ? `text:${field.text}` : field.kind === 'figure' ? `cell:${field.cell}` : null;
    const found = place && document.querySelector(`[data-place="${place}"]`);
    if (found) return found;
  }
  return null;
}
