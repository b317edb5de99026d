/** The columns of a table without rules: where figures stand below one another, under the heads that name them. */

import { bare } from '../../recognise/words.ts';
import { commonLength, holdsLabel } from '../../text/placed/labels.ts';
import type { PlacedWord } from './words.ts';

/** How much of a word must be of the label, or the other way, in parts of its characters. */
const enough = 0.75;

/** Words that stand over one another. */
export interface Stack {
  readonly x: number;
  readonly end: number;
  readonly words: readonly PlacedWord[];
}

/** Words whose sides overlap, directly or by others, from left to right. */
function stacksOf(words: readonly PlacedWord[]): readonly Stack[] {
  const stacks: { x: number; end: number; words: PlacedWord[] }[] = [];
  for (const word of [...words].sort((one, other) => one.x - other.x)) {
    const last = stacks[stacks.length - 1];
    if (last && word.x < last.end) {
      last.end = Math.max(last.end, word.end);
      last.words.push(word);
    } else stacks.push({ x: word.x, end: word.end, words: [word] });
  }
  return stacks.map(stack => ({
    ...stack,
    words: stack.words.sort((one, other) => one.y - other.y || one.x - other.x),
  }));
}

/**
 * The heads that say these labels, one for each, from left to right; `null` where they are not all found or stand in
 * another order.
 */
export function headsOf(words: readonly PlacedWord[], labels: readonly string[]): readonly Stack[] | null {
  const stacks = stacksOf(words.filter(word => labels.some(label => isOf(word, label))));
  const heads: Stack[] = [];
  let at = 0;
  for (const label of labels) {
    while (at < stacks.length && !says(stacks[at], label)) at++;
    const found = stacks[at];
    if (!found) return null;
    heads.push(found);
    at++;
  }
  return heads;
}

/** A piece of the label, or the label with something besides: a head over several columns is neither. */
function isOf(word: PlacedWord, label: string): boolean {
  const [text, wanted] = [bare(word.plain), bare(label)];
  if (text === '') return false;
  if (wanted.includes(text)) return true;
  const common = commonLength(text, wanted);
  return wanted.length >= 4 && common >= 3 && common >= Math.min(text.length, wanted.length) * enough;
}

/** Whether the words say the label, and not much besides. */
function says(stack: Stack | undefined, label: string): boolean {
  if (!stack) return false;
  const text = stack.words.map(word => bare(word.plain)).join('');
  return text.length <= bare(label).length * 1.5 + 4 && holdsLabel(stack.words, label);
}

/** The column of each figure by the heads; a figure for which it is not sure has none. */
export function columnsUnder(
  figures: readonly PlacedWord[],
  heads: readonly Stack[],
): ReadonlyMap<PlacedWord, number> {
  const stacks = stacksOf(figures);
  const columns = new Map<PlacedWord, number>();
  const isByOrder =
    stacks.length === heads.length && stacks.every((stack, at) => isBetween(stack, heads, at));
  for (const [index, stack] of stacks.entries()) {
    const over = heads.flatMap((head, at) => (head.x < stack.end && stack.x < head.end ? [at] : []));
    const [only] = over;
    const column = isByOrder ? index : over.length === 1 ? only : undefined;
    if (column !== undefined) for (const word of stack.words) columns.set(word, column);
  }
  return columns;
}

/** Behind the head before, and in front of the head behind. */
const isBetween = (stack: Stack, heads: readonly Stack[], at: number): boolean =>
  stack.x >= (heads[at - 1]?.end ?? -Infinity) - 1 && stack.end <= (heads[at + 1]?.x ?? Infinity) + 1;
