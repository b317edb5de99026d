/** Counts what a stage of `npm test` has found. A stage that ran nothing has failed. */

/** @typedef {{ passed: number, failed: number, reason?: string }} Tally */

/**
 * A stage that is one check as a whole.
 * @param {number} code the program's exit code
 * @returns {Tally}
 */
export function countOne(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @param {number} passed
 * @param {number} failed
 * @param {number} code the runner's exit code
 * @returns {Tally} with one failure more where the runner failed for another reason than a test
 */
function settle(passed, failed, code) {
  if (failed > 0) return { passed, failed };
  if (code !== 0) return { passed, failed: 1, reason: `the runner ended with exit code ${code}` };
  if (passed === 0) return { passed, failed: 1, reason: 'no test ran' };
  return { passed, failed };
}

/**
 * @param {unknown} result what vitest's JSON reporter wrote
 * @param {number} code
 * @returns {Tally}
 */
export function countUnits(result, code) {
  if (!isRecord(result)) return settle(0, 0, code);
  const files = Array.isArray(result.testResults) ? result.testResults : [];
  // A file that could not even be loaded has no tests to fail.
  const unloaded = files.filter(
    file => file.status === 'failed' && !file.assertionResults?.some(isFailedTest),
  ).length;
  return settle(number(result.numPassedTests), number(result.numFailedTests) + unloaded, code);
}

/**
 * @param {unknown} result what Playwright's JSON reporter wrote
 * @param {number} code
 * @returns {Tally} a test that passed only when repeated has failed
 */
export function countJourneys(result, code) {
  const stats = isRecord(result) && isRecord(result.stats) ? result.stats : {};
  return settle(number(stats.expected), number(stats.unexpected) + number(stats.flaky), code);
}

/**
 * @param {unknown} result what e2e/old/journeys.mjs wrote: a browser by one way of opening the page is one test
 * @param {number} code
 * @returns {Tally}
 */
export function countOld(result, code) {
  if (!isRecord(result)) return settle(0, 0, code);
  return settle(number(result.passed), number(result.failed), code);
}

/**
 * @param {unknown} result what e2e/kill wrote
 * @param {number} code
 * @returns {Tally} each kill as one test
 */
export function countKills(result, code) {
  const counts = isRecord(result) ? result : {};
  return settle(number(counts.passed), number(counts.failed), code);
}

/** @param {{ status?: unknown }} test */
function isFailedTest(test) {
  return test.status === 'failed';
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === 'object' && value !== null;
}

/** @param {unknown} value */
function number(value) {
  return typeof value === 'number' ? value : 0;
}
