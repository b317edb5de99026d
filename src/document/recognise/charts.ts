/**
 * 图表 as a printed report has them: words and numbers of its section 一 that only show again what the tables hold. Where
 * a reader of a file gives them as lines, they are no words of the report.
 */

import { chartWords } from '../../report/index.ts';
import type { Line } from './line.ts';
import { plain } from './words.ts';

/** A chart has fewer lines of words above its caption. */
const mostLines = 60;

const years = '(?:\\d{4}(?:[-—–―]\\d{4})?年)?';
const known = chartWords.map(({ title, labels }) => ({
  caption: new RegExp(`^图\\d{1,2}${years}${plain(title)}(?:\\(单位:件\\))?$`),
  labels: labels.map(plain),
  word: new RegExp(`${[...labels].sort(byLength).map(plain).join('|')}|单位:件|\\d{4}年|今年|上年|\\d+`, 'g'),
}));

/** The lines without the captions that our charts bear, and without what stands of a chart above its caption. */
export function withoutCharts(lines: readonly Line[]): readonly Line[] {
  const gone = new Set<number>();
  for (const [index, { plain: text }] of lines.entries()) {
    const chart = text.startsWith('图') && known.find(({ caption }) => caption.test(text));
    if (!chart) continue;
    gone.add(index);
    const first = firstLine(lines, index, chart);
    for (let at = first; at < index; at++) gone.add(at);
  }
  return gone.size === 0 ? lines : lines.filter((_, index) => !gone.has(index));
}

/**
 * Where the chart over the caption begins, with nothing but its own words from there on: with its unit or, where the
 * caption says that, with all of its labels; else nowhere.
 */
function firstLine(
  lines: readonly Line[],
  caption: number,
  { word, labels }: (typeof known)[number],
): number {
  let words = '';
  let first = caption;
  for (let at = caption - 1; at >= Math.max(0, caption - mostLines); at--) {
    const text = lines[at]?.plain ?? '';
    if (text.replace(word, '') !== '') break;
    if (text.startsWith('单位:件')) return at;
    words += `${text} `;
    first = at;
  }
  const isWhole = lines[caption]?.plain.endsWith(')') && labels.every(label => words.includes(label));
  return isWhole ? first : caption;
}

/** 上年结转 before 上年: the longer word first. */
function byLength(one: string, other: string): number {
  return other.length - one.length;
}
