/** How a report's title is set on several lines (GB/T 9704—2012, 7.3.1: 回行时词意完整、排列对称、长短适宜，梯形或菱形). */

import { charactersIn } from './characters.ts';

/** Characters of 二号 that a line of the type area holds. */
const perLine = 20;
/** A line of fewer characters looks lost under a longer one. */
const fewest = 4;
/** Longer ones are no title of an office, and have more ways to break than could be weighed. */
const mostLines = 4;

/** Where a title may break, and how ill that reads: the lower the better. */
const breaks: readonly { readonly at: RegExp; readonly cost: number }[] = [
  { at: /(?=\d{4}年)/gu, cost: 0 },
  { at: /(?=政府信息公开)/gu, cost: 2 },
  { at: /(?<=政府信息公开)(?=工作)/gu, cost: 4 },
  { at: /(?<=[省市县区州盟旗镇乡])(?![区人市县])/gu, cost: 4 },
  { at: /(?<=街道)(?=办事处)/gu, cost: 30 },
  { at: /(?=(?:工作)?年度报告$)/gu, cost: 5 },
  { at: /(?=年度报告$)/gu, cost: 6 },
  { at: /(?=人民政府)/gu, cost: 40 },
];

/**
 * The lines of the title, no more than it needs: each is whole words, none much shorter than its neighbours, and none
 * is short between two long ones. A title without words to break between, or too long for one, is cut where the line is
 * full.
 */
export function titleLines(text: string): readonly string[] {
  const width = charactersIn(text);
  if (width <= perLine) return [text];
  const fewestLines = Math.ceil(width / perLine);
  if (fewestLines > mostLines) return cutEvenly(text);
  const cuts = cutsOf(text);
  const ways = [bestOf(text, cuts, fewestLines), bestOf(text, cuts, fewestLines + 1, oneLineMore)];
  const [best] = ways.flatMap(way => way ?? []).sort((one, other) => one.cost - other.cost);
  return best?.parts ?? cutEvenly(text);
}

/** What a line more than needed costs: less than a break within a name. */
const oneLineMore = 12;

interface Way {
  readonly parts: readonly string[];
  readonly cost: number;
}

interface Cut {
  readonly at: number;
  readonly cost: number;
}

function cutsOf(text: string): readonly Cut[] {
  const costs = new Map<number, number>();
  for (const { at, cost } of breaks)
    for (const { index = 0 } of text.matchAll(at))
      if (index > 0 && index < text.length) costs.set(index, Math.min(cost, costs.get(index) ?? cost));
  return [...costs].map(([at, cost]) => ({ at, cost })).sort((one, other) => one.at - other.at);
}

/** The best way to set `text` on exactly so many lines; `null`: no way fits. */
function bestOf(text: string, cuts: readonly Cut[], lines: number, costBefore = 0): Way | null {
  const found: Way[] = [];
  const choose = (start: number, from: number, parts: readonly string[], cost: number): void => {
    const rest = text.slice(start);
    if (parts.length === lines - 1) {
      if (!fits(rest)) return;
      const whole = [...parts, rest];
      found.push({ parts: whole, cost: cost + shapeCost(whole.map(charactersIn)) });
      return;
    }
    for (let index = from; index < cuts.length; index++) {
      const cut = cuts[index];
      if (!cut) continue;
      const part = text.slice(start, cut.at);
      if (fits(part)) choose(cut.at, index + 1, [...parts, part], cost + cut.cost);
    }
  };
  choose(0, 0, [], costBefore);
  return found.reduce<Way | null>((best, way) => (best && best.cost <= way.cost ? best : way), null);
}

const fits = (part: string): boolean => charactersIn(part) <= perLine && charactersIn(part) >= fewest;

/** Trapezium and diamond are well shaped; an hourglass is not, nor is a short line under a long one. */
function shapeCost(widths: readonly number[]): number {
  const longest = Math.max(...widths);
  const uneven = widths.reduce((sum, width) => sum + (longest - width), 0) * 0.8;
  const hourglass = widths.some(
    (width, at) =>
      at > 0 && at < widths.length - 1 && width < (widths[at - 1] ?? 0) && width < (widths[at + 1] ?? 0),
  );
  return uneven + (hourglass ? 40 : 0);
}

/** A name without words to break between, on lines of one length; the year and what it reports on keep their own line. */
function cutEvenly(text: string): readonly string[] {
  const year = text.search(/\d{4}年/);
  if (year > 0) return [...cutEvenly(text.slice(0, year)), ...titleLines(text.slice(year))];
  const width = charactersIn(text);
  const count = Math.ceil(width / perLine);
  const lines: string[] = [];
  let line = '';
  for (const char of text) {
    if (lines.length < count - 1 && charactersIn(line) >= width / count) {
      lines.push(line);
      line = '';
    }
    line += char;
  }
  return [...lines, line];
}
