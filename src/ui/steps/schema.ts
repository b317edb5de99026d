/** What the short forms accept and what it means; the messages stand at the field. */

import * as z from 'zod/mini';

/** Digits and marks typed with a Chinese input method, as plain ones. */
export const narrow = (text: string): string =>
  text.replace(/[０-９（）＋－．＠]/g, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

/** The year that was typed; `null` while it is no year of four digits. */
export function yearOf(text: string): number | null {
  const digits = narrow(text).trim();
  return /^\d{4}$/.test(digits) ? Number(digits) : null;
}

const organ = z.string().check(
  z.refine(value => value.trim() !== '', { error: '请填写机关名称，例如“××县××镇人民政府”。' }),
  z.refine(value => value.length <= 60, { error: '机关名称太长，请核对。' }),
);

/** The form in force governs the reports of 2021 and later. */
const yearField = (noYear: string) =>
  z.string().check(
    z.refine(value => yearOf(value) !== null, { error: noYear }),
    z.refine(
      value => {
        const year = yearOf(value);
        return year === null || (year >= 2021 && year <= 2099);
      },
      { error: '现行格式用于 2021 年及以后的报告，请核对年度。' },
    ),
  );

const blankOr = (pattern: RegExp, error: string) =>
  z.string().check(z.refine(value => value.trim() === '' || pattern.test(narrow(value).trim()), { error }));

export const basicSchema = z.object({
  organ,
  year: yearField('年度要写成四位数字，例如 2025。原来的年度还在。'),
  address: z.string(),
  postcode: blankOr(/^\d{6}$/, '邮政编码是 6 位数字，请核对。'),
  phone: blankOr(/^[\d\s()+、,，转\-—]{5,}$/, '电话里有不认识的字符，请核对。'),
  email: blankOr(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, '电子邮箱的写法不对，请核对。'),
});
export type BasicValues = z.infer<typeof basicSchema>;

export const newReportSchema = z.object({ organ, year: yearField('年度要写成四位数字，例如 2025。') });
export type NewReportValues = z.infer<typeof newReportSchema>;
