/** The straight rules of a drawn path. Programs draw borders as strokes, thin filled boxes, or frames of two boxes. */

import { apply, type Box, type Matrix } from './matrix.ts';

export interface TurnedRule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface DrawnPath {
  readonly rules: readonly TurnedRule[];
  /** All of it is rules: no ground for other things. */
  readonly thin: boolean;
}

/** pdf.js' own codes of a path's parts, behind each its coordinates. */
const parts = { move: 0, line: 1, curve: 2, close: 3 } as const;

/** Thicker than this, in points, is a box and no rule. */
const thickest = 3.2;
/** Shorter than this, in points, and as wide: a dot of a dotted rule, which may run either way. */
const dot = 2.5;
/** A path of more points than this is a picture. */
const mostPoints = 20_000;

/** A path of more numbers than this is no stroke over a figure. */
const mostStrokes = 60;

type Point = readonly [number, number];

/** `stroked`: the outline is drawn; else the inside. */
export function rulesOfPath(data: ArrayLike<number>, matrix: Matrix, stroked: boolean): DrawnPath {
  if (data.length > mostPoints) return { rules: [], thin: false };
  const outlines = outlinesOf(data, matrix);
  const rules: TurnedRule[] = [];
  let thin = true;
  const wide: Point[][] = [];
  for (const outline of outlines) {
    const box = boxOf(outline);
    const width = box.x1 - box.x0;
    const height = box.y1 - box.y0;
    if (Math.min(width, height) <= thickest) {
      rules.push(Math.max(width, height) <= dot ? box : middle(box));
    } else {
      thin = false;
      wide.push(outline);
    }
  }
  // A frame is the space between two boxes, one in the other.
  if (stroked || isFrame(wide)) for (const outline of wide) rules.push(...edgesOf(outline));
  return { rules, thin };
}

/** Whether a path is one upright box on the page, so that what is filled is all that lies between its sides. */
export function isBox(data: ArrayLike<number>, matrix: Matrix): boolean {
  if (data.length > 24) return false;
  const [outline, ...more] = outlinesOf(data, matrix);
  if (!outline || more.length > 0 || outline.length < 4 || outline.length > 6) return false;
  return [...outline, outline[0] ?? [0, 0]].every(([x, y], index, points) => {
    const [fromX, fromY] = points[index - 1] ?? [x, y];
    return Math.min(Math.abs(x - fromX), Math.abs(y - fromY)) < 0.1;
  });
}

/** What a stroke of this width covers, where it runs straight across or down. */
export function strokedBoxes(data: ArrayLike<number>, matrix: Matrix, width: number): readonly Box[] {
  if (data.length > mostStrokes) return [];
  return outlinesOf(data, matrix).flatMap(outline =>
    outline.slice(1).flatMap(([x1, y1], index): readonly Box[] => {
      const [x0, y0] = outline[index] ?? [x1, y1];
      const [across, down] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
      if (Math.min(across, down) > 0.5 || across === down) return [];
      const [wide, high] = across > down ? [0, width / 2] : [width / 2, 0];
      return [
        {
          x0: Math.min(x0, x1) - wide,
          y0: Math.min(y0, y1) - high,
          x1: Math.max(x0, x1) + wide,
          y1: Math.max(y0, y1) + high,
        },
      ];
    }),
  );
}

function outlinesOf(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const outlines: Point[][] = [];
  let outline: Point[] = [];
  const end = () => {
    if (outline.length > 1) outlines.push(outline);
    outline = [];
  };
  for (let index = 0; index < data.length; ) {
    const part = data[index++];
    if (part === parts.move) end();
    if (part === parts.close) {
      const [first] = outline;
      if (first) outline.push(first);
      continue;
    }
    if (part === parts.curve) index += 4;
    outline.push(apply(matrix, data[index++] ?? 0, data[index++] ?? 0));
  }
  end();
  return outlines;
}

function boxOf(outline: readonly Point[]): TurnedRule {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of outline) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return { x0, y0, x1, y1 };
}

function middle({ x0, y0, x1, y1 }: TurnedRule): TurnedRule {
  if (x1 - x0 > y1 - y0) return { x0, x1, y0: (y0 + y1) / 2, y1: (y0 + y1) / 2 };
  return { x0: (x0 + x1) / 2, x1: (x0 + x1) / 2, y0, y1 };
}

/** Two outlines close inside one another all around: what is filled between them is a border. */
function isFrame(outlines: readonly (readonly Point[])[]): boolean {
  const [outer, inner, ...more] = outlines.map(boxOf);
  if (!outer || !inner || more.length > 0) return false;
  return (['x0', 'y0', 'x1', 'y1'] as const).every(side => Math.abs(outer[side] - inner[side]) <= thickest);
}

function edgesOf(outline: readonly Point[]): readonly TurnedRule[] {
  const edges: TurnedRule[] = [];
  for (let index = 1; index < outline.length; index++) {
    const [x0, y0] = outline[index - 1] ?? [0, 0];
    const [x1, y1] = outline[index] ?? [0, 0];
    const width = Math.abs(x1 - x0);
    const height = Math.abs(y1 - y0);
    if (Math.min(width, height) <= 1 && Math.max(width, height) > dot)
      edges.push({ x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) });
  }
  return edges;
}
