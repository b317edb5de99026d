/** Words across every page, behind what stands on it, as Word's own 水印: its dialog finds and removes them. */

import { escapeHtml } from '../../html/escape.ts';

/** The content of a header; `number`: each header of a document has its own. */
export const writeMark = (words: string, number: number): string =>
  '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:rPr><w:noProof/></w:rPr><w:pict>' +
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>' +
  [
    'sum #0 0 10800',
    'prod #0 2 1',
    'sum 21600 0 @1',
    'sum 0 0 @2',
    'sum 21600 0 @3',
    'if @0 @3 0',
    'if @0 21600 @1',
  ]
    .concat([
      'if @0 0 @2',
      'if @0 @4 21600',
      'mid @5 @6',
      'mid @8 @5',
      'mid @7 @8',
      'mid @6 @7',
      'sum @6 0 @5',
    ])
    .map(formula => `<v:f eqn="${formula}"/>`)
    .join('') +
  '</v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>' +
  '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>' +
  `<v:shape id="PowerPlusWaterMarkObject${number}" o:spid="_x0000_s${2048 + number}" type="#_x0000_t136" o:allowincell="f" fillcolor="#e9e9e9" stroked="f" ` +
  'style="position:absolute;margin-left:0;margin-top:0;width:360pt;height:120pt;rotation:330;z-index:-251658240;' +
  'mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin">' +
  `<v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt;font-weight:bold" string="${escapeHtml(words)}"/></v:shape></w:pict></w:r></w:p>`;
