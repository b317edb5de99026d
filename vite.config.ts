import react from '@vitejs/plugin-react';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react(), viteSingleFile()],
  build: { target: 'chrome78', cssTarget: 'chrome69', reportCompressedSize: false },
  test: { include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'], environment: 'node' },
});
