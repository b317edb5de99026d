import { expect, test } from 'vitest';
import { differingTotals, draftOf } from './printed.ts';
import { emptyReport, type Report } from './report.ts';

const report: Report = {
  ...emptyReport('青山县柳河镇人民政府', 2025),
  figures: { 'requests.received.natural': 5, 'requests.received.legal': 1 },
};

test('a printed total that is not the sum is told with both, and a printed 0 over blanks is right', () => {
  const printed = {
    'requests.received.total': 7,
    'requests.carriedIn.total': 0,
    'disputes.review.total': { raw: '—' },
  };
  expect(differingTotals(report, printed)).toEqual([
    { cell: 'requests.received.total', printed: 7, computed: 6 },
  ]);
  expect(differingTotals(report, { 'requests.received.total': 6 })).toEqual([]);
});

test('a total over cells that are all blank differs, for it says that something was there', () => {
  expect(differingTotals(report, { 'requests.granted.total': 3 })).toEqual([
    { cell: 'requests.granted.total', printed: 3, computed: null },
  ]);
});

test('this year’s document becomes a draft with its wrong totals, and says only once whom to ask', () => {
  const facts = { ...report.facts, phone: '0379-12345678' };
  const preamble = '本报告由柳河镇编制。如有疑问，请与本机关联系，电话：0379-12345678。';
  const draft = draftOf({
    report: { ...report, facts, texts: { preamble, problems: '人手不足。' } },
    printed: { 'requests.received.total': 7, 'requests.carriedIn.total': 0 },
  });
  expect(draft.printed).toEqual({ 'requests.received.total': 7 });
  expect(draft.texts).toEqual({ preamble: '本报告由柳河镇编制。', problems: '人手不足。' });
  expect(draftOf({ report, printed: {} })).toEqual(report);
});
