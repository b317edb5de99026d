import { expect, test } from 'vitest';
import { newerUses } from './newer.ts';
import { parseSource } from './source.ts';

function apisIn(code: string): readonly string[] {
  return newerUses(parseSource('src/ui/a.tsx', code)).map(({ api }) => api);
}

test.each([
  ["a.replaceAll('x', 'y')", '.replaceAll()'],
  ['list?.at(-1)', '.at()'],
  ['list.toSorted()', '.toSorted()'],
  ['list.findLastIndex(f)', '.findLastIndex()'],
  ['one.union(other)', '.union()'],
  ['node.replaceChildren()', '.replaceChildren()'],
  ["Object.hasOwn(a, 'b')", 'Object.hasOwn'],
  ['const { hasOwn } = Object', 'Object.hasOwn'],
  ['Object.groupBy(a, f)', 'Object.groupBy'],
  ['Promise.any(a)', 'Promise.any'],
  ['Promise.withResolvers()', 'Promise.withResolvers'],
  ['new Intl.Segmenter()', 'Intl.Segmenter'],
  ['AbortSignal.timeout(1)', 'AbortSignal.timeout'],
  ['crypto.randomUUID()', 'crypto.randomUUID'],
  ['window.crypto?.subtle', 'crypto.subtle'],
  ['navigator.clipboard?.writeText(a)', 'navigator.clipboard'],
  ['globalThis.navigator.locks', 'navigator.locks'],
  ["navigator['storage']", 'navigator.storage'],
  ['structuredClone(a)', 'structuredClone'],
  ['window.showSaveFilePicker()', 'showSaveFilePicker'],
  ["typeof WeakRef === 'undefined'", 'WeakRef'],
  ['new AggregateError([])', 'AggregateError'],
  ['event.submitter', '.submitter'],
  ['element.inert = true', '.inert'],
  ['<div inert />', '.inert'],
  ['<div popover="auto" />', '.popover'],
  ['<div style={{ aspectRatio: 1 }} />', 'style.aspectRatio'],
  ["<div style={wide ? { display: 'flex', gap: 8 } : {}} />", 'style.gap'],
  ["element.querySelector('tr:has(td)')", 'selector :has'],
  ["element.matches(':focus-visible')", 'selector :focus-visible'],
  ["element.addEventListener('scrollend', f)", 'event scrollend'],
  ["element.addEventListener('click', f, { signal })", 'addEventListener signal'],
])('%s is newer than Chromium 78, or missing over http', (code, api) => {
  expect(apisIn(code)).toEqual([api]);
});

test.each([
  "a.replace(/x/g, 'y'); list.flat(); list.flatMap(f); Object.fromEntries(a); a.matchAll(/x/g)",
  'import * as z from "zod/mini"; z.union([z.string(), z.null()])',
  'const structuredClone = f; structuredClone(a)',
  'note.at; const place = { at: 1, with: 2, inert: true }',
  'type S = Intl.Segmenter; let a: typeof structuredClone',
  'navigator.language; crypto.getRandomValues(a); Promise.allSettled(a); new ResizeObserver(f)',
  "element.querySelector('td:not(.x)'); element.addEventListener('click', f, { passive: true })",
  "<div style={{ marginTop: 8, display: 'flex' }} />",
])('Chromium 78 has what is used in: %s', code => {
  expect(apisIn(code)).toEqual([]);
});
