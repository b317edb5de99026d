/** For tests: the process that runs a stretch of fuzzed files and tells of each. Started by e2e/fuzz/fuzz.mjs. */

import { writeFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { randomFrom } from '../random.ts';
import { endOf } from './case.ts';
import { corpusIn } from './corpus.ts';
import { prototypeKeys } from './exits.ts';
import { smallFiles } from './files.ts';
import { mutated } from './mutate.ts';

const [root = '', seed = '1', from = '0', to = '1', keep = ''] = process.argv.slice(2);
/** Every so many files by every way out, and made of a whole report: most are small, and soon done. */
const thoroughEvery = 250;
const wholeEvery = 50;
const corpus = await corpusIn(root);
const small = smallFiles();
const parser = new new JSDOM('').window.DOMParser();
const before = prototypeKeys();
const pick = <T>(items: readonly T[], at: number): T => {
  const item = items[at];
  if (item === undefined) throw new Error('an empty corpus');
  return item;
};

// pdf.js tells the console what is odd in a file.
for (const name of ['log', 'warn', 'info'] as const) console[name] = () => undefined;

for (let file = Number(from); file < Number(to); file++) {
  const random = randomFrom(Number(seed) * 7919 + file);
  const bases = file % wholeEvery === 0 ? corpus : small;
  const base = pick(bases, random.below(bases.length));
  const given = mutated(base, pick(corpus, random.below(corpus.length)), random);
  if (keep !== '') writeFileSync(keep, given.bytes);
  const start = process.cpuUsage();
  let told: object;
  try {
    const { kind, active } = await endOf(given, parser, file % thoroughEvery === 0);
    told = { kind, active: prototypeKeys() === before ? active : [...active, 'a prototype was changed'] };
  } catch (error) {
    told = {
      kind: 'crash',
      active: [],
      error: String(error instanceof Error ? error.stack : error).slice(0, 700),
    };
  }
  const { user, system } = process.cpuUsage(start);
  process.send?.({ file, name: given.name, took: (user + system) / 1000, ...told });
}
process.disconnect?.();
