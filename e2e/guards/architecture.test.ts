import { describe, expect, test } from 'vitest';
import { breaches } from './architecture.ts';
import { freeNames } from './globals.ts';
import { parseSource, readSources } from './source.ts';

test('every import and every use of the browser keeps to the rules of the house', () => {
  expect(breaches(readSources('src'))).toEqual([]);
});

function breachesIn(...files: readonly (readonly [path: string, text: string])[]): readonly string[] {
  return breaches(files.map(([path, text]) => parseSource(path, text)));
}

describe('the guard fails', () => {
  test.each([
    [
      'a lower folder imports a higher one',
      'src/form/a.ts',
      "import { x } from '../report/index.ts';",
      /may import nothing/,
    ],
    [
      'only a type is imported upwards',
      'src/report/a.ts',
      "import type { X } from '../check/index.ts';",
      /src\/check/,
    ],
    ['a type is imported in place', 'src/report/a.ts', "type X = import('../ui/index.ts').X;", /main\.tsx/],
    [
      'it is imported when first needed',
      'src/check/a.ts',
      "await import('../document/index.ts');",
      /src\/ui or/,
    ],
    ['it is exported on', 'src/document/a.ts', "export * from '../check/index.ts';", /document/],
    [
      'drafts import more than types of the form',
      'src/drafts/a.ts',
      "import { x } from '../form/index.ts';",
      /drafts/,
    ],
    [
      'a folder is entered by a side door',
      'src/check/a.ts',
      "import { x } from '../form/declare.ts';",
      /form\/index\.ts/,
    ],
    [
      'main enters a folder by a side door',
      'src/main.tsx',
      "import { x } from './drafts/store.ts';",
      /drafts\/index\.ts/,
    ],
    [
      'React is used outside the ui',
      'src/session/a.ts',
      "import { useState } from 'react';",
      /belongs in src\/ui/,
    ],
    [
      'a part of React is used outside the ui',
      'src/session/a.ts',
      "import 'react-dom/client';",
      /belongs in src\/ui/,
    ],
    [
      'Dexie is used outside the database file',
      'src/drafts/store.ts',
      "import Dexie from 'dexie';",
      /database\.ts/,
    ],
    ['zod is used inside', 'src/check/a.ts', "import * as z from 'zod/mini';", /becomes a report/],
    ['zod is used in a component', 'src/ui/home/Home.tsx', "import * as z from 'zod/mini';", /schema\.ts/],
    ['a library has no place', 'src/ui/a.ts', "import _ from 'lodash';", /no place yet/],
    [
      "Node's own modules are used",
      'src/document/a.ts',
      "import { readFileSync } from 'node:fs';",
      /no place yet/,
    ],
    ['an import is computed', 'src/ui/a.ts', 'await import(name);', /computed/],
    ['the app imports fixtures', 'src/report/a.ts', "import { x } from './fixtures/x.ts';", /only for tests/],
    ['a file stands beside main', 'src/helpers.ts', 'export const x = 1;', /belongs in one of/],
    ['a folder is not in the table', 'src/utils/a.ts', 'export const x = 1;', /no folder of the house/],
    [
      'the document is reached for',
      'src/document/a.ts',
      "document.createElement('p');",
      /uses the browser's document/,
    ],
    [
      'the window is asked whether it is there',
      'src/drafts/a.ts',
      "typeof window === 'undefined';",
      /window/,
    ],
    ['the database is reached by way of globalThis', 'src/drafts/a.ts', 'globalThis.indexedDB;', /indexedDB/],
    [
      'a default value reaches for the parser',
      'src/document/a.ts',
      'const f = (p = new DOMParser()) => p;',
      /DOMParser/,
    ],
  ])('when %s', (_, path, text, message) => {
    const found = breachesIn([path, text]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });

  test('when files import each other in a circle', () => {
    const found = breachesIn(
      ['src/form/a.ts', "import { b } from './b.ts'; export const a = b;"],
      ['src/form/b.ts', "import { c } from './c.ts'; export const b = c;"],
      ['src/form/c.ts', "import type { A } from './a.ts'; export const c = 1;"],
    );
    expect(found).toEqual([
      expect.stringContaining('src/form/a.ts → src/form/b.ts → src/form/c.ts → src/form/a.ts'),
    ]);
  });
});

test.each([
  ['a neighbour in the same folder', 'src/document/html/a.ts', "import { x } from '../paper.ts';"],
  ['the folder below', 'src/check/a.ts', "import { x } from '../report/index.ts';"],
  ['types of the form in drafts', 'src/drafts/a.ts', "import type { FormId } from '../form/index.ts';"],
  ["the clerk's sentences in main", 'src/main.tsx', "import { x } from './ui/sentences/figures.ts';"],
  [
    'the browser in the door for scripts',
    'src/door.ts',
    "import { x } from './document/index.ts'; window.x = x;",
  ],
  ['a schema of a form on screen', 'src/ui/home/schema.ts', "import * as z from 'zod/mini';"],
  ['a document handed in', 'src/document/a.ts', 'export const f = (document: Document) => document.title;'],
  [
    'a property of that name',
    'src/document/a.ts',
    'export const f = (x: { window: 1 }) => ({ document: x.window });',
  ],
  [
    'a type of the browser',
    'src/document/a.ts',
    'export type P = DOMParser; export type D = typeof document;',
  ],
  ['the browser in the ui', 'src/ui/a.ts', 'document.title = navigator.language;'],
  ['anything in a test', 'src/form/a.test.ts', "import { x } from '../ui/index.ts'; document.title;"],
])('the guard allows %s', (_, path, text) => {
  expect(breachesIn([path, text])).toEqual([]);
});

test('free names are those that no scope around them declares', () => {
  const text = `
    import { a } from './a.ts';
    function f({ b, c: [d = e] }: T, ...g: U[]) { const h = (i: number) => a + b + d + g + h + i + j; return h; }
    class K { m = k; n() { return this.m; } }
    try { f(l.p as Q); } catch (error) { f(error); }
    export const x = <Part name={o} />;
  `;
  const names = freeNames(parseSource('src/ui/a.tsx', text)).map(use => use.name);
  expect(names).toEqual(['e', 'j', 'k', 'l', 'Part', 'o']);
});
