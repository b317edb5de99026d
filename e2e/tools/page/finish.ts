/** The last step of the build: the page gets its workers, its policy, the name of its version, and a service worker. */

import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { pageVersionId } from '../../../src/offline/index.ts';
import { licencesId } from '../../../src/ui/install/builtIn.ts';
import { type Licences, writeLicences } from './licences.ts';
import { sealed } from './policy.ts';
import { type PackedWorker, packWorkers } from './workers.ts';

const workerSource = fileURLToPath(new URL('../../../src/offline/worker.ts', import.meta.url));

interface Finish {
  readonly licences: Licences;
  /** Whether the page holds all of itself. */
  readonly isWhole: boolean;
  /** Whether a service worker is to stand beside the page, as `sw.js`. */
  readonly withWorker: boolean;
}

export function finishPage({ licences, isWhole, withWorker }: Finish): Plugin[] {
  const workers = new Map<string, PackedWorker>();
  const finish: Plugin = {
    name: 'finish-page',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const licenceText = writeLicences(licences.all());
          const html = finished(String(file.source), [...workers.values()], licenceText);
          file.source = html;
          if (!withWorker) continue;
          this.emitFile({ type: 'asset', fileName: 'licences.txt', source: `${licenceText}\n` });
          const version = versionOf(html);
          file.source = withVersion(html, version);
          this.emitFile({ type: 'asset', fileName: 'sw.js', source: await builtWorker(version) });
        }
      },
    },
  };
  return isWhole ? [packWorkers(worker => workers.set(worker.id, worker)), finish] : [finish];
}

function finished(source: string, workers: readonly PackedWorker[], licences: string): string {
  // Browsers read CR LF as LF before they hash, and look for `crossorigin` only where there is a source.
  const page = source
    .replace(/\r\n?/g, '\n')
    .replace(/<script type="module" crossorigin>/g, '<script type="module">');
  // Nothing else ends such an element, or hides its end.
  if (/<\/script|<!--/i.test(licences)) throw new Error('a licence would end its element in the page');
  const texts = [...workers, { id: licencesId, text: licences }].map(
    ({ id, text }) => `<script type="text/plain" id="${id}">${text}</script>\n  `,
  );
  return sealed(beforeEnd(scriptLast(page), texts.join('')));
}

/** Another one whenever anything in the page is another. */
const versionOf = (html: string): string => createHash('sha256').update(html).digest('hex').slice(0, 16);

/** At the very end: a page that was cut off has none. */
const withVersion = (html: string, version: string): string =>
  beforeEnd(html, `<script type="text/plain" id="${pageVersionId}">${version}</script>\n  `);

/** The words of index.html show before the browser has read the whole program. */
function scriptLast(html: string): string {
  const start = html.indexOf('<script type="module">');
  if (start < 0) return html;
  const end = html.indexOf('</script>', start) + '</script>'.length;
  return beforeEnd(html.slice(0, start) + html.slice(end), `${html.slice(start, end)}\n  `);
}

function beforeEnd(html: string, what: string): string {
  const end = html.lastIndexOf('</body>');
  if (end < 0) throw new Error('index.html does not end its body');
  return html.slice(0, end) + what + html.slice(end);
}

async function builtWorker(version: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { PAGE_VERSION: JSON.stringify(version) },
    build: {
      write: false,
      target: 'chrome78',
      lib: { entry: workerSource, formats: ['iife'], name: 'worker', fileName: 'sw' },
    },
  });
  const [file] = Array.isArray(result) ? result.flatMap(({ output }) => output) : [];
  if (file?.type !== 'chunk') throw new Error('the service worker could not be built');
  return file.code;
}
