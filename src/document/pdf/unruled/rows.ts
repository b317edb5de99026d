/** The rows of a table without rules: figures beside the lines of their labels. */

import { bare } from '../../recognise/words.ts';
import type { RowStart } from '../../text/placed/assign.ts';
import { commonLength } from '../../text/placed/labels.ts';
import type { PlacedWord } from './words.ts';

/** How far a figure may stand off the lines of its label, in parts of its size. */
const slack = 0.4;
/** How much of a piece must be of the label, in parts of its characters. */
const enough = 0.75;

/** By so many characters a wording may be longer or shorter than the form's. */
const loose = 3;

/** The line behind the last of the words, of which there may be more than a call takes arguments. */
export const lineBehind = (words: readonly PlacedWord[]): number =>
  words.reduce((behind, { line }) => Math.max(behind, line + 1), 0);

/** The words that a row's label is made of. */
export function labelOf(
  words: readonly PlacedWord[],
  starts: readonly RowStart[],
  index: number,
  label: string,
): readonly PlacedWord[] {
  const first = words[starts[index]?.at ?? -1];
  if (!first) return [];
  const wanted = bare(label);
  const own = [first];
  let [x, end] = [first.x, first.end];
  let length = bare(first.plain).length;
  for (const word of words.slice((starts[index]?.at ?? 0) + 1, starts[index + 1]?.at)) {
    const text = bare(word.plain);
    if (word.isFigure || length + text.length > wanted.length * 1.2 + 2) continue;
    const last = own[own.length - 1] ?? first;
    const goesOn = Math.abs(word.y - last.y) < last.size * slack && word.x - last.end < last.size;
    const isBelow = word.y > last.y && word.x < end && x < word.end;
    if (!goesOn && (!isBelow || text === '')) continue;
    // It is what comes next in the label: the name of a group may have a character of it.
    const next = wanted.slice(Math.max(0, length - loose), length + text.length + loose);
    if (commonLength(text, next) < text.length * enough) continue;
    own.push(word);
    length += text.length;
    [x, end] = [Math.min(x, word.x), Math.max(end, word.end)];
  }
  return own;
}

/** From the first line of a label to its last. */
interface Extent {
  readonly from: number;
  readonly to: number;
}

const extentOf = (label: readonly PlacedWord[]): Extent => ({
  from: Math.min(...label.map(({ y, size }) => y - size * slack)),
  to: Math.max(...label.map(({ y, size }) => y + size * slack)),
});

export interface RowFigures {
  /** From left to right. */
  readonly figures: readonly PlacedWord[];
  /** Whether all of these and no others are the row's. */
  readonly sure: boolean;
}

/** A figure with a footnote's mark, an unknown sign or a word behind it: it stays as printed, for the clerk to see. */
const isDoubtful = ({ text }: PlacedWord): boolean =>
  /[\d\ufffd⁰¹²³⁴-⁹]|^若干$/.test(text) && !/\p{Script=Han}{3}/u.test(text);

/**
 * The figures that may be the rows': from the first label to a little below the last. What is nearly a figure is one
 * where it stands to the right of all labels.
 */
export function figuresAmong(
  words: readonly PlacedWord[],
  labels: readonly (readonly PlacedWord[])[],
): readonly PlacedWord[] {
  const { from } = extentOf(labels[0] ?? []);
  const to = Math.max(...(labels[labels.length - 1] ?? []).map(({ y, size }) => y + size * 2.5));
  const left = Math.max(...labels.flat().map(word => word.end));
  const isFigure = (word: PlacedWord) => word.isFigure || (word.x >= left && isDoubtful(word));
  return words.filter(word => word.y >= from && word.y <= to && isFigure(word));
}

/**
 * The figures beside each label. A line of figures beside no label, or beside two, may be the rest of a figure that
 * broke: none of the rows around it is sure.
 */
export function figuresBeside(
  figures: readonly PlacedWord[],
  labels: readonly (readonly PlacedWord[])[],
): readonly RowFigures[] {
  const extents = labels.map(extentOf);
  const own = labels.map((): PlacedWord[] => []);
  const lines = labels.map(() => 0);
  const unsure = new Set<number>();
  for (const line of linesOf(figures)) {
    const y = line[0]?.y ?? 0;
    const beside = extents.flatMap(({ from, to }, row) => (from <= y && y <= to ? [row] : []));
    const above = Math.max(0, extents.filter(({ from }) => from <= y).length - 1);
    const row = beside.length === 1 ? (beside[0] ?? above) : above;
    own[row]?.push(...line);
    lines[row] = (lines[row] ?? 0) + 1;
    if (beside.length !== 1) for (const near of [...beside, above, above + 1]) unsure.add(near);
  }
  return own.map((ownFigures, row) => ({
    figures: ownFigures,
    sure: (lines[row] ?? 0) <= 1 && !unsure.has(row),
  }));
}

/** Figures on one line, from top to bottom. */
function linesOf(figures: readonly PlacedWord[]): readonly (readonly PlacedWord[])[] {
  const lines: PlacedWord[][] = [];
  for (const figure of [...figures].sort((one, other) => one.y - other.y || one.x - other.x)) {
    const last = lines[lines.length - 1];
    if (last?.[0] && figure.y - last[0].y < figure.size * slack) last.push(figure);
    else lines.push([figure]);
  }
  return lines.map(line => line.sort((one, other) => one.x - other.x));
}
