/** One page of a Chromium: opened, asked, photographed, and listened to. */

import { writeFileSync } from 'node:fs';
import { holds, spotOf } from './hands.mjs';

/** How long a page may take to load, in milliseconds. */
const patience = 90_000;

/** @typedef {import('./devtools.mjs').Browser} Browser */
/** @typedef {import('./devtools.mjs').Json} Json */
/** @typedef {import('./hands.mjs').Page} Page */

/** Keys that are no letters or digits, with the numbers that Windows gave them. */
const named = /** @type {Readonly<Record<string, number>>} */ ({ Tab: 9, Enter: 13, Escape: 27 });

/**
 * @param {Browser} browser
 * @param {{ isOwn: (url: string) => boolean, downloads: string }} how isOwn: whether a request may be made;
 *   downloads: a folder
 * @returns {Promise<Page>}
 */
export async function openPage(browser, { isOwn, downloads }) {
  const { targetId } = await browser.call('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser.call('Target.attachToTarget', { targetId, flatten: true });
  const session = String(sessionId);
  /** @type {string[]} */
  const problems = [];
  /** @type {() => void} */
  let loaded = () => undefined;

  browser.listen((method, params, from) => {
    if (from !== session) return;
    if (method === 'Page.loadEventFired') loaded();
    const problem = problemOf(method, params, isOwn);
    if (problem !== undefined) problems.push(problem);
  });
  for (const domain of ['Page', 'Runtime', 'Log', 'Network', 'DOM']) {
    await browser.call(`${domain}.enable`, {}, session);
  }
  await browser.call(
    'Emulation.setDeviceMetricsOverride',
    { width: 1366, height: 768, deviceScaleFactor: 1, mobile: false },
    session,
  );
  const taking = { behavior: 'allow', downloadPath: downloads };
  // Known from 83 on; the other is known to all, and gone one day.
  await browser
    .call('Browser.setDownloadBehavior', taking)
    .catch(() => browser.call('Page.setDownloadBehavior', taking, session));

  /** @param {string} expression */
  async function evaluate(expression) {
    const answer = await browser.call(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true, userGesture: true },
      session,
    );
    if (isJson(answer.exceptionDetails)) throw new Error(exceptionText(answer.exceptionDetails));
    return isJson(answer.result) ? answer.result.value : undefined;
  }

  /**
   * @param {string} method
   * @param {Json} params
   */
  async function ofStorage(method, params) {
    // What is empty yet will be a file.
    const origin = await evaluate("/^http/.test(location.protocol) ? location.origin : 'file://'");
    return browser.call(`Storage.${method}`, { origin, ...params }, session);
  }

  return {
    problems,
    evaluate,
    async goto(url) {
      /** @type {NodeJS.Timeout | undefined} */
      let timer;
      const done = new Promise(resolve => {
        loaded = () => resolve(undefined);
      });
      const { errorText } = await browser.call('Page.navigate', { url }, session);
      if (typeof errorText === 'string') throw new Error(errorText);
      const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`${url} did not load`)), patience);
      });
      await Promise.race([done, late]).finally(() => clearTimeout(timer));
    },
    holds: condition => holds(evaluate, condition),
    async click(element) {
      const spot = await spotOf(evaluate, element);
      if (spot === null) return false;
      for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased']) {
        const pressed = type === 'mouseMoved' ? {} : { button: 'left', clickCount: 1 };
        await browser.call('Input.dispatchMouseEvent', { type, ...spot, ...pressed }, session);
      }
      return true;
    },
    async press(keys) {
      const parts = keys.split('+');
      const key = parts.pop() ?? '';
      const modifiers = parts.includes('Control') ? 2 : 0;
      const known = named[key];
      const windowsVirtualKeyCode = known ?? key.toUpperCase().charCodeAt(0);
      const code = known !== undefined ? key : /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`;
      const text = modifiers > 0 || (known !== undefined && key !== 'Enter') ? {} : { text: key };
      if (key === 'Enter') Object.assign(text, { text: '\r' });
      const about = { key, code, windowsVirtualKeyCode, modifiers };
      const type = 'text' in text ? 'keyDown' : 'rawKeyDown';
      await browser.call('Input.dispatchKeyEvent', { type, ...about, ...text }, session);
      await browser.call('Input.dispatchKeyEvent', { type: 'keyUp', ...about }, session);
    },
    async type(text) {
      await browser.call('Input.insertText', { text }, session);
    },
    async pick(input, path) {
      const { result } = await browser.call(
        'Runtime.evaluate',
        { expression: `document.querySelector(${JSON.stringify(input)})` },
        session,
      );
      const objectId = isJson(result) ? result.objectId : undefined;
      await browser.call('DOM.setFileInputFiles', { files: [path], objectId }, session);
    },
    async print(html) {
      const created = await browser.call('Target.createTarget', { url: 'about:blank' });
      const attached = await browser.call('Target.attachToTarget', {
        targetId: created.targetId,
        flatten: true,
      });
      const printing = String(attached.sessionId);
      const { frameTree } = await browser.call('Page.getFrameTree', {}, printing);
      const frameId = isJson(frameTree) && isJson(frameTree.frame) ? frameTree.frame.id : undefined;
      await browser.call('Page.setDocumentContent', { frameId, html }, printing);
      const { data } = await browser.call('Page.printToPDF', { preferCSSPageSize: true }, printing);
      await browser.call('Target.closeTarget', { targetId: created.targetId });
      return Buffer.from(String(data), 'base64');
    },
    storage: {
      fill: async () => void (await ofStorage('overrideQuotaForOrigin', { quotaSize: 1 })),
      free: async () => void (await ofStorage('overrideQuotaForOrigin', {})),
      clear: async () => void (await ofStorage('clearDataForOrigin', { storageTypes: 'indexeddb' })),
    },
    async photograph(path) {
      const { data } = await browser.call('Page.captureScreenshot', { format: 'png' }, session);
      writeFileSync(path, Buffer.from(String(data), 'base64'));
    },
  };
}

/**
 * @param {string} method
 * @param {Json} params
 * @param {(url: string) => boolean} isOwn
 * @returns {string | undefined} what is wrong about an event
 */
function problemOf(method, params, isOwn) {
  if (method === 'Runtime.exceptionThrown' && isJson(params.exceptionDetails)) {
    return `page error: ${exceptionText(params.exceptionDetails)}`;
  }
  if (method === 'Runtime.consoleAPICalled' && (params.type === 'error' || params.type === 'warning')) {
    const parts = Array.isArray(params.args) ? params.args : [];
    return `console ${params.type}: ${parts.map(part => part.value ?? part.description).join(' ')}`;
  }
  if (method === 'Log.entryAdded' && isJson(params.entry)) {
    const { level, text } = params.entry;
    return level === 'error' || level === 'warning' ? `log ${level}: ${text}` : undefined;
  }
  if (method === 'Network.requestWillBeSent' && isJson(params.request)) {
    const url = String(params.request.url);
    return isOwn(url) ? undefined : `request to ${url}`;
  }
  return undefined;
}

/** @param {Json} details */
function exceptionText(details) {
  const { exception, text } = details;
  return String((isJson(exception) && exception.description) || text);
}

/**
 * @param {unknown} value
 * @returns {value is Json}
 */
function isJson(value) {
  return typeof value === 'object' && value !== null;
}
