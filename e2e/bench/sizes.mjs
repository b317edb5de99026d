/** How much is sent: gzip, in KB. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtFolder, builtSingle } from '../tools/build.mjs';

const kilobytes = (/** @type {string} */ path) => gzipSync(readFileSync(path), { level: 9 }).length / 1024;
const assets = join(builtFolder, 'assets');
const sum = (/** @type {readonly string[]} */ names) =>
  Math.round(names.reduce((total, name) => total + kilobytes(join(assets, name)), 0) * 10) / 10;

export function measureSizes() {
  const page = readFileSync(join(builtFolder, 'index.html'), 'utf8');
  const first = Array.from(page.matchAll(/(?:src|href)="\.\/assets\/([^"]+)"/g), ([, name = '']) => name);
  return {
    /** The scripts and styles that the page asks for by itself. */
    firstLoadGzipKB: sum(first),
    allPartsGzipKB: sum(readdirSync(assets)),
    singleFileGzipKB: Math.round(kilobytes(builtSingle) * 10) / 10,
  };
}
