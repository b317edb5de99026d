/** Numbers as Chinese headings write them. */

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一, 十, 十二, 二十 … 九十九; beyond that, which no report reaches, the digits. */
export function chineseNumber(value: number): string {
  const tens = digits[Math.floor(value / 10)];
  const units = digits[value % 10];
  if (tens === undefined || units === undefined) return String(value);
  if (value < 10) return units;
  return `${value < 20 ? '' : tens}十${units}`;
}

const values: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Reads a count written in words (零, 两, 十二, 一百零五, 三千二百), below 万; `null` for anything else. */
export function readChineseNumber(text: string): number | null {
  if (text.length === 1 && values[text] !== undefined) return values[text] ?? null;
  let value = 0;
  let digit: number | null = null;
  let lowest = 10_000;
  for (const character of text) {
    const place = places[character];
    if (place !== undefined) {
      if (place >= lowest || digit === 0) return null;
      // Only a leading 十 stands without its 一.
      if (digit === null && (place !== 10 || value !== 0)) return null;
      value += (digit ?? 1) * place;
      lowest = place;
      digit = null;
    } else {
      const next = values[character];
      if (next === undefined || (digit !== null && digit !== 0)) return null;
      digit = next;
    }
  }
  if (digit === 0 || lowest === 10_000) return null;
  return value + (digit ?? 0);
}
