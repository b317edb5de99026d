/**
 * The page of GB/T 9704—2012 as Word counts it, in twentieths of a point: A4, a type area of 156 × 225 mm with 22
 * lines of 28 characters, the page number at the outer edge.
 */

/** What stands above or below the text of some pages; `name`: of its part. */
export interface Edge {
  readonly kind: 'header' | 'footer';
  readonly name: string;
  /** `default`: odd ones, where there are others for even ones. */
  readonly pages: 'default' | 'even';
}

/** Between the margins of 28 and 26 mm. */
export const typeWidth = 8845;
/** A line of 28.99 pt is 579.8: Word knows whole ones. */
export const lineHeight = 580;

/**
 * Word fits as many lines and characters on the page as go in whole: 22 lines of 580 need 12760, 4 more than 225 mm,
 * so the lower margin is 0.15 mm under its 35 mm. 28 characters of 16 pt are drawn together by 842/4096 pt each.
 */
export const section = (edges: readonly Edge[]): string =>
  `<w:sectPr>${edges
    .map(({ kind, name, pages }) => `<w:${kind}Reference w:type="${pages}" r:id="${name}"/>`)
    .join('')}` +
  '<w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="2098" w:right="1474" w:bottom="1975" w:left="1587" w:header="851" w:footer="1449" w:gutter="0"/>' +
  `<w:cols w:space="425"/><w:docGrid w:type="linesAndChars" w:linePitch="${lineHeight}" w:charSpace="-842"/></w:sectPr>`;

const field = (code: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${shown}</w:t></w:r>` +
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

const dash = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** `— 1 —`, one character in from the outer edge: right on odd pages, left on even ones. */
export const pageNumber = (side: 'left' | 'right'): string =>
  `<w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:${side}Chars="100" w:${side}="280" w:firstLineChars="0" w:firstLine="0"/>` +
  `<w:jc w:val="${side}"/></w:pPr>${dash('— ')}${field('PAGE', side === 'right' ? '1' : '2')}${dash(' —')}</w:p>`;

/** Word's settings: pages differ by side where both are printed, no punctuation is squeezed, nothing is laid out as in older versions. */
export const settings = (bothSides: boolean): string =>
  `<w:zoom w:percent="100"/><w:defaultTabStop w:val="632"/>${bothSides ? '<w:evenAndOddHeaders/>' : ''}` +
  '<w:characterSpacingControl w:val="doNotCompress"/>' +
  '<w:compat><w:balanceSingleByteDoubleByteWidth/><w:doNotExpandShiftReturn/><w:useFELayout/>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>';
