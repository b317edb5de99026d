/** Signs that stand beside one another, as lines of text. */

import { raise } from '../raised.ts';
import { type Glyph, middleOf } from './page.ts';
import { isWide, readable } from './signs.ts';

/** A run of signs on one line without a wide gap in it. */
export interface Run {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** Of most of its signs. */
  readonly size: number;
}

export interface TextLine extends Run {
  /** Its text, cut where the gap is wider than a space would be. */
  readonly runs: readonly Run[];
  /** Its text, cut at every gap: cells that stand close are apart, and so may be the characters of one. */
  readonly pieces: readonly Run[];
}

/** The lines of some signs, from top to bottom. */
export function linesOf(glyphs: readonly Glyph[]): readonly TextLine[] {
  const sorted = glyphs.filter(glyph => glyph.text !== '').sort((one, other) => one.y - other.y);
  const groups: { tallest: Glyph; readonly glyphs: Glyph[] }[] = [];
  for (const glyph of sorted) {
    const group = [...groups.slice(-3)].reverse().find(({ tallest }) => isBeside(tallest, glyph));
    if (!group) groups.push({ tallest: glyph, glyphs: [glyph] });
    else {
      group.glyphs.push(glyph);
      if (glyph.size > group.tallest.size) group.tallest = glyph;
    }
  }
  return groups
    .flatMap(({ glyphs: group }) => lineOf(group) ?? [])
    .sort((one, other) => one.y - other.y || one.x0 - other.x0);
}

/** On the same line, though one may be of another size, raised or lowered. */
function isBeside(one: Glyph, other: Glyph): boolean {
  if (Math.abs(one.y - other.y) <= Math.min(one.size, other.size) * 0.45) return true;
  return isRaised(one, other) || isRaised(other, one);
}

/** The mark of a footnote beside a sign of the line: clearly smaller and set higher, but not on a line above. */
function isRaised(mark: Glyph, sign: Glyph): boolean {
  const up = sign.y - mark.y;
  return mark.size < sign.size * 0.9 && up > sign.size * 0.15 && up <= sign.size * 0.55;
}

function lineOf(group: readonly Glyph[]): TextLine | null {
  const glyphs = withoutMelted(withoutDoubles([...group].sort((one, other) => one.x0 - other.x0)));
  const runs = cutAt(glyphs, 1.1);
  const [first] = runs;
  const end = runs[runs.length - 1];
  if (!first || !end) return null;
  const text = runs.map(one => one.text).join(' ');
  const pieces = cutAt(glyphs, 0.1);
  return { text, runs, pieces, x0: first.x0, x1: end.x1, y: first.y, size: sizeOf(glyphs) };
}

/** The runs of a line's signs between gaps wider than `gap`, in parts of their size. */
function cutAt(glyphs: readonly Glyph[], gap: number): readonly Run[] {
  const runs: Run[] = [];
  let run: Glyph[] = [];
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') continue;
    if (last && glyph.x0 - last.x1 > Math.max(last.size, glyph.size) * gap) {
      runs.push(runOf(run, glyphs));
      run = [];
    }
    run.push(glyph);
    last = glyph;
  }
  if (run.length > 0) runs.push(runOf(run, glyphs));
  return runs;
}

/** A sign printed twice at nearly the same place is one: that is how some programs make it bold. */
function withoutDoubles(glyphs: readonly Glyph[]): readonly Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const twin = kept
      .slice(-4)
      .some(other => other.text === glyph.text && Math.abs(other.x0 - glyph.x0) < glyph.size * 0.2);
    if (!twin) kept.push(glyph);
  }
  return kept;
}

/** Letters and figures that lie on one another are none of them read; marks may stand in the room of others. */
function withoutMelted(glyphs: readonly Glyph[]): readonly Glyph[] {
  const melted = new Set<Glyph>();
  const before: Glyph[] = [];
  for (const glyph of glyphs) {
    if (!/^[\p{L}\p{N}]+$/u.test(glyph.text)) continue;
    for (const other of before.slice(-4)) if (lieOnOneAnother(other, glyph)) melted.add(other).add(glyph);
    before.push(glyph);
  }
  return melted.size === 0
    ? glyphs
    : glyphs.map(glyph => (melted.has(glyph) ? { ...glyph, text: '\ufffd' } : glyph));
}

/** Short of half: a sign printed over two others, in their middle, lies on one half of each. */
const mostShared = 0.4;

function lieOnOneAnother(one: Glyph, other: Glyph): boolean {
  if (Math.min(one.size, other.size) < Math.max(one.size, other.size) * 0.5) return false;
  const shared = Math.min(inkEnd(one), inkEnd(other)) - Math.max(one.x0, other.x0);
  return shared > Math.min(inkEnd(one) - one.x0, inkEnd(other) - other.x0) * mostShared;
}

/** Some files give letters and figures the width of a character and set each where it belongs. */
const inkEnd = ({ text, x0, x1, size }: Glyph): number =>
  isWide(text) ? x1 : Math.min(x1, x0 + Array.from(text).length * size * 0.6);

/** `all`: the signs of the whole line, spaces included. */
function runOf(run: readonly Glyph[], all: readonly Glyph[]): Run {
  const spaces = all.filter(glyph => glyph.text.trim() === '');
  const tallest = run.reduce<Glyph | undefined>(
    (found, glyph) => (found && found.size >= glyph.size ? found : glyph),
    undefined,
  );
  let text = '';
  let last: Glyph | null = null;
  for (const glyph of run) {
    if (last && isApart(last, glyph, spaces)) text += ' ';
    text += tallest && isRaised(glyph, tallest) ? raise(readable(glyph.text)) : readable(glyph.text);
    last = glyph;
  }
  const [first] = run;
  return { text, x0: first?.x0 ?? 0, x1: last?.x1 ?? 0, y: first?.y ?? 0, size: sizeOf(run) };
}

/** Whether a space stands between two signs: a printed one, or between letters a gap as wide. */
function isApart(left: Glyph, right: Glyph, spaces: readonly Glyph[]): boolean {
  const printed = spaces.some(space => {
    const [middle] = middleOf(space);
    return middle > left.x0 && middle < right.x0 && middle > left.x1 - 1 && middle < right.x1;
  });
  const wide = isWide(left.text) || isWide(right.text);
  if (printed) return !(isWide(left.text) && isWide(right.text)) || right.x0 - left.x1 > right.size * 0.4;
  return !wide && right.x0 - left.x1 > Math.min(left.size, right.size) * 0.2;
}

/** The size of most signs. */
function sizeOf(glyphs: readonly { readonly size: number }[]): number {
  const counts = new Map<number, number>();
  for (const { size } of glyphs) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const [size, count] of counts) if (count > most) [best, most] = [size, count];
  return best;
}
