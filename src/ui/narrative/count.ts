/** How long a text is. */

/** Characters without white space, as the guideline of “about 1,000 characters” counts them. */
export const countOf = (text: string): number => Array.from(text.replace(/\s/g, '')).length;
