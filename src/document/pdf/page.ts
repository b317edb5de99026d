/** A page as it is seen: signs and rules by their places, in points from its upper left corner. */

export interface Glyph {
  /** One character, or a few of a ligature; U+FFFD where the file does not say which one it is. */
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Of the line that it stands on. */
  readonly y: number;
  /** Of the face. */
  readonly size: number;
}

/** A straight rule: across at the height `at` from the left `from`, or down at the left `at` from the height `from`. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
  /** How many characters and figures were printed and then covered. */
  readonly covered: number;
}

/** Where a sign sits: between its sides, a little above its line. */
export const middleOf = ({ x0, x1, y, size }: Glyph): readonly [number, number] => [
  (x0 + x1) / 2,
  y - size * 0.35,
];
