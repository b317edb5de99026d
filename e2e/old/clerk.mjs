/** The clerk's main job in a few steps, told without the journeys' driver. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/program.mjs';

/** @typedef {import('./page.mjs').Page} Page */

const lastYear = readFileSync(join(root, 'e2e/journeys/towns/fixtures/banpo-2024.txt'), 'utf8');

/**
 * @param {Page} page
 * @param {string} what said when it does not come true
 * @param {string} condition
 */
async function sees(page, what, condition) {
  if (!(await page.holds(condition))) throw new Error(`not seen: ${what}`);
}

/**
 * @param {Page} page
 * @param {string} element an expression for it
 */
async function clicks(page, element) {
  await sees(page, `something to click: ${element}`, element);
  await page.evaluate(`(${element}).click()`);
}

/** @param {string} label */
function button(label) {
  return `[...document.querySelectorAll('button')].find(one => one.textContent.includes('${label}'))`;
}

/**
 * @param {Page} page
 * @param {string} step
 */
async function goesTo(page, step) {
  await clicks(page, `document.querySelector('[data-step="${step}"]')`);
}

/**
 * @param {Page} page
 * @param {string} field a selector
 * @param {string} text
 */
async function fills(page, field, text) {
  await sees(page, field, `document.querySelector('${field}')`);
  await page.evaluate(`(field => { field.focus(); field.select(); })(document.querySelector('${field}'))`);
  await page.type(text);
}

const figure = '[data-place="cell:requests.received.natural"]';
const total = textOf('[data-total="requests.received.total"] output');

/** @param {string} selector of what may not be there yet */
function textOf(selector) {
  return `(document.querySelector('${selector}') || {}).textContent`;
}

/** What the clerk does, in order; each step begins where the one before ended. */
export const mainJob = /** @type {readonly { title: string, act: (page: Page) => Promise<void> }[]} */ ([
  {
    title: 'opens the app',
    act: page => sees(page, 'the app', "document.querySelector('#root > *:not(#old-browser)')"),
  },
  {
    title: "pastes last year's report",
    act: async page => {
      await fills(page, 'textarea', lastYear);
      await clicks(page, button('读取粘贴的内容'));
    },
  },
  {
    title: 'accepts what was read',
    act: async page => {
      // Which choice is proposed depends on the day.
      await clicks(page, "document.querySelector('.purpose-way input')");
      await clicks(page, button('开始编 2025 年报告'));
    },
  },
  {
    title: 'types a figure and sees its total',
    act: async page => {
      await goesTo(page, 'requests');
      await fills(page, figure, '12');
      await sees(page, 'the total 12', `${total} === '12'`);
    },
  },
  {
    title: 'sees it saved',
    act: page => sees(page, '已保存', `String(${textOf('.save')}).includes('已保存')`),
  },
  {
    title: 'comes back and finds it',
    act: async page => {
      await page.reload();
      await goesTo(page, 'requests');
      await sees(page, 'the total 12', `${total} === '12'`);
    },
  },
  {
    title: 'looks at what is wrong',
    act: async page => {
      await goesTo(page, 'check');
      await sees(page, 'findings', "document.querySelector('.check-group .finding')");
    },
  },
  {
    title: 'sees the printed page',
    act: async page => {
      await goesTo(page, 'export');
      const frame = "(document.querySelector('iframe.paper') || {}).contentDocument";
      await sees(page, 'the tables on paper', `${frame} && ${frame}.querySelectorAll('td').length >= 200`);
    },
  },
  {
    title: 'prints it',
    act: async page => {
      const sheets = String(await page.evaluate("document.querySelector('iframe.paper').srcdoc"));
      const shown = sheets.split('<section class="page').length - 1;
      const printed = (await page.print(sheets)).toString('latin1').split(/\/Type\s*\/Page\b/).length - 1;
      if (shown < 4 || printed !== shown) throw new Error(`${shown} sheets shown, ${printed} printed`);
    },
  },
]);

/**
 * The lines of the printed text, as this browser broke them.
 * @param {Page} page
 * @returns {Promise<string>}
 */
export async function printedLines(page) {
  const lines = "[...document.querySelector('iframe.paper').contentDocument.querySelectorAll('.line')]";
  const text = String(await page.evaluate(`${lines}.map(line => line.textContent).join('\\n')`));
  if (text === '') throw new Error('no line of text on paper');
  return text;
}
