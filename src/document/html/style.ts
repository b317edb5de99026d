/**
 * The look of the written page: GB/T 9704—2012 on paper, the same sheet on the screen. One sheet for
 * Chromium 78 and later and Firefox; what an older one does not know (margin boxes, balanced titles) it leaves
 * out, and nothing else moves.
 *
 * The type area is 156 × 225 mm. 3号 is 21 px = 15.75 pt: 28 characters are 155.6 mm and justification makes
 * them 156, in every font whose characters are square; a whole number of pixels keeps it so where glyphs are
 * rounded to the screen's grid. 22 lines of 38.65 px = 28.99 pt are 225 mm.
 *
 * Old browsers (Chromium 78 is one) break a page after a heading whatever `break-after` says: in print a
 * heading therefore reaches, unseen and unbreakable, over the lines that must follow it.
 */

import { fangsong, hei, kai, song, titleFaces } from './faces.ts';

/** The look of the blocks wherever they stand. CSS for a `style` element; holds no `<`. */
export const blockStyle = `
@font-face { font-family: "report-title"; font-weight: bold; src: ${titleFaces}; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  color: #000;
  font: 21px/38.65px ${fangsong};
  line-break: strict;
  text-autospace: no-autospace;
  text-spacing-trim: space-all;
  font-kerning: none;
}
.sheet { box-sizing: border-box; overflow-wrap: break-word; }
h1, h2, h3, h4, p { margin: 0; font-size: 21px; font-weight: normal; }
p { text-align: justify; text-indent: 2em; orphans: 2; widows: 2; }
.whole { white-space: nowrap; }
h1 {
  margin-bottom: 57.97px;
  font: bold 29.333px/48.3px "report-title", "Songti SC", ${song};
  text-align: center;
  word-break: keep-all;
  overflow-wrap: break-word;
}
h1 span { display: block; }
.signature { padding-top: 38.65px; page-break-inside: avoid; break-inside: avoid; page-break-before: avoid; break-before: avoid; }
.signature p { min-height: 38.65px; text-align: right; text-indent: 0; }
h2, h3, h4 { padding-left: 2em; page-break-after: avoid; break-after: avoid; page-break-inside: avoid; break-inside: avoid; }
h2 { font-family: ${hei}; }
h3 { font-family: ${kai}; }
.kept { margin-bottom: 19.33px; page-break-inside: avoid; break-inside: avoid; }
table { width: 100%; margin: 0; border-collapse: collapse; table-layout: fixed; font: 14px/18px ${song}; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); white-space: nowrap; }
thead { display: table-header-group; }
tr { page-break-inside: avoid; break-inside: avoid; }
th, td { padding: 2px 2px 1px; border: 1px solid #000; font-weight: normal; text-align: center; vertical-align: middle; }
tbody th[scope="row"] { padding-left: 4px; text-align: left; }
tbody th[rowspan] { padding-left: 2px; text-align: center; }
td { padding-right: 0; padding-left: 0; overflow-wrap: break-word; word-break: break-all; }
.dense td { height: 18px; }
.dense .long { font-size: 11px; }
.dense .longer { font-size: 9px; line-height: 10px; }
.plain { font-size: 16px; line-height: 20px; }
.plain th, .plain td { padding: 3px 6px 2px; }
.plain td { height: 20px; }
.plain tbody th[scope="row"] { text-align: center; }
.chart { margin: 14px 0 19.33px; page-break-inside: avoid; break-inside: avoid; }
.chart svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
.chart rect { fill: #fff; stroke: #000; stroke-width: 1px; }
.chart .full { fill: #444; }
.chart path { fill: none; stroke: #000; stroke-width: 1px; }
.chart .hatch { stroke-width: .8px; }
.chart text { fill: #000; font: 14px ${song}; }
figcaption { margin-top: 4px; font: 16px/24px ${hei}; text-align: center; }
.group { word-break: keep-all; }
.upright span { display: inline-block; -webkit-writing-mode: vertical-rl; writing-mode: vertical-rl; text-orientation: upright; white-space: nowrap; letter-spacing: 6px; }
`;

const numberAtRight = `@bottom-right { content: "— " counter(page) " —"; font: 14pt/14pt ${song}; padding: 4.5mm 14pt 0 0; vertical-align: top; white-space: nowrap; }`;

const pages = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page :right {
  ${numberAtRight}
}
@page :left {
  @bottom-left { content: "— " counter(page) " —"; font: 14pt/14pt ${song}; padding: 4.5mm 0 0 14pt; vertical-align: top; white-space: nowrap; }
}
`;

const media = `
@media print {
  h2::after, h3::after, h4::after { content: ""; display: block; height: 77.3px; margin-bottom: -77.3px; }
  h2::after { height: 115.95px; margin-bottom: -115.95px; }
}
@media screen {
  html { background: #eceef1; }
  .sheet { width: 210mm; margin: 24px auto; padding: 37mm 26mm 35mm 28mm; background: #fff; box-shadow: 0 1px 4px rgba(0, 0, 0, .2); }
}
@media screen and (max-width: 820px) {
  .sheet { width: auto; margin: 0; padding: 24px 16px 40px; box-shadow: none; }
  body { font-size: 18px; line-height: 32px; }
  h2, h3, h4, p { font-size: 18px; }
  p { text-align: left; }
  h2, h3, h4 { padding-left: 0; }
  h1 { margin-bottom: 24px; font-size: 23px; line-height: 34px; }
  h1 span { display: inline; }
  .wide { overflow-x: auto; -webkit-overflow-scrolling: touch; }
  .plain { font-size: 14px; }
  .plain th, .plain td { padding-right: 3px; padding-left: 3px; }
  .dense { min-width: 600px; }
  .sliding::before { content: "表格较宽，可以左右滑动"; position: sticky; left: 0; display: block; width: max-content; color: #555; font: 14px/24px "Microsoft YaHei", sans-serif; }
}
`;

/** The page for filing, as it flows. CSS for a `style` element; holds no `<`. */
export const pageStyle = [pages, blockStyle, media].join('');

/** To stand behind {@link pageStyle}: printed on one side of the leaf, every number stands on the right. */
export const oneSidedStyle = `@page :left { @bottom-left { content: none; } ${numberAtRight} }
`;
