/** Web pages that the bench has read. */

/** @typedef {import('../../src/document/paper.ts').Paper} Paper */
/** @typedef {import('../../src/document/paper.ts').TableCell} TableCell */

const escaped = (/** @type {string} */ text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** What Word writes around every piece of text. */
const wordSpan = (/** @type {string} */ text) =>
  `<span style='font-size:9.0pt;font-family:宋体;mso-ascii-font-family:"Times New Roman";mso-hansi-font-family:"Times New Roman";color:black'>${escaped(text)}</span>`;

/** @param {TableCell} cell */
const wordCell = ({ text, colSpan, rowSpan }) =>
  `<td width=62${colSpan > 1 ? ` colspan=${colSpan}` : ''}${rowSpan > 1 ? ` rowspan=${rowSpan}` : ''} style='width:46.35pt;border:solid windowtext 1.0pt;border-left:none;mso-border-left-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt;height:17.0pt'>` +
  `<p class=MsoNormal align=center style='text-align:center;text-indent:0cm;line-height:12.0pt'>${wordSpan(text)}<span lang=EN-US><o:p></o:p></span></p></td>`;

/** @param {import('../../src/document/paper.ts').Block} block */
function wordBlock(block) {
  if (block.kind === 'table') {
    const rows = block.rows.map(row => `<tr style='height:17.0pt'>${row.map(wordCell).join('')}</tr>`);
    return `<table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>${rows.join('')}</table>`;
  }
  const text = block.kind === 'heading' ? `<b>${wordSpan(block.text)}</b>` : wordSpan(block.text);
  return `<p class=MsoNormal style='text-indent:32.0pt;line-height:28.0pt'>${text}</p>`;
}

/** The style sheet of a site, about 100 KB: rules for parts that the page may not even have. */
const styleSheet = () =>
  Array.from(
    { length: 900 },
    (_, at) =>
      `.part${at}{position:relative;display:block;width:${at}px;margin:0 auto;padding:4px;background:#fff url(/images/${at}.png) no-repeat}.part${at} a:hover{color:#c00}`,
  ).join('\n');

/** Menus and lists of other pages. */
const links = (/** @type {number} */ count) =>
  `<div class="part7 menu"><ul>${Array.from(
    { length: count },
    (_, at) =>
      `<li class="part${at % 900} item"><a href="/zwgk/list/${at}.html" title="第${at}条" target="_blank"><span class="part${at % 40}">关于转发县人民政府办公室2024年第${at}项重点工作安排的通知</span></a><em>01-${10 + (at % 20)}</em></li>`,
  ).join('')}</ul></div>`;

/** Scripts saved with the page. */
const script = (/** @type {number} */ bytes) =>
  `<script>${'function track(a){return a&&a.length>1?a.charCodeAt(0):null}'.repeat(Math.ceil(bytes / 60))}</script>`;

/**
 * A site's page around a report pasted from Word, saved from the browser: menus, lists of other pages, style
 * sheets and scripts fill it up to `bytes`.
 * @param {Paper} paper
 * @param {number} bytes
 */
export function savedPage(paper, bytes) {
  const article = `<div id="zoom" class="part3 article">${paper.blocks.map(wordBlock).join('\n')}</div>`;
  const page = (/** @type {number} */ count) =>
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escaped(paper.title ?? '')}</title><style>${styleSheet()}</style>${script(100_000)}</head><body>${links(count)}<div class="part1 main">${article}</div>${links(count)}</body></html>`;
  const own = Buffer.byteLength(page(0));
  const each = (Buffer.byteLength(page(100)) - own) / 100;
  return page(Math.max(0, Math.round((bytes - own) / each)));
}

/** A page with one table of as many cells, ten in a row. */
export const widePage = (/** @type {number} */ cells) =>
  `<!DOCTYPE html><html><body><table>${`<tr>${'<td>1</td>'.repeat(10)}</tr>`.repeat(cells / 10)}</table></body></html>`;
