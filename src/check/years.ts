/**
 * Years in a text, and whether they may stand in the report of another year. Reports are written over last
 * year's, so that a year left behind is the commonest slip; but reports also compare, plan, cite and remember.
 */

export interface YearMention {
  readonly year: number;
  /** Where the digits of the year stand: from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
  /** The digits as written: 2024, ２０２４, 二〇二四, 24. */
  readonly written: string;
}

/**
 * error: written as what the report is about; doubt: may be meant; fine: says what such years say in any
 * report (a comparison, a plan, a citation).
 */
export type YearVerdict = 'fine' | 'doubt' | 'error';

/** What kind of text a year stands in. */
export type TextRole = 'opening' | 'part' | 'problems';

const joint = '[-—–~至到、和及与]';
const mention = new RegExp(
  [
    // 2024年; 2023—2025年; 2024-01-01; and with 年 or 月 lost: 202412年, 2024131日
    `(?<!\\d)(?<full>[12]\\d{3})(?=\\s*年|\\s*${joint}{1,2}\\s*[12]\\d{3}\\s*年` +
      '|(?<mark>[-/.])\\d{1,2}\\k<mark>\\d{1,2}(?!\\d)|\\d{2}\\s*年|\\d{2,4}\\s*日)',
    // 24年度, 24年1月
    '(?<![\\d.])(?<short>\\d{2})(?=\\s*年(?:度|\\s*\\d{1,2}\\s*月))',
    // 二〇二四年
    '(?<![〇○零一二三四五六七八九十])(?<han>[一二][〇○零九][〇○零一二三四五六七八九]{2})(?=\\s*年)',
  ].join('|'),
  'g',
);
const addresses = /(?:https?:\/\/|www\.)[\w\-./?=&%#:]+|(?<![\w.-])[\w.-]+@[\w.-]+/g;
const hanDigits = '〇一二三四五六七八九';
const earliest = 1949;
const latest = 2099;

/** Full-width digits and marks as narrow ones; every character keeps its offset. */
const narrow = (text: string): string =>
  text.replace(/[！-～]/g, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

/** The years that `text` names, in order; web and mail addresses are passed over. */
export function yearsIn(text: string): readonly YearMention[] {
  const plain = narrow(text);
  let skipped: readonly { readonly from: number; readonly to: number }[] | undefined;
  const mentions: YearMention[] = [];
  for (const match of plain.matchAll(mention)) {
    const from = match.index;
    const to = from + match[0].length;
    skipped ??= Array.from(plain.matchAll(addresses), found => ({
      from: found.index,
      to: found.index + found[0].length,
    }));
    if (skipped.some(span => from >= span.from && from < span.to)) continue;
    const year = yearOf(match.groups ?? {});
    if (year >= earliest && year <= latest) {
      mentions.push({ year, from, to, written: text.slice(from, to) });
    }
  }
  return mentions;
}

function yearOf({ full, short, han }: Readonly<Record<string, string | undefined>>): number {
  if (full !== undefined) return Number(full);
  if (short !== undefined) return 2000 + Number(short);
  const digits = Array.from(han ?? '', digit => hanDigits.indexOf(digit.replace(/[○零]/, '〇')));
  return Number(digits.join(''));
}

/** `year` written the way `written` is: narrow, full-width or Chinese digits, four or two of them. */
export function writeYear(year: number, written: string): string {
  const digits = String(year).slice(-written.length);
  if (/[０-９]/.test(written)) {
    return digits.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  }
  if (/^\d+$/.test(written)) return digits;
  const zero = /[○零]/.exec(written)?.[0] ?? '〇';
  return Array.from(digits, digit => (digit === '0' ? zero : hanDigits.charAt(Number(digit)))).join('');
}

interface Context {
  /** The sentence up to the year, and from behind its digits on; narrow, without white space. */
  readonly before: string;
  readonly after: string;
  readonly year: number;
  readonly reportYear: number;
  readonly role: TextRole;
}

const sentenceEnd = /[。！？!?；;\r\n]/;

/** As far as a sentence is looked at on either side: what says more about a year stands nearer. */
const reach = 200;

/** The sentence around a mention, within the text. */
export function sentenceAround(text: string, { from, to }: YearMention): { from: number; to: number } {
  let start = from;
  while (start > 0 && from - start < reach && !sentenceEnd.test(text.charAt(start - 1))) start--;
  let end = to;
  while (end < text.length && end - to < reach && !sentenceEnd.test(text.charAt(end))) end++;
  return { from: start, to: end };
}

/** Whether the year of `found` may stand in `text` of the report of `reportYear`. */
export function judgeYear(text: string, found: YearMention, reportYear: number, role: TextRole): YearVerdict {
  if (found.year === reportYear) return 'fine';
  const context = contextOf(text, found, reportYear, role);
  return judgeCitation(context) ?? (found.year > reportYear ? judgeAhead(context) : judgeBack(context));
}

function contextOf(text: string, found: YearMention, reportYear: number, role: TextRole): Context {
  const sentence = sentenceAround(text, found);
  return {
    before: narrow(text.slice(sentence.from, found.from)).replace(/\s/g, ''),
    after: narrow(text.slice(found.to, sentence.to)).replace(/\s/g, ''),
    year: found.year,
    reportYear,
    role,
  };
}

/**
 * Whether the year of `found`, in `text` of the report of `reportYear`, is told by its distance from that year
 * and moves with it: the year itself where nothing binds it to the calendar, the year before in a comparison,
 * the year after in a plan.
 */
export function movesAlong(text: string, found: YearMention, reportYear: number, role: TextRole): boolean {
  const context = contextOf(text, found, reportYear, role);
  const { before, after, year } = context;
  if (isDate(context) || judgeCitation(context) !== null) return false;
  if (year === reportYear) return judgeYear(text, found, reportYear + 1, role) === 'error';
  if (year === reportYear - 1) return comparedBefore.test(before) || comparedAfter.test(after);
  return year === reportYear + 1 && (role === 'problems' || plan.test(before + after));
}

const day = '[\\d一二三四五六七八九十]{1,3}';
const fullDate = new RegExp(`^年${day}月${day}[日号]|^([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d)`);
const firstDay = /^(?:年(?:0?1月0?1|一月一)日|([-/.])0?1\1(?:0?1)(?!\d))(?:起|[至到\-—–~])/;
const lastDay = /^(?:年(?:12月31|十二月三十一)日|([-/.])12\1(?:31)(?!\d))(止)?/;

/** A day that something happened on, and no end of the period that a report tells of. */
function isDate({ before, after }: Context): boolean {
  if (!fullDate.test(after) || firstDay.test(after)) return false;
  const end = lastDay.exec(after);
  return !(end && (end[2] !== undefined || /[至到\-—–~]$/.test(before)));
}

// 2024年第5号; 2024年第3期公报; 2024年中央一号文件; 2019年修订; 2021年版; 2019年4月3日中华人民共和国国务院令第711号
const edition =
  /^年(?:第?\d+号|第?[\d一二三四五六七八九十]+期[^,，]{0,6}(?:报|刊|杂志)|(?:中央|省委?|市委?|县委?)?[一1]号文件|版|修订|修正|格式)|^年(?:\d+月)?(?:\d+日)?(?:中华人民共和国|国务院|全国人大|全国人民代表大会|第.{1,4}届)/;
const inBrackets = /[([【][^()[\]【】]*$/;
const editionInBrackets =
  /^年(?:\d+月)?(?:\d+日)?(?:起)?(?:第.次)?(?:修订|修正|修改|公布|颁布|印发|发布|施行|实施|试行|版|本)/;
const rangeBefore = /([12]\d{3})年?[-—–~至到]{1,2}$/;
const rangeAfter = /^年?[-—–~至到]{1,2}([12]\d{3})年(?!\d)/;

/** What is the same for years before and after: editions, numbers of documents, spans such as 2021—2025年. */
function judgeCitation({ before, after, year, reportYear }: Context): YearVerdict | null {
  if (edition.test(after)) return 'fine';
  if (inBrackets.test(before) && editionInBrackets.test(after)) return 'fine';
  const start = /^年\d/.test(after) ? null : rangeBefore.exec(before)?.[1];
  const end = rangeAfter.exec(after)?.[1];
  if (start == null && end == null) return null;
  const span = { from: Number(start ?? year), to: Number(end ?? year) };
  if (span.from >= span.to) return null;
  return span.to === reportYear - 1 ? 'doubt' : 'fine';
}

const plan =
  /将|计划|拟|打算|继续|力争|争取|下一步|下步|今后|明年|目标|预算|谋划|努力|规划|远景|(?:我们|我镇|我乡|我局|街道)要/;
const ownWork = /(?:收到|受理|办结|答复|公开|发布|制发).{0,16}?\d+(?:余|多)?[件条次份篇期]/;

/** A year that has not come yet when the report's year ends. */
function judgeAhead({ before, after, year, reportYear, role }: Context): YearVerdict {
  const sentence = before + after;
  if (year > reportYear + 1) {
    const horizon = /[到至]$/.test(before) || /^年(?:底|末)?(?:前|之前|以前)/.test(after);
    return horizon || role === 'problems' || plan.test(sentence) ? 'fine' : 'doubt';
  }
  // The report is written, signed and published in the first months of the next year.
  if (/^年[1-3]月|^([-/.])0?[1-3]\1/.test(after)) {
    return /^年1月1日(?:至|到|-|—|~)|^年1月1日起至/.test(after) ? 'error' : 'fine';
  }
  if (/[至到\-—~]$/.test(before) && /^年12月31日/.test(after)) return 'error';
  if (role === 'problems' || plan.test(sentence)) return 'fine';
  return ownWork.test(after) ? 'error' : 'doubt';
}

const periodStart = /^年1月1日(?!以来)|^年1月(?:[-—–~至到]|起至)|^年1[-—–~至到]12月/;
const periodEnd = /^年12月31日(?:止|期间)?/;
const inForceSince = /^年(?:\d+月)?(?:\d+日)?(?:起|开始)?(?:正式)?(?:施行|实施|执行|生效|启用|成立|运行)/;
const comparedBefore =
  /(?:比|较|与|跟|(?<![会共不])同|对照|相较于|较之|超过|高于|低于|(?:上|前|去)一?年度?[(,，]?|上一年度?的?)$/;
const comparedAfter = /^年度?(?:全年|末|底)?(?:同期|相比|相较|同比|水平|基数|数据?相)/;
const begins = /^年(?:\d+月)?(?:\d+日)?(?:起|开始|至今|到现在)/;
const sinceThen = /^年度?(?:\d+月)?(?:\d+日)?(?:底|末)?(?:以来|以前|之前)/;
const history =
  /^年?[^,，]{0,24}(?:建成|建立|成立|设立|组建|开通|上线|启用|制定|出台|印发|修订|获评|评为|荣获|获得|入选|合并|更名|挂牌|投入使用)/;
const honoured = /(?:荣获|获评|获得|评为|授予|入选)[^,，]{0,16}$/;
const carried = /^年度?(?:末|底)?(?:结转|遗留|未办结|尚未办结|接续)/;
const lastProblems = /^年度?.{0,14}(?:问题|不足|短板)/;
const mended = /(?:针对|对照|围绕|对|就)$/;
const accounts = /^年度?[^,，。]{0,14}(?:决算|审计)/;
const annualReport = /^年度?[^,，。]{0,18}(?:年度报告|年报)/;
const bookTitle = /《[^》]*$/;

/** A year that was over before the report's year began. */
function judgeBack(context: Context): YearVerdict {
  const { before, after, year, reportYear, role } = context;
  const isLast = year === reportYear - 1;
  const older = year < firstReports ? 'fine' : 'doubt';
  if (inForceSince.test(after)) return isLast ? 'doubt' : 'fine';
  if (periodStart.test(after) || (periodEnd.test(after) && !/截[至止]$/.test(before))) {
    return isLast ? 'error' : older;
  }
  if (comparedBefore.test(before) || comparedAfter.test(after) || carried.test(after)) return 'fine';
  if (mended.test(before) && lastProblems.test(after)) return 'fine';
  if (begins.test(after)) return 'fine';
  // 截至2024年底, 自2024年以来: true of old times, but last year's texts say the same of their own year; a
  // sentence that opens with 2024年以来 is the usual opening of a report on 2024.
  if (isLast && before === '' && /^年度?以来/.test(after)) return 'error';
  if (sinceThen.test(after) || /截[至止]$/.test(before)) return isLast ? 'doubt' : 'fine';
  if (accounts.test(after)) return isLast ? 'fine' : older;
  if (annualReport.test(after) && role !== 'opening' && !/现将[^,，]*$/.test(before)) {
    return isLast ? 'fine' : older;
  }
  if (bookTitle.test(before)) return isLast || year === reportYear - 2 ? 'doubt' : 'fine';
  if (history.test(after) || honoured.test(before)) return isLast ? 'doubt' : 'fine';
  if (!isLast) return older;
  if (isDate(context)) return 'doubt';
  if (role === 'problems' && lastProblems.test(after)) return 'doubt';
  return isBesideThisYear(context) ? 'doubt' : 'error';
}

/** The first year of this kind of report; an earlier one is no year left over from a report. */
const firstReports = 2019;

/** 2024年为3件，2025年为5件: two years told together, and not what this year was going to bring. */
const isBesideThisYear = ({ before, after, reportYear }: Context): boolean => {
  const sentence = before + after;
  return new RegExp(`(?<!\\d)${reportYear}年`).test(sentence) && !plan.test(sentence);
};
