/** What is done to the paragraphs of a text as a whole: pure, on the text and what is selected in it. */

import {
  blanksIn,
  isInOrder,
  movedOffset,
  type NumberLevel,
  numbersIn,
  type ParagraphNumber,
  type Replacement,
  renumbering,
  replaced,
  writeNumber,
  writeNumeral,
} from '../../report/index.ts';

/** A text with what is selected in it: from inclusive, to exclusive; both the same for a caret. */
export interface Written {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const change = ({ text, from, to }: Written, changes: readonly Replacement[]): Written => ({
  text: replaced(text, changes),
  from: movedOffset(from, changes),
  to: movedOffset(to, changes),
});

const renumbered = (written: Written): Written => change(written, renumbering(written.text));

/** Renumbers `after` if the numbers of `before` were in order: an order of the clerk's own is left alone. */
const keepingOrder = (before: string, after: Written): Written =>
  isInOrder(before) ? renumbered(after) : after;

const lineStart = (text: string, at: number): number => text.slice(0, at).lastIndexOf('\n') + 1;

/** Where the line that `at` stands in ends, before its line feed. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

const numberAt = (text: string, start: number): ParagraphNumber | undefined =>
  numbersIn(text).find(number => number.start === start);

/** A heading on a line of its own: what comes under it is not its like. */
const isHeading = (words: string): boolean => words.length <= 24 && !/[。；;！？，,]/.test(words);

/**
 * A new paragraph at the caret that goes on with the numbers of the one it stands in. Behind a number without
 * words the list ends. `null`: nothing is numbered here, an ordinary line break is meant.
 */
export function breakParagraph({ text, from, to }: Written): Written | null {
  const start = lineStart(text, from);
  const number = numberAt(text, start);
  if (!number || from < number.words) return null;
  const words = text.slice(number.words, lineEnd(text, from)).trim();
  if (words === '' && from === to) {
    const ended = replaced(text, [{ from: start, to: lineEnd(text, from), put: '' }]);
    return keepingOrder(text, { text: ended, from: start, to: start });
  }
  if (number.level <= 2 && isHeading(words)) return null;
  const mark = replaced(text.slice(start, number.words), [
    {
      from: number.from - start,
      to: number.to - start,
      put: writeNumeral(number.level, number.value + 1),
    },
  ]);
  const put = `\n${mark}`;
  const at = from + put.length;
  return keepingOrder(text, { text: replaced(text, [{ from, to, put }]), from: at, to: at });
}

/** Takes away the number that stands before the caret; `null`: there is none just before it. */
export function eraseNumber({ text, from, to }: Written): Written | null {
  if (from !== to) return null;
  const start = lineStart(text, from);
  const number = numberAt(text, start);
  if (!number || number.words !== from) return null;
  const erased = replaced(text, [{ from: start, to: from, put: '' }]);
  return keepingOrder(text, { text: erased, from: start, to: start });
}

/** What is left after paragraphs were deleted, with the numbers behind them moved up. */
export function afterDeleting(before: string, after: Written): Written {
  const isShorter = after.text.split('\n').length < before.split('\n').length;
  return isShorter ? keepingOrder(before, after) : after;
}

/** The lines that are selected in part or whole. */
function selectedLines({ text, from, to }: Written): Replacement {
  // A selection that ends before a line's first character does not reach it.
  const last = to > from && text.charAt(to - 1) === '\n' ? to - 1 : to;
  const start = lineStart(text, from);
  const end = lineEnd(text, last);
  return { from: start, to: end, put: text.slice(start, end) };
}

/** Changes places with the paragraph above or below; `null`: there is none. */
export function moveParagraphs(written: Written, by: -1 | 1): Written | null {
  const { text, from, to } = written;
  const lines = selectedLines(written);
  if (by < 0 ? lines.from === 0 : lines.to === text.length) return null;
  const other =
    by < 0
      ? { from: lineStart(text, lines.from - 1), to: lines.from - 1 }
      : { from: lines.to + 1, to: lineEnd(text, lines.to + 1) };
  const words = text.slice(other.from, other.to);
  const moved = replaced(text, [
    by < 0
      ? { from: other.from, to: lines.to, put: `${lines.put}\n${words}` }
      : { from: lines.from, to: other.to, put: `${words}\n${lines.put}` },
  ]);
  const shift = (words.length + 1) * by;
  return keepingOrder(text, { text: moved, from: from + shift, to: Math.min(to, lines.to) + shift });
}

/**
 * Numbers the selected paragraphs in one level, going on with the list before them; where all of them are
 * numbered so already, takes the numbers away.
 */
export function numberParagraphs(written: Written, level: NumberLevel): Written {
  const lines = selectedLines(written);
  const numbers = new Map(numbersIn(written.text).map(number => [number.start, number]));
  const starts: number[] = [];
  let start = lines.from;
  for (const line of lines.put.split('\n')) {
    if (line.trim() !== '' || lines.put === '') starts.push(start);
    start += line.length + 1;
  }
  const isDone = starts.every(at => numbers.get(at)?.level === level);
  const changes = starts.map(
    (at, index): Replacement => ({
      from: at,
      to: numbers.get(at)?.words ?? at + indentAt(written.text, at),
      put: isDone ? '' : writeNumber(level, index + 1),
    }),
  );
  return renumbered(change(written, changes));
}

const indentAt = (text: string, at: number): number => /^[^\S\n]*/.exec(text.slice(at))?.[0].length ?? 0;

/** Puts words in place of what is selected; the caret stands behind them. */
export function insertWords({ text, from, to }: Written, words: string): Written {
  const at = from + words.length;
  return { text: replaced(text, [{ from, to, put: words }]), from: at, to: at };
}

/** Puts pasted paragraphs in place of what is selected; behind a number, the first brings none of its own. */
export function insertPasted(written: Written, paragraphs: readonly string[]): Written {
  const [first = '', ...rest] = paragraphs;
  const number = numberAt(written.text, lineStart(written.text, written.from));
  const [own] = numbersIn(first);
  const isTwice = own !== undefined && number?.words === written.from;
  return insertWords(written, [isTwice ? first.slice(own.words) : first, ...rest].join('\n'));
}

/** Puts paragraphs behind the one the caret stands in, or in its place where it is empty; they are selected. */
export function insertParagraphs({ text, to }: Written, paragraphs: string): Written {
  const start = lineStart(text, to);
  const end = lineEnd(text, to);
  const isEmpty = text.slice(start, end).trim() === '';
  const [at, before] = isEmpty ? [start, ''] : [end, '\n'];
  const from = at + before.length;
  return {
    text: replaced(text, [{ from: at, to: end, put: before + paragraphs }]),
    from,
    to: from + paragraphs.length,
  };
}

/** The next blank at or behind `at`; from the beginning again where `around`; `null`: there is none. */
export function nextBlank(
  text: string,
  at: number,
  { around }: { readonly around: boolean },
): Written | null {
  const blanks = blanksIn(text).filter(({ kind }) => kind === 'line');
  const next = blanks.find(({ from }) => from >= at) ?? (around ? blanks[0] : undefined);
  return next ? { text, from: next.from, to: next.to } : null;
}
