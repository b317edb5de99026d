/** Years in a text: where they stand and how they are written. */

/** Characters of a text: from inclusive, to exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** `from`, `to`: where the digits of the year stand. */
export interface YearMention extends Span {
  readonly year: number;
  /** The digits as written: 2024, ２０２４, 二〇二四, 24. */
  readonly written: string;
}

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
export const narrow = (text: string): string =>
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
