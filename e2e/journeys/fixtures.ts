/** The test of every journey: the built app served on this computer, and an ear for what must not happen. */

import { test as base } from '@playwright/test';
import { builtFolder } from '../tools/build.mjs';
import { serve } from '../tools/server.mjs';

interface JourneyOptions {
  /** Console messages that a journey provokes on purpose. */
  expectedNoise: readonly RegExp[];
}

interface WorkerFixtures {
  /** Where the built app is served, with the slash at the end. */
  appUrl: string;
}

export const test = base.extend<JourneyOptions, WorkerFixtures>({
  expectedNoise: [[], { option: true }],

  appUrl: [
    async ({ browserName: _ }, use) => {
      const { url, close } = await serve(builtFolder);
      await use(url);
      await close();
    },
    { scope: 'worker' },
  ],

  baseURL: ({ appUrl }, use) => use(appUrl),

  context: async ({ context, appUrl, expectedNoise }, use) => {
    const problems: string[] = [];
    context.on('console', message => {
      if (!['error', 'warning'].includes(message.type())) return;
      if (expectedNoise.some(expected => expected.test(message.text()))) return;
      problems.push(`console ${message.type()}: ${message.text()}`);
    });
    // What the browser tells the page alone, as that it resized in a circle: the app hears it as a defect too.
    await context.addInitScript(() => {
      window.addEventListener('error', event => {
        if (!event.error) console.error(`told the page: ${event.message}`);
      });
    });
    context.on('weberror', defect => {
      problems.push(`page error: ${defect.error().stack ?? defect.error().message}`);
    });
    context.on('request', request => {
      if (!staysHere(request.url(), new URL(appUrl).port)) problems.push(`request to ${request.url()}`);
    });
    await use(context);
    if (problems.length > 0) throw new Error(`the page was not quiet:\n${problems.join('\n')}`);
  },
});

export { expect } from '@playwright/test';

/** Whether a request stays with the served app: its own server by either name, or no network at all. */
function staysHere(address: string, port: string): boolean {
  const url = new URL(address);
  if (['about:', 'blob:', 'data:', 'file:'].includes(url.protocol)) return true;
  return ['127.0.0.1', 'intranet.test'].includes(url.hostname) && url.port === port;
}
