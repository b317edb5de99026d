/**
 * What Word, WPS, web pages and PDF readers put on the clipboard, as plain paragraphs. The plain text carries the
 * words, with the automatic numbers of lists; HTML only tells which of them stand in a table.
 */

import { numbersIn } from '../../report/index.ts';

export interface Clipboard {
  readonly text: string;
  /** Of each table in the HTML, its words without white space. */
  readonly tables: readonly string[];
  /** The HTML holds pictures. */
  readonly pictures: boolean;
  /** There is HTML at all: what offers only text has broken its lines at the width of the page. */
  readonly isRich: boolean;
}

export interface CleanPaste {
  /** Paragraphs separated by line feeds, without empty ones. */
  readonly paragraphs: readonly string[];
  /** Lines of tables that were left out. */
  readonly tableLines: number;
  readonly pictures: boolean;
  /** Lines that were broken at the width of a page and are joined again. */
  readonly rejoined: number;
}

const lineBreaks = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
/** Zero-width characters, soft hyphens, marks of cells and objects; tabs and line feeds are told apart later. */
const invisible = /[\p{Cc}\p{Cf}\ufffc]/gu;
const visible = (character: string): string => (/[\t\n]/.test(character) ? character : '');
/** Bullets, among them those of symbol fonts, at the head of a line. */
const bullet = /^[·•‣●○■□◆◇▪▫►▶➢✓✔\ue000-\uf8ff]\s*/;
/** Other marks that count a paragraph, with the gap behind them; their words need none. */
const ordinal = /^(第[一二三四五六七八九十]{1,3}[，,、：:]|[一二三四五六七八九十]是[，,：:]?|[①-⑳])[^\S\n]+/;
/** Radicals that PDF readers give for the characters they look like. */
const radicals = /[\u2e80-\u2fd5]/g;

/** The clipboard as paragraphs; linear in its length, never an exception. */
export function cleanPaste({ text, tables, pictures, isRich }: Clipboard): CleanPaste {
  const lines = text.replace(lineBreaks, '\n').replace(invisible, visible).split('\n');
  const told = withoutTold(lines, tables);
  // HTML that holds no other table says so: a tab is then one of a list, or of the clerk's own.
  const kept = isRich && told.isAll ? { lines: told.lines, count: 0 } : withoutRows(told.lines);
  const clean = kept.lines.map(cleanLine).filter(line => line !== '');
  const paragraphs = isRich ? clean : rejoin(clean);
  return {
    paragraphs,
    tableLines: told.count + kept.count,
    pictures,
    rejoined: clean.length - paragraphs.length,
  };
}

/** One line: no indent, no bullet, one space where there were several, tabs or odd ones. */
function cleanLine(line: string): string {
  const words = line
    .replace(/[^\S\n]+/g, ' ')
    .trim()
    .replace(bullet, '')
    .replace(ordinal, '$1')
    .replace(radicals, character => character.normalize('NFKC'));
  const [number] = numbersIn(words);
  return number ? words.slice(0, number.words).trimEnd() + words.slice(number.words) : words;
}

interface Kept {
  readonly lines: readonly string[];
  /** How many were left out. */
  readonly count: number;
}

const dense = (text: string): string => text.replace(/\s/g, '');

/** Without the lines that together are one of the tables, however its cells were laid out as text. */
function withoutTold(
  lines: readonly string[],
  tables: readonly string[],
): Kept & { /** Every table was found. */ readonly isAll: boolean } {
  const kept: string[] = [];
  let count = 0;
  const left = [...tables];
  for (let index = 0; index < lines.length; ) {
    const next = left.findIndex(table => endOf(lines, index, table) !== null);
    const table = left[next];
    const end = table === undefined ? null : endOf(lines, index, table);
    if (end === null) {
      kept.push(lines[index] ?? '');
      index++;
    } else {
      count += lines.slice(index, end).filter(line => dense(line) !== '').length;
      left.splice(next, 1);
      index = end;
    }
  }
  return { lines: kept, count, isAll: left.length === 0 };
}

/** Behind which line, from `start` on, all of `table` was said; `null`: it does not begin here. */
function endOf(lines: readonly string[], start: number, table: string): number | null {
  let said = 0;
  for (let index = start; index < lines.length; index++) {
    const words = dense(lines[index] ?? '');
    if (words === '' && said === 0) return null;
    if (!table.startsWith(words, said)) return null;
    said += words.length;
    if (said === table.length) return index + 1;
  }
  return null;
}

/** Longest cell of a table that is known by its tabs alone. */
const longestCell = 40;

function isRow(line: string): boolean {
  const cells = line.split('\t').map(cell => cell.trim());
  const filled = cells.filter(cell => cell !== '');
  const [first = ''] = filled;
  // A list has a tab behind its number or bullet.
  const isList =
    filled.length === 2 && (/^.{0,6}$/.test(first) ? numbersIn(first)[0]?.words === first.length : false);
  const isOrdinal =
    filled.length === 2 &&
    /^(?:\d{1,2}|第[一二三四五六七八九十]{1,3}[，,、：:]?|[一二三四五六七八九十]是[，,：:]?|[①-⑳])$/.test(
      first,
    ) &&
    !/^[\d.,，%]+$/.test(filled[1] ?? '');
  const isBullet = filled.length === 2 && bullet.test(first) && first.length === 1;
  return (
    filled.length >= 2 &&
    !isList &&
    !isOrdinal &&
    !isBullet &&
    filled.every(cell => cell.length <= longestCell)
  );
}

/** Without two or more lines in a row that hold cells held apart by tabs. */
function withoutRows(lines: readonly string[]): Kept {
  const rows = lines.map(isRow);
  const kept = lines.filter((_, index) => !(rows[index] && (rows[index - 1] || rows[index + 1])));
  return { lines: kept, count: lines.length - kept.length };
}

/** The shortest line that can have been broken for want of room, and how far such lines differ. */
const fullLine = 20;
const slack = 3;

const endsSentence = /[。！？!?：:；;…”」）)》]$/;
const beginsParagraph = /^(?:第[一二三四五六]|[一二三四五六七八九十]是)/;
/** No paragraph begins with the one, or ends in the other. */
const goesOn = /^[，,、。；;：:！？!?）)》”」]/;
const isOpen = /[，,、（(《“「]$/;

/** Whether a bracket, a title or a quotation is open at the end of `line`. */
const isWithin = (line: string): boolean => /《[^》]*$|（[^）]*$|“[^”]*$/.test(line);

/**
 * Joins the lines of a paragraph that was broken at the width of the page: where a break stands in the middle of
 * a sentence for certain, and then at every break of a paragraph that ends as sentences do. Headings and lists of
 * lines that happen to be as long stay apart.
 */
function rejoin(lines: readonly string[]): readonly string[] {
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0);
  const isFull = ({ length }: string) => length >= fullLine && length >= longest - slack;
  const goesOnAt = (index: number): boolean => {
    const line = lines[index] ?? '';
    const next = lines[index + 1];
    return (
      next !== undefined &&
      isFull(line) &&
      !endsSentence.test(line) &&
      numbersIn(next).length === 0 &&
      !beginsParagraph.test(next)
    );
  };
  const isCertainAt = (index: number): boolean => {
    const line = lines[index] ?? '';
    return goesOn.test(lines[index + 1] ?? '') || isOpen.test(line) || isWithin(line);
  };
  const joined: string[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start;
    let certain = false;
    while (goesOnAt(end)) {
      certain ||= isCertainAt(end);
      end++;
    }
    const isWhole = certain && endsSentence.test(lines[end] ?? '');
    let paragraph = lines[start] ?? '';
    for (let index = start; index < end; index++) {
      const next = lines[index + 1] ?? '';
      if (isWhole || isCertainAt(index)) paragraph += next;
      else {
        joined.push(paragraph);
        paragraph = next;
      }
    }
    joined.push(paragraph);
    start = end + 1;
  }
  return joined;
}
