/** The built app on a server that a journey stops, starts and publishes to. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtFolder } from '../tools/build.mjs';
import { serve } from '../tools/server.mjs';
import { test as journey } from './fixtures.ts';

export interface Site {
  readonly url: string;
  /** Puts the app on the server as it was built, but under another version; `half`: the page was cut off on the way. */
  publish(version: string, options?: { readonly half?: boolean }): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
}

const names = ['manifest.webmanifest', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png'];

async function openSite(): Promise<Site & { close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  const page = await readFile(join(builtFolder, 'index.html'), 'utf8');
  const worker = await readFile(join(builtFolder, 'sw.js'), 'utf8');
  const built = /id="page-version">([0-9a-f]{16})</.exec(page)?.[1];
  if (built === undefined) throw new Error('the built page does not say its version');
  for (const name of names) await writeFile(join(folder, name), await readFile(join(builtFolder, name)));
  let server = await serve(folder);
  const { url, port } = server;
  const publish: Site['publish'] = async (version, { half = false } = {}) => {
    const text = page.split(built).join(version);
    await writeFile(join(folder, 'index.html'), half ? text.slice(0, text.length / 2) : text);
    await writeFile(join(folder, 'sw.js'), worker.split(built).join(version));
  };
  return {
    url,
    publish,
    stop: () => server.close(),
    async start() {
      server = await serve(folder, { port });
    },
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A journey with such a server of its own; relative addresses are on it. */
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
