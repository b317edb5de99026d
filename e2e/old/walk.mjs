/** One browser, one way of opening the page: the whole job, with the browser ended and started again in between. */

import { openDesk } from './desk.mjs';
import {
  chooses,
  findsDraft,
  givingAway,
  inTwoWindows,
  isKept,
  readsPdf,
  reviews,
  takesNewVersion,
  writing,
} from './job.mjs';
import { troubles } from './troubles.mjs';

/** @typedef {import('./desk.mjs').Walked} Walked */
/** @typedef {import('./hands.mjs').Browser} Browser */
/** @typedef {import('./job.mjs').Way} Way */

/** What takes long, and differs by the browser's age only, is walked in some of them. */
const choosing = ['78', '83', '109', 'newest', 'firefox'];
const reviewing = ['78', '86', '109', 'newest', 'firefox'];

/**
 * @param {Browser} browser
 * @param {{ way: Way, picture: string }} how picture: the beginning of the files' names
 * @returns {Promise<Walked>}
 */
export async function walk(browser, { way, picture }) {
  const desk = await openDesk(browser, { way, picture });
  const choosingToo = choosing.includes(browser.name) ? [chooses] : [];
  return desk.finish(async () => {
    if (way === 'localhost') {
      await desk.sits([...writing(way), isKept], 'kill');
      await desk.sits([findsDraft, ...givingAway, ...choosingToo, readsPdf], 'close');
      await desk.site.stop();
      // Some browsers spoil what they keep when they use it: once more, then.
      await desk.sits([findsDraft], 'close');
      await desk.sits([findsDraft], 'kill');
      await desk.site.start();
      await desk.site.publish('next');
      await desk.sits([takesNewVersion('next'), findsDraft], 'close');
    } else if (way === 'file') {
      await desk.sits(writing(way), 'kill');
      const reviewingToo = reviewing.includes(browser.name) ? [reviews] : [];
      const steps = [findsDraft, ...givingAway, ...reviewingToo, inTwoWindows, ...choosingToo, readsPdf];
      await desk.sits(steps, 'close');
    } else {
      await desk.sits(writing(way), 'kill');
      await desk.sits([findsDraft, ...givingAway, inTwoWindows, readsPdf], 'close');
    }
  });
}

/**
 * All that can befall the storage of this browser, each from a new profile.
 * @param {Browser} browser
 * @param {{ picture: string }} how
 * @returns {Promise<Walked>}
 */
export async function meetTroubles(browser, { picture }) {
  let steps = 0;
  /** @type {string[]} */
  const problems = [];
  for (const { mood, isSpoilt, complaint, before, step, next } of troubles.filter(one =>
    one.in.test(browser.name),
  )) {
    const desk = await openDesk(browser, {
      way: 'file',
      picture,
      ...(complaint && { complaint }),
    });
    if (isSpoilt) browser.spoil(desk.profile);
    const met = await desk.finish(async () => {
      if (before) await desk.sits([before], 'close');
      await desk.sits([step], 'kill', mood);
      if (next) await desk.sits([next], 'close');
    });
    steps += met.steps;
    problems.push(...met.problems);
  }
  return { steps, problems, lines: null };
}

/** @param {Browser} browser */
export const hasTroubles = browser => troubles.some(one => one.in.test(browser.name));
