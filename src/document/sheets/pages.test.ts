import { describe, expect, test } from 'vitest';
import { randomFrom } from '../testing/random.ts';
import { type PageUnit, pagesOf, type Slice, type TableUnit, type TextUnit } from './pages.ts';

/** Pages of ten lines. */
const height = 100;
const text = (lines: number): TextUnit => ({ kind: 'text', lines, lineHeight: 10, after: 0, heading: false });
const heading: TextUnit = { ...text(1), heading: true };
const table = (rows: number, more: Partial<TableUnit> = {}): TableUnit => ({
  kind: 'table',
  heading: 10,
  head: 10,
  rows: Array.from({ length: rows }, () => 10),
  after: 5,
  flows: false,
  ...more,
});
/** Each page as `unit:from-to …`. */
const pages = (...units: readonly PageUnit[]) =>
  pagesOf(units, height).map(slices => slices.map(({ unit, from, to }) => `${unit}:${from}-${to}`).join(' '));

describe('a paragraph', () => {
  test('fills the page to its last line, and goes on on the next', () => {
    expect(pages(text(6), text(10))).toEqual(['0:0-6 1:0-4', '1:4-10']);
  });

  test('leaves no single line at the foot, nor at the head', () => {
    expect(pages(text(9), text(6))).toEqual(['0:0-9', '1:0-6']);
    expect(pages(text(7), text(4))).toEqual(['0:0-7 1:0-2', '1:2-4']);
    expect(pages(text(8), text(3))).toEqual(['0:0-8', '1:0-3']);
  });

  test('of more than a page goes over as many as it needs', () => {
    expect(pages(text(31))).toEqual(['0:0-10', '0:10-20', '0:20-29', '0:29-31']);
  });
});

describe('a heading', () => {
  test('goes to the next page with the two lines that follow it', () => {
    expect(pages(text(8), heading, text(5))).toEqual(['0:0-8', '1:0-1 2:0-5']);
    expect(pages(text(7), heading, text(5))).toEqual(['0:0-7 1:0-1 2:0-2', '2:2-5']);
  });

  test('goes with the heading below it, and with a paragraph that cannot be broken', () => {
    expect(pages(text(6), heading, heading, text(3))).toEqual(['0:0-6', '1:0-1 2:0-1 3:0-3']);
    expect(pages(text(5), heading, heading, text(3))).toEqual(['0:0-5 1:0-1 2:0-1 3:0-3']);
  });
});

describe('a table', () => {
  test('stays whole where a page can hold it', () => {
    expect(pages(text(3), table(6), text(1))).toEqual(['0:0-3', '1:0-6 2:0-1']);
    expect(pages(text(2), table(6))).toEqual(['0:0-2 1:0-6']);
  });

  test('higher than a page breaks between rows, with its head again', () => {
    expect(pages(text(6), table(20))).toEqual(['0:0-6 1:0-2', '1:2-11', '1:11-20']);
    expect(pages(text(7), table(20))).toEqual(['0:0-7', '1:0-8', '1:8-17', '1:17-20']);
  });

  test('breaks rather than leave the heading above it alone on a page', () => {
    expect(pages(heading, table(8))).toEqual(['0:0-1 1:0-7', '1:7-8']);
  });

  test('of words begins where it stands', () => {
    expect(pages(text(4), table(7, { flows: true }), text(1))).toEqual(['0:0-4 1:0-4', '1:4-7 2:0-1']);
  });

  test('with a row higher than a page is on paper all the same', () => {
    expect(pages(table(0, { rows: [10, 150, 10], flows: true }))).toEqual(['0:0-1', '0:1-2', '0:2-3']);
  });
});

describe('the signature', () => {
  const signature: PageUnit = { kind: 'kept', height: 30, after: 0, closes: true };

  test('stands under the text', () => {
    expect(pages(text(7), signature)).toEqual(['0:0-7 1:0-1']);
  });

  test('takes two lines of the text with it to the next page', () => {
    expect(pages(text(9), signature)).toEqual(['0:0-7', '0:7-9 1:0-1']);
    expect(pages(text(6), text(3), signature)).toEqual(['0:0-6', '1:0-3 2:0-1']);
  });
});

test('whatever stands on the paper is printed once, in order, within the pages', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const { below, once, pick } = randomFrom(seed);
    const units = Array.from({ length: 1 + below(30) }, (): PageUnit => {
      if (once(4)) return heading;
      if (once(8)) return { kind: 'kept', height: 30, after: 5, closes: once(2) };
      return once(4) ? table(below(25), { flows: once(2) }) : text(pick([1, 2, 3, 4, 9, 25]));
    });
    const all = pagesOf(units, height);
    const heightOf = ({ unit: index, from, to }: Slice) => {
      const unit = units[index];
      if (unit?.kind === 'kept') return unit.height;
      if (unit?.kind !== 'table') return (to - from) * 10;
      return (from === 0 ? unit.heading : 0) + unit.head + (to - from) * 10;
    };
    for (const [index, unit] of units.entries()) {
      const slices = all.flat().filter(slice => slice.unit === index);
      const [first] = slices;
      const ends = slices.map(({ to }) => to);
      expect({ seed, index, from: first?.from, ends: ends.slice(-1) }).toEqual({
        seed,
        index,
        from: 0,
        ends: [unit.kind === 'text' ? unit.lines : unit.kind === 'table' ? unit.rows.length : 1],
      });
      expect(slices.slice(1).map(({ from }) => from)).toEqual(ends.slice(0, -1));
    }
    for (const slices of all) {
      const used = slices.reduce((sum, slice) => sum + heightOf(slice), 0);
      expect({ seed, fits: used <= height + 1 }).toEqual({ seed, fits: true });
    }
    for (const slices of all.slice(0, -1)) {
      const last = units[slices[slices.length - 1]?.unit ?? -1];
      expect({ seed, stranded: last?.kind === 'text' && last.heading }).toEqual({ seed, stranded: false });
    }
  }
});
