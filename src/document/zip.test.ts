import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { atOnce } from '../work/index.ts';
import { openZip, zipProblem } from './zip.ts';

const text = new TextEncoder().encode('政府信息公开'.repeat(200));
const whole = zipSync({ 'word/document.xml': text, 'Word/B.xml': [text, { level: 0 }] });
const part = (bytes: Uint8Array, name: string, limit?: number) => {
  const zip = openZip(bytes, limit);
  return typeof zip === 'string' ? zip : zip.part(name);
};
/** With other bytes at a place. */
const changed = (bytes: Uint8Array, at: number, ...values: readonly number[]) => {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
};
const central = whole.findIndex(
  (byte, at) => byte === 0x50 && whole[at + 1] === 0x4b && whole[at + 2] === 1 && whole[at + 3] === 2,
);

describe('the archive of an office file', () => {
  test('gives its parts by name, packed or stored, in any case and behind other bytes', () => {
    expect(part(whole, '/word/Document.xml')).toEqual({ kind: 'part', bytes: text });
    expect(part(whole, 'word/b.xml')).toEqual({ kind: 'part', bytes: text });
    expect(part(whole, 'word/c.xml')).toBeNull();
    const behind = new Uint8Array(whole.length + 100);
    behind.set(whole, 100);
    expect(part(behind, 'word/b.xml')).toEqual({ kind: 'part', bytes: text });
  });
  test('that was cut off, or in which a byte was changed, is damaged', () => {
    expect(part(whole.subarray(0, whole.length - 30), 'word/b.xml')).toBe('damaged');
    const stored = changed(whole, central - 500, 0x41);
    expect(part(stored, 'word/b.xml')).toEqual({ kind: 'problem', problem: 'damaged' });
  });
  test('with a password says so', () => {
    expect(part(changed(whole, central + 8, 1), 'word/b.xml')).toBe('protected');
  });
});

describe('a bomb', () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(40_000_000) }, { level: 9 });
  test('is not unpacked, whatever size it says it has', () => {
    const limit = 1_000_000;
    expect(part(bomb, 'word/document.xml', limit)).toEqual({ kind: 'problem', problem: 'tooMuch' });
    const entry = bomb.findIndex(
      (byte, at) => byte === 0x50 && bomb[at + 1] === 0x4b && bomb[at + 2] === 1 && bomb[at + 3] === 2,
    );
    const lying = changed(bomb, entry + 24, 10, 0, 0, 0);
    const heap = process.memoryUsage().arrayBuffers;
    expect(part(lying, 'word/document.xml', limit)).toEqual({ kind: 'problem', problem: 'tooMuch' });
    expect(process.memoryUsage().arrayBuffers - heap).toBeLessThan(30_000_000);
  });
  test('whose parts are damaged counts what was unpacked of them, and gives nothing after too much', () => {
    const packed = zipSync(
      Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`p${at}`, new Uint8Array(200_000)])),
    );
    // The sums of the first seven are wrong.
    const view = new DataView(packed.buffer);
    for (let at = 0, part = 0; at < packed.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50 && part++ < 7) packed[at + 16] = (packed[at + 16] ?? 0) ^ 1;
    const zip = openZip(packed, 500_000);
    const problems = Array.from({ length: 9 }, (_, at) => {
      const found = typeof zip === 'string' ? null : zip.part(`p${at}`);
      return found?.kind === 'problem' ? found.problem : found?.kind;
    });
    expect(problems).toEqual(['damaged', 'damaged', ...Array(7).fill('tooMuch')]);
  });
  test('is known before another reader unpacks it, a register of requests is none', () => {
    expect(atOnce(zipProblem(bomb, 1_000_000))).toBe('tooMuch');
    const register = new URL('../ledger/fixtures/register.xlsx', import.meta.url);
    expect(atOnce(zipProblem(new Uint8Array(readFileSync(register))))).toBeNull();
  });
  test('of many parts stops at what all may hold together', () => {
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`p${at}`, new Uint8Array(200_000)])),
    );
    const zip = openZip(many, 500_000);
    const kinds = Array.from({ length: 9 }, (_, at) => typeof zip !== 'string' && zip.part(`p${at}`)?.kind);
    expect(kinds).toEqual(['part', 'part', ...Array(7).fill('problem')]);
  });
});
