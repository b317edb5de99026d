/** A walk over a DOM tree that needs no call stack, however deep the tree is. */

/** `tag` is the element's name in capitals. */
export interface Visitor {
  /** `false`: the subtree is left out, and `leave` is not called for it. */
  readonly enter: (element: Element, tag: string) => boolean;
  readonly leave: (element: Element, tag: string) => void;
  readonly text: (text: string) => void;
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

/** Visits `root` and all below it in document order. */
export function walk(root: Element, visitor: Visitor): void {
  let node: Node | null = root;
  while (node) {
    let down: Node | null = null;
    if (node.nodeType === elementNode) {
      const element = node as Element;
      const tag = tagOf(element);
      if (visitor.enter(element, tag)) {
        down = element.firstChild;
        if (!down) visitor.leave(element, tag);
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
      if (node) visitor.leave(node as Element, tagOf(node as Element));
    }
    node = !node || node === root ? null : node.nextSibling;
  }
}
