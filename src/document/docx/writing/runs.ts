/** Paragraphs and the text in them. */

import { escapeHtml } from '../../html/escape.ts';

/** Quotes and dashes are Chinese ones, as wide as the characters beside them. */
const hint = '<w:rFonts w:hint="eastAsia"/>';

/** Text as runs; `run`: what they have beside the style of their paragraph. Lines break where the text does. */
export function writeRun(text: string, run = ''): string {
  if (text === '') return '';
  const pieces = escapeHtml(text)
    .split(/([\n\t])/)
    .filter(piece => piece !== '');
  const content = pieces.map(piece =>
    piece === '\n' ? '<w:br/>' : piece === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${piece}</w:t>`,
  );
  return `<w:r><w:rPr>${hint}${run}</w:rPr>${content.join('')}</w:r>`;
}

/** A paragraph; `own`: what it has beside its style, in the order of the standard. */
export const writeParagraph = (style: string | null, own: string, runs: string): string => {
  const properties = `${style === null ? '' : `<w:pStyle w:val="${style}"/>`}${own}`;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
};
