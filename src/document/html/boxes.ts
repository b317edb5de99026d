/**
 * Tables that a page builds of boxes instead of `<table>`: `display: table-row`, flex and grid rows, ARIA roles,
 * or nothing but rows of equally many short boxes. They become tables in the page's inert document, so that
 * blank boxes keep their place.
 */

import type { Steps } from '../../work/index.ts';
import { isFigureLike } from '../text/cells.ts';
import type { Rules } from './rules.ts';
import { tagOf } from './walk.ts';

const boxTags = new Set(['DIV', 'SPAN', 'LI', 'P', 'DD', 'DT', 'SECTION', 'LABEL', 'B', 'STRONG', 'EM', 'I']);
const rowTags = new Set(['DIV', 'UL', 'OL', 'DL', 'SECTION', 'LI', 'SPAN']);
/** A box with more text is a column of the page. */
const longestCell = 120;
/** As many rows, half of them with figures, are a table whose style sheet is not in the file. */
const fewestRows = 4;
const fewestCells = 3;
/** So many boxes are looked at without a pause. */
const atATime = 100;

/** Puts tables in the place of boxes that look like one. Linear in the size of the page. */
export function* tablesFromBoxes(body: Element, rules: Rules): Steps<void> {
  const parents = new Set<Element>();
  for (const [index, element] of Array.from(
    body.querySelectorAll('div,ul,ol,dl,section,li,span'),
  ).entries()) {
    if (element.parentElement && isRow(element)) parents.add(element.parentElement);
    if (index % atATime === atATime - 1) yield;
  }
  // The innermost first: a box around a table is none of its cells.
  for (const parent of Array.from(parents).reverse()) {
    if (parent.closest('table')) continue;
    let run: Element[] = [];
    let left = atATime;
    const end = () => {
      if (run.length > 0 && isTable(run, rules)) makeTable(run);
      run = [];
    };
    for (const child of Array.from(parent.childNodes)) {
      if (--left <= 0) {
        left = atATime;
        yield;
      }
      if (child.nodeType !== 1) {
        if (child.nodeType === 3 && !isBlank(child)) end();
      } else if (isRow(child as Element)) run.push(child as Element);
      else end();
    }
    end();
    yield;
  }
}

/** Two boxes or more side by side, each with a short text of its own, and nothing between them. */
function isRow(element: Element): boolean {
  if (element.childElementCount < 2 || !rowTags.has(tagOf(element))) return false;
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1 ? !isBox(child as Element) : child.nodeType === 3 && !isBlank(child))
      return false;
  }
  return true;
}

const isBlank = (text: Node): boolean => (text.nodeValue ?? '').trim() === '';

function isBox(element: Element): boolean {
  if (!boxTags.has(tagOf(element)) || element.childElementCount > 3) return false;
  if (element.childElementCount > 0 && element.querySelector('table,a[href],img,br,li')) return false;
  return (element.textContent ?? '').length <= longestCell;
}

const rowDisplay = /(?:^|;)\s*display\s*:\s*(?:table-row|(?:inline-)?(?:flex|grid))\b/i;

function isTable(rows: readonly Element[], rules: Rules): boolean {
  const told = rows.filter(
    row => row.getAttribute('role') === 'row' || rowDisplay.test(rules.styleOf(row)) || hasCells(row, rules),
  ).length;
  if (told === rows.length && (rows.length > 1 || rows[0]?.getAttribute('role') === 'row')) return true;
  const wide = rows.filter(row => row.childElementCount >= fewestCells);
  const figures = wide.filter(row =>
    Array.from(row.children).some((cell, at) => at > 0 && isFigureLike((cell.textContent ?? '').trim())),
  );
  return wide.length >= fewestRows && wide.length * 3 >= rows.length * 2 && figures.length * 2 >= wide.length;
}

const cellDisplay = /(?:^|;)\s*(?:display\s*:\s*(?:table-cell|inline-block)|float\s*:\s*left)\b/i;
const hasCells = (row: Element, rules: Rules): boolean =>
  Array.from(row.children).every(cell => cellDisplay.test(rules.styleOf(cell)));

function makeTable(rows: readonly Element[]): void {
  const [first] = rows;
  const document = first?.ownerDocument;
  if (!first || !document) return;
  const table = document.createElement('table');
  const body = table.appendChild(document.createElement('tbody'));
  first.parentNode?.insertBefore(table, first);
  for (const row of rows) {
    const line = body.appendChild(document.createElement('tr'));
    copyStyle(row, line);
    for (const box of Array.from(row.children)) {
      const cell = line.appendChild(document.createElement('td'));
      const span = box.getAttribute('aria-colspan');
      if (span) cell.setAttribute('colspan', span);
      const down = box.getAttribute('aria-rowspan');
      if (down) cell.setAttribute('rowspan', down);
      cell.appendChild(box);
    }
    row.parentNode?.removeChild(row);
  }
}

/** What hides the row still hides it. */
function copyStyle(from: Element, to: Element): void {
  for (const name of ['hidden', 'style', 'class', 'id']) {
    const value = from.getAttribute(name);
    if (value !== null) to.setAttribute(name, value);
  }
}
