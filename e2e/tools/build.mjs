/**
 * `npm run build`, and for the other tools: builds when what stands in dist/ is missing or older than its
 * sources.
 */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programOf, root, run } from './program.mjs';

/** The folder that the build writes, and in it the page that is the whole app, whatever way it is opened. */
export const builtFolder = join(root, 'dist');
export const builtPage = join(builtFolder, 'index.html');

/** Vite's modes, in the order of building (the first empties the folder), with the page that each makes. */
const pages = {
  production: builtPage,
  gallery: join(builtFolder, 'gallery', 'index.html'),
};

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'e2e/tools/page', 'package-lock.json'];

/**
 * @param {string} path of a file or folder
 * @returns {number} when the newest thing in it changed, in milliseconds
 */
function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs);
}

/** Whether every built page is newer than everything that it is made from. */
function isBuilt() {
  const oldest = Math.min(...Object.values(pages).map(newest));
  return sources.every(source => newest(join(root, source)) < oldest);
}

/**
 * Builds for production: the app, and the developers' gallery.
 * @param {{ output?: 'stdout' | 'stderr' }} [options] output: where the builder's own words go
 * @returns {Promise<number>} the builder's exit code
 */
export async function build({ output = 'stdout' } = {}) {
  const env = { ...process.env, NODE_ENV: 'production' };
  const vite = [programOf('vite', 'vite'), 'build', '--logLevel', 'warn'];
  for (const mode of Object.keys(pages)) {
    const code = await run(process.execPath, [...vite, '--mode', mode], { env, output });
    if (code !== 0) return code;
  }
  return 0;
}

/**
 * Builds unless the build is up to date; throws when it fails.
 * @param {{ output?: 'stdout' | 'stderr' }} [options]
 */
export async function ensureBuilt(options) {
  if (isBuilt()) return;
  if ((await build(options)) !== 0 || !Object.values(pages).every(existsSync))
    throw new Error('the app could not be built');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await build();
