/**
 * The look of the sheets: A4 of a fixed size, so that every browser prints the same pages, and none has room for a head
 * and foot of its own. A line is a box of its own: no browser breaks it elsewhere than where it was measured.
 */

import { song } from '../html/faces.ts';
import { blockStyle } from '../html/style.ts';

/** The type area in mm: GB/T 9704—2012, 5.2. */
export const area = { top: 37, left: 28, width: 156, height: 225 } as const;

/** The class of a block while it is measured. */
export const shown = 'shown';

/**
 * For the page on which the blocks are measured; the title is always there, so that the browser fetches its face before
 * it is measured. CSS for a `style` element; holds no `<`.
 */
export const measuringStyle = `${blockStyle}.sheet { width: ${area.width}mm; }
.sheet > :not(h1):not(.${shown}) { display: none; }
`;

/** CSS for a `style` element; holds no `<`. */
export const sheetStyle = `
@page { size: A4; margin: 0; }
${blockStyle}.page { position: relative; width: 210mm; height: 297mm; overflow: hidden; page-break-after: always; break-after: page; }
.page:last-of-type { page-break-after: auto; break-after: auto; }
.area { position: absolute; top: ${area.top}mm; left: ${area.left}mm; width: ${area.width}mm; height: ${area.height}mm; }
.area p { text-indent: 0; }
.area p:not(.end) { margin-bottom: 0; }
.line { display: block; height: 38.65px; text-align: justify; text-align-last: justify; white-space: nowrap; }
.area .begin > .line:first-child { padding-left: 2em; }
.area .loose, .area .end > .line:last-child { text-align-last: left; }
.annex .line { height: 26px; }
.area.annex .begin > .line:first-child { padding-left: 0; }
.folio { position: absolute; top: ${area.top + area.height + 4.5}mm; right: 26mm; left: 28mm; margin: 0; padding: 0 14pt; font: 14pt/14pt ${song}; text-indent: 0; white-space: nowrap; }
.right > .folio { text-align: right; }
.left > .folio { text-align: left; }
@media screen {
  html { background: #e4e2da; }
  .page { margin: 16px auto; background: #fff; box-shadow: 0 1px 4px rgba(0, 0, 0, .2); }
}
`;
