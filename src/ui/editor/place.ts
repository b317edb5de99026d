/** Getting to the field of a place in the page: every field carries its place's key as `data-place`. */

import { type Place, placeKey } from '../../check/index.ts';
import { revealCell } from '../grid/reveal.ts';

/** Screens that keep fields out of the page, such as a filtered list, and can bring one in. */
const revealers = new Set<(place: Place) => void>();

/** Calls `reveal` with a place that is gone to and has no field in the page; returns the way to stop. */
export function onPlaceMissing(reveal: (place: Place) => void): () => void {
  revealers.add(reveal);
  return () => revealers.delete(reveal);
}

/** How long a field is waited for that comes with a part of the screen loaded later, in ms. */
const patience = 4000;

/** The same as {@link focusPlace}, also for a field that is not yet in the page; returns the way to stop waiting. */
export function focusPlaceSoon(root: ParentNode & Node, place: Place): () => void {
  if (focusPlace(root, place)) return () => undefined;
  for (const reveal of [...revealers]) reveal(place);
  const stop = () => {
    observer.disconnect();
    window.clearTimeout(timer);
  };
  const observer = new MutationObserver(() => focusPlace(root, place) && stop());
  const timer = window.setTimeout(stop, patience);
  observer.observe(root, { childList: true, subtree: true });
  return stop;
}

/** Scrolls to the field of a place, focuses it, selects the words meant, and marks it for a moment. */
function focusPlace(root: ParentNode, place: Place): boolean {
  const field = [...root.querySelectorAll<HTMLElement>('[data-place]')].find(
    element => element.dataset.place === placeKey(place),
  );
  if (!field) return false;
  field.focus({ preventScroll: true });
  if (field.closest('.grid-scroll')) revealCell(field, true);
  else field.scrollIntoView({ block: 'center', inline: 'nearest' });
  if (field instanceof HTMLTextAreaElement) {
    if (place.kind === 'text' && place.range) field.setSelectionRange(place.range.from, place.range.to);
    showSelection(field);
  }
  const marked = field.closest('td, th, .field') ?? field;
  marked.classList.remove('shown');
  // Reading the layout restarts the animation where the same place is shown twice.
  void (marked instanceof HTMLElement && marked.offsetWidth);
  marked.classList.add('shown');
  return true;
}

/** How much of the window may lie over the selected words, as a part of its height: below the bar, in sight. */
const above = 0.35;

/** Scrolls the window to the selected words: a text area grows with its text and does not scroll by itself. */
function showSelection(area: HTMLTextAreaElement): void {
  const rect = area.getBoundingClientRect();
  const height = window.innerHeight;
  if (rect.height < height * above) return;
  const words = rect.top + offsetOf(area, area.selectionStart);
  window.scrollBy(0, words - height * above);
}

/** Scrolls the window to the selected words of a text area only where they are out of sight. */
export function revealSelection(area: HTMLTextAreaElement): void {
  const height = window.innerHeight;
  const top = area.getBoundingClientRect().top + offsetOf(area, area.selectionStart);
  if (top < height * 0.1 || top > height * 0.9) window.scrollBy(0, top - height * above);
}

/** What of its style decides where the lines of a text area break. */
const copied = [
  'box-sizing',
  'width',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'border-top-width',
  'border-right-width',
  'border-left-width',
  'border-top-style',
  'border-right-style',
  'border-left-style',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'letter-spacing',
  'line-height',
  'tab-size',
  'text-indent',
  'line-break',
  'word-break',
] as const;

/** How far below the top of `area` the character at `index` stands, in px: measured on a copy of its text. */
function offsetOf(area: HTMLTextAreaElement, index: number): number {
  const copy = document.createElement('div');
  const style = window.getComputedStyle(area);
  for (const property of copied) copy.style.setProperty(property, style.getPropertyValue(property));
  copy.style.position = 'absolute';
  copy.style.top = '0';
  copy.style.visibility = 'hidden';
  copy.style.whiteSpace = 'pre-wrap';
  copy.style.overflowWrap = 'break-word';
  const mark = document.createElement('span');
  mark.textContent = area.value.slice(index) || '.';
  copy.append(area.value.slice(0, index), mark);
  document.body.appendChild(copy);
  const offset = mark.offsetTop;
  copy.remove();
  return offset;
}
