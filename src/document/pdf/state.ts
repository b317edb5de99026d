/** What a painter keeps in mind while a page is drawn: place, colours, font; and what of operators and colours means. */

import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box, Matrix } from './matrix.ts';

/** A font as pdf.js hands it over: what of it matters for where signs stand and what they say. */
export interface PaintedFont {
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: ArrayLike<number>;
  readonly defaultVMetrics?: ArrayLike<number>;
  /** Whether the file says which character a code is. */
  readonly says: (code: number) => boolean;
}

export interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
  /** The clip is that box, and no other shape inside of it. */
  readonly clipIsBox: boolean;
  /** What is under it shows through: another way of blending, a mask, or part of a group that has one. */
  readonly blends: boolean;
  readonly groupBlends: boolean;
  readonly fill: string;
  readonly stroke: string;
  readonly alpha: number;
  readonly strokeAlpha: number;
  readonly lineWidth: number;
  readonly dashed: boolean;
  readonly font: PaintedFont | null;
  readonly size: number;
  readonly direction: 1 | -1;
  readonly mode: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly rise: number;
  readonly leading: number;
}

export const start: Omit<State, 'matrix' | 'clip'> = {
  clipIsBox: true,
  blends: false,
  groupBlends: false,
  fill: '#000000',
  stroke: '#000000',
  alpha: 1,
  strokeAlpha: 1,
  lineWidth: 1,
  dashed: false,
  font: null,
  size: 0,
  direction: 1,
  mode: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  rise: 0,
  leading: 0,
};

/** A colour that is none: of a pattern, through which things may be seen, or nothing at all. */
export const pattern = 'pattern';
export const nothing = 'nothing';

export const isFill = (operator: unknown): boolean =>
  [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke].some(
    known => known === operator,
  );

export const isStroke = (operator: unknown): boolean =>
  [
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ].some(known => known === operator);

/** #ffffff, or so little off it that it is not seen. */
export const isWhite = (colour: string): boolean =>
  colour === nothing || /^#f[a-f\d]f[a-f\d]f[a-f\d]$/i.test(colour);
