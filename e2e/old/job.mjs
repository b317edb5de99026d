/** The clerk's main job, each step as she would tell it: what she does, and what she then sees. */

import { join } from 'node:path';
import { root } from '../tools/program.mjs';
import { shown } from './sight.mjs';

const fixture = (/** @type {string} */ name) => join(root, 'e2e/journeys/towns/fixtures', name);

/** What she types and writes; found again on paper and in every file. */
const figure = '4321';
const sentence = '2025年主动公开信息8765条。';
const firstCell = 'requests.received.natural';

/** @typedef {import('./clerk.mjs').Clerk} Clerk */
/**
 * @typedef {object} Step
 * @property {string} title
 * @property {(clerk: Clerk, opensWindow: () => Promise<Clerk>) => Promise<void>} act opensWindow: another of the same
 *   browser
 */
/** @typedef {'file' | 'intranet' | 'localhost'} Way */

/** How last year's report comes in: another way by each way of opening the page. @type {Readonly<Record<Way, Step>>} */
const givesLastYear = {
  file: {
    title: "picks last year's Word file",
    act: clerk => clerk.picks(fixture('wrong-total.docx')),
  },
  intranet: {
    title: "pastes last year's report as text",
    act: clerk => clerk.pastesReport(fixture('banpo-2024.txt')),
  },
  localhost: {
    title: "picks last year's web page",
    act: clerk => clerk.picks(fixture('liuhe-2024.html')),
  },
};
const aPdf = join(root, 'src/document/fixtures/case-64/input.pdf');

/**
 * Up to the moment when all is said to be saved.
 * @param {Way} way
 * @returns {readonly Step[]}
 */
export const writing = way => [
  { title: 'opens the app', act: clerk => clerk.seesHome() },
  givesLastYear[way],
  { title: "takes it as last year's", act: clerk => clerk.takesAsLastYear() },
  {
    title: 'types figures in table 三 and sees their total',
    act: async clerk => {
      await clerk.goesTo('requests');
      await clerk.typesFigures(firstCell, [figure, '5']);
      await clerk.seesFigure('requests.received.commercial', '5');
      await clerk.seesTotal('requests.received.total', '4326');
    },
  },
  {
    title: 'pastes a block of cells from elsewhere and takes it back',
    act: async clerk => {
      await clerk.pastesBlock('requests.granted.natural', [
        ['11', '12'],
        ['13', '14'],
      ]);
      await clerk.seesFigure('requests.granted.commercial', '12');
      await clerk.seesTotal('requests.granted.total', '23');
      await clerk.page.press('Control+z');
      await clerk.seesFigure('requests.granted.commercial', '');
    },
  },
  {
    title: 'writes a text',
    act: async clerk => {
      await clerk.goesTo('overview');
      await clerk.writes('text:overview.proactive', sentence);
    },
  },
  { title: 'sees it saved', act: clerk => clerk.seesSaved() },
];

/** What she finds when the browser is started again. @type {Step} */
export const findsDraft = {
  title: 'finds the draft when the browser is started again',
  act: async clerk => {
    await clerk.seesHome();
    await clerk.opensDraft();
    await clerk.goesTo('overview');
    await clerk.seesValue('text:overview.proactive', sentence);
    await clerk.goesTo('requests');
    await clerk.seesFigure(firstCell, figure);
    await clerk.seesTotal('requests.received.total', '4326');
    await clerk.seesFigure('requests.granted.commercial', '');
  },
};

/** @type {readonly Step[]} */
export const givingAway = [
  {
    title: 'looks at what is wrong',
    act: async clerk => {
      await clerk.goesTo('check');
      await clerk.sees('findings', "document.querySelector('.check-group .finding')");
    },
  },
  {
    title: 'compares with last year',
    act: async clerk => {
      await clerk.clicksButton('与上年对比');
      await clerk.sees('how much is as last year', "document.querySelector('.beside-short')");
    },
  },
  { title: 'looks at every step', act: clerk => clerk.looksAtEveryStep() },
  { title: 'sees the sheets', act: clerk => clerk.seesSheets(figure) },
  { title: 'looks at their lines', act: clerk => clerk.looksAtLines() },
  { title: 'prints them', act: clerk => clerk.prints() },
  {
    title: 'downloads HTML',
    act: async clerk => {
      await clerk.downloadsText('下载 HTML', '.html', [figure, sentence]);
    },
  },
  { title: 'downloads Word', act: clerk => clerk.downloadsOffice('下载 Word', '.docx', [figure, sentence]) },
  { title: 'downloads Excel', act: clerk => clerk.downloadsOffice('下载 Excel', '.xlsx', [figure]) },
  {
    title: 'downloads the draft file',
    act: async clerk => {
      JSON.parse(await clerk.downloadsText('下载草稿文件', '.json', [figure, sentence]));
    },
  },
  {
    title: 'looks at what was kept of the draft before it went out',
    act: async clerk => {
      await clerk.clicks('文件', "document.querySelector('.file-menu > button')");
      await clerk.clicks('历史版本', shown('.file-menu-panel button', '历史版本'));
      await clerk.clicks('a version', "document.querySelector('.version')");
      await clerk.sees('what is in it', "document.querySelector('.versions-detail h3')");
    },
  },
];

/** @type {Step} */
export const readsPdf = {
  title: 'has a PDF read',
  act: async clerk => {
    await clerk.goesHome();
    await clerk.picks(aPdf);
    await clerk.sees('what was read of the PDF', "document.querySelector('.review-head')");
  },
};

/** Two windows on one draft. @type {Step} */
export const inTwoWindows = {
  title: 'writes in two windows at once',
  act: async (clerk, opensWindow) => {
    await clerk.goesTo('requests');
    const other = await opensWindow();
    await other.page.goto(String(await clerk.page.evaluate('location.href')));
    await other.typesFigures('requests.received.research', ['2']);
    await clerk.seesTotal('requests.received.total', '4328');
    await clerk.typesFigures('requests.received.welfare', ['3']);
    await other.seesTotal('requests.received.total', '4331');
    await clerk.seesSaved();
    await other.seesSaved();
  },
};

/** Two windows write the same place before either has heard of the other. @type {Step} */
export const chooses = {
  title: 'chooses between what she wrote in two windows',
  act: async (clerk, opensWindow) => {
    const cell = 'proactive.licensing.decisions';
    await clerk.goesTo('proactive');
    const other = await opensWindow();
    await other.page.goto(String(await clerk.page.evaluate('location.href')));
    await other.goesTo('proactive');
    await clerk.seesSaved();
    const sides = [
      { window: clerk, figure: '7031' },
      { window: other, figure: '7042' },
    ];
    // A disk that is busy: both are saved once it answers, one after the other.
    await clerk.page.evaluate(holdsDrafts);
    for (const { window, figure } of sides) {
      await window.typesFigures(cell, [figure]);
      await window.seesUnsaved('正在保存');
    }
    await clerk.page.evaluate('window.holdsDrafts = false');
    const choice = (/** @type {string} */ figure) => shown('.save-disputes button', figure);
    const asked = await firstOf(sides, choice('70'));
    const [mine, theirs] = asked.window === clerk ? sides : [...sides].reverse();
    if (!mine || !theirs) throw new Error('no window asks');
    for (const { figure } of sides) await mine.window.sees(`${figure} to choose`, choice(figure));
    for (const { window, figure } of sides) await window.seesFigure(cell, figure);
    await mine.window.seesSaved();
    const before = await mine.window.saves();
    await mine.window.clicks(`${theirs.figure}, of the other window`, choice(theirs.figure));
    await mine.window.sees('that nothing is left to choose', "!document.querySelector('.save-disputes')");
    for (const { window } of sides) await window.seesFigure(cell, theirs.figure);
    await mine.window.seesSavedSince(before);
    await mine.window.findsInVersions(mine.figure);
  },
};

/**
 * @template {{ readonly window: Clerk }} T
 * @param {readonly T[]} sides
 * @param {string} condition
 * @returns {Promise<T>} the first of them in whose window it holds
 */
async function firstOf(sides, condition) {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    for (const side of sides) {
      // Looks a while in each: the one that is asked goes on asking.
      const isThere = await side.window.page.evaluate(`new Promise(resolve => {
        const end = Date.now() + 300;
        const look = () => {
          const holds = Boolean(${condition});
          if (holds || Date.now() > end) resolve(holds);
          else setTimeout(look, 50);
        };
        look();
      })`);
      if (isThere) return side;
    }
  }
  throw new Error('neither window asks');
}

/** Nobody else gets at the drafts until the window lets go. */
const holdsDrafts = `new Promise((resolve, reject) => {
  const request = indexedDB.open('zwgk-annual-report-drafts');
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const drafts = request.result.transaction(['drafts'], 'readwrite').objectStore('drafts');
    window.holdsDrafts = true;
    const hold = () => {
      drafts.count().onsuccess = () => {
        resolve(true);
        if (window.holdsDrafts) hold();
        else request.result.close();
      };
    };
    hold();
  };
})`;

/** @type {Step} */
export const reviews = {
  title: 'prints the papers for those who review the report',
  act: clerk => clerk.printsForReview(figure),
};

/** Where the browser may keep the page. @type {Step} */
export const isKept = {
  title: 'has the page kept for when there is no network',
  act: clerk => clerk.sees('the page kept', 'navigator.serviceWorker.controller'),
};

/**
 * @param {string} version
 * @returns {Step}
 */
export const takesNewVersion = version => ({
  title: 'takes the new version that is offered',
  act: async clerk => {
    await clerk.sees('the offer', "document.querySelector('.update')");
    await clerk.clicksButton('换上新版本');
    await clerk.sees(
      'the new version',
      `(document.querySelector('#page-version') || {}).textContent === '${version}'`,
    );
  },
});
