/** Two texts side by side: which paragraphs are in both, and what differs in those that are nearly the same. */

import { paragraphsOf } from '../../report/index.ts';

/** A run of characters that stands in the other text too, or does not. */
export interface Piece {
  readonly text: string;
  readonly isOnlyHere: boolean;
}

/** One line of the two columns: a paragraph of each, or of one; `null`: it has no counterpart. */
export interface ParagraphPair {
  readonly mine: readonly Piece[] | null;
  readonly theirs: readonly Piece[] | null;
}

/** The product of two lengths beyond which words are not compared: no paragraph of a report is as long. */
const mostWork = 1_000_000;
/** The part of its characters that a paragraph must share with another to be the same one reworded. */
const alike = 0.4;

/** The paragraphs of both texts in their orders, those that correspond on one line. */
export function pairParagraphs(mine: string, theirs: string): readonly ParagraphPair[] {
  const [left, right] = [paragraphsOf(mine), paragraphsOf(theirs)];
  const pairs: ParagraphPair[] = [];
  let [i, j] = [0, 0];
  for (const [nextLeft, nextRight] of [...commonOf(left, right), [left.length, right.length] as const]) {
    pairs.push(...pairReworded(left.slice(i, nextLeft), right.slice(j, nextRight)));
    const same = left[nextLeft];
    if (same !== undefined) {
      const piece = [{ text: same, isOnlyHere: false }];
      pairs.push({ mine: piece, theirs: piece });
    }
    i = nextLeft + 1;
    j = nextRight + 1;
  }
  return pairs;
}

/** Paragraphs between two common ones, in order: each beside the next that is like it. */
function pairReworded(left: readonly string[], right: readonly string[]): readonly ParagraphPair[] {
  const pairs: ParagraphPair[] = [];
  let j = 0;
  for (const mine of left) {
    const at = right.findIndex((theirs, index) => index >= j && areAlike(mine, theirs));
    if (at < 0) {
      pairs.push({ mine: [{ text: mine, isOnlyHere: true }], theirs: null });
      continue;
    }
    pairs.push(...right.slice(j, at).map(onlyTheirs));
    pairs.push(compareWords(mine, right[at] ?? ''));
    j = at + 1;
  }
  return [...pairs, ...right.slice(j).map(onlyTheirs)];
}

const onlyTheirs = (text: string): ParagraphPair => ({ mine: null, theirs: [{ text, isOnlyHere: true }] });

/** A number is one word: of 12 and 13, the whole differs. */
const wordsOf = (text: string): readonly string[] => text.match(/[\d.,]+|[a-z]+|[\s\S]/giu) ?? [];

function areAlike(one: string, other: string): boolean {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  if (left.length * right.length > mostWork) return false;
  return commonOf(left, right).length >= alike * Math.max(left.length, right.length);
}

function compareWords(mine: string, theirs: string): ParagraphPair {
  const [left, right] = [wordsOf(mine), wordsOf(theirs)];
  const common = commonOf(left, right);
  const [inLeft, inRight] = [new Set(common.map(([i]) => i)), new Set(common.map(([, j]) => j))];
  return { mine: piecesOf(left, inLeft), theirs: piecesOf(right, inRight) };
}

function piecesOf(words: readonly string[], common: ReadonlySet<number>): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const [index, text] of words.entries()) {
    const isOnlyHere = !common.has(index);
    const last = pieces[pieces.length - 1];
    if (last && last.isOnlyHere === isOnlyHere)
      pieces[pieces.length - 1] = { text: last.text + text, isOnlyHere };
    else pieces.push({ text, isOnlyHere });
  }
  return pieces;
}

/** Where a longest common subsequence of the two stands in each, in order. */
function commonOf(left: readonly string[], right: readonly string[]): readonly (readonly [number, number])[] {
  if (left.length * right.length > mostWork) return [];
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const common: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) common.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return common;
}
