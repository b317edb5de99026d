/** The built app on a server of its own, which a test stops, starts and publishes to. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtFolder } from './build.mjs';
import { serve } from './server.mjs';

const names = ['manifest.webmanifest', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png'];

/**
 * @typedef {object} Site
 * @property {string} url
 * @property {(version: string, options?: { readonly half?: boolean }) => Promise<void>} publish puts the app there as
 *   it was built, but under another version; `half`: the page was cut off on the way
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} start at the same address
 * @property {() => Promise<void>} close ends it for good
 */

/** One that no system hands out by itself: nobody is given it while the site is stopped. */
const portOfOurs = () => 20_000 + Math.floor(Math.random() * 12_000);

/** @returns {Promise<Site>} with the app as it was built */
export async function openSite() {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  const page = await readFile(join(builtFolder, 'index.html'), 'utf8');
  const worker = await readFile(join(builtFolder, 'sw.js'), 'utf8');
  const built = /id="page-version">([0-9a-f]{16})</.exec(page)?.[1];
  if (built === undefined) throw new Error('the built page does not say its version');
  for (const name of names) await writeFile(join(folder, name), await readFile(join(builtFolder, name)));
  /** @type {Site['publish']} */
  const publish = async (version, { half = false } = {}) => {
    const text = page.split(built).join(version);
    await writeFile(join(folder, 'index.html'), half ? text.slice(0, text.length / 2) : text);
    await writeFile(join(folder, 'sw.js'), worker.split(built).join(version));
  };
  await publish(built);
  let server = await serve(folder, { port: portOfOurs() });
  const { url, port } = server;
  return {
    url,
    publish,
    stop: () => server.close(),
    async start() {
      server = await serve(folder, { port });
      if (server.port !== port) throw new Error(`the port ${port} was taken meanwhile`);
    },
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
