/** This folder's own packages: large, so installed only when these journeys run. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runQuietly } from '../tools/program.mjs';

const folder = join(root, 'e2e/old');

/** @param {string} name as package.json here calls it */
export const packageFolder = name => join(folder, 'node_modules', name);

/**
 * @param {string} path
 * @returns {any}
 */
const readJson = path => JSON.parse(readFileSync(path, 'utf8'));

/** Whether each package stands there in the version that the lock names. */
function areInstalled() {
  const { dependencies } = readJson(join(folder, 'package.json'));
  const { packages } = readJson(join(folder, 'package-lock.json'));
  try {
    return Object.keys(dependencies).every(
      name =>
        readJson(join(packageFolder(name), 'package.json')).version ===
        packages[`node_modules/${name}`].version,
    );
  } catch {
    return false;
  }
}

/** Installs them where they are missing; throws a sentence when they cannot be had. */
export async function ensurePackages() {
  if (areInstalled()) return;
  console.log('fetching old browsers: npm ci in e2e/old');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { code, output } = await runQuietly(npm, ['--prefix', folder, 'ci', '--no-audit', '--no-fund'], {
    patience: 300_000,
  });
  if (code !== 0)
    throw new Error(`The old browsers could not be fetched from the package registry:\n${output.trim()}`);
}
