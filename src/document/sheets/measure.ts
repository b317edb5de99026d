/** How high the blocks of a paper are and where their lines break, asked of a browser that has laid them out. */

import type { Steps } from '../../work/index.ts';
import type { Unit } from '../html/blocks.ts';
import { mayFlow } from '../look.ts';
import type { PageUnit } from './pages.ts';
import { shown } from './style.ts';

/** A heading of more lines is a paragraph in its place, and goes on on the next page as one. */
const longestHeading = 10;

export interface Measured {
  readonly size: PageUnit;
  /** The lines of a heading or a paragraph, as the browser broke them; of a table none. */
  readonly lines: readonly string[];
}

/**
 * Measures `units`, which `root` has as its elements, in their order. Each is shown only while it is measured: a browser
 * lays out all that is shown in one go.
 */
export function* measuring(root: Element, units: readonly Unit[]): Steps<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const [index, unit] of units.entries()) {
    const element = root.children[index];
    if (!element) throw new Error(`measuring: unit ${index} is not on the page`);
    element.classList.add(shown);
    measured.push(yield* measuringUnit(unit, element));
    element.classList.remove(shown);
    yield;
  }
  return measured;
}

function* measuringUnit(unit: Unit, element: Element): Steps<Measured> {
  switch (unit.kind) {
    case 'text':
      return yield* measuringText(unit, element);
    case 'table':
      return measureTable(unit, element);
    case 'figure':
      return { size: { ...kept(element), closes: false }, lines: [] };
    case 'signature':
      return { size: { ...kept(element), closes: true }, lines: [] };
  }
}

/** What is drawn as it is, and stays whole. */
const kept = (element: Element) => ({
  kind: 'kept' as const,
  height: lengthOf(element, 'marginTop') + heightOf(element),
  after: lengthOf(element, 'marginBottom'),
});

function* measuringText({ block }: Extract<Unit, { kind: 'text' }>, element: Element): Steps<Measured> {
  const lines = yield* linesOf(element);
  const size: PageUnit = {
    kind: 'text',
    lines: lines.length,
    lineHeight: lengthOf(element, 'lineHeight'),
    after: lengthOf(element, 'marginBottom'),
    heading: block.kind === 'heading' && lines.length <= longestHeading,
  };
  return { size, lines };
}

function measureTable({ heading, table }: Extract<Unit, { kind: 'table' }>, element: Element): Measured {
  const drawn = element.querySelector('table');
  if (!drawn) throw new Error('measuring: a table is not on the page');
  const heights = Array.from(drawn.rows, heightOf);
  const rows = heights.slice(table.headRows);
  const size: PageUnit = {
    kind: 'table',
    heading:
      heading === null
        ? 0
        : Array.from(element.children)
            .slice(0, 1)
            .reduce((sum, first) => sum + heightOf(first), 0),
    // With the borders that belong to no row.
    head: heightOf(drawn) - rows.reduce((sum, height) => sum + height, 0),
    rows,
    after: lengthOf(element, 'marginBottom'),
    flows: mayFlow(table),
  };
  return { size, lines: [] };
}

/** The text of `element` as its lines; a blank one has one line. */
function* linesOf(element: Element): Steps<readonly string[]> {
  const { ownerDocument } = element;
  const range = ownerDocument.createRange();
  const walker = ownerDocument.createTreeWalker(element, 4 /* text */);
  const lines: string[] = [''];
  let top = Number.NEGATIVE_INFINITY;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let offset = 0;
    for (const char of node.nodeValue ?? '') {
      if (offset % 64 === 63) yield;
      range.setStart(node, offset);
      offset += char.length;
      range.setEnd(node, offset);
      const rects = range.getClientRects();
      const rect = rects[rects.length - 1];
      // White space between lines is drawn nowhere.
      if (rect && rect.width > 0) {
        if (rect.top > top + rect.height / 2) {
          if (top > Number.NEGATIVE_INFINITY) lines.push('');
          top = rect.top;
        }
      }
      lines.push((lines.pop() ?? '') + char);
    }
  }
  return lines.map(line => line.trim());
}

const heightOf = (element: Element): number => element.getBoundingClientRect().height;

function lengthOf(element: Element, property: 'lineHeight' | 'marginTop' | 'marginBottom'): number {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return Number.parseFloat(style?.[property] ?? '') || 0;
}
