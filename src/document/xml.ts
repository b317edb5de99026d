/** XML parts of office files: parsed within bounds, and looked at without regard to prefixes. */

import type { Steps } from '../work/index.ts';
import { parsingPieces } from './xmlPieces.ts';

const markOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
};

/** The encoding that the part's first line declares, where it is no Unicode: some generators write GBK. */
function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 120));
  const name = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? '';
  return /^gb/.test(name) ? 'gb18030' : null;
}

/**
 * The root of a part, or `null` where it is no well-formed XML. A DOCTYPE is refused: office files have none,
 * and entities can be made to grow without end.
 */
export function* parsingXml(bytes: Uint8Array, parser: DOMParser): Steps<Element | null> {
  const text = new TextDecoder(declared(bytes) ?? markOf(bytes)).decode(bytes).replace(/^[\ufeff\s]+/, '');
  if (/<!DOCTYPE/i.test(text)) return null;
  yield;
  return yield* parsingPieces(text, piece => parseXml(piece, parser));
}

/** As {@link parsingXml}, of text without a DOCTYPE, and all at once. */
export function parseXml(text: string, parser: DOMParser): Element | null {
  try {
    const document = parser.parseFromString(text, 'text/xml');
    // Browsers give what they could read, with an element that tells of the error.
    if (document.getElementsByTagName('parsererror').length > 0) return null;
    return document.documentElement;
  } catch {
    return null;
  }
}

/** How many tags a part has at most: its `<`, in any encoding; beyond `most` they are not counted. */
export function* countingTags(bytes: Uint8Array, most: number): Steps<number> {
  let count = 0;
  for (let at = bytes.indexOf(0x3c); at >= 0 && count <= most; at = bytes.indexOf(0x3c, at + 1)) {
    count++;
    if (count % 20_000 === 0) yield;
  }
  return count;
}

/** An attribute by its name without prefix: `w:val` of Word, `r` of a sheet. */
export const attribute = (element: Element, name: string): string | null =>
  element.getAttributeNS(element.namespaceURI, name) ?? element.getAttribute(name);

/** The elements right below one, without text between. */
export function childrenOf(element: Element): readonly Element[] {
  const children: Element[] = [];
  for (let node = element.firstElementChild; node; node = node.nextElementSibling) children.push(node);
  return children;
}

/** The first element right below one that has this name, whatever its prefix. */
export function childNamed(element: Element | null, name: string): Element | null {
  for (let node = element?.firstElementChild ?? null; node; node = node.nextElementSibling) {
    if (node.localName === name) return node;
  }
  return null;
}

/** The `val` of a child; `null` where there is no such child, or it has none. */
export const childValue = (element: Element | null, name: string): string | null => {
  const child = childNamed(element, name);
  return child && attribute(child, 'val');
};

/** Whether a switch such as `<w:vanish/>` stands there and is not turned off. */
export const isOn = (element: Element | null, name: string): boolean => {
  const child = childNamed(element, name);
  return child !== null && !/^(?:0|false|off|none)$/.test(attribute(child, 'val') ?? '');
};

/** A whole number of an attribute, or `null`. */
export const wholeNumber = (value: string | null): number | null =>
  value !== null && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : null;
