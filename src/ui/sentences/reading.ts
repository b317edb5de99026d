/** What the clerk is told about a document that was read: what, where, and what to do. */

import type { Note, OpenProblem, ReadingProgress } from '../../document/index.ts';
import type { CellId, Form, TableId } from '../../form/index.ts';
import { allForms, cellOf, form2021, formOf, hasCell, sectionHeading, tableOf } from '../../form/index.ts';
import { formatNumber } from '../../report/index.ts';
import { nameOfColumn, nameOfRow, nameOfSection } from './places.ts';

const formWith = (cell: CellId): Form => allForms.find(form => hasCell(form, cell)) ?? form2021;

const tableName = (table: TableId): string => `${nameOfSection(form2021, table)}的表`;

function rowName(table: TableId, row: string): string {
  for (const form of allForms) {
    const declared = tableOf(form, table);
    const found = declared.rows.find(candidate => candidate.id === row);
    if (found) return `“${nameOfRow(declared, found)}”`;
  }
  return `“${row}”`;
}

function cellName(cell: CellId): string {
  const form = formWith(cell);
  const { table, row, column } = cellOf(form, cell);
  return `${nameOfSection(form, table)}${rowName(table, row.id)}的“${column.label}”`;
}

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text);

/** One sentence or two for one note. */
export function sentenceOfNote(note: Note): string {
  switch (note.kind) {
    case 'damagedCharacters':
      return `原文里有 ${note.count} 个字是乱码，读不出来；带乱码的地方请对照原文改。`;
    case 'pictures':
      return `原文里有 ${note.count} 张图片；图片里的表和字读不出来，请对照原文填。`;
    case 'cutOff':
      return '这个网页没有存完整，在表格中间断了；断开处的那一格和后面的没有读，请对照网站上的原文补。';
    case 'pageLost':
      return `原文第 ${note.page} 页坏了，没有读出来，这一页上的内容请对照原文补。`;
    case 'covered':
      return `原文第 ${note.page} 页有字被遮住了，遮住的没有读；这一页上的数请对照原文看看。`;
    case 'yearMissing':
      return '没有读到是哪一年的报告，请填写年度。';
    case 'yearDoubtful':
      return `标题里没有年度，从别处看是${note.year}年的报告，请核对。`;
    case 'organMissing':
      return '没有读到机关名称，请填写。';
    case 'organDoubtful':
      return `标题里没有机关名称，从别处看是“${note.organ}”，请核对。`;
    case 'secondReport':
      return secondReportSentence(note);
    case 'sectionMissing':
      return `没有找到“${sectionHeading(form2021, note.section)}”的标题，这一部分请对照原文补。`;
    case 'tableMissing':
      return `${tableName(note.table)}没有读到：原文里没有，或者是一张图片。这张表的数请对照原文填。`;
    case 'tableUnreadable':
      return `${tableName(note.table)}找到了，但行列对不上，没有读出数来，请对照原文填。`;
    case 'tableBlank':
      return `${tableName(note.table)}在原文里一个数也没有填，照样留空。`;
    case 'columnLost':
      return `${tableName(note.table)}的表头少了“${nameOfColumn(form2021, note.table, note.column)}”一列，这一列留空，请对照原文补。`;
    case 'rowIncomplete':
      return (
        `${tableName(note.table)}${note.table === 'disputes' ? '' : `里${rowName(note.table, note.row)}一行`}` +
        `应有${note.expected}个数，只有${note.printed}个；说不准是哪一列的都留空，请对照原文补。`
      );
    case 'rowMissing':
      return `${tableName(note.table)}里没有找到${rowName(note.table, note.row)}一行，留空，请对照原文补。`;
    case 'rowTwice':
      return `${tableName(note.table)}里${rowName(note.table, note.row)}一行出现了两次，数不一样，两个都没有用，请对照原文填。`;
    case 'notARow':
      return `${tableName(note.table)}里“${shortened(note.label)}”一行不是现行表格的行，没有读，请对照原文看看。`;
    case 'cellUnreadable':
      return `${cellName(note.cell)}写的是“${shortened(note.raw)}”，不是这一格要的数，原样留着，请改。`;
    case 'signs':
      return `${tableName(note.table)}里有 ${note.count} 格写的是“${shortened(note.raw)}”，不是数字，原样留着；是 0 的请改成 0。`;
    case 'otherFormat':
      return `${tableName(note.table)}用的是${formOf(note.form).name}，与其他表不同，对不上的数没有带过来。`;
    case 'totalDiffers':
    case 'rowSumDiffers':
      return `${cellName(note.cell)}印的是 ${formatNumber(note.printed)}，各项相加是 ${formatNumber(note.computed)}。请对照原文：读错了就改，原文就是这样的，照原样留着。`;
    case 'balanceDiffers':
      return (
        `${nameOfSection(form2021, 'requests')}“${nameOfColumn(form2021, 'requests', note.column)}”一列原文就不平衡：` +
        `一＋二＝${formatNumber(note.left)}，三＋四＝${formatNumber(note.right)}。结转数请核对后再用。`
      );
  }
}

function secondReportSentence({ year, others }: Extract<Note, { kind: 'secondReport' }>): string {
  const years = others.flatMap(other => (other === null ? [] : [`${other}年`])).join('、');
  return (
    `原文里有${others.length + 1}份报告，只读了${year === null ? '其中一份' : `${year}年的一份`}，` +
    `${years === '' ? '其余' : `${years}的`}没有读。要另一份，请只复制那一份再粘贴。`
  );
}

/** How far the reading of a file is. */
export const progressSentence = ({ page, pages }: ReadingProgress): string => `第 ${page} 页，共 ${pages} 页`;

/** Why a file or pasted text could not be taken, and the way round it. */
export function sentenceOfProblem(problem: OpenProblem): string {
  const name = problem.facts.name === '' ? '粘贴的内容' : `“${problem.facts.name}”`;
  switch (problem.problem) {
    case 'empty':
      return `${name}是空的，里面没有内容。请换一个文件，或者打开原文全选、复制后粘贴。`;
    case 'tooLarge':
      return `${name}有 ${Math.ceil(problem.facts.size / 1024 / 1024)} MB，超过 50 MB，没有打开。请只复制报告的正文来粘贴。`;
    case 'notSupported':
      return notSupportedSentence(name, problem.facts.format);
    case 'noReport':
      return `${name}里没有找到政府信息公开年度报告。请从标题到结尾全部选中、复制，再粘贴；或者换一个文件。`;
    case 'damaged':
      return `${name}不完整，可能没有下载完或者坏了，读不出来。请用 WPS 打开看看；打得开，就全选、复制，再粘贴进来。`;
    case 'protected':
      return `${name}加了密码，这里读不了。请用 WPS 打开、输入密码，再全选、复制，粘贴进来。`;
    case 'scanned':
      return `${name}里是扫描的图片，没有文字，读不出来。请找报告的网页或 Word 文件；都没有，就新建一份，照着填。`;
    case 'nameless':
      return `${name}里的字只有样子，没有写明是什么字，复制出来也是乱码，读不了。请找报告的网页或 Word 文件；都没有，就新建一份，照着填。`;
    case 'tooMuch':
      return `${name}里的内容比任何一份报告都多得多，没有读完就停下了。请只把报告的正文复制、粘贴进来。`;
    case 'tooSlow':
      return `${name}读了很久还没有读完，先停下了：文件太复杂，或者这台电脑正忙。请关掉别的程序再试一次；还不行，就用 WPS 打开它，全选、复制，粘贴进来。`;
  }
}

function notSupportedSentence(
  name: string,
  format: Extract<OpenProblem, { problem: 'notSupported' }>['facts']['format'],
): string {
  const copy = '按 Ctrl+A 全选、Ctrl+C 复制，再粘贴到下面的框里。';
  const saveAs = (ending: string) =>
    `请用 WPS 打开，点左上角“文件”里的“另存为”，文件类型选带“${ending}”的那一种，保存后再选新存的文件。`;
  switch (format) {
    case 'doc':
      return `${name}是旧格式的文字文件（.doc 或 .wps），这里读不了。${saveAs('.docx')}`;
    case 'rtf':
      return `${name}是 RTF 文件，这里读不了。${saveAs('.docx')}`;
    case 'odt':
      return `${name}是 OpenDocument 文字文件，这里读不了。${saveAs('.docx')}`;
    case 'xls':
      return `${name}是旧格式的表格文件（.xls 或 .et），这里读不了。${saveAs('.xlsx')}`;
    case 'ods':
      return `${name}是 OpenDocument 表格文件，这里读不了。${saveAs('.xlsx')}`;
    case 'ppt':
    case 'pptx':
      return `${name}是演示文稿（幻灯片），这里读不了。请找报告的网页或 Word 文件。`;
    case 'ofd':
      return `${name}是 OFD 版式文件，这里读不了。请用 WPS 或 OFD 阅读器打开，${copy}`;
    case 'image':
      return `${name}是图片，读不出文字。请找报告的网页或 Word 文件，${copy}`;
    case 'zip':
      return `${name}是压缩包，请先解压，再选里面的报告文件。`;
    case 'unknown':
      return `${name}不是文本、网页或草稿文件，读不了。请打开原文，${copy}`;
  }
}
