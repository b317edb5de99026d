/** Lines into paragraphs: a line that broke only because the page ended there runs on in the next one. */

import type { SheetLine } from './sheet.ts';
import { isWide } from './signs.ts';

/** Between which lefts and rights a document's text runs, by the width of its pages. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  /** Of most of its text. */
  readonly size: number;
  /** From one line of a paragraph to the next. */
  readonly pitch: number;
}

/** The text's sides, from its own lines; where few of them are full, its right side lies as far in as its left. */
export function measureOf(lines: readonly SheetLine[], pageWidth: number): Measure {
  const size = commonSize(lines);
  const body = lines.filter(line => Math.abs(line.size - size) <= 1);
  const left = side(body.map(line => line.x0));
  return { size, left, right: rightOf(body, pageWidth - left, size), pitch: pitchOf(body) };
}

/** Where most of the longest lines end; where no three of them do, as far in as the left side: `mirrored`. */
function rightOf(lines: readonly SheetLine[], mirrored: number, size: number): number {
  const ends = lines.map(line => line.x1).sort((one, other) => other - one);
  const fullFrom = (end: number) => ends.filter(x1 => x1 <= end && x1 > end - size * 1.2);
  const longest = fullFrom(ends[0] ?? 0);
  if (longest.length >= 3) return longest[Math.floor(longest.length / 2)] ?? mirrored;
  // One line may stand out over the others.
  const others = fullFrom(ends[longest.length] ?? 0);
  const [end = 0] = others;
  if (others.length >= 3 && mirrored - end < size * 2) return end;
  return Math.max(mirrored - size / 2, ends[0] ?? 0);
}

function commonSize(lines: readonly SheetLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

/** The lowest place where at least two lines begin, so that one that stands out does not count. */
function side(places: readonly number[]): number {
  const sorted = [...places].sort((one, other) => one - other);
  const found = sorted.findIndex((place, index) => (sorted[index + 1] ?? Infinity) - place <= 6);
  return sorted[Math.max(found, 0)] ?? 0;
}

/** The paragraphs of lines that follow one another. */
export function paragraphsOf(lines: readonly SheetLine[], measure: Measure): readonly string[] {
  const paragraphs: string[] = [];
  let before: SheetLine | null = null;
  for (const line of lines) {
    const runsOn = before !== null && continues(before, line, measure);
    if (runsOn) paragraphs.push(joinLines(paragraphs.pop() ?? '', line.text));
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs.map(text => text.trim()).filter(text => text !== '');
}

/** The usual distance between lines that are not parted by a space: a short one. */
function pitchOf(lines: readonly SheetLine[]): number {
  const steps = lines
    .flatMap((line, index) => {
      const next = lines[index + 1];
      return next && next.page === line.page && next.y - line.y > line.size ? [next.y - line.y] : [];
    })
    .sort((one, other) => one - other);
  return steps[Math.floor(steps.length * 0.1)] ?? 0;
}

const endsSentence = /[。！？；：:;!?]["”’）)]?$/;
/** A title or a heading: nothing in it parts a sentence. */
const isHeading = (text: string): boolean => !/[，。；：、](?!$)/.test(text.replace(/^.{1,4}、/, ''));
const numbered =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d))/;

function continues(above: SheetLine, line: SheetLine, measure: Measure): boolean {
  const { left, right, pitch } = measure;
  const size = Math.max(above.size, line.size);
  if (Math.abs(above.size - line.size) > size * 0.15) return false;
  const room = right - above.x1;
  // It broke off though more would have fitted: the paragraph ends there.
  if (firstPiece(line.text) * line.size <= room - line.size * 0.3) return false;
  if (isCentred(above, measure) && isCentred(line, measure) && line.x0 - left > size)
    return above.x0 - left < size * 2.5;
  if (line.x0 - left > size * 1.2) return false;
  if (numbered.test(line.text) && isHeading(above.text)) return false;
  const samePage = above.page === line.page;
  if (samePage && pitch > 0 && line.y - above.y > pitch * 1.35) return false;
  if (endsSentence.test(above.text)) {
    if (numbered.test(line.text)) return false;
    // Paragraphs that are not indented show where they end only by a line that does.
    if (!samePage && above.x0 - left < size && room > size) return false;
  }
  return true;
}

const isCentred = ({ x0, x1, size }: SheetLine, { left, right }: Measure): boolean =>
  Math.abs(x0 - left - (right - x1)) < size * 1.5;

/** How wide the first unbreakable piece of a line is, in its size: a character with its marks, or a word. */
function firstPiece(text: string): number {
  const piece = /^[“‘（《〈【〔(]*(?:[!-~]+|.)[，。、；：？！”’）》〉】〕)%％]*/u.exec(text)?.[0] ?? text;
  return Array.from(piece).reduce((width, sign) => width + (isWide(sign) ? 1 : 0.5), 0);
}

function joinLines(above: string, below: string): string {
  const spaced = /[!-~]$/.test(above) && /^[!-~]/.test(below) && /[a-z,.;]$/i.test(above);
  return `${above}${spaced ? ' ' : ''}${below}`;
}
