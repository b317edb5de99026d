/**
 * The tables that rules draw on a page: rules that meet make one grid; where a rule is missing between two of its
 * fields, they are one cell.
 */

import type { Box } from './matrix.ts';
import type { Page, Rule } from './page.ts';

/** A cell with its place in the grid, and its sides on the page. */
export interface RuledCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface RuledTable extends Box {
  /** Its lower side is drawn, all along. */
  readonly closed: boolean;
  readonly cells: readonly RuledCell[];
  /** The heights of its rows' sides and the lefts of its columns' sides, one more than there are of each. */
  readonly ys: readonly number[];
  readonly xs: readonly number[];
}

/** Rules nearer than this, in points, are one: a double border, or the borders of two cells side by side. */
const near = 3.5;
/** As far may a rule end from the one that it meets. */
const reach = 3.5;
/** Shorter than this, in points, is part of a sign. */
const shortest = 4;
/** A grid of more fields than this is a drawing. */
const mostFields = 20_000;
/** More rules than this on one page are a drawing. */
const mostRules = 100_000;

/** As many meetings of rules are looked at on a page. */
const mostPairs = 4_000_000;

/** The tables of a page, from top to bottom. A frame around other things, with nothing in it to part, is none. */
export function ruledTables({ across, down }: Page): readonly RuledTable[] {
  if (across.length + down.length > mostRules) return [];
  const rows = joined(withDotsJoined(across));
  const columns = joined(withDotsJoined(down));
  if (rows.length * columns.length > mostPairs) return [];
  return groupsOf(rows, columns)
    .flatMap(group => tableOf(group.across, group.down) ?? [])
    .sort((one, other) => one.y0 - other.y0);
}

/** The dots of dotted rules as rules; dots that are no line together are left out. */
function withDotsJoined(rules: readonly Rule[]): readonly Rule[] {
  const lines = new Map<number, Rule[]>();
  for (const rule of rules) {
    if (rule.to - rule.from >= shortest) continue;
    const place = Math.round(rule.at * 4);
    const line = lines.get(place) ?? [];
    line.push(rule);
    lines.set(place, line);
  }
  const dotted = [...lines.values()].flatMap(line =>
    joined(line).filter(rule => rule.to - rule.from >= shortest * 2),
  );
  return [...rules.filter(rule => rule.to - rule.from >= shortest), ...dotted];
}

/** Rules on one line that touch, as one. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules].sort((one, other) => one.at - other.at);
  const result: Rule[] = [];
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (end < sorted.length && at(sorted, end) - at(sorted, end - 1) <= 0.8) end++;
    const line = sorted.slice(start, end).sort((one, other) => one.from - other.from);
    for (const [index, rule] of line.entries()) {
      const last = result[result.length - 1];
      // The rest of the line is that of the one before.
      if (index > 0 && last && rule.from <= last.to + reach)
        result[result.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
      else result.push(rule);
    }
    start = end;
  }
  return result;
}

const at = (rules: readonly Rule[], index: number): number => rules[index]?.at ?? 0;

interface Group {
  readonly across: Rule[];
  readonly down: Rule[];
}

/** Rules that meet one another, directly or by others. */
function groupsOf(across: readonly Rule[], down: readonly Rule[]): readonly Group[] {
  const parent = Array.from({ length: across.length + down.length }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  for (const [index, row] of across.entries())
    for (const [other, column] of down.entries())
      if (meets(row, column.at) && meets(column, row.at)) parent[find(index)] = find(across.length + other);
  const groups = new Map<number, Group>();
  const groupOf = (index: number): Group => {
    const root = find(index);
    const group = groups.get(root) ?? { across: [], down: [] };
    groups.set(root, group);
    return group;
  };
  for (const [index, row] of across.entries()) groupOf(index).across.push(row);
  for (const [index, column] of down.entries()) groupOf(across.length + index).down.push(column);
  return [...groups.values()];
}

const meets = (rule: Rule, place: number): boolean => rule.from - reach <= place && place <= rule.to + reach;

function tableOf(across: readonly Rule[], down: readonly Rule[]): RuledTable | null {
  const ys = sidesOf(across, down);
  const xs = sidesOf(down, across);
  const [width, height] = [xs.length - 1, ys.length - 1];
  if (width < 1 || height < 1 || width * height < 2 || width * height > mostFields) return null;
  const fields = new Fields(width, height);
  const middle = (sides: readonly number[], index: number) =>
    ((sides[index] ?? 0) + (sides[index + 1] ?? 0)) / 2;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const [x, y] = [middle(xs, column), middle(ys, row)];
      if (column > 0 && !isDrawn(down, xs[column] ?? 0, y)) fields.join(row, column - 1, row, column);
      if (row > 0 && !isDrawn(across, ys[row] ?? 0, x)) fields.join(row - 1, column, row, column);
    }
  const cells = fields.cells().map(cell => ({
    ...cell,
    x0: xs[cell.column] ?? 0,
    x1: xs[cell.column + cell.colSpan] ?? 0,
    y0: ys[cell.row] ?? 0,
    y1: ys[cell.row + cell.rowSpan] ?? 0,
  }));
  if (cells.length < 2) return null;
  const closed = xs.slice(1).every((_, column) => isDrawn(across, ys[height] ?? 0, middle(xs, column)));
  return { cells, xs, ys, closed, x0: xs[0] ?? 0, x1: xs[width] ?? 0, y0: ys[0] ?? 0, y1: ys[height] ?? 0 };
}

/** Where a grid's lines lie, ordered; the ends of the crossing rules are its outer sides, drawn or not. */
function sidesOf(rules: readonly Rule[], crossing: readonly Rule[]): readonly number[] {
  const ends = crossing.length > 0 ? [least(crossing, 'from'), -least(crossing, 'to', -1)] : [];
  const places = [...rules.map(rule => rule.at), ...ends].sort((one, other) => one - other);
  const sides: number[] = [];
  let from = -Infinity;
  let count = 0;
  for (const place of places) {
    if (place - from <= near && count > 0) continue;
    sides.push(place);
    from = place;
    count++;
  }
  return sides;
}

const least = (rules: readonly Rule[], side: 'from' | 'to', sign = 1): number =>
  rules.reduce((found, rule) => Math.min(found, rule[side] * sign), Infinity);

const isDrawn = (rules: readonly Rule[], side: number, place: number): boolean =>
  rules.some(rule => Math.abs(rule.at - side) <= near && rule.from <= place && place <= rule.to);

/** The fields of a grid, joined into cells. */
class Fields {
  private readonly parent: number[];
  private readonly width: number;
  private readonly height: number;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.parent = Array.from({ length: width * height }, (_, index) => index);
  }

  private find(index: number): number {
    let root = index;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    this.parent[index] = root;
    return root;
  }

  join(row: number, column: number, otherRow: number, otherColumn: number): void {
    const [one, other] = [
      this.find(row * this.width + column),
      this.find(otherRow * this.width + otherColumn),
    ];
    this.parent[Math.max(one, other)] = Math.min(one, other);
  }

  /** In reading order. Fields that together are no rectangle are cut into the rows of one. */
  cells(): readonly Pick<RuledCell, 'row' | 'column' | 'rowSpan' | 'colSpan'>[] {
    const { width, height } = this;
    const taken = new Set<number>();
    const cells: Pick<RuledCell, 'row' | 'column' | 'rowSpan' | 'colSpan'>[] = [];
    for (let index = 0; index < width * height; index++) {
      if (taken.has(index)) continue;
      const root = this.find(index);
      const isFree = (field: number) => this.find(field) === root && !taken.has(field);
      const [row, column] = [Math.floor(index / width), index % width];
      let colSpan = 1;
      while (column + colSpan < width && isFree(index + colSpan)) colSpan++;
      let rowSpan = 1;
      const rowFits = (below: number) =>
        Array.from({ length: colSpan }, (_, offset) => below * width + column + offset).every(isFree);
      while (row + rowSpan < height && rowFits(row + rowSpan)) rowSpan++;
      for (let down = 0; down < rowSpan; down++)
        for (let right = 0; right < colSpan; right++) taken.add((row + down) * width + column + right);
      cells.push({ row, column, rowSpan, colSpan });
    }
    return cells;
  }
}
