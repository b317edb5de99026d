import { expect, test } from 'vitest';
import { parseSource } from './source.ts';
import { newerSyntax } from './syntax.ts';

test.each([
  ['a?.b', '?. [80]'],
  ['a?.()', '?. [80]'],
  ['a ?? b', '?? [80]'],
  ['a ??= b', '??= [85]'],
  ['a ||= b', '||= [85]'],
  ['class A { static { f(); } }', 'a static block [94]'],
  ['class A { #m() {} }', 'the private method #m [84]'],
  ['class A { get #m() { return 1; } }', 'the private method #m [84]'],
  ['class A { #m = 1; has(x) { return #m in x; } }', '#m in [91]'],
  ['await f();', 'await outside a function [89]'],
  ['export {}; for await (const a of b) f(a);', 'for await outside a function [89]'],
  ['/a/d', 'the flag d of a regular expression [90]'],
  ['/a/v', 'the flag v of a regular expression [112]'],
  ['/(?i:a)b/', 'flags inside a regular expression [125]'],
  ["import a from './a.json' with { type: 'json' };", 'import attributes [123]'],
  ["import { 'x y' as a } from './a.js';", 'a quoted name of a module [88]'],
])('Chromium 78 cannot read %s', (code, name) => {
  expect(newerSyntax(parseSource('a.js', code))).toEqual([`a.js:1: ${name}`]);
});

test('Chromium 78 reads what came before it', () => {
  const code = `
    const { a, ...b } = { ...c, d: 1_000n ** 2n };
    class A { x = 1; static y = 2; #z = 3; z() { return this.#z; } }
    async function* f() { for await (const e of g()) yield await e; }
    try { /(?<year>\\d{4})(?<=a)\\p{Script=Han}(?:b)/su.exec(h); } catch { import('./h.js'); }
    export * as i from './i.js';
  `;
  expect(newerSyntax(parseSource('a.js', code))).toEqual([]);
});
