/** Pages that end too soon: the download broke off, or the file was damaged. */

import { isBlock } from './tags.ts';

const tags = /<(\/?)(?:t([dhr])|(t)able|t(?:body|head|foot)|body|html)\b/gi;
const anyTag = /<\/?([a-z][a-z\d]*)?[^>]*(?:>|$)/gi;
/** How much of a page's end is looked at first: a whole page has such a tag there. */
const end = 4096;
/** No figure and no label is longer. */
const short = 40;
const figure = /^[\d０-９.,，．]+$/;

/**
 * Where a page breaks off within a cell of a table, the place from which it is left out, since a figure may lack
 * digits: the cell, or in one that holds more than a figure the figure at its end. `null` for a page that ends
 * anywhere else, as in the prose of a cell that lays out the page. Linear.
 */
export function cutCell(html: string): number | null {
  for (let length = end; ; length *= 8) {
    const from = Math.max(0, html.length - length);
    const found = [...html.slice(from).matchAll(tags)];
    const last = found[found.length - 1];
    if (last) {
      const [, closes, cell = 'r', table] = last;
      const at = from + last.index;
      if (closes === '' && /[dh]/i.test(cell)) return cutWithin(html, at, at);
      return closes !== '' && table && endsInCell(html) ? cutWithin(html, at, null) : null;
    }
    if (from === 0) return null;
  }
}

/** Where to cut what follows the tag at `from`; `cell` is where its cell begins, unless that holds a table. */
function cutWithin(html: string, from: number, cell: number | null): number | null {
  const pieces: { readonly at: number; text: string }[] = [{ at: from, text: '' }];
  let at = from;
  const add = (to: number) => {
    const piece = pieces[pieces.length - 1];
    if (piece) piece.text += html.slice(at, to);
  };
  for (const match of html.slice(from).matchAll(anyTag)) {
    add(from + match.index);
    at = from + match.index + match[0].length;
    const tag = (match[1] ?? '').toUpperCase();
    if (tag === 'BR' || isBlock(tag)) pieces.push({ at, text: '' });
  }
  add(html.length);
  const told = pieces.flatMap(({ at: start, text }) => {
    const said = text.replace(/&nbsp;|\s+/g, '');
    return said === '' ? [] : [{ start, said }];
  });
  const last = told[told.length - 1];
  if (cell !== null && told.length < 2 && (last?.said.length ?? 0) <= short) return cell;
  return last && last.said.length <= short && figure.test(last.said) ? last.start : null;
}

/** Whether a cell is open around the tables at the end. */
function endsInCell(html: string): boolean {
  const open: boolean[] = [];
  for (const [, closes, cell, table] of html.matchAll(tags)) {
    if (table && closes === '') open.push(false);
    else if (table) open.pop();
    else if (cell && open.length > 0) open[open.length - 1] = closes === '' && /[dh]/i.test(cell);
  }
  return open[open.length - 1] ?? false;
}
