/** What printing puts on every page around the text: page numbers, and lines that come again at the same height. */

import type { Page } from './page.ts';
import { type SheetPart, topOf } from './sheet.ts';

/** How much of a page's height, from either end, such lines stand in. */
const edge = 0.13;

/** — 3 —, 第3页 共5页, 3/5, 3 */
const pageNumber =
  /^(?:[-—–－·•\s]*\d{1,3}[-—–－·•\s]*|第?\s*\d{1,3}\s*页?\s*[/／,，]?\s*共?\s*\d{1,3}\s*页?|第\s*[\d一二三四五六七八九十]{1,3}\s*页.{0,8}|page\s*\d+.{0,8})$/i;

/** The parts of each page without what stands around the text. */
export function withoutEdges(
  sheets: readonly (readonly SheetPart[])[],
  pages: readonly (Page | null)[],
): readonly (readonly SheetPart[])[] {
  const places = new Map<string, Set<number>>();
  const keyOf = (part: SheetPart) =>
    part.kind === 'line' ? `${part.text.replace(/\d+/g, '#')}@${Math.round(part.y / 3)}` : '';
  const isAtEdge = (part: SheetPart, page: number) => {
    const height = pages[page]?.height ?? 0;
    const top = topOf(part);
    return part.kind === 'line' && (top < height * edge || top > height * (1 - edge));
  };
  for (const [page, parts] of sheets.entries())
    for (const part of parts)
      if (isAtEdge(part, page)) {
        const key = keyOf(part);
        places.set(key, (places.get(key) ?? new Set()).add(page));
      }
  return sheets.map((parts, page) => {
    const isEdge = (part: SheetPart) =>
      part.kind === 'line' &&
      isAtEdge(part, page) &&
      (pageNumber.test(part.text) || (places.get(keyOf(part))?.size ?? 0) >= 2);
    // Only from the ends inwards: what stands behind text is text.
    let from = 0;
    let to = parts.length;
    const at = (index: number) => parts[index];
    for (let part = at(from); part && isEdge(part); part = at(from)) from++;
    for (let part = at(to - 1); to > from && part && isEdge(part); part = at(to - 1)) to--;
    return parts.slice(from, to);
  });
}
