/** One page in a browser that will be killed: eyes that tell at once what is on screen, and hands. */

import { setTimeout as pause } from 'node:timers/promises';
import { startBrowser } from '../old/devtools.mjs';

/** @typedef {import('./judge.mjs').Seen} Seen */

/** Tells of every field whose value on screen is another than at the last frame; runs in the page. */
const eyes = `(() => {
  const known = new Map();
  let step = '';
  const look = () => {
    // What is drawn, not where the address says one is: the one follows the other.
    const here = (document.querySelector('.main') || {}).className;
    if (here !== step) known.clear();
    step = here;
    const now = new Map();
    if (document.querySelector('.step-head')) {
      for (const field of document.querySelectorAll('.main [data-place^="cell:"], .main [data-place^="text:"]')) {
        if ('value' in field) now.set(field.dataset.place, field.value);
      }
    }
    const at = Date.now();
    const news = [];
    for (const [place, value] of now) if (known.get(place) !== value) news.push({ place, value, at });
    if (now.size > 0) for (const place of known.keys()) if (!now.has(place)) news.push({ place, value: null, at });
    for (const { place, value } of news) value === null ? known.delete(place) : known.set(place, value);
    if (news.length > 0) window.seenByTheClerk(JSON.stringify(news));
  };
  const everyFrame = () => {
    look();
    requestAnimationFrame(everyFrame);
  };
  requestAnimationFrame(everyFrame);
  // What is done may be saved before the next frame tells of it; a timer set first is heard first.
  for (const act of ['input', 'click', 'keydown']) document.addEventListener(act, () => setTimeout(look), true);
})()`;

/**
 * @typedef {object} Page
 * @property {(url: string) => Promise<void>} goto
 * @property {(expression: string) => Promise<unknown>} evaluate
 * @property {(condition: string) => Promise<boolean>} holds
 * @property {(text: string) => Promise<void>} type
 * @property {(key: string, code: number, modifiers?: number) => Promise<void>} press
 * @property {() => Promise<void>} stop until the eyes have told of the last act; what was saved unseen could not be judged
 * @property {() => Promise<void>} kill
 */

/**
 * Opens a browser with a profile that may have been left by a killed one.
 * @param {string} path
 * @param {string} profile
 * @param {(news: readonly Seen[]) => void} onSeen hears it through a pipe, so that a kill takes nothing back
 * @returns {Promise<Page>}
 */
export async function openPage(path, profile, onSeen) {
  const browser = startBrowser(path, profile, []);
  /** No hand moves any more: the end has come. */
  let isOver = false;
  /** @type {Set<Promise<unknown>>} */
  const underWay = new Set();
  const { targetId } = await browser.call('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser.call('Target.attachToTarget', { targetId, flatten: true });
  /** @type {(method: string, params?: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>} */
  const call = async (method, params = {}) => {
    if (isOver) throw new Error('the browser was killed');
    const answer = browser.call(method, params, String(sessionId));
    underWay.add(answer);
    return answer.finally(() => underWay.delete(answer));
  };
  browser.listen((method, params) => {
    if (method === 'Runtime.bindingCalled' && params.name === 'seenByTheClerk') {
      onSeen(JSON.parse(String(params.payload)));
    }
  });
  await Promise.all([
    call('Page.enable'),
    call('Runtime.enable'),
    call('Runtime.addBinding', { name: 'seenByTheClerk' }),
    call('Page.addScriptToEvaluateOnNewDocument', { source: eyes }),
    call('Emulation.setFocusEmulationEnabled', { enabled: true }),
  ]);

  /** @param {string} expression */
  async function evaluate(expression) {
    const answer = await call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(answer.exceptionDetails)}`);
    return /** @type {{ value?: unknown }} */ (answer.result).value;
  }

  return {
    async goto(url) {
      await call('Page.navigate', { url });
    },
    evaluate,
    async holds(condition) {
      const end = Date.now() + 30_000;
      while (Date.now() < end) {
        const isTrue = await evaluate(`Boolean(${condition})`).catch(error => {
          // Between two pages there is nothing to ask.
          if (isOver) throw error;
          return false;
        });
        if (isTrue) return true;
        await pause(20);
      }
      return false;
    },
    async type(text) {
      await call('Input.insertText', { text });
    },
    async press(key, code, modifiers = 0) {
      const event = { key, windowsVirtualKeyCode: code, modifiers };
      await call('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
      await call('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
    async stop() {
      isOver = true;
      await Promise.allSettled(underWay);
      const turn = 'new Promise(done => setTimeout(done))';
      const params = { expression: turn, awaitPromise: true };
      await browser.call('Runtime.evaluate', params, String(sessionId));
    },
    async kill() {
      isOver = true;
      await browser.kill();
    },
  };
}
