/**
 * The look of what goes round the office with the paper: its annexes, and the mark across every page. Nothing here
 * moves a line of the paper itself.
 *
 * A fixed box is printed on every page by every browser, but only within the type area: outside of it, it lands on
 * the page before. The mark therefore stands behind the text. Browsers that leave out backgrounds would print its
 * light grey dark, so its colour is exact.
 */

/** CSS to stand after the page's own; holds no `<`. */
export const annexStyle = `
.mark { display: none; }
.annex { page-break-before: always; break-before: page; }
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
@media print {
  .mark {
    position: fixed;
    z-index: -1;
    top: 40%;
    right: 0;
    left: 0;
    display: block;
    color: #e9e9e9;
    font: bold 96px/1.2 "SimHei", "黑体", "Noto Sans CJK SC", sans-serif;
    text-align: center;
    white-space: nowrap;
    -webkit-transform: rotate(-30deg);
    transform: rotate(-30deg);
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
}
`;
