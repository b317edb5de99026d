import { describe, expect, it } from 'vitest';
import { sharePercent } from '../../check/index.ts';
import { changeWords, figuresSentence, takenWords } from './compare.ts';

const change = (amount: number | null, percent: number | null) => {
  const words = changeWords({ change: amount, percent });
  return words.amount + words.percent;
};

describe('what the comparison says', () => {
  it('writes a change with its sign, in percent where last year’s is not 0', () => {
    expect(change(30, 25)).toBe('＋30（＋25%）');
    expect(change(-124, -42.75)).toBe('－124（－43%）');
    expect(change(5, null)).toBe('＋5');
    expect(change(0, 0)).toBe('不变');
    expect(change(null, null)).toBe('');
    expect(change(-0.3, -2.77)).toBe('－0.3（－2.8%）');
  });

  it('calls no change of something none', () => {
    expect(change(1, 0.004)).toBe('＋1（不到 0.1%）');
  });

  it('calls a text all last year’s only where all of it is', () => {
    expect([0, 0.001, 0.72, 0.999, 1].map(sharePercent)).toEqual([0, 1, 72, 99, 100]);
    const text = { text: 'problems', now: '每月检查一次。', last: '每月检查一次。', taken: 1 } as const;
    const words = (more: Partial<Parameters<typeof takenWords>[0]>) =>
      takenWords({ ...text, ...more }, false, null);
    expect(words({})).toBe('与上年一字不差，请看看');
    expect(takenWords(text, true, null)).toBe('与上年一字不差，已确认沿用');
    expect(words({ last: '其他。每月检查一次。' })).toBe('与上年相同 100%，请看看');
    expect(words({ last: '别的话。', taken: 0 })).toBe('没有与上年相同的句子');
    expect(words({ now: '', taken: null })).toBe('今年还没有写');
    expect(words({ last: '', taken: 0 })).toBe('上年没有这一段');
    expect(words({ last: '', taken: 0.4 })).toBe('上年没有这一段，40% 是上年别处的话');
    expect(words({ text: 'preamble', last: '别的话。', taken: null })).toBe('套话，不算');
  });

  it('counts what changed, and tells of what could not be compared', () => {
    const figure = { cell: 'fee.charged.yuan', table: 'fee', percent: null, lastMissing: null } as const;
    expect(
      figuresSentence([
        { ...figure, now: 2, last: 0, change: 2, missing: null },
        { ...figure, now: 0, last: 0, change: 0, missing: null },
        { ...figure, now: null, last: 0, change: null, missing: 'blank' },
      ]),
    ).toBe('数字：1 个有变化，1 个不变，1 个今年没有填全，没有比。');
    expect(figuresSentence([])).toBe('数字：没有一个是两年都有的，没有比。');
  });
});
