/** Keeping what is typed in sight: the grid's own heads and foot, and the bar, stand over what scrolls below. */

/** Room left around the cell, in px. */
const margin = 6;
/** How far a grid scrolls at once while the mouse is held at its edge, in px. */
const dragStep = 24;

/** The part of the window that nothing sticks over, in px from its top. */
function openWindow(): { readonly top: number; readonly bottom: number } {
  const bar = document.querySelector('.top-bar');
  const rect = bar?.getBoundingClientRect();
  const foot = Array.from(document.querySelectorAll(atFoot), one => one.getBoundingClientRect().top);
  return { top: rect && rect.top <= 0 ? rect.bottom : 0, bottom: Math.min(window.innerHeight, ...foot) };
}

/** What may stand over the foot of the window: a newer version that is offered, a question of two windows. */
const atFoot = '.update, .save-disputes';

const heightOf = (element: Element | null): number => element?.getBoundingClientRect().height ?? 0;

interface Frame {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The part of a grid's scroll box where its cells show: within the heads, the foot and the heads of the row. */
function openFrame(box: Element, row: Element | null): Frame {
  const frame = box.getBoundingClientRect();
  const heads = row?.querySelectorAll('th');
  const label = heads?.[heads.length - 1];
  const isStuck = label !== undefined && window.getComputedStyle(label).position === 'sticky';
  return {
    top: frame.top + heightOf(box.querySelector('thead')),
    right: frame.left + box.clientWidth,
    bottom: frame.top + box.clientHeight - heightOf(box.querySelector('tfoot')),
    left: isStuck ? label.getBoundingClientRect().right : frame.left,
  };
}

/**
 * Scrolls the grid, then the window, as little as shows the whole cell of `field`. `withFoot`: and the foot of its
 * grid, where the balance stands; not under the mouse, which would then point at another cell.
 */
export function revealCell(field: HTMLElement, withFoot: boolean): void {
  const cell = field.closest('td');
  const box = field.closest('.grid-scroll');
  if (!cell || !box) return;
  // All is measured before anything is moved: measuring again makes the browser lay the page out again.
  const rect = cell.getBoundingClientRect();
  const frame = openFrame(box, cell.parentElement);
  const grid = (box.closest('.grid-frame') ?? box).getBoundingClientRect();
  const open = openWindow();

  const down = cell.closest('tfoot')
    ? 0 // The foot sticks in sight by itself.
    : beyond(rect.top, rect.bottom, frame.top + margin, frame.bottom - margin);
  const right = beyond(rect.left, rect.right, frame.left, frame.right);
  const moved = scrollBox(box, right, down);

  const top = rect.top - moved;
  const isFitting = withFoot && grid.height <= open.bottom - open.top;
  const bottom = isFitting && grid.bottom > open.bottom ? grid.bottom : rect.bottom - moved + margin;
  if (top < open.top + margin) window.scrollBy(0, top - open.top - margin);
  else if (bottom > open.bottom) window.scrollBy(0, bottom - open.bottom);
}

/** How far from `start` to `end` lies beyond a stretch, the start first: negative before it, 0 within. */
const beyond = (start: number, end: number, from: number, to: number): number =>
  start < from ? start - from : Math.max(0, end - to);

/** Scrolls a box; how far down it went. */
function scrollBox(box: Element, right: number, down: number): number {
  if (right !== 0) box.scrollLeft += right;
  if (down === 0) return 0;
  const before = box.scrollTop;
  box.scrollTop = before + down;
  return box.scrollTop - before;
}

/** How many rows of a grid are in sight at once; at least 1. */
export function visibleRows(table: HTMLTableElement | null): number {
  const box = table?.closest('.grid-scroll');
  const row = table?.querySelector('tbody tr');
  if (!box || !row) return 1;
  const frame = openFrame(box, null);
  return Math.max(1, Math.floor((frame.bottom - frame.top) / Math.max(1, heightOf(row))) - 1);
}

/** A point of the window, in px. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point among the cells in sight that is nearest to `point`. */
export function clampToCells(table: HTMLTableElement, point: Point): Point {
  const box = table.closest('.grid-scroll');
  if (!box) return point;
  const { top, right, bottom, left } = openFrame(box, table.querySelector('tbody tr'));
  const clamp = (value: number, from: number, to: number) => Math.max(from + 1, Math.min(to - 1, value));
  return { x: clamp(point.x, left, right), y: clamp(point.y, top, bottom) };
}

/** Scrolls a grid towards a point beyond its cells; says whether the point is there. */
export function scrollTowards(table: HTMLTableElement, point: Point): boolean {
  const box = table.closest('.grid-scroll');
  if (!box) return false;
  const frame = openFrame(box, table.querySelector('tbody tr'));
  const towards = (value: number, from: number, to: number) => (value < from ? -1 : value > to ? 1 : 0);
  const x = towards(point.x, frame.left, frame.right);
  const y = towards(point.y, frame.top, frame.bottom);
  box.scrollLeft += x * dragStep;
  box.scrollTop += y * dragStep;
  return x !== 0 || y !== 0;
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
