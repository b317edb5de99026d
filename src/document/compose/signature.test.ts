import { describe, expect, test } from 'vitest';
import { emptyReport, type Printing, type Report, usualPrinting } from '../../report/index.ts';
import { compose } from '../compose.ts';
import { placeSignature } from './signature.ts';

describe('under a seal', () => {
  test('the date is four characters from the right, the name centred over it', () => {
    expect(placeSignature(7, 7.5, true)).toEqual({ organ: 4.25, date: 4 });
    expect(placeSignature(3, 7, true)).toEqual({ organ: 6, date: 4 });
  });

  test('a long name does not reach over the edge: the date moves under its middle', () => {
    expect(placeSignature(20, 7, true)).toEqual({ organ: 0, date: 6.5 });
  });
});

describe('without a seal', () => {
  test('the name is two characters from the right, the date begins two behind it', () => {
    expect(placeSignature(13, 7, false)).toEqual({ organ: 2, date: 6 });
  });

  test('a date as long as the name is two characters from the right, the name begins before it', () => {
    expect(placeSignature(7, 7, false)).toEqual({ organ: 4, date: 2 });
  });
});

describe('the report', () => {
  const signed = (printing: Partial<Printing>): Report => ({
    ...emptyReport('半坡镇人民政府', 2025),
    printing: { ...usualPrinting, ...printing },
  });
  const lastLines = (report: Report) => compose(report, null).blocks.slice(-2);

  test('is signed only where the office says so', () => {
    expect(lastLines(signed({})).some(block => block.kind === 'paragraph' && block.right !== undefined)).toBe(
      false,
    );
    expect(lastLines(signed({ signature: 'sealed', date: '2026年1月12日' }))).toEqual([
      { kind: 'paragraph', text: '半坡镇人民政府', right: 3.75 },
      { kind: 'paragraph', text: '2026年1月12日', right: 4 },
    ]);
  });

  test('prints the day as offices write it, and no day that does not exist', () => {
    const dateOf = (date: string) => {
      const [line] = lastLines(signed({ signature: 'sealed', date })).slice(-1);
      return line?.kind === 'paragraph' ? line.text : null;
    };
    expect(['2026-1-30', '2026.01.30', ' 2026年1月30日 '].map(dateOf)).toEqual(
      Array(3).fill('2026年1月30日'),
    );
    expect(['2024年13月45日', '元月三十日', '1月30日'].map(dateOf)).toEqual(Array(3).fill('　　年　月　日'));
  });

  test('leaves room to write the day where none is given', () => {
    expect(lastLines(signed({ signature: 'unsealed' }))[1]).toMatchObject({ text: '　　年　月　日' });
  });

  test.each(['sealed', 'unsealed'] as const)(
    'keeps on its line what follows a name longer than a line (%s)',
    signature => {
      const organ = '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县爱新色里镇人民政府';
      const report = { ...emptyReport(organ, 2025), printing: { ...usualPrinting, signature } };
      const [name, date] = lastLines(report);
      if (name?.kind !== 'paragraph' || date?.kind !== 'paragraph') throw new Error('no signature');
      expect(name.right).toBeLessThanOrEqual(2);
      // Six characters of a blank date.
      expect(date.right).toBeLessThanOrEqual(28 - 6);
    },
  );
});
