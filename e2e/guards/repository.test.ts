import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../tools/program.mjs';
import { idleTests, missingFromLock, reachesOutside, strangersAtTop } from './repository.ts';
import { filesIn, parseSource, readFile } from './source.ts';

/** The files of the repository: those under version control, or all but what is made, in a mere copy. */
function repositoryFiles(): readonly string[] {
  if (!existsSync(join(root, '.git'))) {
    const made = ['node_modules', 'dist', 'test-results'];
    return readdirSync(root).filter(name => !made.includes(name));
  }
  return execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
}

const scripts = ['src', 'e2e'].flatMap(folder => filesIn(folder, ['.ts', '.tsx', '.mjs']));
const own = scripts.filter(path => !path.startsWith('e2e/guards/repository'));

test('the top of the repository holds only what was agreed', () => {
  expect(strangersAtTop(repositoryFiles())).toEqual([]);
});

test('nothing reads files beside the repository', () => {
  const others = ['package.json', 'vite.config.ts', 'tsconfig.json', '.ci/run'];
  expect([...own, ...others].flatMap(path => reachesOutside(path, readFile(path)))).toEqual([]);
});

test('every test runs, and none sleeps', () => {
  const tests = own.filter(path => /\.(test|journey)\.tsx?$|^e2e\//.test(path));
  expect(tests.length).toBeGreaterThan(0);
  expect(tests.flatMap(path => idleTests(parseSource(path, readFile(path))))).toEqual([]);
});

test('a fresh clone can be installed on every system', () => {
  expect(missingFromLock(JSON.parse(readFile('package-lock.json')))).toEqual([]);
});

describe('the guard fails', () => {
  test('when the lock file leaves out a package for another system', () => {
    const optionalDependencies = { 'a-linux': '1.0.0', 'a-windows': '1.0.0' };
    const packages = { 'node_modules/a': { optionalDependencies }, 'node_modules/a-linux': {} };
    expect(missingFromLock({ packages })).toEqual([expect.stringContaining('a-windows')]);
  });

  test('when something new stands at the top', () => {
    expect(strangersAtTop(['src/main.tsx', '.ci/run', 'notes.txt', 'docs/a.md', 'docs/b.md'])).toEqual([
      'notes.txt',
      'docs',
    ]);
  });

  test.each([
    ['src/a.test.ts', "readFileSync('../shared/samples/a.txt')"],
    ['src/form/a.test.ts', "import '../../../other/a.ts';"],
    ['e2e/tools/a.mjs', "open('/work/files')"],
  ])('when %s has %s', (path, line) => {
    expect(reachesOutside(path, `\n${line}`)).toEqual([expect.stringContaining(`${path}:2`)]);
    expect(reachesOutside('src/form/a.ts', "import '../report/index.ts';")).toEqual([]);
  });

  test.each([
    "test.only('a', f)",
    "describe.skip('a', f)",
    "test.describe.only('a', f)",
    "it.todo('a')",
    "xit('a', f)",
    'page.waitForTimeout(100)',
    'new Promise(resolve => setTimeout(resolve, 100))',
    'new Promise(resolve => { setTimeout(() => resolve(1), 100); })',
  ])('when a test has %s', code => {
    expect(idleTests(parseSource('a.test.ts', code))).toHaveLength(1);
  });

  test('but not when a timer only lets the browser go on', () => {
    expect(idleTests(parseSource('a.ts', 'new Promise(done => setTimeout(done))'))).toEqual([]);
  });

  test('but not when a timer limits the patience for something that is waited for', () => {
    const code =
      'new Promise((resolve, reject) => { setTimeout(() => reject(new Error("late")), 100); f(resolve); })';
    expect(
      idleTests(parseSource('a.test.ts', `${code}; test('a', f); list.skip(1); setTimeout(f, 1)`)),
    ).toEqual([]);
  });
});
