import { expect, test } from 'vitest';
import {
  fieldsetClasses,
  laidOutFieldsets,
  looksLikeStyles,
  newerStyles,
  parseStyles,
  rawColours,
} from './styles.ts';

test.each([
  ['.a { display: flex; gap: 4px; }', 'gap outside a grid'],
  ['.a { display: flex; } .a.wide { row-gap: 4px; }', 'row-gap outside a grid'],
  ['.a { position: fixed; inset: 0 }', 'inset'],
  ['.a { aspect-ratio: 1 }', 'aspect-ratio'],
  ['.a { margin-inline: 4px }', 'margin-inline'],
  ['.a { padding-block: 4px }', 'padding-block'],
  ['.a { width: min(10px, 50%) }', 'min()'],
  ['.a { width: calc(1px + max(10px, 50%)) }', 'max()'],
  ['.a { font-size: clamp(1px, 2px, 3px) }', 'clamp()'],
  ['.a { height: 100dvh }', 'dvh'],
  ['.a { color: color-mix(in srgb, red, blue) }', 'color-mix()'],
  [':root { --ink: oklch(0.5 0 0) }', 'oklch()'],
  ['.a:is(.b, .c) { top: 0 }', ':is'],
  [':where(.a) { top: 0 }', ':where'],
  ['.a:has(.b) { top: 0 }', ':has'],
  ['.a:focus-visible { top: 0 }', ':focus-visible'],
  ['.a:not(.b, .c) { top: 0 }', ':not() of a list'],
  ['.a { .b { top: 0 } }', 'nesting'],
  ['.a { @media print { top: 0 } }', 'nesting'],
  ['@layer base { .a { top: 0 } }', '@layer'],
  ['@container (width > 1px) { .a { top: 0 } }', '@container'],
  ['@media (width >= 600px) { .a { top: 0 } }', 'a range in @media'],
  ['.a { overflow: clip }', 'overflow: clip'],
  ['.a { rotate: 90deg }', 'rotate'],
])('Chromium 78 drops part of: %s', (css, what) => {
  expect(newerStyles(css).map(found => found.what)).toEqual([what]);
});

test.each([
  '.a { display: grid; gap: 4px; grid-template-columns: repeat(auto-fill, minmax(10px, 1fr)) }',
  '.a, .b { display: grid } @media (max-width: 600px) { .b { gap: 2px } }',
  '.a { column-gap: 4px; columns: 2 }',
  '@supports (aspect-ratio: 1) { .a { aspect-ratio: 1 } }',
  '@supports selector(:focus-visible) { .a:focus-visible { top: 0 } }',
  '/* inset: 0; :has(.b) {} */ .a::before { content: "min(1px) { inset: 0 }" }',
  '.a { background: url(data:image/svg+xml;base64,inset:0;) }',
  '@keyframes turn { from { transform: rotate(0) } to { transform: rotate(1turn) } }',
  '.a:not(.b):focus-within { margin-inline-start: 0 }',
  '@page { size: A4; margin: 0 } @media print and (min-width: 1px) { .a { top: 0 } }',
  '.a-min { transition: clamp-x 1s }',
])('Chromium 78 knows all of: %s', css => {
  expect(newerStyles(css)).toEqual([]);
});

test('a fieldset laid out as flex or grid is found, which Chromium before 86 leaves a block', () => {
  const classes = new Set(fieldsetClasses('<fieldset className="a b">\n<fieldset\n key={k} className="c">'));
  expect([...classes]).toEqual(['a', 'b', 'c']);
  const css = '.x { display: flex }\n.x .a:hover { display: flex }\n.a label { display: grid }\n';
  expect(laidOutFieldsets(css, classes)).toEqual([2]);
  expect(laidOutFieldsets('@media print {\nfieldset { display: inline-grid } }', classes)).toEqual([2]);
});

test('a finding names its line, also below comments', () => {
  expect(newerStyles('/* a\n b */\n.a {\n top: 0 }\n\n.b {\n inset: 0 }')).toEqual([
    { what: 'inset', line: 6 },
  ]);
});

test('rules are read with what they hold', () => {
  expect(parseStyles('a{b:c;d : e:f}@media x{g{h:i}}')).toEqual([
    {
      prelude: 'a',
      line: 1,
      rules: [],
      declarations: [
        { property: 'b', value: 'c' },
        { property: 'd', value: 'e:f' },
      ],
    },
    {
      prelude: '@media x',
      line: 1,
      declarations: [],
      rules: [{ prelude: 'g', line: 1, rules: [], declarations: [{ property: 'h', value: 'i' }] }],
    },
  ]);
});

test('style rules are recognised inside a script, and other texts are not', () => {
  expect(looksLikeStyles('@page { size: A4 }\ntable { width: 100% }')).toBe(true);
  expect(looksLikeStyles('.sheet{page-break-after:always}')).toBe(true);
  expect(looksLikeStyles('{"format":"x","version":1}')).toBe(false);
  expect(looksLikeStyles('一、总体情况：{机关}')).toBe(false);
});

test('a colour that is no token is found, and the name of a token is none', () => {
  const raw =
    '.a { color: #fff } @media print { .b { box-shadow: 0 0 4px rgba(0, 0, 0, 0.2) } } .c { color: white }';
  expect(rawColours(raw).map(found => found.what)).toEqual([
    'color: #fff',
    'box-shadow: rgba(',
    'color: white',
  ]);
  expect(rawColours('.a { color: var(--ink); border: 1px solid transparent; white-space: nowrap }')).toEqual(
    [],
  );
});
