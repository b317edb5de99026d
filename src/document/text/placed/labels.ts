/** Labels of the form among the words of a page, where lines and neighbouring cells broke them into pieces. */

import { bare } from '../../recognise/words.ts';
import type { Word } from './words.ts';

/** How much of a label must be found, in parts of its characters. */
const enough = 0.75;

/**
 * Whether the pieces hold the label's characters one after the other. What stands between them belongs to
 * neighbouring cells: the name of a group beside its rows.
 */
export function holdsLabel(pieces: readonly Word[], label: string): boolean {
  const wanted = bare(label);
  const text = pieces.map(piece => piece.plain.replace(/[^\p{L}\p{N}]/gu, '')).join('');
  return wanted !== '' && commonLength(text.slice(0, 400), wanted) >= wanted.length * enough;
}

/** The length of the longest row of characters that both have in order. */
export function commonLength(a: string, b: string): number {
  let above: number[] = new Array(b.length + 1).fill(0);
  for (const character of a) {
    const row = [0];
    for (let at = 1; at <= b.length; at++)
      row.push(
        b[at - 1] === character ? (above[at - 1] ?? 0) + 1 : Math.max(above[at] ?? 0, row[at - 1] ?? 0),
      );
    above = row;
  }
  return above[b.length] ?? 0;
}

export interface HeadLabel {
  readonly id: string;
  /** Plain. */
  readonly label: string;
  /** It spans several rows of the head, so that it may stand in front of what is left of it. */
  readonly spans?: true;
}

/**
 * Whether the heads of the columns stand in the order of the form, as far as their pieces tell: on one line
 * from left to right, and whole ones on lines of their own from top to bottom.
 */
export function areInOrder(words: readonly Word[], heads: readonly HeadLabel[]): boolean {
  const places = words.flatMap(word => {
    const found = heads.filter(({ label }) => label.startsWith(word.plain));
    const [only] = found;
    if (only === undefined || found.length > 1) return [];
    return [{ word, place: heads.indexOf(only), whole: only.label === word.plain && !only.spans }];
  });
  return places.every((later, index) =>
    places
      .slice(0, index)
      .every(
        earlier =>
          earlier.place <= later.place ||
          (earlier.word.line !== later.word.line && !(earlier.whole && later.whole)),
      ),
  );
}
