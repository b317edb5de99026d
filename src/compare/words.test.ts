import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords, type Piece } from './words.ts';

const signs = { same: ' ', added: '+', removed: '-' } as const;
const told = (older: string, newer: string) =>
  compareWords(older, newer).map(({ kind, text }) => `${signs[kind]}${text}`);
const text = (pieces: readonly Piece[], without: Piece['kind']) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(piece => piece.text)
    .join('');

describe('two texts word by word', () => {
  it('takes a number as one word', () => {
    expect(told('全年公开信息126条。', '全年公开信息1,206条。')).toEqual([
      ' 全年公开信息',
      '-126',
      '+1,206',
      ' 条。',
    ]);
  });

  it('shows a sentence that was added', () => {
    expect(told('加强培训。', '加强培训。每月检查。')).toEqual([' 加强培训。', '+每月检查。']);
  });

  it('shows other words as other words, not as single characters that happen to be in both', () => {
    const pieces = compareWords('信息更新不够及时。', '解读形式比较单一。');
    expect(pieces.filter(({ kind, text: words }) => kind === 'same' && words !== '。')).toEqual([]);
  });

  it('has nothing to tell of texts that are the same, or both blank', () => {
    expect(told('一样。', '一样。')).toEqual([' 一样。']);
    expect(told('', '')).toEqual([]);
    expect(told('', '新的')).toEqual(['+新的']);
  });

  it('makes up both texts again, whatever they are', () => {
    const words = fc.string({
      unit: fc.constantFrom('公开', '信息', '12', '3', '，', '。', '\n', 'a', '镇'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, words, (older, newer) => {
        const pieces = compareWords(older, newer);
        expect(text(pieces, 'added')).toBe(older);
        expect(text(pieces, 'removed')).toBe(newer);
      }),
    );
  });
});
