import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The app is one page that holds all of itself, the same for every way of opening it: from a server, over plain http,
 * by double click. Parts loaded beside it would be gone under an open page after the next deployment, and Chromium 80 to
 * 83 fail to start from a cache of several files. `--mode gallery` makes the developers' page (dist/gallery/), and
 * `--mode split` the app in parts, with which the bench compares its start.
 */
export default defineConfig(({ mode }) => ({
  base: './',
  ...(mode === 'gallery' ? { root: 'src/ui/gallery' } : {}),
  plugins: [react(), ...(mode === 'split' ? [] : [viteSingleFile()]), sealPage()],
  build: {
    target: 'chrome78',
    cssTarget: 'chrome69',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    ...(mode === 'gallery' ? { outDir: from('./dist/gallery'), emptyOutDir: true } : {}),
    ...(mode === 'split' ? { outDir: from('./.cache/split'), emptyOutDir: true } : {}),
  },
  // Classic workers: Chromium knows modules in workers from 80 on.
  worker: { format: 'iife' },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    environment: 'node',
    // For busy CI machines: it says "it hangs", not "it is slow".
    testTimeout: 60_000,
  },
}));

/**
 * Puts a Content-Security-Policy into the built page that allows its own scripts, inline ones by their hashes,
 * and no request beyond its own files. It holds for all three ways of opening: file://, http:// and https://.
 */
function sealPage(): Plugin {
  return {
    name: 'seal-page',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          file.source = sealed(String(file.source));
        }
      },
    },
  };
}

function sealed(page: string): string {
  // Browsers read CR LF as LF before they hash, and look for `crossorigin` only where there is a source.
  const html = page
    .replace(/\r\n?/g, '\n')
    .replace(/<script type="module" crossorigin>/g, '<script type="module">');
  const scripts = Array.from(
    html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g),
    ([, attributes = '', code = '']) =>
      /\ssrc=/.test(attributes) ? "'self'" : `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  const policy = [
    "default-src 'none'",
    `script-src ${[...new Set(scripts)].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "frame-src 'self' blob: data:",
    "connect-src 'none'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const charset = /<meta charset="[^"]*"\s*\/?>/i;
  if (!charset.test(html)) throw new Error('index.html does not say its charset');
  return html.replace(charset, found => `${found}\n    ${meta}`);
}
