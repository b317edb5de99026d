/** Where the bars and words of a chart lie: once for the written page and for the screen. */

import { formatNumber } from '../report/index.ts';

/** What is drawn; a value that is not known is `null`, and said to be missing. */
export interface Charted {
  readonly unit: string;
  readonly series: readonly string[];
  readonly groups: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
}

/** In units of the drawing, about a pixel each. */
export interface DrawingSize {
  readonly width: number;
  /** The size of all words. */
  readonly font: number;
  readonly barHeight: number;
  /** Between two groups of bars. */
  readonly gap: number;
  /** Whether unit and series are named above the bars. */
  readonly legend: boolean;
}

export interface Bar {
  /** 0: of the first series, filled; 1: of the second, hatched. */
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Words {
  readonly kind: 'label' | 'value' | 'legend';
  readonly series: number;
  readonly text: string;
  readonly x: number;
  /** Of the line that the words stand on. */
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly Bar[];
  readonly words: readonly Words[];
  /** The line that the bars begin at. */
  readonly axis: { readonly x: number; readonly from: number; readonly to: number };
}

/** Between the two bars of a group. */
const between = 3;
/** Between bars and words. */
const space = 6;
/** What is known to be there is seen, however little it is beside the rest. */
const shortestBar = 2;

/** The same chart and size give the same drawing. A bar is as long as its figure is beside the largest; 0 has none. */
export function draw({ unit, series, groups }: Charted, size: DrawingSize): Drawing {
  const { width, font, barHeight, gap } = size;
  const top = size.legend ? font + gap : 0;
  const values = groups.flatMap(group => group.values);
  const most = Math.max(1, ...values.map(value => value ?? 0));
  const left = Math.max(...groups.map(({ label }) => widthOf(label, font))) + space;
  const right = Math.max(...values.map(value => widthOf(said(value), font))) + space + 2;
  const longest = Math.max(width - left - right, shortestBar);
  const groupHeight = series.length * (barHeight + between) - between + gap;
  const bars: Bar[] = [];
  const words: Words[] = [];
  for (const [index, group] of groups.entries()) {
    const from = top + index * groupHeight;
    const middle = from + groupHeight / 2 + font * 0.36;
    words.push({ kind: 'label', series: 0, text: group.label, x: left - space, y: middle, anchor: 'end' });
    for (const [at, value] of group.values.entries()) {
      const y = from + gap / 2 + at * (barHeight + between);
      const length = value ? Math.max(rounded((value / most) * longest), shortestBar) : 0;
      if (length > 0) bars.push({ series: at, x: left, y, width: length, height: barHeight });
      words.push({
        kind: 'value',
        series: at,
        text: said(value),
        x: rounded(left + length + space),
        y: rounded(y + barHeight / 2 + font * 0.36),
        anchor: 'start',
      });
    }
  }
  const height = top + groups.length * groupHeight;
  const legend = size.legend ? legendOf(unit, series, size) : { bars: [], words: [] };
  return {
    width,
    height,
    bars: [...legend.bars, ...bars],
    words: [...legend.words, ...words].map(each => ({ ...each, y: rounded(each.y) })),
    axis: { x: left, from: top, to: height },
  };
}

/** The unit on the left; on the right, where there are two series, what the two looks of bars stand for. */
function legendOf(
  unit: string,
  series: readonly string[],
  { width, font, barHeight }: DrawingSize,
): Pick<Drawing, 'bars' | 'words'> {
  const bars: Bar[] = [];
  const words: Words[] = [
    { kind: 'legend', series: 0, text: `单位：${unit}`, x: 0, y: font, anchor: 'start' },
  ];
  const swatch = font * 1.6;
  let x = width;
  for (const [at, name] of series.length > 1 ? [...series.entries()].reverse() : []) {
    x -= widthOf(name, font);
    words.push({ kind: 'legend', series: at, text: name, x: rounded(x), y: font, anchor: 'start' });
    x -= swatch + space;
    bars.push({
      series: at,
      x: rounded(x),
      y: rounded(font - barHeight + 1),
      width: swatch,
      height: barHeight,
    });
    x -= font;
  }
  return { bars, words };
}

/** As the path of an SVG: lines from the lower left to the upper right, within the bar. */
export function hatchOf({ x, y, width, height }: Bar): string {
  const lines: string[] = [];
  for (let start = 4 - height; start < width; start += 4) {
    const [from, to] = [Math.max(start, 0), Math.min(start + height, width)];
    const at = (along: number) => `${rounded(x + along)} ${rounded(y + height - (along - start))}`;
    lines.push(`M${at(from)}L${at(to)}`);
  }
  return lines.join('');
}

/** The chart in words, for whoever does not see it. */
export function wordsOf({ unit, series, groups }: Charted): string {
  return groups
    .map(({ label, values }) => {
      const each = values.map((value, at) => {
        const name = series.length > 1 ? `${series[at] ?? ''} ` : ' ';
        return `${name}${value === null ? said(value) : `${said(value)} ${unit}`}`;
      });
      return `${label}：${each.join('，').trim()}`;
    })
    .join('；')
    .concat('。');
}

const said = (value: number | null): string => (value === null ? '没有数' : formatNumber(value));

/** About as wide as the words are in any face: figures are half as wide as characters, or a little more. */
const widthOf = (text: string, font: number): number =>
  Array.from(text).reduce((sum, character) => sum + (/[!-~]/.test(character) ? 0.56 : 1), 0) * font;

const rounded = (value: number): number => Math.round(value * 100) / 100;
