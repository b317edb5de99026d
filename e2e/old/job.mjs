/** The clerk's main job, each step as she would tell it: what she does, and what she then sees. */

import { join } from 'node:path';
import { root } from '../tools/program.mjs';
import { shown } from './clerk.mjs';

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
