/** A chart of bars as Word's own: it prints sharp, and whoever edits the file may change its look. In black alone. */

import { escapeHtml } from '../../html/escape.ts';
import type { PaperFigure } from '../../paper.ts';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
/** What a part with a chart has on its root. */
export const chartRoot = `xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main"`;

const perMillimetre = 36_000;
/** All in millimetres. */
const size = { width: 150, bar: 5, gap: 3, around: 8 };

/** The place of the chart in its paragraph; `relation`: of the chart's part. */
export function writeInline({ text, series, groups }: PaperFigure, number: number, relation: string): string {
  const height = groups.length * (series.length * size.bar + size.gap) + 2 * size.around;
  return (
    `<w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent cx="${size.width * perMillimetre}" cy="${height * perMillimetre}"/>` +
    `<wp:docPr id="${number}" name="${escapeHtml(`图${number}`)}" descr="${escapeHtml(text)}"/>` +
    `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/chart">` +
    `<c:chart xmlns:c="${drawing}/chart" r:id="${relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  );
}

/** The chart's part, within its root: with its figures in it, and no workbook behind. */
export const writeChart = ({ series, groups }: PaperFigure): string =>
  '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>' +
  '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
  series.map((name, index) => writeSeries(name, index, groups)).join('') +
  `<c:gapWidth val="${Math.round((size.gap / size.bar) * 100)}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
  '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>' +
  `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${line}</c:spPr>` +
  '<c:crossAx val="2"/></c:catAx>' +
  '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/>' +
  '<c:axPos val="t"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="1"/></c:valAx>' +
  `</c:plotArea>${series.length > 1 ? '<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>' : ''}` +
  '<c:plotVisOnly val="1"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
  '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1050"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>' +
  '<a:latin typeface="宋体"/><a:ea typeface="宋体"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>';

const line = '<a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>';
/** The first series is full, another hatched. */
const fills = [
  '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>',
  '<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="000000"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>',
];

const points = (values: readonly (string | number | undefined)[]): string =>
  `<c:ptCount val="${values.length}"/>` +
  values
    .map((value, index) =>
      value === undefined ? '' : `<c:pt idx="${index}"><c:v>${escapeHtml(String(value))}</c:v></c:pt>`,
    )
    .join('');

const shown = (name: string, isShown: boolean): string => `<c:show${name} val="${isShown ? 1 : 0}"/>`;

const writeSeries = (name: string, index: number, groups: PaperFigure['groups']): string =>
  `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeHtml(name)}</c:v></c:tx>` +
  `<c:spPr>${fills[Math.min(index, 1)]}${line}</c:spPr><c:invertIfNegative val="0"/>` +
  `<c:dLbls>${shown('LegendKey', false)}${shown('Val', true)}${shown('CatName', false)}${shown('SerName', false)}` +
  `${shown('Percent', false)}${shown('BubbleSize', false)}</c:dLbls>` +
  `<c:cat><c:strLit>${points(groups.map(({ label }) => label))}</c:strLit></c:cat>` +
  `<c:val><c:numLit><c:formatCode>General</c:formatCode>${points(groups.map(({ values }) => values[index]))}</c:numLit></c:val></c:ser>`;
