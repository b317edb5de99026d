/** For tests: what paper can carry of a report. */

import { paragraphsOf, type Report, textIdsOf, textOf } from '../../report/index.ts';

/** Texts by paragraphs; own parts by their order; parts without text do not show. */
export function carried(report: Report) {
  const shown = report.parts
    .map(part => ({ part, text: paragraphsOf(textOf(report, `overview.${part.id}`)) }))
    .filter(({ text }) => text.length > 0)
    .map(({ part, text }) => ({
      id: part.id.startsWith('own') ? 'own' : part.id,
      heading: part.heading.trim(),
      text,
    }));
  const texts = textIdsOf(report)
    .filter(id => !id.startsWith('overview.') || id === 'overview.intro')
    .map(id => [id, paragraphsOf(textOf(report, id))]);
  const { form, year, facts, figures } = report;
  return { form, year, facts, figures, parts: shown, texts };
}
