/** Whatever a later version adds to the draft file, wherever: this version gives it out again. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeDraft, encodeDraft } from './index.ts';

type Json = Record<string, unknown>;

const fixtures = ['draft-v1.json', 'draft-v1-ledger.json', 'draft-v1-signoff.json'];

const read = (name: string): Json =>
  JSON.parse(readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')) as Json;

/** The paths of all objects in a value. */
function objectsIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => objectsIn(entry, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return [path, ...Object.entries(value).flatMap(([key, entry]) => objectsIn(entry, [...path, key]))];
}

test.each(fixtures)('a key that this version does not know survives in every object of %s', name => {
  const lost: string[] = [];
  for (const path of objectsIn(read(name))) {
    const file = read(name);
    const place = path.reduce<unknown>((value, step) => (value as Json)[step], file) as Json;
    place.later = { said: '以后的版本写的' };
    const decoded = decodeDraft(file);
    if (decoded.kind !== 'draft') throw new Error(decoded.kind);
    const again = decodeDraft(JSON.parse(JSON.stringify(encodeDraft(decoded.content))));
    if (again.kind !== 'draft') throw new Error(again.kind);
    if (!JSON.stringify(encodeDraft(again.content)).includes('以后的版本写的')) lost.push(path.join('.'));
  }
  expect(lost).toEqual([]);
});
