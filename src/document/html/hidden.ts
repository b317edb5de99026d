/** What a page holds but does not show: the reader leaves it out. */

import { figureMark } from './figure.ts';
import { askedOnce } from './once.ts';
import type { Rules } from './rules.ts';

/** Elements whose content is never text of the page. */
const skipped = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'HEAD',
  'SVG',
  'MATH',
  'CANVAS',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'AUDIO',
  'VIDEO',
  'SELECT',
  'DATALIST',
  'BUTTON',
  'NAV',
  'FOOTER',
  'ASIDE',
  'DEL',
  'S',
  'STRIKE',
  'RT',
  'RP',
]);

const hiddenStyle =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|font-size\s*:\s*[01](?:\.\d+)?(?:px|pt)?\s*(?:;|$|!)|opacity\s*:\s*(?:0+(?:\.0*)?|\.0+)%?\s*(?:;|$|!)|text-decoration(?:-line)?\s*:[^;]*line-through|text-indent\s*:\s*-\d{3,}|clip\s*:\s*rect\(0)/i;
/** Set beside the page: for screen readers, or against copying. */
const offPage = /(?:^|;)\s*(?:left|top)\s*:\s*-\d{3,}/i;
const positioned = /(?:^|;)\s*position\s*:\s*(?:absolute|fixed)/i;
/** A box of no size that cuts off what it holds. */
const noSize = /(?:^|;)\s*(?:max-)?(?:height|width)\s*:\s*0(?:px|pt|em)?\s*(?:;|$|!)/i;
const cutsOff = /(?:^|;)\s*overflow\s*:\s*hidden/i;

const hides = (style: string): boolean =>
  hiddenStyle.test(style) ||
  (positioned.test(style) && offPage.test(style)) ||
  (cutsOff.test(style) && noSize.test(style));

export type IsHidden = (element: Element, tag: string) => boolean;

/** Tells the elements that a reader of the page does not see: by tag, attribute, style and simple rules. */
export function hiddenIn(rules: Rules): IsHidden {
  const hidesAll = askedOnce((style: string) => hides(shownAgain(style)));
  return (element, tag) => {
    if (skipped.has(tag)) return true;
    if (element.hasAttribute('hidden') || element.hasAttribute(figureMark)) return true;
    const style = rules.styleOf(element);
    if (style !== '' && hidesAll(style)) return true;
    return tag === 'TR' && isSpacer(element, style);
  };
}

/** A later `display` or `visibility` wins over an earlier one. */
function shownAgain(style: string): string {
  const last = /^[\s\S]*(?:^|;)\s*(display|visibility)\s*:\s*(?!none|hidden|collapse)[a-z-]+/i.exec(style);
  if (!last) return style;
  const name = last[1] ?? '';
  const before = last[0].replace(new RegExp(`${name}\\s*:\\s*(?:none|hidden|collapse)`, 'gi'), '');
  return before + style.slice(last[0].length);
}

/** Word ends a table of merged cells with a row of no height that only holds the widths. */
const isSpacer = (row: Element, style: string): boolean =>
  (row.getAttribute('height') === '0' || /(?:^|;)\s*height\s*:\s*0(?:px|pt)?\s*(?:;|$)/i.test(style)) &&
  (row.textContent ?? '').trim() === '';
