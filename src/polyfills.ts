/**
 * What the libraries call and Chromium 78 does not have, or a browser refuses; loaded before everything else. Our own
 * code does not rely on it: the compatibility test keeps it to what exists there, and this file to what a library needs.
 */

type Replacer = string | ((found: string, ...rest: unknown[]) => string);

/** `String.prototype.replaceAll` (Chromium 85), as ECMAScript 2021 has it. TanStack Table names columns by it. */
export function replaceAll(text: string, search: string | RegExp, replacement: Replacer): string {
  if (search instanceof RegExp && !search.flags.includes('g')) {
    throw new TypeError('replaceAll must be called with a global regular expression');
  }
  const every = search instanceof RegExp ? search : new RegExp(escapePattern(String(search)), 'g');
  // The two branches are one call; the language has no type for a replacement that may be either.
  return typeof replacement === 'function'
    ? text.replace(every, replacement)
    : text.replace(every, replacement);
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

if (typeof String.prototype.replaceAll !== 'function') {
  Object.defineProperty(String.prototype, 'replaceAll', {
    configurable: true,
    writable: true,
    value(this: string, search: string | RegExp, replacement: Replacer): string {
      return replaceAll(String(this), search, replacement);
    },
  });
}

/** Firefox has it throw where all site data are refused, and Dexie makes one as it loads. Without it, it does without. */
function withoutRefused(Broadcast: typeof BroadcastChannel | undefined): typeof BroadcastChannel | undefined {
  try {
    if (Broadcast) new Broadcast('zwgk-annual-report-probe').close();
    return Broadcast;
  } catch {
    return undefined;
  }
}

if (globalThis.BroadcastChannel !== withoutRefused(globalThis.BroadcastChannel)) {
  Object.defineProperty(globalThis, 'BroadcastChannel', { configurable: true, value: undefined });
}
