/** The browsers of the oldest offices: fetched from the package registry, unpacked once, kept in a cache. */

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { ensureBrowser } from '../tools/browser.mjs';
import { root, runQuietly } from '../tools/program.mjs';

const folder = join(root, 'e2e/old');
const cache = join(tmpdir(), 'annual-report-old-browsers');

/** @typedef {{ readonly name: string, readonly path: string }} Browser */

/** Installs this folder's own packages where they are missing. */
async function installPackages() {
  if (existsSync(join(folder, 'node_modules'))) return;
  console.log('fetching old browsers: npm ci in e2e/old');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { code, output } = await runQuietly(npm, ['--prefix', folder, 'ci'], { patience: 180_000 });
  if (code !== 0) throw new Error(`npm ci in e2e/old failed:\n${output}`);
}

/**
 * The packages' own helpers start the browser with its security off; so only the program in them is used.
 * @param {string} name of the package, as package.json here calls it
 * @returns {Browser}
 */
function unpack(name) {
  const from = join(folder, 'node_modules', name);
  const { version } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
  const place = join(cache, `${name}-${version}`);
  const path = join(place, 'chromium');
  if (!existsSync(path)) {
    mkdirSync(place, { recursive: true });
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, brotliDecompressSync(readFileSync(join(from, 'bin/chromium.br'))), {
      mode: 0o755,
    });
    renameSync(unfinished, path);
  }
  return { name, path };
}

/**
 * All browsers to try, the oldest first; the last is the one that the journeys use.
 * @returns {Promise<readonly Browser[]>}
 */
export async function browsers() {
  // The installed browser brings the libraries and fonts that the old ones need too.
  const newest = { name: 'newest', path: await ensureBrowser() };
  await installPackages();
  return [unpack('chromium-78'), newest];
}
