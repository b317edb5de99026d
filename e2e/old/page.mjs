/** One page of a browser: opened, asked, photographed, and listened to. */

import { writeFileSync } from 'node:fs';

/** @typedef {import('./devtools.mjs').Browser} Browser */
/** @typedef {import('./devtools.mjs').Json} Json */
/**
 * @typedef {object} Page
 * @property {(url: string) => Promise<void>} goto
 * @property {() => Promise<void>} reload
 * @property {(expression: string) => Promise<unknown>} evaluate the value of an expression, awaited
 * @property {(condition: string) => Promise<boolean>} holds whether a condition holds now or within 15 s
 * @property {(text: string) => Promise<void>} type puts text where the cursor is, as a keyboard does
 * @property {(path: string) => Promise<void>} photograph writes a PNG
 * @property {(html: string) => Promise<Buffer>} print another page as PDF, on the paper it asks for
 * @property {readonly string[]} problems errors, warnings and requests that should not be, so far
 */

/**
 * @param {Browser} browser
 * @param {(url: string) => boolean} isOwn whether a request may be made
 * @returns {Promise<Page>}
 */
export async function openPage(browser, isOwn) {
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
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) {
    await browser.call(`${domain}.enable`, {}, session);
  }
  await browser.call(
    'Emulation.setDeviceMetricsOverride',
    { width: 1366, height: 768, deviceScaleFactor: 1, mobile: false },
    session,
  );

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

  /** @param {() => Promise<Json>} start */
  async function load(start) {
    const done = new Promise(resolve => {
      loaded = () => resolve(undefined);
    });
    const { errorText } = await start();
    if (typeof errorText === 'string') throw new Error(errorText);
    await done;
  }

  return {
    problems,
    evaluate,
    goto: url => load(() => browser.call('Page.navigate', { url }, session)),
    reload: () => load(() => browser.call('Page.reload', {}, session)),
    async type(text) {
      await browser.call('Input.insertText', { text }, session);
    },
    async holds(condition) {
      const value = await evaluate(`new Promise(resolve => {
        const look = () => { if (${condition}) resolve(true); };
        // A frame inside loads without a sign in the page around it.
        setInterval(look, 100);
        setTimeout(() => resolve(false), 15000);
        look();
      })`);
      return value === true;
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
