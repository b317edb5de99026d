/**
 * What pdf.js calls and Chromium 78 does not have, beyond what its own legacy build brings; loaded in the worker,
 * before it. The page itself is not touched.
 */

type Slots = Record<string, unknown>;

function provide(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { configurable: true, writable: true, value });
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

/**
 * A copy of plain data, as `structuredClone` (Chromium 98) makes it, but that objects of a class become plain ones
 * and buffers are copied, never transferred. pdf.js sends such data between its two halves, which here are in one
 * thread.
 */
export function copyOf(value: unknown, copies = new Map<object, unknown>()): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') throw new Error('this cannot be copied');
  if (typeof value !== 'object' || value === null) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  const keep = <T extends object>(copy: T): T => {
    copies.set(value, copy);
    return copy;
  };
  if (value instanceof ArrayBuffer) return keep(value.slice(0));
  if (ArrayBuffer.isView(value)) return keep(copyOfView(value, copies));
  if (value instanceof Date) return keep(new Date(value.getTime()));
  if (value instanceof Map) {
    const copy = keep(new Map());
    for (const [key, item] of value) copy.set(copyOf(key, copies), copyOf(item, copies));
    return copy;
  }
  if (value instanceof Set) {
    const copy = keep(new Set());
    for (const item of value) copy.add(copyOf(item, copies));
    return copy;
  }
  if (value instanceof Error) return keep(Object.assign(new Error(value.message), { name: value.name }));
  const copy = keep<Slots | unknown[]>(Array.isArray(value) ? new Array(value.length) : {}) as Slots;
  for (const key of Object.keys(value)) copy[key] = copyOf((value as Slots)[key], copies);
  return copy;
}

function copyOfView(view: ArrayBufferView, copies: Map<object, unknown>): ArrayBufferView {
  const buffer = copyOf(view.buffer, copies) as ArrayBuffer;
  const View = view.constructor as new (
    buffer: ArrayBuffer,
    from: number,
    length?: number,
  ) => ArrayBufferView;
  const length = view instanceof DataView ? view.byteLength : (view as Uint8Array).length;
  return new View(buffer, view.byteOffset, length);
}

const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object;
for (const prototype of [Array.prototype, String.prototype, typedArray]) provide(prototype, 'at', at);
provide(
  Object,
  'hasOwn',
  (thing: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(thing, key) !== undefined,
);
provide(globalThis, 'structuredClone', (value: unknown) => copyOf(value));
provide(
  String.prototype,
  'replaceAll',
  function replaceAll(this: string, search: string | RegExp, replacement: string): string {
    const every =
      typeof search === 'string' ? new RegExp(search.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'g') : search;
    return this.replace(every, replacement);
  },
);
