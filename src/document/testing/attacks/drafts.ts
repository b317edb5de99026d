/** For tests: drafts whose every place for words holds texts that mean harm. */

import { factIds, form2021 } from '../../../form/index.ts';
import {
  chartIds,
  type DraftContent,
  emptyReport,
  type Figure,
  type Report,
  type ReportPart,
  usualParts,
} from '../../../report/index.ts';

const entered = form2021.cells.filter(cell => !cell.computed);

/**
 * The texts as facts, headings, paragraphs, notes, opinions, reasons, unreadable figures and unknown keys: each of them
 * in each kind of place, the organ's name being one after another.
 */
export function draftWith(texts: readonly string[]): DraftContent {
  const whole = texts.join('');
  const at = (index: number): string => texts[index % texts.length] ?? '';
  const own = texts.map((heading, index): ReportPart => ({ id: `own${index + 1}`, heading }));
  const parts = [...usualParts(), ...own];
  const lines = texts.flatMap(text => [text, `本年公开了${text}等信息12条。`]).join('\n');
  const report: Report = {
    ...emptyReport(whole, 2025),
    facts: { ...Object.fromEntries(factIds.map((id, index) => [id, at(index)])), organ: whole },
    parts,
    texts: Object.fromEntries([
      ...['preamble', 'problems'].map(id => [id, lines]),
      ...parts.map(({ id }, index) => [`overview.${id}`, at(index)]),
    ]),
    figures: Object.fromEntries(entered.map(({ id }, index): [string, Figure] => [id, { raw: at(index) }])),
    accepted: texts.map(text => ({ rule: text, at: 'year', of: text, reason: text })),
    signOff: { first: { name: whole, opinion: lines, date: whole } },
    ledger: {
      use: 'comparing',
      lines: texts.map((text, index) => ({
        id: `${index}`,
        received: { raw: text },
        fromLastYear: false,
        applicant: { raw: text },
        result: { raw: text },
        answered: { raw: text },
        note: text,
        unknown: { x: text },
      })),
    },
    unknown: { x: lines },
  };
  return { report, lastYear: { report: { ...report, year: 2024 }, printed: {} }, unknown: { x: lines } };
}

/** The same with figures in every cell, so that there are charts and a picture of the year. */
export function chartedDraftWith(texts: readonly string[]): DraftContent {
  const { report, lastYear } = draftWith(texts);
  const figures = Object.fromEntries(entered.map(({ id }, index): [string, Figure] => [id, index % 7]));
  const last = lastYear?.report ?? report;
  return {
    report: { ...report, figures, charts: [...chartIds] },
    lastYear: { report: { ...last, figures }, printed: {} },
  };
}
