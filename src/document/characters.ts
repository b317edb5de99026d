/** How wide text is on the page. */

/** In characters: two digits, letters or spaces of the narrow kind are as wide as one. */
export const charactersIn = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char <= '~' ? 0.5 : 1), 0);
