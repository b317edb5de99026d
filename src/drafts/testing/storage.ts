/** The browser's small storage, as far as a rescue uses it. */

import type { RescueStorage } from '../rescue.ts';

export function testStorage(texts: Map<string, string> = new Map()): RescueStorage {
  return {
    getItem: key => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: key => void texts.delete(key),
    key: index => [...texts.keys()][index] ?? null,
    get length() {
      return texts.size;
    },
  };
}
