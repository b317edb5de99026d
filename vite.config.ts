import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { finishPage } from './e2e/tools/page/finish.ts';
import { gatherLicences } from './e2e/tools/page/licences.ts';

const licences = gatherLicences();
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
  plugins: [
    react(),
    ...(mode === 'split' ? [] : [viteSingleFile()]),
    licences.listen(),
    finishPage({ licences, isWhole: mode !== 'split', withWorker: mode !== 'gallery' && mode !== 'split' }),
  ],
  build: {
    target: 'chrome78',
    cssTarget: 'chrome69',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    // On a slow machine it told of them on stderr, where scripts look for what went wrong.
    rolldownOptions: { checks: { bundlerTimings: false } },
    ...(mode === 'gallery' ? { outDir: from('./dist/gallery'), emptyOutDir: true } : {}),
    ...(mode === 'split' ? { outDir: from('./.cache/split'), emptyOutDir: true } : {}),
  },
  // Classic workers: Chromium knows modules in workers from 80 on.
  worker: {
    format: 'iife',
    plugins: () => [licences.listen()],
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    environment: 'node',
    // For busy CI machines: it says "it hangs", not "it is slow".
    testTimeout: 60_000,
  },
}));
