/**
 * All checks after one change, in Node: what a pause in typing waits for. Beside it, as the plain thing, the texts of
 * both years copied and gone through once for numbers.
 */

import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { compare, median } from './numbers.mjs';

const draft = new URL('./fixtures/full-report.json', import.meta.url);
const entry = new URL('../../src/check/index.ts', import.meta.url).pathname;
const runs = 200;
const repetitions = 3;

/** @typedef {typeof import('../../src/check/index.ts')} Checks */
/** @typedef {import('../../src/report/index.ts').Report} Report */

/** @returns {Promise<Checks>} */
async function builtChecks() {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: entry, write: false, minify: false },
  });
  const output = 'output' in built ? built.output : [];
  const code = output[0] && 'code' in output[0] ? output[0].code : '';
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

/** One cell, or one character of a text, is another one each time. */
const changes = {
  /** @type {(report: Report, turn: number) => Report} */
  figure: (report, turn) => ({
    ...report,
    figures: { ...report.figures, 'requests.granted.natural': turn },
  }),
  /** @type {(report: Report, turn: number) => Report} */
  character: (report, turn) => ({
    ...report,
    texts: {
      ...report.texts,
      'overview.proactive': `${report.texts['overview.proactive'] ?? ''}${String.fromCharCode(0x4e00 + turn)}`,
    },
  }),
};

export async function measureChecks() {
  const { examine } = await builtChecks();
  /** @type {Report} */
  const report = JSON.parse(readFileSync(draft, 'utf8')).report;
  // Another text of last year's than this year's, so that both are read.
  const turned = Object.entries(report.texts).map(([id, text = '']) => [
    id,
    text.split('。').reverse().join('。'),
  ]);
  const last = {
    report: { ...report, year: (report.year ?? 0) - 1, texts: Object.fromEntries(turned) },
    printed: {},
  };
  const plainly = (/** @type {Report} */ changed) =>
    [changed, last.report].flatMap(each => {
      const { texts } = JSON.parse(JSON.stringify(each));
      return Object.values(texts).flatMap(
        text => String(text).match(/\d+(?:\.\d+)?\s*[件份宗条次个%]?/g) ?? [],
      );
    });
  let turn = 0;
  const timed = (/** @type {() => unknown} */ work) => {
    const from = performance.now();
    work();
    return performance.now() - from;
  };
  const measure = (/** @type {keyof typeof changes} */ kind) => {
    const once = () => {
      const changed = changes[kind](report, turn++);
      return { app: timed(() => examine(changed, last)), plain: timed(() => plainly(changed)) };
    };
    for (let run = 0; run < runs; run++) once();
    return Array.from({ length: repetitions }, () => {
      const all = Array.from({ length: runs }, once);
      return { app: all.map(({ app }) => app), plain: all.map(({ plain }) => plain) };
    });
  };
  return { figure: compare(measure('figure'), median), character: compare(measure('character'), median) };
}
