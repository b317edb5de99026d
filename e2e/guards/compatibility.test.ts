import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Allowed, allowedInBundle, allowedInSource, allowedStyles, polyfilled } from './allowed.ts';
import { type Built, buildApp } from './built.ts';
import { newerUses } from './newer.ts';
import {
  filesIn,
  isTestCode,
  parseSource,
  placeOf,
  readFile,
  readSources,
  type Source,
  walk,
} from './source.ts';
import { fieldsetClasses, laidOutFieldsets, looksLikeStyles, newerStyles } from './styles.ts';
import { newerSyntax } from './syntax.ts';

interface Found {
  readonly file: string;
  readonly what: string;
  readonly place: string;
}

/** What was found and is not allowed, and what is allowed and was not found; both must be empty. */
function compare(found: readonly Found[], allowed: readonly Allowed[], advice: string): readonly string[] {
  const isCovered = ({ file, what }: Found): boolean =>
    allowed.some(entry => entry.file === file && entry.what === what);
  const isUsed = (entry: Allowed): boolean =>
    found.some(({ file, what }) => entry.file === file && entry.what === what);
  return [
    ...found.filter(one => !isCovered(one)).map(({ place, what }) => `${place}: ${what} – ${advice}`),
    ...allowed
      .filter(entry => !isUsed(entry))
      .map(entry => `${entry.file} no longer has ${entry.what}: take it off the list`),
  ];
}

function usesIn(source: Source): readonly Found[] {
  return newerUses(source).map(({ api, node }) => ({
    file: source.path,
    what: api,
    place: placeOf(source, node),
  }));
}

function stylesIn(path: string, css: string): readonly Found[] {
  return newerStyles(css).map(({ what, line }) => ({ file: path, what, place: `${path}:${line}` }));
}

/** Style rules that stand in a script as text. */
function stylesInScript(source: Source): readonly Found[] {
  const found: Found[] = [];
  walk(source.program, node => {
    const text = node.type === 'TemplateLiteral' ? templateText(source, node.quasis) : node.value;
    if (typeof text !== 'string' || !looksLikeStyles(text)) return;
    for (const { what } of newerStyles(text))
      found.push({ file: source.path, what, place: placeOf(source, node) });
  });
  return found;
}

function templateText(source: Source, quasis: unknown): string {
  if (!Array.isArray(quasis)) return source.path;
  return quasis.map(({ value }: { value: { cooked: string } }) => value.cooked).join('x');
}

const own = readSources('src').filter(source => !isTestCode(source.path));

describe('own code', () => {
  test('calls nothing that Chromium 78, or a page opened over http, does not have', () => {
    const found = own.filter(source => source.path !== 'src/polyfills.ts').flatMap(usesIn);
    const advice =
      'newer than Chromium 78 or missing over http: use something older, or test for it and list it in e2e/guards/allowed.ts';
    expect(compare(found, allowedInSource, advice)).toEqual([]);
  });

  test('has no style rule that Chromium 78 drops', () => {
    const found = [
      ...filesIn('src', ['.css']).flatMap(path => stylesIn(path, readFile(path))),
      ...own.flatMap(stylesInScript),
    ];
    const advice =
      'unknown to Chromium 78: use something older, or guard it and list it in e2e/guards/allowed.ts';
    expect(compare(found, allowedStyles, advice)).toEqual([]);
  });

  test('lays out no fieldset as flex or grid: Chromium before 86 leaves it a block', () => {
    const classes = new Set(own.flatMap(({ text }) => fieldsetClasses(text)));
    expect(classes.size).toBeGreaterThan(0);
    const found = filesIn('src', ['.css']).flatMap(path =>
      laidOutFieldsets(readFile(path), classes).map(line => `${path}:${line}`),
    );
    expect(found).toEqual([]);
  });
});

/** The app as it is shipped, in one file, and in parts, which tell what the first screen needs. */
describe.each(['production', 'split'] as const)('the app as built for %s', mode => {
  let built: Built;
  let sources: readonly Source[];

  beforeAll(async () => {
    vi.stubEnv('NODE_ENV', 'production');
    built = await buildApp(mode);
    sources = built.scripts.map(({ name, code }) => parseSource(name, code));
  }, 120_000);

  afterAll(() => {
    vi.unstubAllEnvs();
  });

  test('can be read by Chromium 78', () => {
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.flatMap(newerSyntax)).toEqual([]);
  });

  test('calls nothing newer, in libraries either, that is not provided or tested for', () => {
    const apis = new Set(sources.flatMap(newerUses).map(({ api }) => api));
    const missing = [...apis].filter(api => !polyfilled.has(api));
    const found = missing.map(api => ({ file: 'bundle', what: api, place: 'the built script' }));
    const advice =
      'a library needs it: provide it in src/polyfills.ts, or list it in e2e/guards/allowed.ts with the reason why it is harmless';
    expect(compare(found, allowedInBundle, advice)).toEqual([]);
    expect(
      [...polyfilled].filter(api => !apis.has(api)),
      'polyfills that nothing needs',
    ).toEqual([]);
  });

  test('allows its own scripts, its frames’ styles, its worker, and nothing else', () => {
    const head = built.page.slice(0, built.page.indexOf('</head>'));
    const found = Array.from(
      head.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g),
      ([, policy = '']) => policy.split('; '),
    );
    const hashes = built.scripts.flatMap(({ name, code }) =>
      name.startsWith('inline-') ? [`'sha256-${createHash('sha256').update(code).digest('base64')}'`] : [],
    );
    expect(found).toEqual([
      [
        "default-src 'none'",
        `script-src ${mode === 'split' ? "'self'" : hashes.join(' ')}`,
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "connect-src 'none'",
        "manifest-src 'self'",
        "worker-src 'self' blob:",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    ]);
    expect(hashes).toHaveLength(mode === 'split' ? 0 : 1);
    expect(built.page.indexOf('Content-Security-Policy')).toBeLessThan(built.page.indexOf('<script'));
  });

  if (mode === 'production') {
    test('holds all its scripts and styles itself', () => {
      expect(built.page).not.toMatch(/<script\b[^>]*\s(src|crossorigin)\b[^>]*>\s*<\/script>/);
      expect(built.page).not.toMatch(/<link rel="(stylesheet|modulepreload)"/);
      expect(built.scripts.map(({ name }) => name)).toEqual(['inline-1.js', 'sw.js']);
    });
  } else {
    test('needs at most 200 KB of script and style before the first screen, compressed', () => {
      const sizes = built.firstLoad.map(text => gzipSync(text).length);
      expect(sizes.length).toBeGreaterThan(1);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(200 * 1024);
    });
  }
});

test('the app loads the polyfills before everything else', () => {
  expect(own.find(source => source.path === 'src/main.tsx')?.text).toMatch(
    /^(\/\*[\s\S]*?\*\/\s*)?import '.\/polyfills.ts';/,
  );
});
