/**
 * What makes more of a narrative than a plain text area, and is no part of the first load: its keys, paste and tools,
 * last year's text, forms of words, figures.
 */

export { onTextKey } from './keys.ts';
export { LastYearPane } from './LastYearPane.tsx';
export { MoveYearsOffer } from './MoveYearsOffer.tsx';
export { afterDeleting } from './paragraphEdits.ts';
export { onTextPaste } from './paste.ts';
export { TextTools } from './TextTools.tsx';
