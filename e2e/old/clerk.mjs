/** The clerk, told without the journeys' driver: it starts at Chromium 106. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { differenceOf, readPdf } from './pdf.mjs';
import { documentIn, field, labelled, paper, shown, textOf } from './sight.mjs';

/** @typedef {import('./hands.mjs').Page} Page */

export class Clerk {
  /**
   * @param {Page} page
   * @param {string} downloads the folder that the browser puts files into
   */
  constructor(page, downloads) {
    this.page = page;
    this.downloads = downloads;
    /** The lines of the text on paper, as this browser broke them. @type {string | null} */
    this.lines = null;
  }

  /**
   * @param {string} what said when it does not come true
   * @param {string} condition
   */
  async sees(what, condition) {
    if (!(await this.page.holds(condition))) throw new Error(`not seen: ${what}`);
  }

  /**
   * @param {string} what
   * @param {string} element an expression for it
   */
  async clicks(what, element) {
    if (!(await this.page.click(element))) throw new Error(`cannot be clicked: ${what}`);
  }

  /** @param {string} words */
  clicksButton(words) {
    return this.clicks(words, shown('button', words));
  }

  seesHome() {
    return this.sees('the start page', "document.querySelector('.home-head')");
  }

  async goesHome() {
    await this.clicks('全部草稿', shown('a', '全部草稿'));
    await this.seesHome();
  }

  /** @param {string} organ whose report she begins without last year's */
  async begins(organ) {
    await this.seesHome();
    await this.clicks('机关名称', labelled('机关名称'));
    await this.page.type(organ);
    await this.clicks('年度', labelled('年度'));
    await this.page.press('Control+a');
    await this.page.type('2025');
    await this.clicks('新建', shown('button', '新建'));
    await this.sees('the first step', 'document.querySelector(\'[data-step="basic"][aria-current="step"]\')');
  }

  opensDraft() {
    return this.clicks('the draft', "document.querySelector('.draft-link')");
  }

  /** @param {string} step */
  async goesTo(step) {
    await this.clicks(`the step ${step}`, `document.querySelector('[data-step="${step}"]')`);
    await this.sees(
      `the step ${step}`,
      `document.querySelector('[data-step="${step}"][aria-current="step"]')`,
    );
  }

  async looksAtEveryStep() {
    const steps = await this.page.evaluate(
      "[...document.querySelectorAll('[data-step]')].map(one => one.getAttribute('data-step'))",
    );
    if (!Array.isArray(steps) || steps.length < 9) throw new Error(`there are only ${steps} to go to`);
    for (const step of steps) {
      await this.goesTo(step);
      await this.sees('its head', "document.querySelector('.step-head h2')");
      await this.sees('nothing beyond the right edge', 'document.documentElement.scrollWidth <= innerWidth');
    }
  }

  /** @param {string} path */
  async picks(path) {
    const input = 'input[type="file"]';
    await this.sees('where files are picked', `document.querySelector('${input}')`);
    await this.page.pick(input, path);
  }

  /** @param {string} path of a text */
  async pastesReport(path) {
    await this.clicks('the box to paste into', "document.querySelector('textarea')");
    await this.copiesElsewhere(readFileSync(path, 'utf8'), '');
    await this.page.press('Control+v');
    await this.clicksButton('读取粘贴的内容');
  }

  async takesAsLastYear() {
    await this.sees('the review', "document.querySelector('.review-head')");
    const next = shown('button', '看好了，下一步');
    const purpose = shown('.purpose-way', '作为上年报告');
    await this.sees('a way on', `${next} || ${purpose}`);
    if (await this.page.evaluate(`Boolean(${next})`)) await this.clicks('看好了，下一步', next);
    // Which choice is proposed depends on the day.
    await this.clicks("as last year's", purpose);
    await this.clicksButton('开始编 2025 年报告');
    await this.sees('the first step', 'document.querySelector(\'[data-step="basic"][aria-current="step"]\')');
  }

  /**
   * @param {string} cell the first
   * @param {readonly string[]} figures from there to the right
   */
  async typesFigures(cell, figures) {
    await this.clicks(cell, field(`cell:${cell}`));
    for (const figure of figures) {
      for (const digit of figure) await this.page.press(digit);
      await this.page.press('Tab');
    }
  }

  /**
   * @param {string} cell the first
   * @param {readonly (readonly string[])[]} rows
   */
  async pastesBlock(cell, rows) {
    await this.clicks(cell, field(`cell:${cell}`));
    const html = rows.map(row => `<tr>${row.map(text => `<td>${text}</td>`).join('')}</tr>`).join('');
    await this.copiesElsewhere(rows.map(row => row.join('\t')).join('\r\n'), `<table>${html}</table>`);
    await this.page.press('Control+v');
  }

  /**
   * What another program puts on the clipboard. The focus stays.
   * @param {string} text
   * @param {string} html
   */
  async copiesElsewhere(text, html) {
    await this.page.evaluate(`window.addEventListener('copy', event => {
      event.stopPropagation();
      event.clipboardData.setData('text/plain', ${JSON.stringify(text)});
      if (${html !== ''}) event.clipboardData.setData('text/html', ${JSON.stringify(html)});
      event.preventDefault();
      window.wasCopied = true;
    }, { once: true, capture: true })`);
    await this.page.press('Control+c');
    await this.sees('the copy', 'window.wasCopied');
  }

  /**
   * @param {string} place
   * @param {string} text in place of what stands there
   */
  async writes(place, text) {
    await this.clicks(place, field(place));
    await this.page.press('Control+a');
    await this.page.type(text);
    await this.seesValue(place, text);
  }

  /**
   * @param {string} place
   * @param {string} text that she copied elsewhere, in place of what stands there
   */
  async pastes(place, text) {
    await this.clicks(place, field(place));
    await this.page.press('Control+a');
    await this.copiesElsewhere(text, '');
    await this.page.press('Control+v');
    await this.seesValue(place, text);
  }

  /** @param {string} place @param {string} value */
  seesValue(place, value) {
    return this.sees(`“${value}” in ${place}`, `(${field(place)} || {}).value === ${JSON.stringify(value)}`);
  }

  /** @param {string} cell @param {string} value */
  seesFigure(cell, value) {
    return this.seesValue(`cell:${cell}`, value);
  }

  /** @param {string} cell @param {string} value */
  seesTotal(cell, value) {
    return this.sees(`the total ${value}`, `${textOf(`[data-total="${cell}"] output`)} === '${value}'`);
  }

  seesSaved() {
    return this.sees('已保存', `String(${textOf('.save')}).includes('已保存')`);
  }

  /** @param {string} why in words of the sentence */
  async seesUnsaved(why) {
    const said = `String(${textOf('.save')})`;
    await this.sees(`that it is not saved: ${why}`, `${said}.includes('${why}')`);
    if (await this.page.evaluate(`${said}.includes('已保存')`))
      throw new Error('what is not saved is said to be');
  }

  /** How often the draft was saved. @returns {Promise<number>} */
  async saves() {
    return Number(await this.page.evaluate("document.querySelector('.save').dataset.saves"));
  }

  /** @param {number} before how often it had been */
  async seesSavedSince(before) {
    await this.sees('a save', `Number(document.querySelector('.save').dataset.saves) > ${before}`);
    await this.seesSaved();
  }

  /** @param {string} words */
  seesTrouble(words) {
    return this.sees(words, `String(${textOf('.storage-trouble, .home-warning')}).includes('${words}')`);
  }

  /** @param {string} line */
  async choosesInFileMenu(line) {
    await this.clicks('文件', "document.querySelector('.file-menu > button')");
    await this.clicks(line, shown('.file-menu-panel button', line));
  }

  /** @param {string} words that one of the versions that were kept has, other than the draft as it stands */
  async findsInVersions(words) {
    await this.choosesInFileMenu('历史版本');
    await this.sees('a version', "document.querySelector('.version')");
    const versions = "[...document.querySelectorAll('.version')]";
    const count = Number(await this.page.evaluate(`${versions}.length`));
    for (let at = 0; at < count; at++) {
      await this.clicks('a version', `${versions}[${at}]`);
      await this.sees(
        'what is in it',
        `${versions}[${at}].getAttribute('aria-pressed') === 'true' &&
          document.querySelector('.versions-detail .versions-look')`,
      );
      if (await this.page.evaluate(`${textOf('.versions-detail')}.includes('${words}')`)) return;
    }
    throw new Error(`“${words}” is in none of ${count} versions`);
  }

  /** @param {string} figure that must stand on them */
  async seesSheets(figure) {
    await this.goesTo('export');
    await this.sees(
      'the tables on paper',
      `${paper} && ${paper}.querySelectorAll('td').length >= 200 && ${paper}.body.textContent.includes('${figure}')`,
    );
  }

  async prints() {
    await this.clicksButton('打印 / 存为 PDF');
    await this.goesOnAllTheSame();
    await this.#seesPrinted('iframe.paper');
  }

  /** @param {string} figure that must stand on its sheets */
  async printsForReview(figure) {
    await this.goesTo('export');
    await this.clicksButton('打印送审包');
    const frame = 'iframe.sign-off-copy';
    await this.sees(
      'the papers for review',
      `${documentIn(frame)} && ${documentIn(frame)}.readyState === 'complete' &&
        ${documentIn(frame)}.body.textContent.includes('${figure}')`,
    );
    await this.#seesPrinted(frame);
  }

  /**
   * Each sheet is a page of A4, with all its signs.
   * @param {string} frame a selector
   */
  async #seesPrinted(frame) {
    const sheets = await this.#shownSheets(frame);
    const html = String(await this.page.evaluate(`document.querySelector('${frame}').srcdoc`));
    const pages = await readPdf(await this.page.print(html));
    if (sheets.length < 4 || pages.length !== sheets.length)
      throw new Error(`${sheets.length} sheets shown, ${pages.length} printed`);
    for (const [index, page] of pages.entries()) {
      if (page.size.join() !== '210,297') throw new Error(`page ${index + 1} is ${page.size.join(' × ')} mm`);
      const { missing, beyond } = differenceOf(sheets[index] ?? '', page.text);
      if (missing.length + beyond.length > 0)
        throw new Error(`page ${index + 1} lacks “${missing.join('')}”, has “${beyond.join('')}” beyond`);
    }
  }

  /**
   * @param {string} frame
   * @returns {Promise<readonly string[]>} the text of each sheet
   */
  async #shownSheets(frame) {
    const texts = await this.page.evaluate(
      `[...${documentIn(frame)}.querySelectorAll('section.page')].map(sheet => {
        const printed = sheet.cloneNode(true);
        // For those who hear the page.
        for (const caption of printed.querySelectorAll('caption')) caption.remove();
        return printed.textContent;
      })`,
    );
    return Array.isArray(texts) ? texts.map(String) : [];
  }

  async looksAtLines() {
    const lines = `[...${paper}.querySelectorAll('.line')]`;
    const text = String(await this.page.evaluate(`${lines}.map(line => line.textContent).join('\\n')`));
    if (text === '') throw new Error('no line of text on paper');
    this.lines = text;
  }

  /** Where she is asked about errors. */
  async goesOnAllTheSame() {
    if (await this.page.evaluate("Boolean(document.querySelector('dialog[open]'))"))
      await this.clicks('仍要导出', shown('dialog[open] button', '仍要导出'));
  }

  /**
   * @param {string} words on the button
   * @param {string} ending of the file
   * @returns {Promise<Uint8Array>} what arrived
   */
  async #downloads(words, ending) {
    await this.clicksButton(words);
    await this.goesOnAllTheSame();
    const path = await this.#arrives(ending);
    return readFileSync(path);
  }

  /** @param {string} ending */
  async #arrives(ending) {
    const end = Date.now() + 60_000;
    for (;;) {
      const name = readdirSync(this.downloads).find(found => found.endsWith(ending));
      const busy = readdirSync(this.downloads).some(found => /\.(crdownload|part)$/.test(found));
      if (name !== undefined && !busy) {
        const path = join(this.downloads, name);
        if (readFileSync(path).length > 0) return path;
      }
      if (Date.now() > end) throw new Error(`no file *${ending} arrived`);
      // Nothing tells when a file is there, in every browser.
      await this.page.evaluate('new Promise(resolve => setTimeout(resolve, 30))');
    }
  }

  /**
   * @param {string} words on the button
   * @param {string} ending of the file
   * @param {readonly string[]} pieces that must stand in it
   */
  async downloadsText(words, ending, pieces) {
    await this.clicksButton(words);
    await this.goesOnAllTheSame();
    return this.receivesText(ending, pieces);
  }

  /**
   * @param {string} ending of a file that is under way
   * @param {readonly string[]} pieces
   */
  async receivesText(ending, pieces) {
    const bytes = readFileSync(await this.#arrives(ending));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    for (const piece of pieces) if (!text.includes(piece)) throw new Error(`${ending} lacks “${piece}”`);
    return text;
  }

  /**
   * A Word file or a workbook: a whole archive, whose parts have the pieces.
   * @param {string} words
   * @param {string} ending
   * @param {readonly string[]} pieces
   */
  async downloadsOffice(words, ending, pieces) {
    const parts = Object.entries(unzipSync(await this.#downloads(words, ending)));
    const text = parts
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, content]) => strFromU8(content).replace(/<[^>]*>/g, ''))
      .join('\n');
    for (const piece of pieces) if (!text.includes(piece)) throw new Error(`${ending} lacks “${piece}”`);
  }
}
