/** What befalls the storage of a browser: the clerk is told, writes on, and takes the file along. */

/** @typedef {import('./clerk.mjs').Clerk} Clerk */
/** @typedef {import('./hands.mjs').Browser} Browser */
/** @typedef {import('./hands.mjs').Mood} Mood */
/** @typedef {import('./job.mjs').Step} Step */
/**
 * @typedef {object} Trouble
 * @property {RegExp} in the names of the browsers that can be brought into it
 * @property {Mood} [mood]
 * @property {boolean} [isSpoilt] the profile is, before the browser begins
 * @property {RegExp} [complaint] what the browser may say of it
 * @property {Step} [before] with a browser as it should be
 * @property {Step} step when the browser is started again
 * @property {Step} [next] when it is started once more, and all is well
 */

const organ = '青山县柳河镇人民政府';
const place = 'text:problems';
const sentence = '存不上也要带走。';

/** So long that it finds no place in what little room another text left; no two parts of it are alike. */
function longText() {
  let last = 7;
  const signs = Array.from({ length: 40_000 }, () => {
    last = (last * 48_271) % 2_147_483_647;
    return String.fromCharCode(0x4e00 + (last % 20_000));
  });
  return signs.join('');
}

/** @param {Clerk} clerk @param {string} text that she wrote */
async function takesFileAlong(clerk, text) {
  await clerk.choosesInFileMenu('下载草稿文件');
  JSON.parse(await clerk.receivesText('.json', [text]));
}

/** @param {Clerk} clerk @param {string} text that a new draft gets */
async function beginsWith(clerk, text) {
  await clerk.begins(organ);
  await clerk.goesTo('problems');
  await clerk.pastes(place, text);
}

/** @param {Clerk} clerk */
async function writesInMemory(clerk) {
  await clerk.seesHome();
  await clerk.seesTrouble('不能在本机保存');
  await beginsWith(clerk, sentence);
  await clerk.seesUnsaved('没有存在本机');
  await takesFileAlong(clerk, sentence);
}

/** @type {Step} */
const isRoomy = {
  title: 'writes while there is room',
  async act(clerk) {
    await beginsWith(clerk, '写在还有地方的时候。');
    await clerk.seesSaved();
  },
};

/** @type {Step} */
const isFull = {
  title: 'has no room left, and room again',
  async act(clerk) {
    const { storage } = clerk.page;
    await clerk.opensDraft();
    await clerk.goesTo('problems');
    await storage.fill();
    const text = longText();
    await clerk.pastes(place, text);
    await clerk.seesUnsaved('存储空间满了，没有存上');
    await takesFileAlong(clerk, text);
    await storage.free();
    const before = await clerk.saves();
    await clerk.clicksButton('再试一次');
    await clerk.seesSavedSince(before);
  },
};

/** @type {Step} */
const isCleared = {
  title: 'clears the browsing data while she writes',
  async act(clerk) {
    await beginsWith(clerk, '清理以前写的。');
    await clerk.seesSaved();
    await clerk.page.storage.clear();
    await clerk.seesTrouble('已经重新存好');
    const before = await clerk.saves();
    await clerk.pastes(place, sentence);
    await clerk.seesSavedSince(before);
    await takesFileAlong(clerk, sentence);
  },
};

/** @type {Step} */
const isThere = {
  title: 'finds what she wrote after that',
  async act(clerk) {
    await clerk.seesHome();
    await clerk.opensDraft();
    await clerk.goesTo('problems');
    await clerk.seesValue(place, sentence);
  },
};

/** @type {readonly Trouble[]} */
export const troubles = [
  { in: /^(109|newest|firefox)$/, mood: 'little', before: isRoomy, step: isFull },
  { in: /^(78|83|109|newest|firefox)$/, step: isCleared, next: isThere },
  {
    in: /^(78|83|109|newest|firefox)$/,
    isSpoilt: true,
    complaint: /^console warn(ing)?: Dexie: Workaround for Chrome UnknownError/,
    step: { title: 'has a browser whose databases are broken', act: writesInMemory },
  },
  {
    in: /^firefox$/,
    mood: 'refusing',
    step: { title: 'has a browser that refuses to keep anything', act: writesInMemory },
  },
];
