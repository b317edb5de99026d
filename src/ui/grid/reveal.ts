/** Keeping what is typed in sight: the grid's own heads and foot, and the bar, stand over what scrolls below. */

/** Room left around the cell, in px. */
const margin = 6;

/** The part of the window that nothing sticks over, in px from its top. */
function openWindow(): { readonly top: number; readonly bottom: number } {
  const bar = document.querySelector('.top-bar');
  const rect = bar?.getBoundingClientRect();
  return { top: rect && rect.top <= 0 ? rect.bottom : 0, bottom: window.innerHeight };
}

const heightOf = (element: Element | null): number => element?.getBoundingClientRect().height ?? 0;

/** Scrolls the grid, then the window, as little as shows the whole cell of `field`. */
export function revealCell(field: HTMLElement): void {
  const cell = field.closest('td');
  const box = field.closest('.grid-scroll');
  if (!cell || !box) return;
  const rect = cell.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  const top = frame.top + heightOf(box.querySelector('thead')) + margin;
  const bottom = frame.top + box.clientHeight - heightOf(box.querySelector('tfoot')) - margin;
  if (rect.top < top) box.scrollTop -= top - rect.top;
  else if (rect.bottom > bottom) box.scrollTop += rect.bottom - bottom;
  const right = frame.left + box.clientWidth;
  if (rect.right > right) box.scrollLeft += rect.right - right;
  else if (rect.left < frame.left) box.scrollLeft -= frame.left - rect.left;

  const shown = cell.getBoundingClientRect();
  const open = openWindow();
  if (shown.top < open.top + margin) window.scrollBy(0, shown.top - open.top - margin);
  else if (shown.bottom > open.bottom - margin) window.scrollBy(0, shown.bottom - open.bottom + margin);
}

/**
 * Puts the bubble of a cell under it, or above it where the foot of the grid or of the window is near. It is
 * fixed to the window, because the grid's scroll box would cut it off.
 */
export function placeBubble(bubble: HTMLElement, cell: HTMLElement): void {
  const rect = cell.getBoundingClientRect();
  const foot = cell.closest('table')?.querySelector('tfoot')?.getBoundingClientRect();
  const bottom = Math.min(
    window.innerHeight,
    foot && foot.top >= rect.bottom ? foot.top : window.innerHeight,
  );
  const { offsetHeight: height, offsetWidth: width } = bubble;
  const below = rect.bottom + 2;
  bubble.style.top = `${below + height <= bottom ? below : rect.top - height - 2}px`;
  bubble.style.left = `${Math.max(margin, rect.right - width)}px`;
}
