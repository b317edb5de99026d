/** What the short forms accept and what it means; the messages stand at the field. */

import * as z from 'zod/mini';
import { type ContactNumber, contactFlaw, plainMarks } from '../../report/index.ts';
import { contactFlawWords } from '../sentences/contact.ts';

/** The year that was typed; `null` while it is no year of four digits. */
export function yearOf(text: string): number | null {
  const digits = plainMarks(text).trim();
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

const contact = (fact: ContactNumber) =>
  z.string().check(
    z.refine(value => contactFlaw(fact, value) === null, {
      error: ({ input }) => {
        const flaw = contactFlaw(fact, String(input));
        return flaw && contactFlawWords[flaw];
      },
    }),
  );

export const basicSchema = z.object({
  organ,
  year: yearField('年度要写成四位数字，例如 2025。原来的年度还在。'),
  address: z.string(),
  postcode: contact('postcode'),
  phone: contact('phone'),
  email: contact('email'),
});
export type BasicValues = z.infer<typeof basicSchema>;

export const newReportSchema = z.object({ organ, year: yearField('年度要写成四位数字，例如 2025。') });
export type NewReportValues = z.infer<typeof newReportSchema>;
