// @vitest-environment jsdom

import { expect, it } from 'vitest';
import { carryOver, emptyReport, type Report } from '../../report/index.ts';
import { show } from '../testing/screen.ts';
import { CarryPreview } from './CarryPreview.tsx';

/** The line of the preview that begins with `name`. */
async function line(name: string, figures: Report['figures']): Promise<string> {
  const lastYear = { report: { ...emptyReport('柳河镇', 2024), figures }, printed: {} };
  await show(<CarryPreview carried={carryOver(lastYear, 2025)} lastYear={lastYear} />);
  const lines = Array.from(document.querySelectorAll('li'), ({ textContent }) => textContent ?? '');
  return lines.find(text => text.startsWith(name)) ?? '';
}

it('what was not read of last year’s tables is not said to have been left blank, and each sentence ends once', async () => {
  for (const name of ['上年结转', '现行有效件数']) {
    const words = await line(name, {});
    expect(words).toContain('没有读到数');
    expect(words).not.toMatch(/上年没有填|是空的|。。/);
  }
});

it('what is no number stands there as it was printed, and what can be taken is named', async () => {
  const words = await line('现行有效件数', {
    'proactive.regulations.inForce': 0,
    'proactive.normativeDocuments.inForce': { raw: '约3' },
  });
  expect(words).toBe('现行有效件数：规章 0。行政规范性文件（上年写的是“约3”）没有带，请自己填。');
});
