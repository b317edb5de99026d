/** How a report is printed and signed: a choice of the office, kept with the draft. */

import { parseDay } from './day.ts';

/**
 * 落款 at the end of the report (GB/T 9704—2012, 7.3.5): none, as most published reports; 机关署名 and 成文日期 under the
 * seal; or without a seal.
 */
export const signatures = ['none', 'sealed', 'unsealed'] as const;
export type Signature = (typeof signatures)[number];

export interface Printing {
  readonly signature: Signature;
  /** 成文日期 as it was typed; see {@link signatureDate}. */
  readonly date: string;
  /** 送审稿 across every sheet. */
  readonly draftMark: boolean;
  /** Printed on one side of the leaf: page numbers stand always on the right. */
  readonly oneSided: boolean;
}

/** 成文日期 as it is printed: 2026年1月30日. `null`: none was given, or what was is no day. */
export function signatureDate({ date }: Printing): string | null {
  const day = parseDay(date.trim(), { year: null });
  if (day === null) return null;
  const [year = 0, month = 0, ofMonth = 0] = day.split('-').map(Number);
  return `${year}年${month}月${ofMonth}日`;
}

export const usualPrinting: Printing = { signature: 'none', date: '', draftMark: false, oneSided: false };

export const samePrinting = (one: Printing, other: Printing): boolean =>
  one.signature === other.signature &&
  one.date === other.date &&
  one.draftMark === other.draftMark &&
  one.oneSided === other.oneSided;
