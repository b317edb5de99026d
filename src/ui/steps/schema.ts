/** What the short forms accept; the messages stand at the field. */

import * as z from 'zod/mini';

const organ = z.string().check(
  z.refine(value => value.trim() !== '', { error: '请填写机关名称，例如“××县××镇人民政府”。' }),
  z.refine(value => value.length <= 60, { error: '机关名称太长，请核对。' }),
);

/** The form in force governs the reports of 2021 and later. */
const year = z.string().check(
  z.refine(value => /^\s*\d{4}\s*$/.test(value), {
    error: '年度要写成四位数字，例如 2025。原来的年度还在。',
  }),
  z.refine(value => !/^\s*\d{4}\s*$/.test(value) || (Number(value) >= 2021 && Number(value) <= 2099), {
    error: '现行格式用于 2021 年及以后的报告，请核对年度。',
  }),
);

const blankOr = (pattern: RegExp, error: string) =>
  z.string().check(z.refine(value => value.trim() === '' || pattern.test(value.trim()), { error }));

export const basicSchema = z.object({
  organ,
  year,
  address: z.string(),
  postcode: blankOr(/^\d{6}$/, '邮政编码是 6 位数字，请核对。'),
  phone: blankOr(/^[\d\s()（）+、,，转\-—－]{5,}$/, '电话里有不认识的字符，请核对。'),
  email: blankOr(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, '电子邮箱的写法不对，请核对。'),
});
export type BasicValues = z.infer<typeof basicSchema>;

export const newReportSchema = z.object({ organ, year });
export type NewReportValues = z.infer<typeof newReportSchema>;
