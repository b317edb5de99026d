/** The built app on a server of its own, which a walk stops, starts and publishes to. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtFolder } from '../tools/build.mjs';
import { serve } from '../tools/server.mjs';

const names = ['manifest.webmanifest', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png'];

/**
 * @typedef {object} Site
 * @property {string} url
 * @property {(version: string) => void} publish puts the app there under another version
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} start
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Site>} with the app as it was built */
export async function openSite() {
  const folder = mkdtempSync(join(tmpdir(), 'old-site-'));
  const page = readFileSync(join(builtFolder, 'index.html'), 'utf8');
  const worker = readFileSync(join(builtFolder, 'sw.js'), 'utf8');
  const built = /id="page-version">([0-9a-f]{16})</.exec(page)?.[1];
  if (built === undefined) throw new Error('the built page does not say its version');
  for (const name of names) writeFileSync(join(folder, name), readFileSync(join(builtFolder, name)));
  const publish = (/** @type {string} */ version) => {
    writeFileSync(join(folder, 'index.html'), page.split(built).join(version));
    writeFileSync(join(folder, 'sw.js'), worker.split(built).join(version));
  };
  publish(built);
  let server = await serve(folder);
  const { url, port } = server;
  return {
    url,
    publish,
    stop: () => server.close(),
    async start() {
      server = await serve(folder, { port });
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
