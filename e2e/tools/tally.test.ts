import { expect, test } from 'vitest';
import { countJourneys, countKills, countOld, countOne, countUnits } from './tally.mjs';

test('a stage that is one check counts once', () => {
  expect(countOne(0)).toEqual({ passed: 1, failed: 0 });
  expect(countOne(2)).toEqual({ passed: 0, failed: 1 });
});

test('unit tests are counted one by one', () => {
  expect(countUnits({ numPassedTests: 7, numFailedTests: 0, testResults: [] }, 0)).toEqual({
    passed: 7,
    failed: 0,
  });
});

test('a test file that could not be loaded is one failure beside the failed tests', () => {
  const testResults = [
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    { status: 'failed', assertionResults: [] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ];
  expect(countUnits({ numPassedTests: 2, numFailedTests: 1, testResults }, 1)).toEqual({
    passed: 2,
    failed: 2,
  });
});

test('a journey that passed only when repeated has failed', () => {
  expect(countJourneys({ stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 } }, 0)).toEqual({
    passed: 3,
    failed: 1,
  });
});

test('a browser by one way of opening the page counts once', () => {
  expect(countOld({ passed: 23, failed: 1 }, 1)).toEqual({ passed: 23, failed: 1 });
});

test.each([
  ['nothing was written', null, 0],
  ['no test ran', { numPassedTests: 0, numFailedTests: 0, testResults: [], stats: { expected: 0 } }, 0],
  [
    'the runner ended badly though all tests passed',
    { numPassedTests: 5, testResults: [], stats: { expected: 5 } },
    1,
  ],
])('a stage has failed when %s', (_, result, code) => {
  expect(countUnits(result, code)).toMatchObject({ failed: 1 });
  expect(countJourneys(result, code)).toMatchObject({ failed: 1 });
  expect(countOld(result, code)).toMatchObject({ failed: 1 });
});

test('each kill of a browser is one test, and a run that broke off has failed', () => {
  expect(countKills({ passed: 19, failed: 1 }, 1)).toEqual({ passed: 19, failed: 1 });
  expect(countKills(null, 1)).toMatchObject({ passed: 0, failed: 1 });
  expect(countKills({ passed: 0, failed: 0 }, 0)).toMatchObject({ passed: 0, failed: 1 });
});
