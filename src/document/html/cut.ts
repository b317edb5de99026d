/** Pages that end too soon: the download broke off, or the file was damaged. */

const tags = /<(\/?)(?:t([dhr])|t(?:able|body|head|foot)|body|html)\b/gi;
/** How much of a page's end is looked at first: a whole page has such a tag there. */
const end = 4096;

/**
 * Where a page breaks off within a cell of a table, the place of that cell: the figure in it may lack digits.
 * `null` for a page that ends anywhere else. Linear.
 */
export function cutCell(html: string): number | null {
  for (let length = end; ; length *= 8) {
    const from = Math.max(0, html.length - length);
    const found = [...html.slice(from).matchAll(tags)];
    const last = found[found.length - 1];
    if (last) {
      const [, closes, cell = 'r'] = last;
      return closes === '' && /[dh]/i.test(cell) ? from + last.index : null;
    }
    if (from === 0) return null;
  }
}
