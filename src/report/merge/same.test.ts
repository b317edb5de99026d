import { describe, expect, it } from 'vitest';
import { isSame } from './same.ts';

describe('plain values', () => {
  it('are the same whatever the order of their keys; an absent key is undefined', () => {
    expect(isSame({ a: [1, { b: null }], c: undefined }, { a: [1, { b: null }] })).toBe(true);
    expect(isSame({ a: 1 }, { a: 1, c: undefined })).toBe(true);
    expect(isSame({ b: 1, a: 2 }, { a: 2, b: 1 })).toBe(true);
  });

  it.each([
    [{ a: 0 }, {}],
    [{}, { a: null }],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [[1], [1, undefined]],
    [{}, []],
    [null, {}],
    [{ a: '1' }, { a: 1 }],
    [JSON.parse('{"__proto__":{}}'), {}],
  ])('%j and %j are not', (one, other) => {
    expect(isSame(one, other)).toBe(false);
    expect(isSame(other, one)).toBe(false);
  });
});
