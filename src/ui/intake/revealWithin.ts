/** Scrolling one side of the review to what is looked at. */

/** Leaves this much of the pane above what is revealed. */
const above = 0.3;
/** Closer to an edge than this, it is moved. */
const margin = 24;

/**
 * Brings `element` into sight: scrolls `pane`, or the page where the pane does not scroll by itself, and what
 * scrolls sideways inside of it. What is seen well already stays where it is.
 */
export function revealWithin(pane: Element, element: Element): void {
  const side = element.closest('.proof-table-scroll, .found-scroll');
  const box = element.getBoundingClientRect();
  if (box.width === 0 && box.height === 0) return;
  if (side) {
    const frame = side.getBoundingClientRect();
    if (box.left < frame.left || box.right > frame.right)
      side.scrollLeft += box.left - frame.left - (frame.width - box.width) / 2;
  }
  const scrollsItself = pane.scrollHeight > pane.clientHeight + 1 && isScroller(pane);
  const frame = scrollsItself
    ? pane.getBoundingClientRect()
    : { top: 0, bottom: window.innerHeight, height: window.innerHeight };
  if (box.top >= frame.top + margin && box.bottom <= frame.bottom - margin) return;
  const by = box.top - frame.top - frame.height * above;
  if (scrollsItself) pane.scrollTop += by;
  else if (!isScroller(pane)) window.scrollBy(0, by);
}

const isScroller = (pane: Element): boolean =>
  ['auto', 'scroll'].includes(window.getComputedStyle(pane).overflowY);
