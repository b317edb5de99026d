/** The look of the printed comparison: A4, black on white, small enough to be laid beside the report. */

const song = `"SimSun", "宋体", "STSong", "Songti SC", "FandolSong", "Noto Serif CJK SC", "Source Han Serif SC", serif`;
const hei = `"SimHei", "黑体", "STHeiti", "Heiti SC", "FandolHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Zen Hei", "Microsoft YaHei", sans-serif`;

/** CSS for the `style` element; holds no `<`. */
export const printStyle = `
@page { size: A4; margin: 20mm 18mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt ${song}; } }
* { box-sizing: border-box; }
body { margin: 0; color: #000; background: #fff; font: 10.5pt/1.6 ${song}; line-break: strict; }
h1, h2, h3, h4, p, figure { margin: 0; }
h1 { margin-bottom: 4mm; font: bold 15pt/1.4 ${song}; text-align: center; }
h1 span { display: block; font-size: 12pt; font-weight: normal; }
h2, h3, h4 { font-family: ${hei}; font-weight: normal; page-break-after: avoid; break-after: avoid; }
h2 { margin: 6mm 0 2mm; font-size: 12.5pt; border-bottom: 0.5pt solid #000; }
h3 { margin: 4mm 0 1.5mm; font-size: 10.5pt; }
h4 { margin: 4mm 0 1mm; font-size: 10.5pt; }
svg { display: block; width: 100%; }
svg text { font: 11px ${song}; fill: #000; }
.beside-legend svg { display: inline-block; width: 14px; vertical-align: -1px; }
.beside-legend { margin-bottom: 2mm; font-size: 9pt; }
.beside-legend span { margin-right: 1em; }
.beside-legend ins, .beside-legend del { margin-right: 0.2em; }
.beside-charts { columns: 2; column-gap: 8mm; }
.beside-chart { margin-bottom: 4mm; page-break-inside: avoid; break-inside: avoid; }
figcaption { font: 10pt ${hei}; }
.beside-bar-now { fill: #000; stroke: #000; }
.beside-bar-last { fill: #fff; stroke: #000; }
.beside-hatch { fill: none; stroke: #000; stroke-width: 0.7; }
.beside-axis { stroke: #000; stroke-width: 0.7; fill: none; }
table { width: 100%; border-collapse: collapse; font-size: 9.5pt; line-height: 1.45; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); }
.beside-table { page-break-inside: avoid; break-inside: avoid; }
thead { display: table-header-group; }
tr { page-break-inside: avoid; break-inside: avoid; }
th, td { padding: 0.8mm 2mm; border: 0.5pt solid #000; font-weight: normal; text-align: right; }
th { text-align: left; }
thead th { font-family: ${hei}; text-align: center; }
thead th:nth-child(n + 2) { width: 17%; }
thead th:nth-child(4) { width: 22%; }
.beside-note { font-size: 8.5pt; }
.beside-part th { padding-left: 8mm; }
.beside-changed td:last-child { font-weight: bold; }
.beside-folded td { text-align: left; }
.beside-missing { font-size: 8.5pt; }
.beside-passage { page-break-inside: avoid; break-inside: avoid; }
.beside-text { text-align: justify; text-align-last: left; white-space: pre-line; orphans: 2; widows: 2; }
del { color: #555; text-decoration: line-through; }
ins { text-decoration: underline; font-weight: bold; }
.beside-taken { margin-left: 1em; font: 9pt ${song}; }
.beside-warning { font-weight: bold; }
`;
