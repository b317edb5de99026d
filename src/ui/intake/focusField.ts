/** Where a field of the review stands on the screen. */

import type { FieldId } from '../../document/index.ts';

export const fieldElement = (field: FieldId): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-read="${field}"]`);

/** Puts the focus into a field, with what stands in a cell selected: typing replaces it. */
export function focusField(field: FieldId): void {
  const element = fieldElement(field);
  element?.focus({ preventScroll: true });
  if (element instanceof HTMLInputElement) element.select();
}
