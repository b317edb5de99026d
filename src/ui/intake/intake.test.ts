import { expect, test } from 'vitest';
import { emptyReport } from '../../report/index.ts';
import { lastYearOf } from './intake.ts';

test('the totals that a document printed wrong are told of next year too, from our own file', () => {
  const printed = { 'requests.carriedOut.total': 3 } as const;
  const report = { ...emptyReport('青山县柳河镇人民政府', 2024), printed };
  const intake = {
    kind: 'draft',
    name: '草稿.json',
    content: { report, lastYear: null },
    notes: [],
  } as const;
  expect(lastYearOf(intake)).toEqual({ report, printed });
});
