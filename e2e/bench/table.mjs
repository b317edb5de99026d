/** The figures for people. */

/** @typedef {{ min: number, median: number, p95: number, max: number }} Spread */

const line = (/** @type {readonly (string | number)[]} */ [name = '', ...cells]) =>
  console.log(`  ${String(name).padEnd(22)}${cells.map(cell => String(cell).padStart(9)).join('')}`);

/**
 * @param {string} title
 * @param {{ app: Spread, plain: Spread, ratio: number, ratios?: readonly number[] }} measured
 * @param {string} ratioOf which figures the ratio is of
 */
function pair(title, { app, plain, ratio, ratios }, ratioOf) {
  console.log(`${title}, ms`);
  line(['', 'min', 'median', 'p95', 'max']);
  for (const [name, { min, median, p95, max }] of /** @type {const} */ ([
    ['app', app],
    ['plain page', plain],
  ]))
    line([name, min, median, p95, max]);
  line([`ratio of ${ratioOf}`, ratio, ...(ratios ? [`  (${ratios.join(', ')})`] : [])]);
}

/** What is read. */
const documentNames = { savedPage: 'a saved web page', docx: 'a .docx', pdf: 'a PDF of ten pages' };

/**
 * @param {{
 *   pageKB: number, pageGzipKB: number, firstLoadGzipKB: number, allPartsGzipKB: number,
 *   checksMs: Awaited<ReturnType<typeof import('./checks.mjs').measureChecks>>,
 *   grid: Awaited<ReturnType<typeof import('./grid.mjs').measureGrid>>,
 *   longTasks: Awaited<ReturnType<typeof import('./longTasks.mjs').measureLongTasks>>,
 *   memory: Awaited<ReturnType<typeof import('./memory.mjs').measureMemory>>,
 *   readingMs: Awaited<ReturnType<typeof import('./reading.mjs').measureReading>>,
 *   printViewMs: Awaited<ReturnType<typeof import('./printView.mjs').measurePrintView>>,
 *   startMs: Awaited<ReturnType<typeof import('./start.mjs').measureStart>>,
 *   writingMs: Awaited<ReturnType<typeof import('./writing.mjs').measureWriting>>,
 * }} figures
 */
export function printTable({
  checksMs,
  grid,
  longTasks,
  memory,
  printViewMs,
  readingMs,
  startMs,
  writingMs,
  ...sizes
}) {
  console.log('sizes, KB');
  line(['the page', sizes.pageKB]);
  line(['the page, gzip', sizes.pageGzipKB]);
  line(['first load of parts', sizes.firstLoadGzipKB]);
  line(['all parts, gzip', sizes.allPartsGzipKB]);
  for (const [beside, screens] of Object.entries(startMs))
    for (const [screen, rates] of Object.entries(screens))
      for (const [rate, measured] of Object.entries(rates))
        pair(`start ${beside}: ${screen}, processor ${rate} slower`, measured, 'medians');
  pair('all checks after a figure has changed, in Node', checksMs.figure, 'medians');
  pair('all checks after a character of a text has changed, in Node', checksMs.character, 'medians');
  for (const [slowdown, measured] of Object.entries(grid.keyToPaintMs))
    pair(`from the key to the painted grand total, processor ${slowdown} slower`, measured, 'p95');
  pair('all 144 cells filled by keyboard', grid.fillMs, 'medians');
  line(['layout shift', grid.layoutShift]);
  console.log('how long the page stands still at a time, ms');
  line(['', 'whole job', 'longest', 'over 50 ms']);
  for (const [name, { ms, longestTaskMs, tasks }] of Object.entries(longTasks))
    line([name.padEnd(34), ms, longestTaskMs, tasks]);
  console.log(`memory, after ${memory.first.edits} and ${memory.last.edits} edits`);
  line(['heap, MB', memory.first.heapMB, memory.last.heapMB]);
  line(['nodes', memory.first.nodes, memory.last.nodes]);
  pair('print view of a full report, from the click to the painted page', printViewMs, 'medians');
  for (const [name, { within, ...times }] of /** @type {const} */ ([
    ['a Word file', writingMs.docx],
    ['a workbook', writingMs.xlsx],
  ]))
    pair(`writing ${name} of a full report (500 ms: ${within ? 'kept' : 'MISSED'})`, times, 'medians');
  const { widePage, wideDocx, ...reports } = readingMs;
  for (const [name, { KB, outcome, first, warm }] of Object.entries(reports)) {
    const title = `reading ${documentNames[/** @type {keyof typeof reports} */ (name)]}, ${KB} KB (${outcome})`;
    pair(`${title}, the first`, first, 'medians');
    pair(`${title}, again`, warm, 'medians');
  }
  for (const [name, { outcome, ms, longestBlockMs }] of /** @type {const} */ ([
    ['a page', widePage],
    ['a .docx', wideDocx],
  ])) {
    console.log(`reading ${name} with a table of 100,000 cells, ms (${outcome})`);
    line(['until it ends', ms]);
    line(['longest block', longestBlockMs]);
  }
}
