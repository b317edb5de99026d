import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { type EnteredCellId, form2021 } from '../../form/index.ts';
import { emptyReport, type Figure, type LastYear, type Report } from '../../report/index.ts';
import { plausibleReport } from '../testing/plausible.ts';
import { digestOf, digestWords, writeDigest } from './index.ts';

const { DOMParser } = new JSDOM().window;
const zeros = Object.fromEntries(form2021.cells.filter(({ computed }) => !computed).map(({ id }) => [id, 0]));
const organ = '青山县柳河镇人民政府';
const withFigures = (figures: Partial<Record<EnteredCellId, Figure>>, year = 2025): Report => ({
  ...emptyReport(organ, year),
  figures: { ...zeros, ...figures },
});
const some = {
  'proactive.licensing.decisions': 356,
  'requests.received.natural': 6,
  'requests.received.legal': 1,
  'requests.granted.natural': 4,
  'requests.notHeld.natural': 2,
  'requests.carriedOut.natural': 1,
} as const;
const former: LastYear = {
  report: withFigures({ ...some, 'requests.received.natural': 9 }, 2024),
  printed: {},
};

/** The words that are seen, in their order. */
function seen(report: Report, lastYear: LastYear | null = null): readonly string[] {
  const digest = digestOf(report, lastYear);
  if (!digest) throw new Error('no digest');
  const picture = new DOMParser().parseFromString(writeDigest(digest), 'image/svg+xml');
  expect(picture.querySelector('parsererror')).toBeNull();
  return Array.from(picture.querySelectorAll('text'), ({ textContent }) => textContent ?? '');
}

describe('图解 of a report', () => {
  test('has the title, five large figures, the kinds that there were, and organ and year at its end', () => {
    const words = seen(withFigures(some));
    expect(words.slice(0, 3)).toEqual([`${organ}2025年`, '政府信息公开工作年度报告', '图　解']);
    expect(words.filter(word => /^\d+件$/.test(word))).toEqual(['0件', '7件', '6件', '1件', '0件']);
    expect(words).toContain('无法提供');
    expect(words).not.toContain('不予公开');
    expect(words).not.toContain('商业企业');
    expect(words).toContain('本年没有因政府信息公开工作引起的行政复议、行政诉讼。');
    expect(words).toContain('行政处理决定：行政许可 356 件。');
    expect(words[words.length - 1]).toBe(`${organ}　2025年度`);
  });

  test('has last year beside where that is the year before, and not where it is another', () => {
    const words = seen(withFigures(some), former);
    expect(words).toContain('上年 10');
    expect(words).toContain('2024年');
    const older = { ...former, report: { ...former.report, year: 2022 } };
    expect(seen(withFigures(some), older).join()).not.toMatch(/上年 \d|2022年/);
  });

  test('of a year without any of it says so in words, without a chart and without a row of zeros', () => {
    const words = seen(withFigures({}));
    expect(words.join('')).toContain('2025年，本机关没有收到和办理政府信息公开申请，没有因政府信息公开引起');
    expect(words.filter(word => /^\d+(?:件)?$/.test(word))).toEqual([]);
    expect(words.join('').match(/没有收到/g)).toHaveLength(1);
  });

  test.each([
    ['a figure', withFigures({ 'requests.received.natural': null })],
    ['a readable figure', withFigures({ 'requests.granted.other': { raw: '约3' } })],
    ['the year', { ...withFigures(some), year: null }],
    ['the organ', { ...withFigures(some), facts: { organ: ' ' } }],
  ])('is not made where %s is missing', (_, report) => {
    expect(digestOf(report, null)).toBeNull();
  });
});

test('whatever the figures, the picture is well formed, loads nothing, and its large figures are the sums of the tables', () => {
  let made = 0;
  fc.assert(
    fc.property(plausibleReport, report => {
      const digest = digestOf(report, null);
      if (!digest) return;
      const svg = writeDigest(digest);
      expect(svg).not.toMatch(/<script|href=|url\(|<image|<foreignObject/i);
      expect(digestWords(digest)).not.toMatch(/NaN|undefined|null/);
      const words = seen(report);
      const large = words.flatMap(word => /^(\d+)件$/.exec(word)?.[1] ?? []).map(Number);
      const sumOf = (fits: RegExp) =>
        Object.entries(report.figures).reduce(
          (sum, [id, value]) => sum + (fits.test(id) && typeof value === 'number' ? value : 0),
          0,
        );
      const outcomes = sumOf(/^requests\./) - sumOf(/^requests\.(?:received|carriedIn|carriedOut)\./);
      expect(large).toEqual([
        report.figures['proactive.normativeDocuments.inForce'],
        sumOf(/^requests\.received\./),
        outcomes,
        sumOf(/^requests\.carriedOut\./),
        sumOf(/^disputes\./),
      ]);
      made++;
    }),
    { numRuns: 40 },
  );
  expect(made).toBeGreaterThan(5);
});

test('a hostile name stands in the picture as text', () => {
  const attack = '"><script>alert(1)</script>&';
  const words = seen({ ...withFigures(some), facts: { organ: attack } });
  expect(words.join('')).toContain(attack);
});
