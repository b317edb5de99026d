/**
 * `npm run fuzz -- --files 20000 --seed 1`: files made of the fixtures and of the attacks by chance, each opened, read,
 * written and looked at; in processes of their own, so that one that hangs is found and named. File `n` of a seed is
 * the same every time: `--only n --seed s --keep PATH` writes it down.
 */

import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
    keep: { type: 'string' },
    workers: { type: 'string', default: String(Math.max(1, availableParallelism() - 1)) },
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const seed = Number(values.seed);
const first = values.only === undefined ? 0 : Number(values.only);
const end = values.only === undefined ? Number(values.files) : first + 1;
/** In ms: of the processor, which a busy machine does not lengthen; and by the clock, after which it is killed. */
const patience = 5000;
const longest = 60_000;
/** A process is replaced after so many files: trees of jsdom go slowly. */
const span = 1000;

const outDir = fileURLToPath(new URL('../../.cache/fuzz', import.meta.url));
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: fileURLToPath(new URL('../../src/document/testing/attacks/fuzz.ts', import.meta.url)),
    outDir,
    emptyOutDir: true,
    minify: false,
  },
});

console.log(`seed ${seed}, files ${first} to ${end - 1}`);
/** @type {Map<string, number>} */
const kinds = new Map();
/** @type {string[]} */
const crashes = [];
/** @type {string[]} */
const hangs = [];
/** @type {string[]} */
const active = [];
/** By base file: how many, and ms of the processor. @type {Map<string, { files: number, took: number }>} */
const costs = new Map();
let done = 0;
let next = first;
const started = Date.now();

/** What was found is said at once: who calls a long run off has it. @param {string[]} list @param {string} words */
function tell(list, words) {
  list.push(words);
  console.log(words);
}

/** @typedef {{ file: number, name: string, kind: string, error?: string, took: number, active: string[] }} Told */

/** Takes spans of files until none is left; what follows a hang goes to a new process. */
async function work() {
  while (next < end) {
    const from = next;
    next = Math.min(end, from + span);
    let at = from;
    while (at < next && at < from + span && at < end) at = await run(at, Math.min(from + span, end));
  }
}

/**
 * Runs [from, to) in one process; resolves with the file to go on from.
 * @param {number} from @param {number} to @returns {Promise<number>}
 */
function run(from, to) {
  return new Promise(resolve => {
    const child = fork(
      `${outDir}/fuzz.js`,
      [root, String(seed), String(from), String(to), values.keep ?? ''],
      {
        execArgv: ['--max-old-space-size=3000'],
      },
    );
    let at = from;
    let watch = setTimeout(hung, longest);
    function hung() {
      tell(hangs, `file ${at}: killed after ${longest / 1000} s`);
      child.kill('SIGKILL');
      at++;
    }
    child.on('message', told => {
      const message = /** @type {Told} */ (told);
      clearTimeout(watch);
      watch = setTimeout(hung, longest);
      at = message.file + 1;
      done++;
      kinds.set(message.kind, (kinds.get(message.kind) ?? 0) + 1);
      const cost = costs.get(message.name) ?? { files: 0, took: 0 };
      costs.set(message.name, { files: cost.files + 1, took: cost.took + message.took });
      if (message.error) tell(crashes, `file ${message.file} (${message.name}): ${message.error}`);
      if (message.took > patience)
        tell(hangs, `file ${message.file} (${message.name}): ${Math.round(message.took)} ms`);
      if (message.active.length > 0)
        tell(active, `file ${message.file} (${message.name}): ${message.active.slice(0, 3).join(' | ')}`);
      if (done % 1000 === 0)
        console.log(
          `${done} files, ${crashes.length} crashes, ${hangs.length} hangs, ${active.length} active`,
        );
    });
    child.on('exit', (code, signal) => {
      clearTimeout(watch);
      if (code !== 0 && signal === null) {
        tell(crashes, `file ${at}: the process ended with ${code}`);
        at++;
      }
      resolve(at);
    });
  });
}

await Promise.all(Array.from({ length: Number(values.workers) }, work));

console.log(
  `\nended as: ${JSON.stringify(Object.fromEntries([...kinds].sort(([, one], [, other]) => other - one)))}`,
);
const slow = [...costs].map(([name, { files, took }]) => ({ name, mean: took / files }));
slow.sort((one, other) => other.mean - one.mean);
console.log(
  `slowest: ${slow
    .slice(0, 8)
    .map(({ name, mean }) => `${name} ${Math.round(mean)} ms`)
    .join(', ')}`,
);
console.log(
  `${done} files of seed ${seed} in ${Math.round((Date.now() - started) / 1000)} s: ${crashes.length} crashes, ${hangs.length} hangs (over ${patience / 1000} s), ${active.length} with something active`,
);
process.exitCode = crashes.length + hangs.length + active.length > 0 ? 1 : 0;
