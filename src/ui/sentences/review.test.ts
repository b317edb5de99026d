import { describe, expect, test } from 'vitest';
import type { FieldState } from '../../document/index.ts';
import { emptyReport } from '../../report/index.ts';
import { fieldSentence } from './review.ts';

const state = (doubt: FieldState['doubt']): FieldState => ({
  field: 'requests.received.natural',
  standing: 'doubtful',
  notes: [],
  doubt,
  group: 'requests.received',
});

describe('what the review says of a doubtful figure', () => {
  test('is why, and what to do', () => {
    const said = (doubt: FieldState['doubt']) => fieldSentence(state(doubt), 3, null, emptyReport('', 2024));
    expect(said('page')).toBe('这一行里夹着一个页码，去掉以后才读的，请对照原文核对；对的点“对”，不对就改。');
    expect(said(null)).toBe('读得不一定准，请对照原文核对；对的点“对”，不对就改。');
  });
});
