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
