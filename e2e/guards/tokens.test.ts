/** The colours of the screens: named in one file, and readable there by day and by night. */

import { describe, expect, test } from 'vitest';
import { filesIn, readFile } from './source.ts';
import { parseStyles, rawColours } from './styles.ts';

const tokensFile = 'src/ui/styles/tokens.css';

test('no style sheet but the tokens names a colour', () => {
  const found = filesIn('src', ['.css'])
    .filter(path => path !== tokensFile)
    .flatMap(path => rawColours(readFile(path)).map(({ what, line }) => `${path}:${line}: ${what}`));
  expect(found, `use a token of ${tokensFile}, or add one for day and night`).toEqual([]);
});

const themes = {
  day: tokensOf(':root'),
  night: tokensOf(':root[data-theme="dark"]'),
};

function tokensOf(selector: string): ReadonlyMap<string, string> {
  // The contents of strings are blanked out by the parser.
  const rule = parseStyles(readFile(tokensFile)).find(
    ({ prelude }) => prelude.replace(/"[^"]*"/, '') === selector.replace(/"[^"]*"/, ''),
  );
  return new Map(rule?.declarations.map(({ property, value }) => [property, value]));
}

test('every colour of the day has its like at night', () => {
  const colours = [...themes.day].filter(([, value]) => /^#|rgba/.test(value)).map(([name]) => name);
  expect(colours.length).toBeGreaterThan(30);
  expect(colours.filter(name => !themes.night.has(name))).toEqual([]);
});

const surfaces = ['--ground', '--paper', '--paper-soft', '--head', '--computed'];
/** Words and what they stand on. */
const words: readonly (readonly [string, readonly string[]])[] = [
  [
    '--ink',
    [...surfaces, '--selected', '--flash', '--last-soft', '--error-soft', '--doubt-soft', '--good-soft'],
  ],
  ['--ink-soft', [...surfaces, '--selected', '--brand-soft', '--error-soft', '--doubt-soft', '--good-soft']],
  ['--ink-faint', [...surfaces, '--selected', '--last-soft', '--error-soft', '--doubt-soft', '--good-soft']],
  ['--brand', [...surfaces, '--brand-soft']],
  ['--seal', ['--ground', '--paper', '--paper-soft']],
  ['--error', [...surfaces, '--error-soft', '--selected']],
  ['--doubt', [...surfaces, '--doubt-soft']],
  ['--good', [...surfaces, '--good-soft']],
  ['--on-brand', ['--brand', '--brand-deep']],
  ['--on-notice', ['--notice']],
];
/** Lines without which one would not see what can be written into, or where one is. */
const signs: readonly (readonly [string, readonly string[]])[] = [
  ['--line-field', ['--paper', '--paper-soft', '--ground']],
  ['--focus', [...surfaces, '--selected']],
  ['--selected-line', ['--paper', '--selected']],
  ['--notice-line', ['--notice']],
];

describe.each(Object.entries(themes))('by %s', (_, tokens) => {
  const colour = (name: string): string => tokens.get(name) ?? `no ${name}`;
  const tooLow = (pairs: typeof words, least: number) =>
    pairs.flatMap(([front, backs]) =>
      backs
        .map(back => ({ back, ratio: contrast(colour(front), colour(back)) }))
        .filter(({ ratio }) => !(ratio >= least))
        .map(({ back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`),
    );

  test('words stand out from what they stand on as WCAG AA asks of small print', () => {
    expect(tooLow(words, 4.5)).toEqual([]);
  });

  test('fields, focus and selection can be made out', () => {
    expect(tooLow(signs, 3)).toEqual([]);
  });
});

/** The contrast of two colours `#rrggbb` after WCAG 2, from 1 to 21; NaN where one is none. */
function contrast(one: string, other: string): number {
  const [dark = Number.NaN, light = Number.NaN] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5].map(at => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
