import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  afterDeleting,
  breakParagraph,
  eraseNumber,
  insertParagraphs,
  insertWords,
  moveParagraphs,
  nextBlank,
  numberParagraphs,
  type Written,
} from './paragraphEdits.ts';

/** A text with its caret as | or its selection between [ and ]. */
function read(marked: string): Written {
  const text = marked.replace(/[|[\]]/g, '');
  const caret = marked.indexOf('|');
  if (caret >= 0) return { text, from: caret, to: caret };
  return { text, from: marked.indexOf('['), to: marked.indexOf(']') - 1 };
}

function show(written: Written | null): string | null {
  if (written === null) return null;
  const { text, from, to } = written;
  if (from === to) return `${text.slice(0, from)}|${text.slice(from)}`;
  return `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;
}

type Case = readonly [title: string, before: string, after: string | null];

describe('Enter', () => {
  it.each<Case>([
    ['goes on with the number', '1.更新慢。|', '1.更新慢。\n2.|'],
    ['in brackets too', '（一）更新慢。|', '（一）更新慢。\n（二）|'],
    ['moves the numbers that follow', '1.甲。|\n2.乙。', '1.甲。\n2.|\n3.乙。'],
    ['takes the rest of the paragraph along', '1.甲。|子。\n2.乙。', '1.甲。\n2.|子。\n3.乙。'],
    ['keeps the marks as they are', '1、甲。|', '1、甲。\n2、|'],
    ['replaces what is selected', '1.甲。[子]丑。', '1.甲。\n2.|丑。'],
    ['ends the list at a number without words', '1.甲。\n2.|', '1.甲。\n|'],
    ['and closes the gap', '1.甲。\n2.|\n3.乙。', '1.甲。\n|\n2.乙。'],
    ['is an ordinary one without a number', '更新慢。|', null],
    ['is an ordinary one before the number', '|1.更新慢。', null],
    ['is an ordinary one under a heading', '（一）存在的主要问题|', null],
    ['is an ordinary one under a heading with a colon', '（一）存在的主要问题：|', null],
    ['leaves an order of the clerk’s own alone', '1.甲。|\n3.乙。', '1.甲。\n2.|\n3.乙。'],
  ])('%s', (_, before, after) => expect(show(breakParagraph(read(before)))).toBe(after));
});

describe('Backspace', () => {
  it.each<Case>([
    [
      'behind a number takes the number away, and those that follow move up',
      '1.甲\n2.|乙\n3.丙',
      '1.甲\n|乙\n2.丙',
    ],
    ['elsewhere is an ordinary one', '1.甲|', null],
    ['with a selection is an ordinary one', '1.[甲]', null],
  ])('%s', (_, before, after) => expect(show(eraseNumber(read(before)))).toBe(after));
});

describe('paragraphs', () => {
  it.each<Case>([
    ['that were deleted leave no gap', '1.甲\n2.乙\n3.丙', '1.甲\n2.|丙'],
    ['that were not in order stay as they are', '1.甲\n5.乙\n3.丙', null],
  ])('%s', (_, before, after) => {
    const left = read('1.甲\n3.|丙');
    expect(show(afterDeleting(before, left))).toBe(after ?? show(left));
  });

  it('that only lost characters keep their numbers', () => {
    const typing = read('1.甲\n|.乙');
    expect(afterDeleting('1.甲\n2.乙', typing)).toEqual(typing);
  });

  it.each<readonly [string, string, -1 | 1, string | null]>([
    ['up', '1.甲\n2.乙|\n3.丙', -1, '1.乙|\n2.甲\n3.丙'],
    ['down', '1.甲|\n2.乙', 1, '1.乙\n2.甲|'],
    ['several at once', '（一）甲\n1.[子\n2.丑]\n（二）乙', 1, '（一）甲\n（二）乙\n1.[子\n2.丑]'],
    ['with a selection up to the next line', '[甲\n]乙\n丙', 1, '乙\n[甲]\n丙'],
    ['the first not up', '甲|\n乙', -1, null],
    ['the last not down', '甲\n乙|', 1, null],
  ])('move %s', (_, before, by, after) => expect(show(moveParagraphs(read(before), by))).toBe(after));

  it.each<readonly [string, string, 2 | 3, string]>([
    ['one', '更新慢|。', 3, '1.更新慢|。'],
    ['an empty one', '|', 2, '（一）|'],
    ['those selected', '[甲\n\n乙]', 2, '（一）[甲\n\n（二）乙]'],
    ['behind a list', '1.甲\n乙|', 3, '1.甲\n2.乙|'],
    ['in another level', '（一）[甲\n（二）乙]', 3, '1.[甲\n2.乙]'],
    ['away where they have them', '1.[甲\n2.乙]', 3, '[甲\n乙]'],
  ])('are numbered: %s', (_, before, level, after) =>
    expect(show(numberParagraphs(read(before), level))).toBe(after),
  );

  it.each<Case>([
    ['behind the one with the caret', '甲|\n乙', '甲\n[新]\n乙'],
    ['in an empty one', '甲\n|\n乙', '甲\n[新]\n乙'],
    ['into an empty text', '|', '[新]'],
  ])('are put in %s', (_, before, after) => expect(show(insertParagraphs(read(before), '新'))).toBe(after));
});

it('words are put in at the caret', () => {
  expect(show(insertWords(read('收到[＿＿]件'), '12'))).toBe('收到12|件');
});

it('the next blank is found, and around the end where asked for', () => {
  const text = '公开＿＿条，其中网站＿＿条';
  expect(show(nextBlank(text, 0, { around: false }))).toBe('公开[＿＿]条，其中网站＿＿条');
  expect(show(nextBlank(text, 4, { around: false }))).toBe('公开＿＿条，其中网站[＿＿]条');
  expect(nextBlank(text, 11, { around: false })).toBeNull();
  expect(show(nextBlank(text, 11, { around: true }))).toBe('公开[＿＿]条，其中网站＿＿条');
});

test('no character of the clerk’s is ever lost but numbers', () => {
  const words = fc
    .array(fc.constantFrom('1.', '2.', '（一）', '（二）', '甲', '乙。', '\n', ' '), { maxLength: 20 })
    .map(list => list.join(''));
  const letters = (text: string) =>
    Array.from(text.replace(/[^甲乙。]/g, ''))
      .sort()
      .join('');
  fc.assert(
    fc.property(words, fc.nat(40), fc.nat(40), (text, one, other) => {
      const [from = 0, to = 0] = [Math.min(one, text.length), Math.min(other, text.length)].sort(
        (a, b) => a - b,
      );
      const written = { text, from, to };
      const caret = { text, from, to: from };
      for (const after of [
        breakParagraph(caret),
        eraseNumber(written),
        moveParagraphs(written, 1),
        moveParagraphs(written, -1),
        numberParagraphs(written, 2),
        numberParagraphs(written, 3),
      ]) {
        if (!after) continue;
        expect(letters(after.text)).toBe(letters(text));
        expect(after.from).toBeGreaterThanOrEqual(0);
        expect(after.from).toBeLessThanOrEqual(after.to);
        expect(after.to).toBeLessThanOrEqual(after.text.length);
      }
    }),
  );
});
