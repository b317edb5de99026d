/** The styles that the clerk finds in Word and WPS: 标题, 标题 1 to 3, 正文, and those of tables and page numbers. */

import { escapeHtml } from '../../html/escape.ts';
import { chartStyle } from '../marks.ts';
import { lineHeight } from './page.ts';

/** Word's own names for them: it shows 标题 for Title and 正文 for Normal. */
export const styleOfHeading = ['Title', 'Heading1', 'Heading2', 'Heading3'] as const;
/** Text in tables, in 小四 and in 五号. */
export const styleOfTable = { plain: 'TableText', dense: 'TableSmall' } as const;

const fangsong = '仿宋_GB2312';
const song = '宋体';
const hei = '黑体';
const kai = '楷体_GB2312';
const xiaoBiaoSong = '方正小标宋简体';

/** What each face is called elsewhere, best first: Word takes one of these where the first is not installed. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  [fangsong]: ['仿宋', 'FangSong', 'STFangsong', '华文仿宋', '方正仿宋_GBK'],
  [song]: ['SimSun', 'STSong', '方正书宋_GBK'],
  [hei]: ['SimHei', 'STHeiti', '方正黑体_GBK'],
  [kai]: ['楷体', 'KaiTi', 'STKaiti', '方正楷体_GBK'],
  [xiaoBiaoSong]: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体'],
};

/** The part that names the faces. */
export const fontTable = Object.entries(otherNames)
  .map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${name === hei ? 'swiss' : 'roman'}"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join('');

const face = (name: string): string =>
  `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
/** In half points. */
const size = (halves: number): string => `<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`;
const lines = (height: number, around = ''): string =>
  `<w:spacing ${around}w:line="${height}" w:lineRule="exact"/>`;
/**
 * Programs that do not draw characters together as the document's grid asks (LibreOffice gives each two places where
 * one is too narrow) set 28 in a line all the same: 15.7 pt from one to the next, near the printer's 3号 (its 15.75 pt
 * come to a little more in LibreOffice, and to 27 in a line). For them too, paragraphs leave the grid alone; their
 * lines are exact without it.
 */
const tight = '<w:spacing w:val="-6"/>';
/** In its own pitch, where the size is another. */
const loose = '<w:spacing w:val="0"/>';
const flush = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  /** Of the paragraph that the clerk types after one in this style. */
  readonly next?: string;
  readonly isCommon?: boolean;
  readonly paragraph: string;
  readonly run: string;
}

const heading = (level: number, run: string): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  isCommon: true,
  paragraph: `<w:keepNext/><w:keepLines/><w:outlineLvl w:val="${level - 1}"/>`,
  run,
});

const styles: readonly Style[] = [
  {
    id: 'Normal',
    name: 'Normal',
    isCommon: true,
    // No space is put between Chinese and digits: each character keeps its place in the line of 28.
    paragraph: `<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>${lines(lineHeight)}<w:ind w:firstLineChars="200" w:firstLine="632"/><w:jc w:val="both"/>`,
    run: `${face(fangsong)}${tight}${size(32)}`,
  },
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: 'Normal',
    isCommon: true,
    paragraph: `<w:keepNext/><w:keepLines/><w:snapToGrid w:val="0"/>${lines(724, 'w:after="870" ')}${flush}<w:jc w:val="center"/>`,
    run: `${face(xiaoBiaoSong)}${loose}${size(44)}`,
  },
  heading(1, face(hei)),
  heading(2, face(kai)),
  heading(3, ''),
  {
    id: styleOfTable.plain,
    name: '表格文字',
    basedOn: 'Normal',
    paragraph: `<w:snapToGrid w:val="0"/>${lines(300)}${flush}<w:jc w:val="center"/>`,
    run: `${face(song)}<w:snapToGrid w:val="0"/>${loose}${size(24)}`,
  },
  {
    id: styleOfTable.dense,
    name: '表格小字',
    basedOn: styleOfTable.plain,
    paragraph: lines(270),
    run: size(21),
  },
  {
    id: 'Chart',
    name: chartStyle,
    basedOn: 'TableText',
    paragraph: '<w:keepLines/><w:spacing w:before="120" w:after="120" w:line="240" w:lineRule="auto"/>',
    run: '',
  },
  {
    id: 'Header',
    name: 'header',
    basedOn: 'Normal',
    paragraph: `${lines(280)}${flush}`,
    run: '',
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    paragraph: `<w:snapToGrid w:val="0"/>${lines(280)}${flush}`,
    run: `${face(song)}<w:snapToGrid w:val="0"/>${loose}${size(28)}`,
  },
];

const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

const grid =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>' +
  edges.map(edge => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('') +
  '</w:tblBorders></w:tblPr></w:style>';

/** Word's own styles have English names. */
const isOwn = (name: string): boolean => !/^[A-Za-z]/.test(name);

const writeStyle = ({ id, name, basedOn, next, isCommon, paragraph, run }: Style): string =>
  `<w:style w:type="paragraph"${isOwn(name) ? ' w:customStyle="1"' : ''}${basedOn === undefined ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>` +
  `${basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`}${next === undefined ? '' : `<w:next w:val="${next}"/>`}` +
  `${isCommon ? '<w:qFormat/>' : ''}<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

/** The part that declares the styles; `language`: of the text. */
export const stylesPart = (language: string): string =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${face(fangsong)}${size(32)}<w:lang w:val="en-US" w:eastAsia="${escapeHtml(language)}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
  `${styles.map(writeStyle).join('')}${grid}`;
