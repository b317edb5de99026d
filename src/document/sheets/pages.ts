/**
 * Which part of which unit stands on which page (GB/T 9704—2012: 版心 225 mm 高, 每面22行): no line, heading or row is
 * split or stranded. Knows heights only; all of them in CSS pixels.
 */

/** A heading or a paragraph, as its lines. */
export interface TextUnit {
  readonly kind: 'text';
  readonly lines: number;
  readonly lineHeight: number;
  /** Space behind it, which is left out at the foot of a page. */
  readonly after: number;
  /** A heading: never the last on its page. */
  readonly heading: boolean;
}

/** A table with the heading right before it. */
export interface TableUnit {
  readonly kind: 'table';
  readonly heading: number;
  readonly head: number;
  /** The rows below the head. */
  readonly rows: readonly number[];
  readonly after: number;
  /** Begins where it stands and goes on on the next page; others stay whole where a page can hold them. */
  readonly flows: boolean;
}

/** A drawing, or the signature. */
export interface KeptUnit {
  readonly kind: 'kept';
  readonly height: number;
  readonly after: number;
  /** Stands under the last lines of the paragraph before it: a page with nothing but a signature could be anybody's. */
  readonly closes: boolean;
}

export type PageUnit = TextUnit | TableUnit | KeptUnit;

/** The lines, or the rows below the head, [from, to) of a unit; what is kept is one. */
export interface Slice {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

/** A paragraph that breaks leaves so many lines on either side. */
const fewestLines = 2;
const fewestRows = 2;
/** What rounding may add up to on a page. */
const slack = 1;

/** The pages of `height`, each with what stands on it in order. A row higher than a page has a page to itself. */
export function pagesOf(units: readonly PageUnit[], height: number): readonly (readonly Slice[])[] {
  const pages: Slice[][] = [[]];
  let left = height;
  const page = (): Slice[] => pages[pages.length - 1] as Slice[];
  const turn = (): void => {
    if (page().length > 0) pages.push([]);
    left = height;
  };
  const put = (slice: Slice, taken: number, after: number): void => {
    page().push(slice);
    left -= taken + after;
  };

  /** Whether turning the page now would leave a heading alone at its foot. */
  const strands = (): boolean => {
    const last = units[page()[page().length - 1]?.unit ?? -1];
    return last?.kind === 'text' && last.heading;
  };

  const putText = (unit: TextUnit, index: number): void => {
    if (unit.heading) {
      if (neededFrom(units, index, height) > left + slack && !strands()) turn();
      put({ unit: index, from: 0, to: unit.lines }, unit.lines * unit.lineHeight, unit.after);
      return;
    }
    let from = 0;
    while (from < unit.lines) {
      const rest = unit.lines - from;
      const room = Math.max(0, Math.floor((left + slack) / unit.lineHeight));
      let count = Math.min(rest, room);
      const closing = closingAfter(units, index);
      if (count === rest && closing > 0 && rest * unit.lineHeight + unit.after + closing > left + slack) {
        count = Math.max(0, rest - fewestLines);
      }
      if (count < rest) count = Math.min(count, rest - fewestLines);
      if (count < Math.min(rest, fewestLines)) {
        if (left < height) {
          turn();
          continue;
        }
        count = Math.max(1, Math.min(rest, room));
      }
      put(
        { unit: index, from, to: from + count },
        count * unit.lineHeight,
        from + count < unit.lines ? 0 : unit.after,
      );
      from += count;
      if (from < unit.lines) turn();
    }
  };

  const putTable = (unit: TableUnit, index: number): void => {
    const whole = wholeOf(unit);
    if (!breaks(unit, height) && !(whole > left + slack && strands())) {
      if (whole > left + slack) turn();
      put({ unit: index, from: 0, to: unit.rows.length }, whole, unit.after);
      return;
    }
    if (neededFrom(units, index, height) > left + slack && !strands()) turn();
    let from = 0;
    do {
      let taken = (from === 0 ? unit.heading : 0) + unit.head;
      let to = from;
      for (; to < unit.rows.length; to++) {
        const row = unit.rows[to] ?? 0;
        if (taken + row > left + slack && to > from) break;
        taken += row;
      }
      put({ unit: index, from, to }, taken, to < unit.rows.length ? 0 : unit.after);
      from = to;
      if (from < unit.rows.length) turn();
    } while (from < unit.rows.length);
  };

  const putKept = (unit: KeptUnit, index: number): void => {
    if (unit.height > left + slack) turn();
    put({ unit: index, from: 0, to: 1 }, unit.height, unit.after);
  };

  for (const [index, unit] of units.entries()) {
    if (unit.kind === 'text') putText(unit, index);
    else if (unit.kind === 'table') putTable(unit, index);
    else putKept(unit, index);
  }
  return pages.filter((slices, at) => at === 0 || slices.length > 0);
}

/** What must stand together from this unit on: headings with the beginning of what they head. */
function neededFrom(units: readonly PageUnit[], index: number, height: number): number {
  const unit = units[index];
  if (unit === undefined) return 0;
  if (unit.kind === 'table') {
    return breaks(unit, height)
      ? unit.heading + unit.head + sum(unit.rows.slice(0, fewestRows))
      : wholeOf(unit);
  }
  if (unit.kind === 'kept') return unit.height;
  if (unit.heading) return unit.lines * unit.lineHeight + unit.after + neededFrom(units, index + 1, height);
  // Three lines cannot be broken: two would be left of which one stands alone.
  if (unit.lines >= 2 * fewestLines) return fewestLines * unit.lineHeight;
  return unit.lines * unit.lineHeight + unit.after + closingAfter(units, index);
}

/** How high the signature is that stands under this unit. */
function closingAfter(units: readonly PageUnit[], index: number): number {
  const next = units[index + 1];
  return next?.kind === 'kept' && next.closes ? next.height : 0;
}

const wholeOf = ({ heading, head, rows }: TableUnit): number => heading + head + sum(rows);
const breaks = (unit: TableUnit, height: number): boolean => unit.flows || wholeOf(unit) > height + slack;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
