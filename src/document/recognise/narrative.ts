/** The running text of a report: the preamble and the narrative sections, without what the page puts around. */

import type { PaperPlace } from '../paper.ts';
import { tableAnchors } from './anchors.ts';
import type { Line } from './line.ts';
import { isProse } from './line.ts';
import { isDateLine, isEndNoise, isFrontNoise, isOrganName, isPageMark, withoutInvitation } from './noise.ts';
import { plain, withoutReadings } from './words.ts';

export interface TextLine {
  readonly text: string;
  readonly place: PaperPlace;
}

/** The lines as paragraphs, as they are worded. */
export function paragraphsOfLines(lines: readonly Line[]): readonly TextLine[] {
  return lines.flatMap(line =>
    (line.single ? (line.cells.find(cell => cell.text.trim() !== '')?.text ?? '') : line.text)
      .split('\n')
      .map(text => ({ text: withoutReadings(text).trim(), place: line.place }))
      .filter(({ text }) => text !== ''),
  );
}

/** The text of a narrative section up to the first line that is a table's or only the page's. */
export function narrativeOf(lines: readonly Line[]): readonly TextLine[] {
  const end = lines.findIndex(isTableStart);
  const own = (end < 0 ? lines : lines.slice(0, end)).filter(line => !isPageMark(line.plain));
  return rejoin(paragraphsOfLines(own));
}

const isTableStart = (line: Line): boolean =>
  !isProse(line) &&
  line.plain.length < 120 &&
  (line.kind === 'row' || /^第二十条第/.test(line.plain)) &&
  Object.values(tableAnchors).some(anchor => anchor.test(line.plain));

/** The lines of the last section without signature and page noise; `organ` as far as it is known. */
export function withoutEnd(lines: readonly Line[], organ: string): readonly Line[] {
  const noise = lines.findIndex(line => isEndNoise(line.plain));
  const own = noise < 0 ? lines : lines.slice(0, noise);
  const signature = signatureStart(own, plain(organ));
  return signature < 0 ? own : own.slice(0, signature);
}

/** The first line of 机关 + 日期 at the end; a name alone must be the report's own. */
function signatureStart(lines: readonly Line[], organ: string): number {
  for (const [index, line] of lines.entries()) {
    if (index === 0 && lines.length === 1) break;
    const text = line.plain;
    const next = lines[index + 1];
    if (isDateLine(text)) return index;
    if (text.length > 60 || /[。;:,]/.test(text)) continue;
    const name = /^(.*?)(?:20\d{2}年\d{1,2}月\d{1,2}日)$/.exec(text)?.[1];
    if (name !== undefined && isOrganName(name)) return index;
    const own = organ !== '' && text.length >= 3 && (organ.endsWith(text) || text.endsWith(organ));
    if (own && (!next || isDateLine(next.plain) || index === lines.length - 1)) return index;
    if (isOrganName(text) && next && isDateLine(next.plain)) return index;
  }
  return -1;
}

/** The lines without 落款 where they end in one: the report's own name and a day, or the room to write it. */
export function withoutSignature(lines: readonly Line[], organ: string): readonly Line[] {
  const [name, day] = lines.slice(-2).map(line => line.plain);
  const isSigned =
    organ !== '' && name === plain(organ) && day !== undefined && (isDateLine(day) || day === '年月日');
  return isSigned ? lines.slice(0, -2) : lines;
}

/** The preamble among the lines between title and section 一. */
export function preambleOf(lines: readonly Line[], organ: string): readonly TextLine[] {
  const name = plain(organ);
  const own: Line[] = [];
  for (const line of lines) {
    const text = line.plain;
    if (!line.single || isFrontNoise(text) || isPageMark(text) || isDateLine(text)) continue;
    if (text === name || isOrganName(text)) continue;
    const before = own[own.length - 1];
    const continues = before !== undefined && !endsSentence(before.plain);
    if (text.length >= 16 ? /[,。;:、]/.test(text) || continues : continues || /。$/.test(text))
      own.push(line);
  }
  return rejoin(paragraphsOfLines(own));
}

const endsSentence = (text: string): boolean => /[。！？!?:：;；…”"」）)》]$/u.test(text);
/** What begins a paragraph of its own. */
const beginsParagraph =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十]|[一二三四五六七八九十]是)/u;
/** A line shorter than this was not broken for want of room. */
const fullLine = 25;

/** Joins the lines of a paragraph that was broken where the page ended. */
function rejoin(lines: readonly TextLine[]): readonly TextLine[] {
  const result: TextLine[] = [];
  for (const line of lines) {
    const before = result[result.length - 1];
    if (
      before &&
      before.text.length >= fullLine &&
      !endsSentence(before.text) &&
      !beginsParagraph.test(line.text)
    )
      result[result.length - 1] = { ...before, text: before.text + line.text };
    else result.push(line);
  }
  return result;
}

/** The paragraphs of the last section without what a site glues to them. */
export const withoutGlued = (lines: readonly TextLine[]): readonly TextLine[] =>
  lines
    .map(line => ({ ...line, text: withoutInvitation(line.text).trim() }))
    .filter(({ text }) => text !== '');
