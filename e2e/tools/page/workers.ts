/** Workers of the page as packed text in it: the browser passes over two thirds of the program when it starts. */

import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { deflateRawSync } from 'node:zlib';
import type { Plugin } from 'vite';

const packed = fileURLToPath(new URL('../../../src/document/packed.ts', import.meta.url));

/** A worker of the page: the id of its element, and its script as `startPacked` takes it. */
export interface PackedWorker {
  readonly id: string;
  readonly text: string;
}

/**
 * Takes the scripts of the workers that Vite has inlined out of the program.
 * @param found hears of each; it is to stand in the page
 */
export function packWorkers(found: (worker: PackedWorker) => void): Plugin {
  let count = 0;
  return {
    name: 'pack-workers',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /[?&]worker&inline$/ },
      handler(code, path) {
        const [, script] = /^\s*const jsContent = (".*");$/m.exec(code) ?? [];
        if (script === undefined) this.error(`Vite inlines the worker ${path} in another way than before`);
        const id = `worker-${++count}`;
        // A literal of JavaScript: other steps have printed it anew.
        const source = String(runInNewContext(script));
        found({ id, text: deflateRawSync(source, { level: 9 }).toString('base64') });
        return {
          code: `import { startPacked } from ${JSON.stringify(packed)};
export default function PackedWorker() {
  return startPacked(document.getElementById(${JSON.stringify(id)}).textContent);
}`,
          map: null,
        };
      },
    },
  };
}
