/** The window's clock, for what runs without a window in tests. */

import type { Timers } from '../drafts/index.ts';

export const windowTimers: Timers = {
  set: (callback, ms) => window.setTimeout(callback, ms),
  clear: timer => window.clearTimeout(timer),
  now: () => Date.now(),
};
