/** For tests: what of a page that was only read a browser would heed all the same. */

/** Handlers, and the address that all others are taken from. */
export const aliveIn = (page: Document): readonly string[] =>
  Array.from(page.querySelectorAll('*')).flatMap(element => [
    ...element.getAttributeNames().filter(name => /^on/i.test(name)),
    ...(element.localName === 'base' && element.hasAttribute('href') ? ['base'] : []),
  ]);

/** A parser, and the pages that it made. */
export function watchedParser(parser: DOMParser): { readonly parser: DOMParser; readonly pages: Document[] } {
  const pages: Document[] = [];
  const watched: DOMParser = {
    parseFromString(text, type) {
      const page = parser.parseFromString(text, type);
      pages.push(page);
      return page;
    },
  };
  return { parser: watched, pages };
}
