/** A walk over a DOM tree that needs no call stack, however deep the tree is. */

import type { Steps } from '../../work/index.ts';

/** `tag` is the element's name in capitals. */
export interface Visitor {
  /** `false`: the subtree is left out, and `leave` is not called for it. */
  readonly enter: (element: Element, tag: string) => boolean;
  readonly leave: (element: Element, tag: string) => void;
  readonly text: (text: string) => void;
  /** What is done about an element, before `leave`, that may take long. */
  readonly closing?: (element: Element) => Steps<void> | null;
}

const elementNode = 1;
const textNode = 3;
const cdataNode = 4;
const smallLetters = 'a'.charCodeAt(0);

/** An element's name in capitals, also where the page is read as XML or the element is one of SVG. */
export function tagOf({ nodeName }: Element): string {
  // Those of HTML are in capitals already, and asked for several times an element.
  return nodeName.charCodeAt(0) < smallLetters ? nodeName : nodeName.toUpperCase();
}

/** So many nodes are visited without a pause: that takes a millisecond or two. */
const atATime = 256;

/** Visits `root` and all below it in document order. */
export function* walking(root: Element, visitor: Visitor): Steps<void> {
  let node: Node | null = root;
  let left = atATime;
  while (node) {
    if (--left <= 0) {
      left = atATime;
      yield;
    }
    let down: Node | null = null;
    if (node.nodeType === elementNode) {
      const element = node as Element;
      const tag = tagOf(element);
      if (visitor.enter(element, tag)) {
        down = element.firstChild;
        if (!down) {
          const closing = visitor.closing?.(element);
          if (closing) yield* closing;
          visitor.leave(element, tag);
        }
      }
    } else if (node.nodeType === textNode || node.nodeType === cdataNode) {
      visitor.text(node.nodeValue ?? '');
    }
    if (down) {
      node = down;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (!node) break;
      const closing = visitor.closing?.(node as Element);
      if (closing) yield* closing;
      visitor.leave(node as Element, tagOf(node as Element));
    }
    node = !node || node === root ? null : node.nextSibling;
  }
}
