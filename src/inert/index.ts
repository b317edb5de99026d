/** HTML from elsewhere, read without anything of it coming alive. */

export { inertHtml, parseInert } from './inert.ts';
export { parsingInert } from './stream.ts';
