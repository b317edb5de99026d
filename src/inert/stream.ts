/** A long page of somebody else's, given to the browser's parser a piece at a time: it takes a whole one in one go. */

import type { Steps } from '../work/index.ts';
import { inertHtml } from './inert.ts';

/** A few milliseconds of parsing on a slow computer, in characters. */
const usualPiece = 16 * 1024;

/** The document of `parseInert`; the page has its turns in between, where the browser can take pieces. */
export function* parsingInert(html: string, parser: DOMParser, piece = usualPiece): Steps<Document> {
  const text = inertHtml(html);
  yield;
  if (text.length <= piece || !takesPieces(text, parser)) return parser.parseFromString(text, 'text/html');
  const document = unseenDocument(parser);
  document.open();
  for (let from = 0; from < text.length; from += piece) {
    document.write(text.slice(from, from + piece));
    yield;
  }
  document.close();
  return document;
}

/** One that no window shows, like those of a parser: its scripts never run, and nothing is loaded for it. */
const unseenDocument = (parser: DOMParser): Document =>
  parser.parseFromString('', 'text/html').implementation.createHTMLDocument('');

/** Whether pieces of it make the document that all of it would: Firefox takes a `<noscript>` for one with scripts. */
function takesPieces(text: string, parser: DOMParser): boolean {
  const document = unseenDocument(parser);
  document.open();
  document.write('<p><noscript><i></i></noscript><b');
  document.write('></b>');
  document.close();
  const has = (found: string) => document.querySelector(found) !== null;
  return has('p > noscript + b') && (has('noscript > i') || !/<noscript/i.test(text));
}
