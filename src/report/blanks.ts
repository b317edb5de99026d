/** Blanks that a form of words leaves for facts: ＿＿. What is left of them must not be printed. */

export interface Blank {
  /** From inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
  /** A line to write on; or marks such as ×× and （　） that stand for a word but may also be meant. */
  readonly kind: 'line' | 'marks';
}

/** A blank as our own forms of words have it. */
export const blankMark = '＿＿';

const blank =
  /(?<line>＿+|_{2,})|[（〔][ \u3000]*[）〕]|(?<![A-Za-zＡ-Ｚａ-ｚ\d])(?:×{2,}|[XＸ]{2,}|○{2,}|〇{3,})(?![A-Za-zＡ-Ｚａ-ｚ\d])/g;

/** The blanks in `text`, in order; an underscore within an address is none. */
export const blanksIn = (text: string): readonly Blank[] =>
  Array.from(text.matchAll(blank), match => ({
    from: match.index,
    to: match.index + match[0].length,
    kind: match.groups?.line === undefined ? 'marks' : 'line',
  }));
