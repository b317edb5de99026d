/** The signs of a page that are seen in the end: not those under what is painted over them. */

import { type Box, contains } from './matrix.ts';

/** A sign with the direction in which its line runs, before the page is set upright. */
export interface TurnedGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** The advance from its left to its right side, as it stands on the page. */
  readonly dx: number;
  readonly dy: number;
  readonly size: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Sign {
  readonly glyph: TurnedGlyph;
  readonly middle: Place;
  /** White: seen only on a dark ground. */
  readonly white: boolean;
}

/** More signs than this stand on no page. */
const mostGlyphs = 200_000;
/** As many times a sign is held against a box on a page: 1000 boxes on a full page are a tenth of it. */
const mostLooks = 30_000_000;

/** A page, or all of them, hold more than any report. */
export class TooMuch extends Error {}

export class Seen {
  private signs: Sign[] = [];
  private readonly grounds: Box[] = [];
  private looks = 0;

  add(glyph: TurnedGlyph, middle: Place, white: boolean): void {
    if (this.signs.length >= mostGlyphs) throw new TooMuch('more signs than a page has');
    this.signs.push({ glyph, middle, white });
  }

  /** A box that is filled dark. */
  addGround(box: Box): void {
    this.grounds.push(box);
  }

  /** An opaque box hides what was painted before it. One not half as high as a sign only strikes it out. */
  cover(box: Box): void {
    this.look(this.signs.length);
    const least = Math.min(box.x1 - box.x0, box.y1 - box.y0) * 2;
    const isHidden = ({ glyph, middle }: Sign) => glyph.size <= least && contains(box, middle.x, middle.y);
    if (this.signs.some(isHidden)) this.signs = this.signs.filter(sign => !isHidden(sign));
  }

  glyphs(): readonly TurnedGlyph[] {
    const isOnGround = ({ x, y, size }: TurnedGlyph) =>
      this.grounds.some(ground => contains(ground, x + size * 0.3, y - size * 0.3));
    this.look(this.signs.filter(sign => sign.white).length * this.grounds.length);
    return this.signs.filter(({ glyph, white }) => !white || isOnGround(glyph)).map(({ glyph }) => glyph);
  }

  private look(times: number): void {
    this.looks += times;
    if (this.looks > mostLooks) throw new TooMuch('more boxes than a page has');
  }
}
