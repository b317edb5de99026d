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

/** Signs of a figure: without one of them the others say something else. */
const ofFigure = /^[\d.,，．%]+$/;

/** Whether two signs stand in one figure. */
function areOne(one: TurnedGlyph, other: TurnedGlyph): boolean {
  if (!ofFigure.test(one.text) || !ofFigure.test(other.text)) return false;
  const [left, right] =
    one.x * one.dx + one.y * one.dy <= other.x * one.dx + other.y * one.dy ? [one, other] : [other, one];
  const gap = Math.hypot(right.x - left.x - left.dx, right.y - left.y - left.dy);
  return gap < Math.min(one.size, other.size) * 0.3;
}

/** As many signs before and behind one are looked at for others of its figure. */
const nearby = 12;

export class Seen {
  /** How many characters and figures were printed and then covered. */
  covered = 0;
  private signs: Sign[] = [];
  /** The last sign, if it was cut off. */
  private cut: TurnedGlyph | null = null;
  private readonly grounds: Box[] = [];
  private looks = 0;

  add(glyph: TurnedGlyph, middle: Place, white: boolean): void {
    if (this.signs.length >= mostGlyphs) throw new TooMuch('more signs than a page has');
    const isRest = this.cut !== null && areOne(this.cut, glyph);
    this.cut = isRest ? glyph : null;
    this.signs.push({ glyph: isRest ? { ...glyph, text: '\ufffd' } : glyph, middle, white });
  }

  /** A sign that is not seen for its place: what is left of its figure says nothing. */
  cutOff(glyph: TurnedGlyph): void {
    let rest = glyph;
    for (let at = this.signs.length - 1; at >= 0 && at >= this.signs.length - nearby; at--) {
      const sign = this.signs[at];
      if (!sign || !areOne(sign.glyph, rest)) break;
      rest = sign.glyph;
      this.signs[at] = { ...sign, glyph: { ...rest, text: '\ufffd' } };
    }
    this.cut = glyph;
  }

  /** A box that is filled dark. */
  addGround(box: Box): void {
    this.grounds.push(box);
  }

  /**
   * An opaque box hides what was painted before it. One not half as high as a sign only strikes it out. Of a figure that
   * is hidden in part the rest says nothing.
   */
  cover(box: Box): void {
    this.look(this.signs.length);
    const least = Math.min(box.x1 - box.x0, box.y1 - box.y0) * 2;
    const isHidden = ({ glyph, middle }: Sign) => glyph.size <= least && contains(box, middle.x, middle.y);
    const hidden = this.signs.flatMap((sign, at) => (isHidden(sign) ? [at] : []));
    if (hidden.length === 0) return;
    this.covered += hidden.filter(at => {
      const sign = this.signs[at];
      return sign && !sign.white && /[\p{L}\p{N}]/u.test(sign.glyph.text);
    }).length;
    const gone = new Set(hidden);
    const broken = new Set(hidden.flatMap(at => [...this.restOf(at, gone, 1), ...this.restOf(at, gone, -1)]));
    this.signs = this.signs.flatMap((sign, at) => {
      if (gone.has(at)) return [];
      return broken.has(at) ? [{ ...sign, glyph: { ...sign.glyph, text: '\ufffd' } }] : [sign];
    });
  }

  /** The signs in front of a hidden one, or behind it, that are seen and belong to one figure with it. */
  private restOf(at: number, gone: ReadonlySet<number>, step: 1 | -1): readonly number[] {
    const rest: number[] = [];
    for (let next = at + step; Math.abs(next - at) <= nearby && !gone.has(next); next += step) {
      const [last, sign] = [this.signs[next - step], this.signs[next]];
      if (!last || !sign || !areOne(last.glyph, sign.glyph)) break;
      rest.push(next);
    }
    return rest;
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
