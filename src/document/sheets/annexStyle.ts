/**
 * The look of what goes round the office with the paper: its annexes, and the mark across every sheet, behind the text.
 * Browsers that leave out backgrounds would print its light grey dark, so its colour is exact.
 */

import { hei } from '../html/faces.ts';

/** CSS to stand after the page's own; holds no `<`. */
export const annexStyle = `
.annex h1 { margin-bottom: 19.33px; font-size: 26px; line-height: 38.65px; }
.annex h2 { padding-left: 0; font-size: 18px; line-height: 30px; }
.annex h2::after { content: none; }
.annex h3 { padding-left: 0; font-size: 16px; line-height: 28px; }
.annex p { margin-bottom: 6px; font-size: 16px; line-height: 26px; text-indent: 0; }
.flowing { margin-bottom: 19.33px; }
.words { font-size: 13px; line-height: 18px; }
.words th { padding: 4px 2px 3px; }
.words td { padding: 3px 5px 2px; text-align: left; word-break: normal; overflow-wrap: break-word; }
.words tbody th { padding: 5px 5px 3px; font-weight: bold; text-align: left; page-break-after: avoid; break-after: avoid; }
.words .figure { text-align: center; }
.form { font-size: 16px; line-height: 24px; }
.form th, .form td { height: 44px; padding: 4px 8px; word-break: normal; }
.form tr:nth-last-child(-n + 5) > * { height: 96px; }
.form tbody th[scope="row"] { text-align: center; }
.mark {
  position: absolute;
  top: 45%;
  right: 0;
  left: 0;
  color: #e9e9e9;
  font: bold 96px/1.2 ${hei};
  text-align: center;
  white-space: nowrap;
  -webkit-transform: rotate(-30deg);
  transform: rotate(-30deg);
  -webkit-print-color-adjust: exact;
  print-color-adjust: exact;
}
`;
