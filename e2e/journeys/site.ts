/** A journey with a server of its own, which it stops, starts and publishes to; relative addresses are on it. */

import { openSite, type Site } from '../tools/site.mjs';
import { test as journey } from './fixtures.ts';

export const test = journey.extend<object, { site: Site }>({
  site: [
    async ({ browserName: _ }, use) => {
      const site = await openSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  appUrl: [({ site }, use) => use(site.url), { scope: 'worker' }],
});
