import { describe, expect, it } from 'vitest';
import { figureFromText, formatFigure, parseFigure } from './figure.ts';

const money = { decimal: true };

describe('a figure as typed', () => {
  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['１２', 12],
    ['12件', 12],
    ['1,234', 1234],
    ['1，234', 1234],
    ['1,234,567件', 1234567],
    ['007', 7],
    ['0', 0],
    ['０', 0],
    ['3.0', 3],
    ['+5', 5],
    ['-0', 0],
    ['1 234', 1234],
    ['1\u00a0234\u00a0567', 1234567],
    ['12 件', 12],
    ['\u200b12\ufeff', 12],
    ['1\u200b2', 12],
    ['\u00a012\u3000', 12],
    ['＋５', 5],
    ['999999999999', 999999999999],
  ])('“%s” is the count %d', (text, value) => {
    expect(parseFigure(text)).toEqual({ kind: 'figure', value });
  });

  it.each([
    ['31.6441', 31.6441],
    ['0.5万元', 0.5],
    ['1,200.50元', 1200.5],
    ['３．５', 3.5],
    ['1 200.50', 1200.5],
    ['.5', null],
    ['5.', 5],
  ])('“%s” is the amount %s', (text, value) => {
    const parsed = parseFigure(text, money);
    expect(parsed.kind === 'figure' ? parsed.value : null).toBe(value);
  });

  it.each([
    ['abc', 'notANumber'],
    ['十二', 'notANumber'],
    ['12 34a', 'notANumber'],
    ['1-2', 'notANumber'],
    ['-3', 'negative'],
    ['－3', 'negative'],
    ['1.5', 'decimal'],
    ['1e3', 'exponent'],
    ['1E+3', 'exponent'],
    ['1,23', 'grouping'],
    ['12,34', 'grouping'],
    ['0,125', 'grouping'],
    ['3 0 1 0 0 0 4', 'grouping'],
    ['12 34', 'grouping'],
    ['0 100', 'grouping'],
    ['1,234 567', 'grouping'],
    ['12\t345', 'notANumber'],
    ['1\n2', 'notANumber'],
    ['- 3', 'notANumber'],
    ['1²', 'notANumber'],
    ['①', 'notANumber'],
    ['½', 'notANumber'],
    ['㈠', 'notANumber'],
    ['1234567890123', 'tooLong'],
    ['9'.repeat(500), 'tooLong'],
    ['-', 'placeholder'],
    ['—', 'placeholder'],
    ['/', 'placeholder'],
    ['／', 'placeholder'],
    ['无', 'placeholder'],
    ['NaN', 'notANumber'],
    ['Infinity', 'notANumber'],
    ['0x10', 'notANumber'],
  ])('“%s” is refused: %s', (text, problem) => {
    expect(parseFigure(text)).toMatchObject({ kind: 'problem', problem });
  });

  const yuan = { unit: '元', decimal: true } as const;
  const wan = { unit: '万元', decimal: true } as const;
  const pieces = { unit: '件' } as const;
  it.each([
    ['5件', pieces, 5],
    ['5 项', pieces, 5],
    ['5份次', pieces, 5],
    ['1.5元', yuan, 1.5],
    ['1.5元人民币', yuan, 1.5],
    ['1.5万元', wan, 1.5],
    ['1.5万元人民币', wan, 1.5],
  ] as const)('“%s” is told in the unit of its place', (text, kind, value) => {
    expect(parseFigure(text, kind)).toEqual({ kind: 'figure', value });
  });

  it.each([
    ['1.5万元', yuan],
    ['3000元', wan],
    ['3000元人民币', wan],
    ['5元', pieces],
    ['5.5万元', pieces],
    ['5件', yuan],
    ['0件', wan],
  ] as const)('“%s” in a place of another unit is kept as typed, never taken as so many', (text, kind) => {
    expect(parseFigure(text, kind)).toEqual({ kind: 'problem', problem: 'unit', raw: text });
  });

  it('words that are no figure are not mistaken for a figure of another unit', () => {
    expect(parseFigure('若干元', pieces)).toMatchObject({ problem: 'notANumber' });
  });

  it('a blank is neither zero nor wrong, whatever kind of space it is', () => {
    for (const text of ['', ' ', '\u00a0', '\u3000', '\t\n', '\u200b'])
      expect(parseFigure(text)).toEqual({ kind: 'blank' });
  });

  it('a change against last year may be negative where the form says so', () => {
    expect(parseFigure('-3', { signed: true })).toEqual({ kind: 'figure', value: -3 });
  });

  it('is shown as it was typed while it is no figure, and plainly when it is', () => {
    expect(formatFigure(figureFromText(' 1o '))).toBe('1o');
    expect(formatFigure(figureFromText('1,234'))).toBe('1234');
    expect(formatFigure(figureFromText('0.10', money))).toBe('0.1');
    expect(formatFigure(figureFromText('0.000001', money))).toBe('0.000001');
    expect(formatFigure(null)).toBe('');
  });
});
