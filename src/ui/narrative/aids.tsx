/**
 * What makes more of a narrative than a plain text area, and is no part of the first load: its keys, paste and tools,
 * last year's text and what of it is left, forms of words, figures.
 */

export { onTextKey } from './keys.ts';
export { LastYearPane } from './LastYearPane.tsx';
export { NextLeft } from './NextLeft.tsx';
export { afterDeleting } from './paragraphEdits.ts';
export { onTextPaste } from './paste.ts';
export { TextMarks } from './TextMarks.tsx';
export { TextTools } from './TextTools.tsx';
export { TextYears } from './TextYears.tsx';
export { YearsOffer } from './YearsOffer.tsx';
