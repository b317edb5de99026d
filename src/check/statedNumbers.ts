/**
 * Numbers that a text states: what was counted, measured or dated, apart from those that are names and addresses
 * (文号, 条款, 电话, 门牌). Years are not among them: years.ts.
 */

import { narrow, type Span, yearsIn } from './years.ts';

/** Why a number says the same in any year. */
export type NumberKeptFor =
  /** The number of a law, a document, an article. */
  | 'document'
  /** In the name of a document. */
  | 'title'
  /** A telephone number, a postcode, a house, a web or mail address. */
  | 'contact'
  /** Set by the law or the form: 20个工作日, 六个部分, 1月1日至12月31日. */
  | 'statutory'
  /** A school year. */
  | 'span';

export interface StatedNumber extends Span {
  readonly kind: 'figure' | 'day';
  /** As written, with its unit: 126 件, １２％, 十二件, 3月20日. */
  readonly written: string;
  /** `null`: it tells of the year, and is another one next year. */
  readonly keptFor: NumberKeptFor | null;
}

const han = '[〇零一二两三四五六七八九十百千]';
const unit =
  '(?:人次|公里|个?小时|个?工作日|[件条次个名人期场处项份篇家户起宗部台块册种类元天轮批档套幅张辆座间则组支亩位字分卷期])';
const open = '[〔﹝[【(]';
const close = '[〕﹞\\]】)]';

/** What a number may stand in and then is no figure of the year; on narrow text. */
const kept: readonly (readonly [NumberKeptFor, RegExp])[] = [
  ['contact', /(?:https?:\/\/|www\.)[\w\-./?=&%#:]+|(?<![\w.-])[\w.-]+@[\w.-]+/g],
  ['title', /《[^《》\n]{1,80}》/g],
  // 〔2021〕30号, also with a bracket lost: ﹝202130号
  [
    'document',
    new RegExp(`${open}\\s*(?:19|20)\\d\\d\\s*(?:${close}\\s*(?:第?\\s*\\d+\\s*号)?|\\d+号)`, 'g'),
  ],
  [
    'document',
    new RegExp(`第\\s*(?:\\d+|${han}+)\\s*(?:号|[条款项章节届]|[((](?:\\d+|${han}+)[))][项款]?)`, 'g'),
  ],
  ['document', /(?<=条第?)[((][一二三四五六七八九十]+[))]项?/g],
  ['document', /(?:令|公告)\s*\d+\s*号/g],
  [
    'contact',
    /(?:电话|传真|热线|手机|致电|拨打|邮编|邮政编码|联系方式)[为是:]?\s*[\d(][\d\-—–()、/转 ]{3,}\d/g,
  ],
  ['contact', /(?<!\d)(?:0\d{2,3}\s*[-—–]\s*\d{7,8}|1[3-9]\d{9})(?!\d)/g],
  ['contact', /(?<!\d)(?:12345|12\d{3}|1[12]\d)(?=[”"’]?(?:热线|平台|政务|便民|市长|政府服务|服务))/g],
  [
    'contact',
    /(?<=[路街道巷弄里村组段])\s*\d+(?:-\d+)?\s*号(?:院|楼)?(?:\s*\d+\s*(?:室|楼|层|栋|单元|房间))*/g,
  ],
  ['span', /(?<!\d)[12]\d{3}(?:\s*[-—–~至]{1,2}\s*[12]\d{3})?\s*学年/g],
  ['statutory', /(?<!\d)20个?工作日/g],
  ['statutory', new RegExp(`(?:\\d|${han}){1,2}个?(?:大?部分)`, 'g')],
  // The period of every report, and the day on which it is due.
  ['statutory', /(?<!\d)0?1月(?:0?1日)?\s*起?(?:[-—–~至到]|起?至)+\s*12月(?:31日)?/g],
  [
    'statutory',
    /(?<!\d)(?:0?1月0?1日|12月31日|1月31日)|(?<=[12]\d{3})([-/.])(?:0?1\1(?:0?1)|12\1(?:31))(?!\d)/g,
  ],
];

/** Names and numbering: neither figures nor kept, and nobody asks about them. */
const names: readonly RegExp[] = [
  // (1), 1. and 1、 before a paragraph or an item
  /(?<=^|[。;:\n]|[((])\s*\d{1,2}(?:[)]|[.、](?!\d))/gm,
  // “2+N”, “12345”, “三审三校”
  /[“"‘][^“”"‘’,。\n]{0,10}[”"’]/g,
  /[A-Za-z][A-Za-z\-+.]*\d[\w.-]*|\d+(?:[A-Za-z+×*]\w*)+/g,
  /(?:7\s*[×*xX]\s*)?24小时/g,
  /\d{1,2}:\d{2}/g,
];

/** Stands in place of a year, so that what is glued to it (202411日, 2024-03-20) is still found. */
const noDigit = '□';
const day = new RegExp(
  [
    `(?<=${noDigit})([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d)`,
    `(?<!\\d)(?:0?[1-9]|1[0-2])\\s*月(?:\\s*(?:[0-3]?\\d)\\s*[日号])?(?!份)`,
    '(?<![〇零一二三四五六七八九十])(?:十[一二]?|[一二三四五六七八九])月(?:[一二三四五六七八九十]{1,3}[日号])?',
  ].join('|'),
  'g',
);
const arabic = new RegExp(
  `(?<![\\d.])\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:\\s*(?:%|个百分点)|(?:\\s*[余多])?[万亿千百]?[余多]?\\s*(?:个月|${unit}|日)?)`,
  'g',
);
/** Numerals in words count something only before a unit; what follows tells names such as 四类过程性信息 apart. */
const inWords = new RegExp(
  `(?<![第每同另某逐首单任统唯进之〇零一二两三四五六七八九十百千万])(?<numeral>${han}+)(?<unit>余?${unit}|日)` +
    '(?!方面|环节|意识|维护|自信|确立|内部事务|过程性|次性|个人|[件次处户人]?一|安全|部分)',
  'g',
);
/** 一个, 一项, 一类 … mostly mean “a”; these count. */
const one = /^一(?:[件份场期处起宗篇台名家次])$/;
const isCount = (numeral: string, whole: string, next: string): boolean =>
  // 办成一件事
  numeral === '一' ? one.test(whole) && next !== '事' : /[〇零一二两三四五六七八九十]/.test(numeral);

/** The numbers that `text` states, in order; those kept come with the words that keep them: 第二十条, 〔2021〕30号. */
export function statedNumbersIn(text: string): readonly StatedNumber[] {
  const plain = narrow(text);
  if (!/[\d〇零一二两三四五六七八九十]/.test(plain)) return [];
  const taken: Span[] = [];
  const take = ({ 0: words, index }: RegExpMatchArray) =>
    taken.push({ from: index ?? 0, to: (index ?? 0) + words.length });
  const isFree = ({ from, to }: Span) => !taken.some(span => from < span.to && to > span.from);
  const found: StatedNumber[] = [];
  const note = (
    kind: StatedNumber['kind'],
    { 0: words, index }: RegExpMatchArray,
    keptFor: NumberKeptFor | null,
  ) => {
    const from = (index ?? 0) + words.length - words.trimStart().length;
    const span = { from, to: (index ?? 0) + words.trimEnd().length };
    if (!isFree(span)) return;
    taken.push(span);
    found.push({ kind, ...span, written: text.slice(span.from, span.to), keptFor });
  };
  for (const [why, pattern] of kept) {
    for (const match of plain.matchAll(pattern)) {
      // A title without a number is none, and one with a year is told by its year.
      if (why === 'title' && (!/\d/.test(match[0]) || yearsIn(match[0]).length > 0)) take(match);
      else note('figure', match, why);
    }
  }
  const bare = withoutYears(plain);
  for (const pattern of names) {
    for (const match of bare.matchAll(pattern)) take(match);
  }
  for (const match of bare.matchAll(day)) note('day', match, null);
  for (const match of bare.matchAll(arabic)) note('figure', match, null);
  for (const match of bare.matchAll(inWords)) {
    const { numeral = '' } = match.groups ?? {};
    if (isCount(numeral, match[0], plain.charAt(match.index + match[0].length))) note('figure', match, null);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** `plain` with its years covered; every other character keeps its offset. */
function withoutYears(plain: string): string {
  let bare = '';
  for (const { from, to } of yearsIn(plain)) {
    bare += plain.slice(bare.length, from) + noDigit.repeat(to - from);
  }
  return bare + plain.slice(bare.length);
}
