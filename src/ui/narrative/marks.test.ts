import { describe, expect, it } from 'vitest';
import { check, type Finding } from '../../check/index.ts';
import { apply, emptyReport } from '../../report/index.ts';
import { findingAt, type LaidMark, layMarks, type Mark, marksOf } from './marks.ts';

const mark = (from: number, to: number, kind: Mark['kind']): Mark => ({ from, to, kind });
const text = 'problems' as const;

/** What is found in 五 with these words. */
function foundIn(words: string): readonly Finding[] {
  const report = apply(emptyReport('青山县柳河镇人民政府', 2025), {
    label: '',
    changes: [{ kind: 'text', text, value: words }],
  }).report;
  return check(report, null).filter(({ places: [place] }) => place.kind === 'text' && place.text === text);
}

describe('the marks laid over a text', () => {
  const laid = (from: number, to: number, found: LaidMark['found'], isLast = false): LaidMark => ({
    from,
    to,
    found,
    isLast,
  });
  const cases: readonly (readonly [string, readonly Mark[], readonly LaidMark[]])[] = [
    ['none', [], []],
    ['one', [mark(2, 4, 'doubt')], [laid(2, 4, 'doubt')]],
    ['two apart', [mark(6, 8, 'hint'), mark(2, 4, 'doubt')], [laid(2, 4, 'doubt'), laid(6, 8, 'hint')]],
    [
      'an error within a doubt cuts it',
      [mark(2, 8, 'doubt'), mark(4, 6, 'error')],
      [laid(2, 4, 'doubt'), laid(4, 6, 'error'), laid(6, 8, 'doubt')],
    ],
    [
      'a hint under last year’s figure gives way',
      [mark(2, 4, 'last'), mark(2, 4, 'hint')],
      [laid(2, 4, null, true)],
    ],
    [
      'a wrong year that is last year’s is marked as both',
      [mark(2, 6, 'last'), mark(2, 7, 'error')],
      [laid(2, 6, 'error', true), laid(6, 7, 'error')],
    ],
    ['two of a kind that touch are one', [mark(2, 4, 'hint'), mark(4, 6, 'hint')], [laid(2, 6, 'hint')]],
    [
      'what is no longer there is not marked',
      [mark(2, 4, 'hint'), mark(9, 12, 'hint')],
      [laid(2, 4, 'hint'), laid(9, 10, 'hint')],
    ],
    ['nor what has no words', [mark(3, 3, 'error')], []],
  ];
  it.each(cases)('%s', (_, marks, expected) => {
    expect(layMarks(marks, 10)).toEqual(expected);
  });
});

describe('the finding at the caret', () => {
  const words = '全年公开60条。。更新不够及时，,将每月检查的的情况。';
  const findings = foundIn(words);

  it('is the one whose words are marked there, also at their edges', () => {
    const doubled = findings.find(({ rule }) => rule === 'doubledMarks');
    if (!doubled) throw new Error('。。 was not found');
    expect(marksOf(findings, text)).toContainEqual(mark(7, 9, 'doubt'));
    for (const caret of [7, 8, 9]) expect(findingAt(findings, text, caret)).toBe(doubled);
  });

  it('is none elsewhere, and none of another text', () => {
    expect(findingAt(findings, text, 1)).toBeNull();
    expect(findingAt(findings, 'others', 8)).toBeNull();
  });
});
