/**
 * `npm run journeys:old [-- WORD …]`: the built app in browsers of offices, old and new, opened as a file, over
 * http by an intranet name, and from this computer; of those, the ones whose name (`78 file`) has one of the words.
 * Prints what breaks; pictures go to test-results/old/, the count to test-results/old.json.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureQuickBrowser } from '../tools/browser.mjs';
import { ensureBuilt } from '../tools/build.mjs';
import { root } from '../tools/program.mjs';
import { chromium, unpack } from './chromium.mjs';
import { firefox } from './firefox.mjs';
import { ensurePackages } from './packages.mjs';
import { hasTroubles, meetTroubles, walk } from './walk.mjs';

const results = join(root, 'test-results');
const pictures = join(results, 'old');
const oldOnes = ['78', '83', '86', '92', '109', '131'];
const ways = /** @type {const} */ (['file', 'intranet', 'localhost']);
/** What befalls the storage, as one more to walk. */
const troubles = /** @type {const} */ ('troubles');
const words = process.argv.slice(2);
/** A browser is several processes, and waits much of its time. */
const abreast = Math.min(4, availableParallelism() + 1);

/** @typedef {import('./hands.mjs').Browser} Browser */
/** @typedef {import('./desk.mjs').Walked} Walked */

/** All browsers to try, the slowest first: the others fill the time at its side. @returns {Promise<readonly Browser[]>} */
async function browsers() {
  // The installed browser brings the libraries and fonts that the old ones need too.
  const newest = chromium('newest', await ensureQuickBrowser());
  await ensurePackages();
  const old = oldOnes.map(async version => chromium(version, await unpack(`chromium-${version}`)));
  return [await firefox(), ...(await Promise.all(old)), newest];
}

/** @param {readonly string[]} problems */
const tell = problems => problems.map(problem => `     ${problem.split('\n').join('\n       ')}`).join('\n');

/**
 * @param {number} passed
 * @param {number} failed
 */
function end(passed, failed) {
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, 'old.json'), JSON.stringify({ passed, failed }));
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

async function main() {
  await ensureBuilt();
  mkdirSync(pictures, { recursive: true });
  const wanted = (await browsers())
    .flatMap(browser => [...ways, ...(hasTroubles(browser) ? [troubles] : [])].map(way => ({ browser, way })))
    .map(({ browser, way }) => ({ browser, way, name: `${browser.name} ${way}` }))
    .filter(({ name }) => words.length === 0 || words.some(word => name.includes(word)));
  let passed = 0;
  /** The lines on paper of the first that came so far: every other one breaks the same text in the same places. */
  const lines = /** @type {Map<string, { readonly name: string, readonly text: string }>} */ (new Map());
  const waiting = [...wanted];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { browser, way, name } = next;
      const start = performance.now();
      const picture = join(pictures, `${browser.name}-${way}`);
      const walked = await (way === troubles
        ? meetTroubles(browser, { picture })
        : walk(browser, { way, picture }));
      const problems = [...walked.problems];
      const first = lines.get(way);
      if (walked.lines !== null && first === undefined) lines.set(way, { name, text: walked.lines });
      else if (walked.lines !== null && walked.lines !== first?.text)
        problems.push(`the lines on paper are others than those of ${first?.name}`);
      if (problems.length === 0) passed += 1;
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}, ${walked.steps} steps, ${seconds} s`);
      if (problems.length > 0) console.log(tell(problems));
    }
  };
  await Promise.all(Array.from({ length: abreast }, work));
  end(passed, wanted.length - passed);
}

await main().catch(error => {
  console.error(error instanceof Error ? error.message : error);
  end(0, 1);
});
