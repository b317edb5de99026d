/** Parts of a page that stand in it as another document: frames saved into it, and shadow trees. */

import { parseInert } from '../../inert/index.ts';

/** Frames within frames beyond this are not opened. */
const deepest = 3;
const mostFrames = 20;

/** Puts the content of such parts in their place, in the page's inert document. */
export function unfoldFrames(body: Element, parser: DOMParser, depth = 0): void {
  for (const template of Array.from(body.querySelectorAll('template[shadowrootmode],template[shadowroot]')))
    replaceBy(template, (template as HTMLTemplateElement).content);
  if (depth >= deepest) return;
  const frames = Array.from(body.querySelectorAll('iframe[srcdoc],frame[srcdoc]')).slice(0, mostFrames);
  for (const frame of frames) {
    const inner = parseInert(frame.getAttribute('srcdoc') ?? '', parser).body;
    if (!inner) continue;
    unfoldFrames(inner, parser, depth + 1);
    replaceBy(frame, inner);
  }
}

function replaceBy(element: Element, content: Node): void {
  const box = element.ownerDocument.createElement('div');
  const style = element.getAttribute('style');
  if (style !== null) box.setAttribute('style', style);
  if (element.hasAttribute('hidden')) box.setAttribute('hidden', '');
  for (const child of Array.from(content.childNodes))
    box.appendChild(element.ownerDocument.importNode(child, true));
  element.parentNode?.replaceChild(box, element);
}
