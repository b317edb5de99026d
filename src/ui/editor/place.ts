/** Getting to the field of a place in the page: every field carries its place's key as `data-place`. */

import { type Place, placeKey } from '../../check/index.ts';

/** Scrolls to the field of a place, focuses it, selects the words meant, and marks it for a moment. */
export function focusPlace(root: ParentNode, place: Place): boolean {
  const field = [...root.querySelectorAll<HTMLElement>('[data-place]')].find(
    element => element.dataset.place === placeKey(place),
  );
  if (!field) return false;
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center', inline: 'nearest' });
  if (place.kind === 'text' && place.range && field instanceof HTMLTextAreaElement) {
    field.setSelectionRange(place.range.from, place.range.to);
  }
  const marked = field.closest('td, th, .field') ?? field;
  marked.classList.remove('shown');
  // Reading the layout restarts the animation where the same place is shown twice.
  void (marked instanceof HTMLElement && marked.offsetWidth);
  marked.classList.add('shown');
  return true;
}
