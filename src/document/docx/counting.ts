/** The numbers of automatic numbering as Word prints them: 一, （二）, ③, iv. */

const digits = '〇一二三四五六七八九';
const formal = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

/** A number in one of Word's formats (`w:numFmt`); `null` for bullets and pictures, which are no text. */
export function countIn(format: string, count: number): string | null {
  switch (format) {
    case 'none':
      return '';
    case 'bullet':
      return null;
    case 'decimalZero':
      return count < 10 ? `0${count}` : String(count);
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperLetter':
      return letters(count);
    case 'lowerLetter':
      return letters(count).toLowerCase();
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return counted(count, digits, '十百千万');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return counted(count, formal, '拾佰仟万');
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return digitwise(count, digits);
    case 'ideographTraditional':
      return around(count, stems);
    case 'ideographZodiac':
      return around(count, branches);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return digitwise(count, '０１２３４５６７８９');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(count, 0x2460, 20);
    case 'decimalEnclosedParen':
      return enclosed(count, 0x2474, 20);
    case 'decimalEnclosedFullstop':
      return enclosed(count, 0x2488, 20);
    case 'ideographEnclosedCircle':
      return enclosed(count, 0x3280, 10);
    case 'numberInDash':
      return `- ${count} -`;
    default:
      return String(count);
  }
}

const digitwise = (count: number, signs: string): string =>
  String(count).replace(/\d/g, digit => signs.charAt(Number(digit)));

const around = (count: number, signs: string): string =>
  count < 1 ? String(count) : signs.charAt((count - 1) % signs.length);

const enclosed = (count: number, first: number, most: number): string =>
  count < 1 || count > most ? String(count) : String.fromCharCode(first + count - 1);

/** a … z, aa, bb, …: Word repeats the letter. */
const letters = (count: number): string =>
  count < 1 || count > 780
    ? String(count)
    : String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = count;
  let text = '';
  for (const [value, sign] of signs) {
    text += sign.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}

/** 十一, 二十, 一百零五: up to 9999; beyond, digits. */
function counted(count: number, signs: string, units: string): string {
  if (count < 1 || count > 9999) return String(count);
  const zero = signs.startsWith('〇') ? '零' : signs.charAt(0);
  let text = '';
  let gap = false;
  const figures = String(count);
  for (let at = 0; at < figures.length; at++) {
    const digit = Number(figures[at]);
    const place = figures.length - at - 1;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += (gap ? zero : '') + signs.charAt(digit) + (place > 0 ? units.charAt(place - 1) : '');
    gap = false;
  }
  return count < 20 && count > 9 && signs === digits ? text.slice(1) : text;
}
