/** Expressions for what a clerk looks at, to be looked for in the page. */

/** @param {string} selector of what may not be there yet */
export const textOf = selector => `(document.querySelector('${selector}') || {}).textContent`;

/** @param {string} place of a field, as `cell:…` or `text:…` */
export const field = place => `document.querySelector('[data-place="${place}"]')`;

/** @param {string} name of a field that she reads beside it */
export const labelled = name =>
  `([...document.querySelectorAll('label')].find(one => one.textContent.trim().startsWith('${name}')) || {}).control`;

/**
 * The first that is shown.
 * @param {string} selector
 * @param {string} [words] in it
 */
export const shown = (selector, words = '') =>
  `[...document.querySelectorAll('${selector}')].find(one =>
    one.getClientRects().length > 0 && one.textContent.includes('${words}'))`;

/** @param {string} frame a selector */
export const documentIn = frame => `(document.querySelector('${frame}') || {}).contentDocument`;

/** The document of the sheets on screen. */
export const paper = documentIn('iframe.paper');
