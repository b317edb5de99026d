/**
 * `npm test`: every check of the project, one after the other. None is left out because another failed. Ends
 * with one line, `N passed, N failed`, which counts each test of the runners and each other stage as one.
 */

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder } from './build.mjs';
import { programOf, root, run } from './program.mjs';
import { countJourneys, countKills, countOld, countOne, countUnits } from './tally.mjs';

const results = join(root, 'test-results');
const unitResult = join(results, 'unit.json');
const killResult = join(results, 'kills.json');
const journeyResult = join(results, 'journeys.json');
const oldResult = join(results, 'old.json');

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * @param {string} path
 * @returns {unknown} what a runner wrote, or null when it wrote nothing
 */
function readResult(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** @type {readonly { name: string, args: readonly string[], env?: NodeJS.ProcessEnv, count: (code: number) => Tally }[]} */
const stages = [
  { name: 'types', args: [programOf('typescript', 'tsc'), '--noEmit'], count: countOne },
  {
    name: 'lint',
    args: [programOf('@biomejs/biome', 'biome'), 'ci', '.', '--error-on-warnings'],
    count: countOne,
  },
  {
    name: 'unit',
    args: [
      programOf('vitest', 'vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitResult}`,
    ],
    count: code => countUnits(readResult(unitResult), code),
  },
  { name: 'build', args: [join(root, 'e2e/tools/build.mjs')], count: countOne },
  {
    name: 'journeys',
    args: [join(root, 'e2e/tools/journeys.mjs'), '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: journeyResult },
    count: code => countJourneys(readResult(journeyResult), code),
  },
  {
    name: 'kills',
    args: [join(root, 'e2e/kill/kills.mjs'), '--times', '20'],
    count: code => countKills(readResult(killResult), code),
  },
  {
    name: 'old',
    args: [join(root, 'e2e/old/journeys.mjs')],
    count: code => countOld(readResult(oldResult), code),
  },
];

rmSync(results, { recursive: true, force: true });
rmSync(builtFolder, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

let passed = 0;
let failed = 0;
const lines = [];
for (const { name, args, env, count } of stages) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const code = await run(process.execPath, args, { env: { ...process.env, ...env } });
  const tally = count(code);
  passed += tally.passed;
  failed += tally.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const reason = tally.reason === undefined ? '' : ` (${tally.reason})`;
  lines.push(
    `${name.padEnd(9)} ${seconds.padStart(6)} s  ${tally.passed} passed, ${tally.failed} failed${reason}`,
  );
}
console.log(`\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
