import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { replaceAll } from './polyfills.ts';

const native = String.prototype.replaceAll;

describe('replaceAll does what the language says', () => {
  test.each([
    ['a.b.c', '.', '_', 'a_b_c'],
    ['一、二、三', '、', '', '一二三'],
    ['aaa', 'aa', 'b', 'ba'],
    ['ab', '', '-', '-a-b-'],
    ['a+b', '+', '$&$$', 'a+$b'],
    ['abc', 'b', '$1', 'a$1c'],
    ['none', 'x', 'y', 'none'],
  ])('%s, %s by %s', (text, search, replacement, expected) => {
    expect(replaceAll(text, search, replacement)).toBe(expected);
  });

  test('with a function, which hears what was found and where', () => {
    expect(replaceAll('a-b-c', '-', (found, at) => `${found}${String(at)}`)).toBe('a-1b-3c');
  });

  test('with a regular expression, which must be global', () => {
    expect(replaceAll('a1b22', /\d+/g, '#')).toBe('a#b#');
    expect(() => replaceAll('a1', /\d/, '#')).toThrow(TypeError);
  });

  test('for any text, as a newer browser does it', () => {
    const piece = fc.string({
      unit: fc.constantFrom('a', 'b', '$', '&', "'", '.', '\\', '(', '一', '𠀀'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(piece, fc.string({ maxLength: 2 }), piece, piece, (text, other, search, replacement) => {
        for (const part of [search.slice(0, 2), other]) {
          expect(replaceAll(text + other, part, replacement)).toBe(
            (text + other).replaceAll(part, replacement),
          );
        }
      }),
    );
  });
});

describe('in a browser without it', () => {
  afterEach(() => {
    Object.defineProperty(String.prototype, 'replaceAll', {
      value: native,
      configurable: true,
      writable: true,
    });
  });

  test('every text has it, and it is not listed among the properties', async () => {
    Reflect.deleteProperty(String.prototype, 'replaceAll');
    vi.resetModules();
    await import('./polyfills.ts');
    expect(String.prototype.replaceAll).not.toBe(native);
    expect('a.b.c'.replaceAll('.', '_')).toBe('a_b_c');
    expect(Object.keys(String.prototype)).toEqual([]);
  });
});

describe('in a browser that refuses all site data', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('a channel that throws is as one that is not there', async () => {
    vi.stubGlobal(
      'BroadcastChannel',
      class {
        constructor() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        }
      },
    );
    vi.resetModules();
    await import('./polyfills.ts');
    expect(typeof BroadcastChannel).toBe('undefined');
  });
});
