import { describe, expect, test } from 'vitest';
import type { FieldState } from '../../document/index.ts';
import { emptyReport } from '../../report/index.ts';
import { fieldSentence, reviewSentence } from './review.ts';

const state = (doubt: FieldState['doubt']): FieldState => ({
  field: 'requests.received.natural',
  standing: 'doubtful',
  notes: [],
  doubt,
  group: 'requests.received',
});

test('a source full of blanks is not said to be read whole', () => {
  const counts = { certain: 20, doubtful: 0, missing: 0, blank: 190 };
  expect(reviewSentence(counts, 0, [])).toBe('原文写着的都读出来了；空着的 190 格照样留空，没有当成 0。');
  expect(reviewSentence({ ...counts, blank: 0 }, 0, [])).toBe('全部读出来了，没有疑问。');
  expect(reviewSentence({ ...counts, blank: 0 }, 0, ['联系方式', '引言'])).toBe(
    '读到的都没有疑问；没有读到联系方式、引言。',
  );
});

describe('what the review says of a doubtful figure', () => {
  test('is why, and what to do', () => {
    const said = (doubt: FieldState['doubt']) => fieldSentence(state(doubt), 3, null, emptyReport('', 2024));
    expect(said('page')).toBe('这一行里夹着一个页码，去掉以后才读的，请对照原文核对；对的点“对”，不对就改。');
    expect(said('amongPages')).toBe(
      '原文里夹着页码，这一行里说不定有个数其实是页码，请对照原文核对；对的点“对”，不对就改。',
    );
    expect(said('unheaded')).toBe(
      '原文里没找到这一部分的标题，是看内容认出来的，请对照原文核对；对的点“整张表都对”，不对就改。',
    );
    expect(said(null)).toBe('读得不一定准，请对照原文核对；对的点“对”，不对就改。');
  });

  test('speaks of the words where it is a text', () => {
    const said = (doubt: FieldState['doubt']) =>
      fieldSentence({ ...state(doubt), field: 'problems' }, null, null, emptyReport('', 2024));
    expect(said('unheaded')).toContain('看内容认出来的，请对照原文核对；对的点“对”');
    expect(said('wording')).toContain('这一部分的标题没有编号，写法也和规定的不一样');
    expect(said('mixed')).toContain('下一部分的标题没找到，它的文字像是混在这里了');
  });
});
