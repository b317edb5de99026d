/**
 * What a page's structure says before its text is read: which tables only arrange the page, and which
 * element is the article. Both follow from where the text is, not from names.
 */

import type { Steps } from '../../work/index.ts';
import type { IsHidden } from './hidden.ts';
import { walking } from './walk.ts';

export interface Layout {
  /** Tables that arrange text; their content is read as if they were not there. */
  readonly arranging: ReadonlySet<Element>;
  /** What a reader does not see, each the outermost. */
  readonly hidden: ReadonlySet<Element>;
  /** The element that holds nearly all text outside of links; `null` where that is the whole page. */
  readonly article: Element | null;
}

/** An element with what was counted in it. */
interface Seen {
  readonly element: Element;
  readonly tag: string;
  /** Characters outside of links. */
  size: number;
  /** Headings and paragraphs with text. */
  blocks: number;
  /** The child with the most text. */
  heaviest: Seen | null;
}

interface TableSeen {
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
export function* layingOut(body: Element, isHidden: IsHidden): Steps<Layout> {
  const arranging = new Set<Element>();
  const hidden = new Set<Element>();
  const tables: TableSeen[] = [];
  const open: Seen[] = [];
  let whole: Seen | null = null;
  let links = 0;

  const endTable = (element: Element) => {
    const table = tables.pop();
    const outer = tables[tables.length - 1];
    // A table of one cell in a cell is only a box around its text.
    if (table && outer && (table.filledCells > 1 || table.nested)) outer.nested = true;
    if (table && (table.nested || table.prose)) arranging.add(element);
  };
  const endCell = ({ size, blocks }: Seen) => {
    const table = tables[tables.length - 1];
    if (!table || size === 0) return;
    table.filledCells++;
    if (size > proseLength && blocks >= proseBlocks) table.prose = true;
  };

  yield* walking(body, {
    enter(element, tag) {
      if (isHidden(element, tag)) {
        hidden.add(element);
        return false;
      }
      open.push({ element, tag, size: 0, blocks: 0, heaviest: null });
      if (isLink(element, tag)) links++;
      if (tag === 'TABLE') tables.push({ filledCells: 0, nested: false, prose: false });
      return true;
    },
    leave(element, tag) {
      const seen = open.pop();
      if (!seen) return;
      if (isLink(element, tag)) links--;
      if (tag === 'TD' || tag === 'TH') endCell(seen);
      if (tag === 'TABLE') endTable(element);
      const parent = open[open.length - 1];
      if (!parent) whole = seen;
      else if (seen.size > 0) {
        parent.size += seen.size;
        parent.blocks += seen.blocks + (proseTags.has(tag) ? 1 : 0);
        if (seen.size > (parent.heaviest?.size ?? 0)) parent.heaviest = seen;
      }
    },
    text(text) {
      const parent = open[open.length - 1];
      if (links === 0 && parent) parent.size += text.replace(/\s+/g, '').length;
    },
  });
  return { arranging, hidden, article: articleOf(whole, arranging) };
}

const isLink = (element: Element, tag: string): boolean => tag === 'A' && element.hasAttribute('href');

function articleOf(body: Seen | null, arranging: ReadonlySet<Element>): Element | null {
  let article = body;
  while (article) {
    const { element, tag, size, heaviest }: Seen = article;
    if ((tag === 'TABLE' && !arranging.has(element)) || proseTags.has(tag)) break;
    if (!heaviest || heaviest.size < size * articleShare) break;
    article = heaviest;
  }
  return article === body ? null : (article?.element ?? null);
}
