// @vitest-environment jsdom

import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { privateWindowSentence } from '../sentences/drafts.ts';
import { type Services, ServicesProvider } from '../services.tsx';
import { show } from '../testing/screen.ts';
import { type Asked, isPrivateWindow, usePrivateWindow } from './privateWindow.ts';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0';
const older = firefox.replace(/153/g, '128');
const chrome =
  'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36';
const refuses = (name: string) => ({ getDirectory: () => Promise.reject(new DOMException('', name)) });
const gives = { getDirectory: async () => ({}) };

it.each<readonly [string, boolean, Asked]>([
  [
    'Firefox’s, of a page',
    true,
    { userAgent: firefox, protocol: 'https:', storage: refuses('SecurityError') },
  ],
  ['an older one’s', true, { userAgent: older, protocol: 'http:', storage: refuses('SecurityError') }],
  [
    'Firefox’s, of a file',
    true,
    { userAgent: firefox, protocol: 'file:', storage: refuses('SecurityError') },
  ],
  [
    'nobody’s: a file in an older Firefox',
    false,
    { userAgent: older, protocol: 'file:', storage: refuses('SecurityError') },
  ],
  ['nobody’s: a normal window', false, { userAgent: firefox, protocol: 'file:', storage: gives }],
  [
    'nobody’s: another error',
    false,
    { userAgent: firefox, protocol: 'file:', storage: refuses('UnknownError') },
  ],
  ['nobody’s: plain http', false, { userAgent: firefox, protocol: 'http:' }],
  ['nobody’s: a Firefox without directories', false, { userAgent: older, protocol: 'https:', storage: {} }],
  [
    'nobody’s: Chrome, which refuses files',
    false,
    { userAgent: chrome, protocol: 'file:', storage: refuses('SecurityError') },
  ],
])('a private window is %s', async (_whose, isPrivate, asked) => {
  expect(await isPrivateWindow(asked)).toBe(isPrivate);
});

function Screen() {
  return usePrivateWindow() ? privateWindowSentence : null;
}

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['browser', true],
  // There everything is gone anyhow, which the screen says with its reason.
  ['memory', false],
])('the clerk is told where drafts are kept in the %s', async (kind, isTold) => {
  const getDirectory = vi.fn(refuses('SecurityError').getDirectory);
  vi.stubGlobal('navigator', { userAgent: firefox, storage: { getDirectory } });
  await show(
    <ServicesProvider services={{ storage: { kind } } as unknown as Services}>
      <Screen />
    </ServicesProvider>,
  );
  await act(async () => undefined);
  expect(document.body.textContent).toBe(isTold ? privateWindowSentence : '');
  expect(getDirectory).toHaveBeenCalledTimes(isTold ? 1 : 0);
});
