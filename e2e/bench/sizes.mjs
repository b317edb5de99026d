/** How large the page is, and how much of it the first screen needs, in KB. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtPage } from '../tools/build.mjs';
import { splitFolder } from './split.mjs';

const kilobytes = (/** @type {number} */ bytes) => Math.round((bytes / 1024) * 10) / 10;
const gzipped = (/** @type {string} */ path) => gzipSync(readFileSync(path), { level: 9 }).length;
const assets = join(splitFolder, 'assets');
const sum = (/** @type {readonly string[]} */ names) =>
  kilobytes(names.reduce((total, name) => total + gzipped(join(assets, name)), 0));

/** Both builds must stand. */
export function measureSizes() {
  const page = readFileSync(join(splitFolder, 'index.html'), 'utf8');
  const first = Array.from(page.matchAll(/(?:src|href)="\.\/assets\/([^"]+)"/g), ([, name = '']) => name);
  return {
    pageKB: kilobytes(readFileSync(builtPage).length),
    pageGzipKB: kilobytes(gzipped(builtPage)),
    /** The scripts and styles that the app in parts asks for by itself. */
    firstLoadGzipKB: sum(first),
    allPartsGzipKB: sum(readdirSync(assets)),
  };
}
