import { describe, expect, it } from 'vitest';
import { check, type Finding } from '../../check/index.ts';
import { apply, emptyReport } from '../../report/index.ts';
import { findingAt, layMarks, type Mark, marksOf } from './marks.ts';

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
  it.each([
    ['none', [], []],
    ['one', [mark(2, 4, 'doubt')], [mark(2, 4, 'doubt')]],
    ['two apart', [mark(6, 8, 'hint'), mark(2, 4, 'doubt')], [mark(2, 4, 'doubt'), mark(6, 8, 'hint')]],
    [
      'an error within a doubt cuts it',
      [mark(2, 8, 'doubt'), mark(4, 6, 'error')],
      [mark(2, 4, 'doubt'), mark(4, 6, 'error'), mark(6, 8, 'doubt')],
    ],
    [
      'a hint under last year’s figure gives way',
      [mark(2, 4, 'last'), mark(2, 4, 'hint')],
      [mark(2, 4, 'last')],
    ],
    [
      'a doubt goes over last year’s figure',
      [mark(2, 4, 'last'), mark(2, 4, 'doubt')],
      [mark(2, 4, 'doubt')],
    ],
    ['two of a kind that touch are one', [mark(2, 4, 'hint'), mark(4, 6, 'hint')], [mark(2, 6, 'hint')]],
    [
      'what is no longer there is not marked',
      [mark(2, 4, 'hint'), mark(9, 12, 'hint')],
      [mark(2, 4, 'hint'), mark(9, 10, 'hint')],
    ],
    ['nor what has no words', [mark(3, 3, 'error')], []],
  ] as const)('%s', (_, marks, laid) => {
    expect(layMarks(marks, 10)).toEqual(laid);
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
