/** Sets a painted page upright, by the way most of its signs stand, and leaves out what lies across it. */

import type { Glyph, Page, Rule } from './page.ts';
import type { Painted } from './painter.ts';
import type { TurnedRule } from './path.ts';
import type { TurnedGlyph } from './seen.ts';

/** Quarter turns that would set a sign upright; `null` for a slanting one: a watermark. */
function quarterOf({ dx, dy }: TurnedGlyph): 0 | 1 | 2 | 3 | null {
  const most = Math.max(Math.abs(dx), Math.abs(dy));
  const least = Math.min(Math.abs(dx), Math.abs(dy));
  if (least > most * 0.1) return null;
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2;
  return dy < 0 ? 1 : 3;
}

/** `width` and `height` of the page in points. */
export function upright({ glyphs, rules, covered }: Painted, width: number, height: number): Page {
  const counts = [0, 0, 0, 0];
  for (const glyph of glyphs) {
    const quarter = glyph.text.trim() === '' ? null : quarterOf(glyph);
    if (quarter !== null) counts[quarter] = (counts[quarter] ?? 0) + 1;
  }
  const quarter = counts.indexOf(Math.max(...counts)) as 0 | 1 | 2 | 3;
  const turn = (x: number, y: number): readonly [number, number] => {
    if (quarter === 1) return [height - y, x];
    if (quarter === 2) return [width - x, height - y];
    return quarter === 3 ? [y, width - x] : [x, y];
  };
  const size = quarter % 2 === 0 ? { width, height } : { width: height, height: width };
  return {
    ...size,
    glyphs: glyphs.flatMap(glyph => uprightGlyph(glyph, quarter, turn)).filter(isOn(size)),
    ...uprightRules(rules, turn),
    covered,
  };
}

type Turn = (x: number, y: number) => readonly [number, number];

function uprightGlyph(glyph: TurnedGlyph, page: number, turn: Turn): readonly Glyph[] {
  const own = quarterOf(glyph);
  if (own === null) return [];
  const { text, size } = glyph;
  const [x, y] = turn(glyph.x, glyph.y);
  const [endX, endY] = turn(glyph.x + glyph.dx, glyph.y + glyph.dy);
  if (own === page) return [{ text, x0: Math.min(x, endX), x1: Math.max(x, endX), y, size }];
  // A sign that lies on its side, as in a narrow cell: it is read from top to bottom where it lies.
  const width = Math.abs(endY - y) || size;
  const centre = (y + endY) / 2;
  const side = endY > y ? x : x - size;
  return [{ text, x0: side, x1: side + size, y: centre + width * 0.35, size: width }];
}

const isOn =
  ({ width, height }: { readonly width: number; readonly height: number }) =>
  ({ x0, x1, y, size }: Glyph): boolean =>
    x1 > 0 && x0 < width && y > 0 && y - size * 0.7 < height;

function uprightRules(rules: readonly TurnedRule[], turn: Turn): Pick<Page, 'across' | 'down'> {
  const across: Rule[] = [];
  const down: Rule[] = [];
  for (const { x0, y0, x1, y1 } of rules) {
    const [left, top] = turn(x0, y0);
    const [right, bottom] = turn(x1, y1);
    const [width, height] = [Math.abs(right - left), Math.abs(bottom - top)];
    const isDot = width > 0 && height > 0;
    if (width >= height || isDot)
      across.push({ at: (top + bottom) / 2, from: Math.min(left, right), to: Math.max(left, right) });
    if (width < height || isDot)
      down.push({ at: (left + right) / 2, from: Math.min(top, bottom), to: Math.max(top, bottom) });
  }
  return { across, down };
}
