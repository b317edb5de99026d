/**
 * A long XML part, parsed a piece at a time: a browser's parser takes all that it is given in one go. Each piece is a
 * document of its own, which opens the elements that it stands in and closes what it leaves open; what it holds then
 * moves to its place in the first one.
 */

import type { Steps } from '../work/index.ts';

/** A few milliseconds of parsing on a slow computer, in characters. */
const usualPiece = 32 * 1024;

/** An element that is open at some place of the text. */
interface Open {
  readonly name: string;
  /** Its tag, with the attributes: names of namespaces may be declared there. */
  readonly tag: string;
}

/** A stretch of the text between two tags, and what is open at its beginning and its end, the root first. */
export interface Piece {
  readonly text: string;
  readonly before: readonly Open[];
  readonly after: readonly Open[];
}

/**
 * Cuts the text behind tags into pieces of at least `length` characters; `null` where its tags are not in order, or
 * anything stands in it that this does not know: then only a parser can say what it is.
 */
export function* piecesOf(text: string, length = usualPiece): Steps<readonly Piece[] | null> {
  const pieces: Piece[] = [];
  const open: Open[] = [];
  /** The tags in `open`: a piece that would open more than it holds is not cut off, or a deep part would never end. */
  let opened = 0;
  let begin = 0;
  let before: readonly Open[] = [];
  let hasRoot = false;
  for (let at = text.indexOf('<'); at >= 0; ) {
    const next = text.charAt(at + 1);
    let end: number;
    if (next === '!' || next === '?') {
      end = behindAside(text, at);
      if (end < 0) return null;
    } else if (next === '/') {
      end = text.indexOf('>', at) + 1;
      const closed = open.pop();
      if (end === 0 || !closed || text.slice(at + 2, end - 1).trim() !== closed.name) return null;
      opened -= closed.tag.length;
    } else {
      end = behindTag(text, at);
      const name = nameAt(text, at + 1);
      if (end < 0 || name === '' || (open.length === 0 && hasRoot)) return null;
      hasRoot = true;
      if (text.charAt(end - 2) !== '/') {
        open.push({ name, tag: text.slice(at, end) });
        opened += end - at;
      }
    }
    const isLong = end - begin >= length && opened <= length;
    if (isLong && open.length > 0 && next !== '!' && next !== '?') {
      const after = open.slice();
      pieces.push({ text: text.slice(begin, end), before, after });
      before = after;
      begin = end;
      yield;
    }
    at = text.indexOf('<', end);
  }
  if (open.length > 0 || !hasRoot) return null;
  pieces.push({ text: text.slice(begin), before, after: [] });
  return pieces;
}

/** Behind a comment, letters in brackets or an instruction; -1 where it has no end, or is something else. */
function behindAside(text: string, at: number): number {
  const behind = (sign: string, from: number) => {
    const end = text.indexOf(sign, from);
    return end < 0 ? -1 : end + sign.length;
  };
  if (text.startsWith('<!--', at)) return behind('-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) return behind(']]>', at + 9);
  return text.startsWith('<?', at) ? behind('?>', at + 2) : -1;
}

/** Behind the `>` of a tag, which may also stand within quotation marks; -1 where there is none. */
function behindTag(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '>') return at + 1;
    if (sign === '<') return -1;
    if (sign === '"' || sign === "'") {
      at = text.indexOf(sign, at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

const nameSigns = /[^\s/>]*/y;

function nameAt(text: string, from: number): string {
  nameSigns.lastIndex = from;
  return nameSigns.exec(text)?.[0] ?? '';
}

/**
 * The root of the text, as `parse` would give it of the whole; `null` where `parse` gives it, so that the text is no
 * well-formed XML. The text has no DOCTYPE.
 */
export function* parsingPieces(
  text: string,
  parse: (text: string) => Element | null,
  length = usualPiece,
): Steps<Element | null> {
  const pieces = text.length > length ? yield* piecesOf(text, length) : null;
  if (!pieces) return parse(text);
  let root: Element | null = null;
  for (const { text: piece, before, after } of pieces) {
    const opened = before.map(({ tag }) => tag).join('');
    const closed = after.map(({ name }) => `</${name}>`).reverse();
    const parsed = parse(`${opened}${piece}${closed.join('')}`);
    if (!parsed) return null;
    if (root) move(parsed, root, before.length);
    else root = parsed;
    yield;
  }
  return root;
}

/** Moves what the innermost `depth` elements of a piece hold behind what is in those they stand for. */
function move(piece: Element, whole: Element, depth: number): void {
  let from: Element | null = piece;
  let to: Element | null = whole;
  for (let level = 1; from && to; level++) {
    const inner: Element | null = level < depth ? from.firstElementChild : null;
    const place: Element | null = to.lastElementChild;
    for (let node = inner ? inner.nextSibling : from.firstChild; node; ) {
      const next: ChildNode | null = node.nextSibling;
      to.appendChild(node);
      node = next;
    }
    from = inner;
    to = inner && place;
  }
}
