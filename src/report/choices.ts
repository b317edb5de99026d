/**
 * What the office chose for the printed report (落款, marks, 图表) as one line of text, for files that carry the paper
 * and not the draft.
 */

import { decodeCharts, decodePrinting, type Reading, record } from './file.ts';
import type { Report } from './report.ts';

/** `null`: nothing out of the usual. */
export function writeChoices({ printing, charts }: Report): string | null {
  return printing || charts ? JSON.stringify({ printing, charts }) : null;
}

/** Reads {@link writeChoices}; what cannot be understood is left out. */
export function readChoices(text: string): Pick<Report, 'printing' | 'charts'> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {};
  }
  const found = record.safeParse(value);
  if (!found.success) return {};
  const reading: Reading = { at: '', notes: [], unreadable: {} };
  const { printing, charts } = found.data;
  return { ...decodeCharts(charts, reading), ...decodePrinting(printing, reading) };
}
