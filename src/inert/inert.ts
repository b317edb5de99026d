/**
 * HTML without what a browser heeds even in a document that it only parses: handlers, which it compiles or, by the
 * page's policy, complains of, and the address that all others are taken from. All else stays as it is.
 */

/** The one way to read a page of somebody else's: nothing of it is loaded, run, compiled or complained of. */
export const parseInert = (html: string, parser: Pick<DOMParser, 'parseFromString'>): Document =>
  parser.parseFromString(inertHtml(html), 'text/html');

/** A comment, or the name of a tag that begins. */
const opening = /<(?:!--|([a-z][^\s/>]*))/gi;
const attribute = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?/y;
/** Tags whose content is letters: what looks like a tag in them is none. */
const lettersIn = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes)$/i;
const heeded = /[\s/"']on[a-z]|<base/i;

/** The page's own text is never changed; a handler's attribute is given another name. Linear in the length. */
export function inertHtml(html: string): string {
  if (!heeded.test(html)) return html;
  const pieces: string[] = [];
  let copied = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const tag = match[1];
    if (tag === undefined) {
      // `<!-->` is a whole comment.
      const end = html.indexOf('-->', opening.lastIndex - 2);
      if (end < 0) break;
      opening.lastIndex = end + 3;
      continue;
    }
    const isBase = /^base$/i.test(tag);
    attribute.lastIndex = opening.lastIndex;
    let end = attribute.lastIndex;
    for (let found = attribute.exec(html); found; found = attribute.exec(html)) {
      const name = found[1] ?? '';
      if (/^on/i.test(name) || (isBase && /^href$/i.test(name))) {
        const at = found.index + found[0].indexOf(name);
        pieces.push(html.slice(copied, at), 'x-');
        copied = at;
      }
      end = attribute.lastIndex;
    }
    opening.lastIndex = end;
    if (lettersIn.test(tag)) {
      const close = new RegExp(`</${tag}(?=[\\s/>])`, 'gi');
      close.lastIndex = end;
      const closed = close.exec(html);
      if (!closed) break;
      opening.lastIndex = closed.index;
    }
  }
  return copied === 0 ? html : pieces.join('') + html.slice(copied);
}
