/**
 * What the report beside this one is called, everywhere: 上年, or by its year where it is not of the year before
 * (`other`, as `otherYearBeside` tells it).
 */
export const lastName = (other: number | null): string => (other === null ? '上年' : `${other}年`);

/** A figure of it: 上年 3; 2024年 3（不是上一年）. */
export const figureBeside = (figure: string, other: number | null): string =>
  `${lastName(other)} ${figure}${other === null ? '' : '（不是上一年）'}`;

/** Said once it stands beside. */
export const besideSentence = (other: number | null): string =>
  other === null
    ? '上年报告已放在旁边，各格可以对照。'
    : `${lastName(other)}的报告已放在旁边。它不是上一年的，数字不比，只比文字。`;

/** What of it is not compared: 导入的是 2024 年的报告，不是 2025 年的. */
export const otherYearWords = (other: number | null, year: number | null): string =>
  `导入的是 ${other ?? '不知哪一'} 年的报告，不是 ${year === null ? '上一' : year - 1} 年的`;
