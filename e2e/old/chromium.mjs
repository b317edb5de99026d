/** A Chromium of any age, old ones from this folder's packages: unpacked once, kept in a cache. */

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { startBrowser } from './devtools.mjs';
import { packageFolder } from './packages.mjs';
import { openPage } from './page.mjs';

const cache = join(tmpdir(), 'annual-report-old-browsers');

/** @typedef {import('./hands.mjs').Browser} Browser */

/**
 * The packages' own helpers start the browser with its security off; so only the program in them is used.
 * @param {string} name of the package, as package.json here calls it
 * @returns {Promise<string>} the program's path
 */
export async function unpack(name) {
  const from = packageFolder(name);
  const { version } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
  const place = join(cache, `${name}-${version}`);
  const path = join(place, 'chromium');
  if (!existsSync(path)) {
    mkdirSync(place, { recursive: true });
    const unfinished = `${path}.${process.pid}`;
    const program = await promisify(brotliDecompress)(readFileSync(join(from, 'bin/chromium.br')));
    writeFileSync(unfinished, program, { mode: 0o755 });
    renameSync(unfinished, path);
  }
  return path;
}

/**
 * @param {string} name
 * @param {string} path
 * @returns {Browser}
 */
export function chromium(name, path) {
  return {
    name,
    spoil(profile) {
      // Programs with windows and those without keep them in different places.
      mkdirSync(join(profile, 'Default'));
      for (const folder of ['.', 'Default']) writeFileSync(join(profile, folder, 'IndexedDB'), '');
    },
    async sit({ profile, downloads, intranet, isOwn, mood }) {
      if (mood !== undefined && mood !== 'little') throw new Error(`${name} cannot be set up as ${mood}`);
      const browser = startBrowser(path, profile, [`--host-resolver-rules=MAP ${intranet} 127.0.0.1`]);
      try {
        const open = () => openPage(browser, { isOwn, downloads });
        const page = await open();
        // Once it has seen that there is room, it does not look again for long.
        if (mood === 'little') await page.storage.fill();
        return { page, open, close: browser.close, kill: browser.kill };
      } catch (error) {
        await browser.kill();
        throw error;
      }
    },
  };
}
