// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { isDefect } from './defects.ts';

test('an error that nobody caught is told to the clerk', () => {
  const error = new TypeError('figures is undefined');
  expect(isDefect(new ErrorEvent('error', { message: `Uncaught ${error.message}`, error }))).toBe(true);
  expect(isDefect(new Event('unhandledrejection'))).toBe(true);
});

test.each([
  'ResizeObserver loop completed with undelivered notifications.',
  'ResizeObserver loop limit exceeded',
])('that the page settles one frame later is no defect of the tool: %s', message => {
  expect(isDefect(new ErrorEvent('error', { message }))).toBe(false);
});
