/**
 * For tests: invented reports with everything pages and copies do to them, each fault on an axis of its own.
 * Every figure is another one, so that a figure in another's place is seen.
 */

import { form2021, formOf, type SectionId } from '../../form/index.ts';
import { type Content, exchangedFigures, inventContent } from './content.ts';
import {
  disputesGrids,
  filledGrid,
  type Grid,
  type GridCell,
  proactiveGrid,
  requestsGrid,
  unmergedGrid,
} from './grids.ts';
import { headingWords, titleLines } from './layouts.ts';
import { type Random, randomFrom } from './random.ts';
import type { Invented } from './score.ts';

type Rows = readonly (readonly GridCell[])[];
type Lines = (text: string) => string;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const isFigure = (text: string) => /^[+-]?[\d.]+$/.test(text);
const wideDigits = (text: string) =>
  text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** How a site or program writes the text of one cell. */
const cellTexts: Readonly<Record<string, (text: string, random: Random) => string>> = {
  bare: text => escaped(text),
  paragraph: text => `<p style="text-align:center">${escaped(text) || '&nbsp;'}</p>`,
  word: (text, { once }) => {
    const at = Math.ceil(text.length / 2);
    const pieces = once(2) && text.length > 1 ? [text.slice(0, at), text.slice(at)] : [text];
    const spans = pieces
      .map(piece => `<span lang=EN-US style='font-size:9.0pt'>${escaped(piece)}</span>`)
      .join('');
    return `<p class=MsoNormal align=center>${text === '' ? '<span><o:p>&nbsp;</o:p></span>' : `${spans}<o:p></o:p>`}</p>`;
  },
  font: text => `<font face="宋体"><b>${escaped(text)}</b></font>`,
  broken: text =>
    escaped(text.length === 4 ? `${text.slice(0, 2)}\n${text.slice(2)}` : text).replace(
      '\n',
      '<br/>\n      ',
    ),
  blocks: text => `\n    <div>\n      <div>${escaped(text)}</div>\n    </div>\n  `,
  spaced: text => ` &nbsp;${escaped(text)}&nbsp; `,
};

/** How the figures are printed. */
const figureTexts: Readonly<Record<string, (text: string, random: Random) => string>> = {
  plain: text => text,
  wide: text => wideDigits(text),
  invisible: text => (text === '' ? '' : `\u200b${text}\u200b`),
  grouped: text => text.replace(/^(\d+)(?=\d{3}$)/, '$1,'),
};

/** What is done to a whole grid. */
const gridShapes: Readonly<Record<string, (grid: Grid) => Rows>> = {
  merged: grid => grid,
  unmerged: grid => withoutSpans(filledGrid(grid)),
  repeated: grid => withoutSpans(repeatedGrid(grid)),
  trailing: grid => grid.map(row => [...row, { text: '', colSpan: 1, rowSpan: 1 }]),
};

/** Every merged cell's text in each of the cells it covers, as some converters write it; a figure only once in a row. */
const repeatedGrid = (grid: Grid) =>
  unmergedGrid(grid, (text, _down, right) => (isFigure(text) && right > 0 ? '' : text));

const withoutSpans = (rows: readonly (readonly string[])[]): Rows =>
  rows.map(row => row.map(text => ({ text, colSpan: 1, rowSpan: 1 })));

const span = (name: string, value: number) => (value > 1 ? ` ${name}=${value}` : '');

/** How the tags of a table are written around its cells. */
const tableTags: Readonly<Record<string, (rows: readonly (readonly [string, GridCell][])[]) => string>> = {
  closed: rows =>
    `<table>\n<tbody>\n${rows.map(row => `<tr>\n${row.map(([text, c]) => `<td${span('rowspan', c.rowSpan)}${span('colspan', c.colSpan)}>${text}</td>`).join('\n')}\n</tr>`).join('\n')}\n</tbody></table>`,
  unclosed: rows =>
    `<TABLE border=1>${rows.map(row => `<TR>${row.map(([text, c]) => `<TD${span('rowSpan', c.rowSpan)}${span('colSpan', c.colSpan)}>${text}`).join('')}`).join('')}</TABLE>`,
  headed: rows =>
    `<table><colgroup><col width=80><col></colgroup><thead><tr>${rows[0]?.map(([text, c]) => `<th${span('rowspan', c.rowSpan)}${span('colspan', c.colSpan)}>${text}</th>`).join('')}</tr></thead><tbody>${rows
      .slice(1)
      .map(
        row =>
          `<tr>${row.map(([text, c]) => `<td${span('rowspan', c.rowSpan)}${span('colspan', c.colSpan)}>${text}</td>`).join('')}</tr>`,
      )
      .join('')}</tbody></table>`,
  office: rows =>
    `<table class=MsoNormalTable border=0 cellspacing=0>${rows
      .map(
        row =>
          `<tr style='height:17.0pt'>${row.map(([text, c]) => `<td width=80${span('colspan', c.colSpan)}${span('rowspan', c.rowSpan)} style='border:solid windowtext 1.0pt'>${text}</td>`).join('')}</tr>`,
      )
      .join(
        '',
      )}<![if !supportMisalignedColumns]><tr height=0>${'<td width=60></td>'.repeat(10)}</tr><![endif]></table>`,
};

const wrappers: Readonly<Record<string, Lines>> = {
  none: text => text,
  box: text => `<table width="100%"><tr><td align=center>${text}</td></tr></table>`,
  scroll: text => `<div style="overflow-x:auto"><div class="table-box">${text}</div></div>`,
  boxes: text => `<table><tbody><tr><td><table><tr><td>${text}</td></tr></table></td></tr></tbody></table>`,
};

const bold = (text: string) => (text === '' ? '' : `**${text}**`);
const rowsText = (rows: Rows) => rows.map(row => row.map(({ text }) => text));

/** The tables of plain text. */
const textTables: Readonly<Record<string, (grid: Grid, random: Random) => string>> = {
  tabs: grid =>
    rowsText(grid)
      .map(row => row.join('\t'))
      .join('\n'),
  tabsFilled: grid =>
    filledGrid(grid)
      .map(row => row.join('\t'))
      .join('\n'),
  tabsRepeated: grid =>
    repeatedGrid(grid)
      .map(row => row.join('\t'))
      .join('\n'),
  markdown: grid => {
    const rows = filledGrid(grid);
    const line = (row: readonly string[]) => `| ${row.map(text => text.replace(/\|/g, '\\|')).join(' | ')} |`;
    const [first = [], ...others] = rows;
    return `\n${[line(first.map(bold)), `|${first.map(() => ' --- ').join('|')}|`, ...others.map(line)].join('\n')}\n`;
  },
  markdownBlankHead: grid => {
    const rows = filledGrid(grid);
    const line = (row: readonly string[]) =>
      `| ${row.map(text => (text.length === 4 ? `${text.slice(0, 2)}<br>${text.slice(2)}` : text)).join(' | ')} |`;
    const blank = rows[0]?.map(() => '') ?? [];
    return `\n${[line(blank), `|${blank.map(() => ':-:').join('|')}|`, ...rows.map(line)].join('\n')}\n`;
  },
  csv: grid =>
    filledGrid(grid)
      .map(row => row.map(text => (/[,"\n]/.test(text) ? `"${text}"` : text)).join(','))
      .join('\n'),
  lines: grid => rowsText(grid).flat().join('\n'),
  linesApart: grid =>
    rowsText(grid)
      .flat()
      .map(text => text || '\u00a0')
      .join('\n\n'),
};

/** Labels as sites reword them; each keeps what it means. */
const rewordings: Readonly<Record<string, Lines>> = {
  official: text => text,
  halfBrackets: text => text.replace(/（/g, '(').replace(/）/g, ')'),
  withoutNumbers: text =>
    text.length > 4 ? text.replace(/^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/, '') : text,
  spacedNumbers: text => text.replace(/^([一二三四]、|（[一二三四五六七]）|\d\.)/, '$1 '),
  quotes: text => text.replace(/[“”]/g, '"').replace('、行政机关不再处理', '，行政机关不再处理'),
  slips: text => (text.length > 11 ? text.replace('行政', '行攻').replace('结转', '结传') : text),
  short: text => text.replace(/（[^（）]{6,}）/, '').replace(/、行政机关不再处理其政府信息公开申请$/, ''),
  traditional: text => Array.from(text, character => traditional.get(character) ?? character).join(''),
};

const pairs =
  '总總体體况況动動开開务務规規废廢现現数數制製发發项項决決处處单單额額办辦请請诉訴讼訟结結维維纠糾审審经經议議报報问問题題进進业業构構织織组組机機关關属屬国國坏壞护護权權类類执執没沒时時补補复復访訪举舉当當无無认認获獲转轉继續续續与與内內为為计計许許罚罰强強费費万萬条條应應联聯';
const traditional = new Map((pairs.match(/../gu) ?? []).map(pair => [pair.charAt(0), pair.charAt(1)]));

/** The content with another figure in every cell. */
export function withFigures(content: Content, random: Random, blanks: boolean): Content {
  let value = 10_000 + random.below(500);
  const figures = new Map<string, string>();
  const zeros = random.once(3);
  for (const cell of formOf(content.form).cells) {
    if (cell.table === 'fee') continue;
    value += 7;
    const text = zeros && !random.once(6) ? '0' : String(value);
    figures.set(cell.id, blanks && random.once(5) ? '' : text);
  }
  return { ...content, figures };
}

/** Splits rows of the table at a row without merged cells above it. */
function cut(rows: Rows, random: Random): readonly Rows[] {
  const open = new Set<number>();
  for (const [at, row] of rows.entries())
    for (const { rowSpan } of row) for (let down = 1; down < rowSpan; down++) open.add(at + down);
  const places = rows.flatMap((_, at) => (at > 4 && !open.has(at) ? [at] : []));
  const place = places[random.below(Math.max(1, places.length))] ?? 0;
  return place > 0 ? [rows.slice(0, place), rows.slice(place)] : [rows];
}

/** The wild report of one seed: the same seed gives the same document. */
export function wildOf(seed: number): Invented {
  const random = randomFrom(seed);
  const { pick, once } = random;
  const isHtml = once(2);
  const form = once(5) ? '2019' : '2021';
  const key = <T>(record: Readonly<Record<string, T>>): string =>
    Object.keys(record)[random.below(Object.keys(record).length)] ?? '';
  const axes = {
    cell: key(cellTexts),
    figure: once(3) ? key(figureTexts) : 'plain',
    shape: isHtml ? key(gridShapes) : 'merged',
    tags: key(tableTags),
    wrapper: once(2) ? key(wrappers) : 'none',
    words: once(2) ? key(rewordings) : 'official',
    split: isHtml && once(4),
    text: key(textTables),
    heading: pick(['p', 'h2', 'strong', 'div']),
    disputes: pick(['official', 'official', 'three', 'labelled'] as const),
    around: once(2),
  };
  const blanks = once(3) && (isHtml || axes.text !== 'lines');
  const content = withFigures(inventContent(random, form), random, blanks);
  const reword = rewordings[axes.words] ?? (text => text);
  const figured = figureTexts[axes.figure] ?? (text => text);
  const shaped = gridShapes[axes.shape] ?? (grid => grid);
  const tagged = tableTags[axes.tags] ?? (() => '');
  const cellText = cellTexts[axes.cell] ?? escaped;
  const wrapped = wrappers[axes.wrapper] ?? (text => text);
  const worded = (grid: Grid): Grid =>
    grid.map(row =>
      row.map(cell => ({
        ...cell,
        text: isFigure(cell.text) ? figured(cell.text, random) : reword(cell.text),
      })),
    );
  const htmlTable = (grid: Grid): string => {
    const rows = shaped(worded(grid));
    const pieces = axes.split && rows.length > 20 ? cut(rows, random) : [rows];
    return pieces
      .map(piece =>
        wrapped(tagged(piece.map(row => row.map(c => [cellText(c.text, random), c] as [string, GridCell])))),
      )
      .join('\n<p>&nbsp;</p>\n');
  };
  const table = (grid: Grid): string =>
    isHtml ? htmlTable(grid) : (textTables[axes.text] ?? (() => ''))(worded(grid), random);
  const p = (text: string) =>
    isHtml ? `<p style="text-indent:2em">${escaped(reword(text))}</p>` : reword(text);
  const heading = (id: SectionId) => {
    const words = pick(headingWords[id]).replace('{year}', String(content.year));
    const { number } = form2021.sections.find(section => section.id === id) ?? { number: '' };
    const text = escaped(reword(`${number}、${words}`));
    if (!isHtml) return axes.text.startsWith('markdown') ? `## ${text}` : text;
    return axes.heading === 'strong'
      ? `<p><strong>${text}</strong></p>`
      : `<${axes.heading}>${text}</${axes.heading}>`;
  };
  const overview = [
    ...content.intro,
    ...content.parts.map(([head, text], index) => `（${'一二三四五'[index]}）${head}。${text}`),
  ];
  const title = titleLines(content, random);
  const body = [
    ...title.map(text => (isHtml ? `<p align=center>${escaped(text)}</p>` : text)),
    ...content.preamble.map(p),
    heading('overview'),
    ...overview.map(p),
    heading('proactive'),
    table(proactiveGrid(content, random)),
    heading('requests'),
    table(requestsGrid(content, random, once(6))),
    heading('disputes'),
    ...disputesGrids(content, axes.disputes).map(table),
    heading('problems'),
    ...content.problems.map(p),
    heading('others'),
    ...content.others.map(p),
  ].join(isHtml ? '\n' : pick(['\n', '\n\n']));
  const figures = exchangedFigures(content);
  const texts = (lines: readonly string[]) => lines.map(reword);
  return {
    name: Object.entries({ ...axes, blanks, form })
      .filter(([axis]) =>
        isHtml ? axis !== 'text' : !/^(cell|shape|tags|wrapper|split|heading|around)$/.test(axis),
      )
      .map(([axis, value]) => `${axis} ${value}`)
      .join(', '),
    input: isHtml ? pageAround(body, content, title.join(''), axes.around) : body,
    isHtml,
    expected: {
      year: content.year,
      organ: content.organ,
      preamble: texts(content.preamble),
      sections: {
        overview: texts(overview),
        problems: texts(content.problems),
        others: texts(content.others),
      },
      table2: figures.table2,
      table3: figures.table3,
      table4: figures.table4,
      blankCells: figures.blankCells,
      sourceFormat: form,
    },
  };
}

function pageAround(body: string, { organ, year }: Content, title: string, around: boolean): string {
  const head = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title><style>.pc-none{display:none}</style></head>`;
  if (!around) return `${head}<body>${body}</body></html>`;
  return `${head}<body><div class="top"><a href="/">首页</a> | <a href="/zw">政务公开</a></div>
<form action="/s"><input name="q" value="请输入关键字"><button>搜索</button></form>
<div class="pc-none">${organ}${year - 1}年政府信息公开工作年度报告</div>
<table class="meta"><tr><td>索引号</td><td>0001/${year}-00012</td><td>发布机构</td><td>${organ}</td></tr>
<tr><td>发文日期</td><td>${year + 1}-01-20</td><td>文号</td><td>无</td></tr></table>
<div class="side"><ul>${[1, 2, 3].map(ago => `<li><a href="/${ago}">${organ}${year - ago}年政府信息公开工作年度报告</a></li>`).join('')}</ul></div>
<div id="zoom"><script>var a = '一、总体情况';</script>${body}</div>
<div class="foot"><p>主办：${organ}</p><p>ICP备12345678号</p></div></body></html>`;
}
