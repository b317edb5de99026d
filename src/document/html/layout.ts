/**
 * What a page's structure says before its text is read: which tables only arrange the page, and which
 * element is the article. Both follow from where the text is, not from names.
 */

import type { IsHidden } from './hidden.ts';
import { walk } from './walk.ts';

export interface Layout {
  /** Tables that arrange text; their content is read as if they were not there. */
  readonly arranging: ReadonlySet<Element>;
  /** The element that holds nearly all text outside of links; `null` where that is the whole page. */
  readonly article: Element | null;
}

interface TableSeen {
  readonly element: Element;
  filledCells: number;
  nested: boolean;
  prose: boolean;
}

/** A cell with this many paragraphs and characters is a column of a page, not a cell of a table. */
const proseBlocks = 3;
const proseLength = 200;
/** The share of its parent's text that a child must hold for the article to be looked for inside it. */
const articleShare = 0.85;

const proseTags = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);

/** Looks over the page once. */
export function layoutOf(body: Element, isHidden: IsHidden): Layout {
  const arranging = new Set<Element>();
  const mass = new Map<Element, number>();
  const blocks = new Map<Element, number>();
  const tables: TableSeen[] = [];
  const parents: Element[] = [];
  let links = 0;

  const add = (counts: Map<Element, number>, element: Element | undefined, count: number) => {
    if (element && count > 0) counts.set(element, (counts.get(element) ?? 0) + count);
  };
  const isLink = (element: Element) => element.nodeName.toUpperCase() === 'A' && element.hasAttribute('href');

  walk(body, {
    enter(element) {
      if (isHidden(element)) return false;
      parents.push(element);
      if (isLink(element)) links++;
      if (element.nodeName.toUpperCase() === 'TABLE')
        tables.push({ element, filledCells: 0, nested: false, prose: false });
      return true;
    },
    leave(element) {
      parents.pop();
      const parent = parents[parents.length - 1];
      const tag = element.nodeName.toUpperCase();
      if (isLink(element)) links--;
      const size = mass.get(element) ?? 0;
      const table = tables[tables.length - 1];
      if ((tag === 'TD' || tag === 'TH') && table && size > 0) {
        table.filledCells++;
        if (size > proseLength && (blocks.get(element) ?? 0) >= proseBlocks) table.prose = true;
      }
      if (tag === 'TABLE') {
        tables.pop();
        const outer = tables[tables.length - 1];
        // A table of one cell in a cell is only a box around its text.
        if (table && outer && (table.filledCells > 1 || table.nested)) outer.nested = true;
        if (table && (table.nested || table.prose)) arranging.add(element);
      }
      add(mass, parent, size);
      add(blocks, parent, (blocks.get(element) ?? 0) + (proseTags.has(tag) && size > 0 ? 1 : 0));
    },
    text(text) {
      if (links === 0) add(mass, parents[parents.length - 1], text.replace(/\s+/g, '').length);
    },
  });
  return { arranging, article: articleOf(body, mass, arranging) };
}

function articleOf(
  body: Element,
  mass: ReadonlyMap<Element, number>,
  arranging: ReadonlySet<Element>,
): Element | null {
  let article = body;
  for (;;) {
    const tag = article.nodeName.toUpperCase();
    if ((tag === 'TABLE' && !arranging.has(article)) || proseTags.has(tag)) break;
    const needed = (mass.get(article) ?? 0) * articleShare;
    const next: Element | undefined = Array.from(article.children).find(
      child => (mass.get(child) ?? 0) >= needed && needed > 0,
    );
    if (!next) break;
    article = next;
  }
  return article === body ? null : article;
}
