/** Where a field of the review stands on the screen. */

import type { FieldId } from '../../document/index.ts';

export const fieldElement = (review: ParentNode | null, field: FieldId): HTMLElement | null =>
  review?.querySelector<HTMLElement>(`[data-read="${field}"]`) ?? null;

/** Puts the focus into a field, with what stands in a cell selected: typing replaces it. */
export function focusField(review: ParentNode | null, field: FieldId): void {
  const element = fieldElement(review, field);
  element?.focus({ preventScroll: true });
  if (element instanceof HTMLInputElement) element.select();
}
