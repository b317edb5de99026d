/** Table 三 of a new draft, where the journeys of the grid begin. */

import type { Page } from '@playwright/test';
import { Clerk } from './clerk.ts';

/** The first cell that takes a figure. */
export const first = 'requests.received.natural';

export async function atTableThree(page: Page): Promise<Clerk> {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins('青山县柳河镇人民政府', 2025);
  await clerk.goesTo('requests');
  return clerk;
}

/** Types over, cell by cell, with Tab between. */
export async function types(page: Page, ...figures: readonly (number | string)[]): Promise<void> {
  for (const [index, figure] of figures.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(String(figure));
  }
}
