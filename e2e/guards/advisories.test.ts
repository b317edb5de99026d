import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { root } from '../tools/program.mjs';
import { type Advisory, advisories } from './advisories.ts';
import { buildApp } from './built.ts';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
}
const lock: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

/** Each installed copy of a package, also one that another package brought along. */
const versionsOf = (name: string): readonly string[] =>
  Object.entries(lock.packages).flatMap(([path, { version }]) =>
    path.endsWith(`node_modules/${name}`) && version !== undefined ? [version] : [],
  );

function isBefore(version: string, mended: string): boolean {
  const [ours = [], theirs = []] = [version, mended].map(one => one.split('.').map(Number));
  const at = theirs.findIndex((part, index) => part !== ours[index]);
  return at >= 0 && (ours[at] ?? 0) < (theirs[at] ?? 0);
}

const isWeak = ({ name, mendedIn }: Advisory) =>
  versionsOf(name).some(version => isBefore(version, mendedIn));

test('versions are told apart as numbers', () => {
  expect(isBefore('8.0.2', '8.0.3')).toBe(true);
  expect(isBefore('5.4.296', '6.2.108')).toBe(true);
  expect(isBefore('0.10.0', '0.8.3')).toBe(false);
  expect(isBefore('4.4.7', '4.4.7')).toBe(false);
});

test('no package of the page has a known weakness in code that is used', async () => {
  expect(advisories.filter(({ name }) => versionsOf(name).length === 0)).toEqual([]);
  const weak = advisories.filter(isWeak);
  expect(weak.filter(({ livesIn }) => livesIn === undefined)).toEqual([]);
  vi.stubEnv('NODE_ENV', 'production');
  const { scripts } = await buildApp('split');
  vi.unstubAllEnvs();
  expect(scripts.some(({ code }) => code.includes('getOptionalContentConfig'))).toBe(true);
  const found = weak.flatMap(({ id, livesIn = [] }) =>
    livesIn.filter(word => scripts.some(({ code }) => code.includes(word))).map(word => `${id}: ${word}`),
  );
  expect(found).toEqual([]);
});

test('what is installed is what was looked at: every package is held to its checksum', () => {
  const others = Object.entries(lock.packages).filter(([path]) => path !== '');
  expect(others.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
});
