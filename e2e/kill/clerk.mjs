/** A clerk who does one thing after the other, at random, until the power goes. */

import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {import('./page.mjs').Page} Page */

/** Where the clerk works. */
export const steps = ['proactive', 'requests', 'disputes', 'problems', 'overview', 'others'];
const words = '一是公开不够及时二是解读形式单一三是基层培训不足下一步将加强政策解读完善目录做好依申请公开';

/**
 * @template T
 * @param {() => number} random
 * @param {readonly T[]} list
 * @returns {T}
 */
const pick = (random, list) => /** @type {T} */ (list[Math.floor(random() * list.length)]);

/** @param {string} step */
const stands = step => `document.querySelector('.main.main-${step} .step-head')`;

/**
 * @param {Page} page
 * @param {string} step
 */
export async function goTo(page, step) {
  await page.evaluate(`location.hash = location.hash.replace(/[^/]*$/, '${step}')`);
  if (!(await page.holds(stands(step)))) throw new Error(`the step ${step} does not open`);
}

/** Puts the cursor into a random field of one kind; `false`: there is none. */
const focusOn = `(selector, share) => {
  const fields = [...document.querySelectorAll('.main ' + selector)].filter(field => 'value' in field);
  const field = fields[Math.floor(share * fields.length)];
  if (!field) return false;
  field.focus();
  if (field.tagName === 'TEXTAREA') field.setSelectionRange(field.value.length, field.value.length);
  else field.select();
  return true;
}`;

/**
 * Presses a button by its words; `false`: there is none.
 * @param {Page} page
 * @param {string} label
 */
const presses = (page, label) =>
  page.evaluate(`(() => {
    const button = [...document.querySelectorAll('.main button')].find(one => one.textContent.includes('${label}'));
    if (button) button.click();
    return Boolean(button);
  })()`);

/**
 * Works until the page is gone. `onKey` is called before each key.
 * @param {Page} page
 * @param {() => number} random
 * @param {(step: string) => void} onStep
 * @param {() => void} onKey
 */
export async function work(page, random, onStep, onKey) {
  /** Whether the last thing done was done in the step that is open: what undo takes back is then on screen. */
  let isFresh = false;
  const go = async () => {
    const step = pick(random, steps);
    await goTo(page, step);
    onStep(step);
    isFresh = false;
  };
  const types = async (/** @type {string} */ text) => {
    for (const sign of text) {
      onKey();
      await page.type(sign);
      await pause(20 + random() * 120);
    }
    isFresh = true;
  };
  const figure = async () => {
    if (await page.evaluate(`(${focusOn})('[data-place^="cell:"]', ${random()})`)) {
      await types(String(Math.floor(random() * 1000)));
    }
  };
  const text = async () => {
    if (await page.evaluate(`(${focusOn})('[data-place^="text:"]', ${random()})`)) {
      const from = Math.floor(random() * words.length);
      await types(words.slice(from, from + 2 + Math.floor(random() * 10)));
    }
  };
  const deleteText = async () => {
    if (!(await page.evaluate(`(${focusOn})('[data-place^="text:"]', ${random()})`))) return;
    await page.evaluate(
      `document.activeElement.setSelectionRange(Math.floor(document.activeElement.value.length * ${random()}), document.activeElement.value.length)`,
    );
    onKey();
    await page.press('Backspace', 8);
    isFresh = true;
  };
  const undo = async () => {
    if (!isFresh) return;
    isFresh = false;
    onKey();
    await page.press('z', 90, 2);
  };
  const zeros = async () => {
    onKey();
    if (await presses(page, '其余空白格都填 0')) isFresh = true;
  };
  const part = async () => {
    onKey();
    if (await presses(page, '增加一个方面')) isFresh = true;
  };
  const acts = [figure, figure, figure, text, text, text, deleteText, undo, zeros, part, go];
  await go();
  for (;;) {
    await pick(random, acts)();
    await pause(random() * 150);
  }
}
