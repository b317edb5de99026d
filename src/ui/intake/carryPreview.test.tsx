// @vitest-environment jsdom

import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it } from 'vitest';
import { carryOver, emptyReport, type Report } from '../../report/index.ts';
import { CarryPreview } from './CarryPreview.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
afterEach(() => document.body.replaceChildren());

/** The line of the preview that begins with `name`. */
function line(name: string, figures: Report['figures']): string {
  const lastYear = { report: { ...emptyReport('柳河镇', 2024), figures }, printed: {} };
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() => root.render(<CarryPreview carried={carryOver(lastYear, 2025)} lastYear={lastYear} />));
  const lines = Array.from(document.querySelectorAll('li'), ({ textContent }) => textContent ?? '');
  act(() => root.unmount());
  return lines.find(text => text.startsWith(name)) ?? '';
}

it('what was not read of last year’s tables is not said to have been left blank, and each sentence ends once', () => {
  for (const name of ['上年结转', '现行有效件数']) {
    const words = line(name, {});
    expect(words).toContain('没有读到数');
    expect(words).not.toMatch(/上年没有填|是空的|。。/);
  }
});

it('what is no number stands there as it was printed, and what can be taken is named', () => {
  const words = line('现行有效件数', {
    'proactive.regulations.inForce': 0,
    'proactive.normativeDocuments.inForce': { raw: '约3' },
  });
  expect(words).toBe('现行有效件数：规章 0。行政规范性文件（上年写的是“约3”）没有带，请自己填。');
});
