/** What the clerk does to fill in the tables of a town. */

import type { EnteredCellId } from '../../../src/form/index.ts';
import type { Clerk } from '../clerk.ts';
import type { Town } from './town.ts';

const applicants = ['natural', 'commercial', 'research', 'welfare', 'legal', 'other'] as const;
const results = ['upheld', 'corrected', 'otherResult', 'pending'] as const;

export async function fillsTableTwo(clerk: Clerk, { proactive }: Town): Promise<void> {
  await clerk.goesTo('proactive');
  const documents = ['issued', 'repealed', 'inForce'] as const;
  for (const [index, column] of documents.entries()) {
    await clerk.fillsFigure(`proactive.regulations.${column}`, proactive.regulations[index] ?? 0);
    await clerk.fillsFigure(
      `proactive.normativeDocuments.${column}`,
      proactive.normativeDocuments[index] ?? 0,
    );
  }
  await clerk.fillsFigure('proactive.licensing.decisions', proactive.licensing);
  await clerk.fillsFigure('proactive.penalties.decisions', proactive.penalties);
  await clerk.fillsFigure('proactive.coercion.decisions', proactive.coercion);
  await clerk.fillsFigure('proactive.fees.amount', proactive.fees);
}

/** Types table 三 row by row with the keyboard alone: a figure, then the arrow to the next. */
export async function typesTableThree(clerk: Clerk, { requests }: Town): Promise<void> {
  await clerk.goesTo('requests');
  for (const [row, figures] of Object.entries(requests)) {
    await clerk.figure(`requests.${row}.natural` as EnteredCellId).focus();
    for (const [index] of applicants.entries()) {
      await clerk.page.keyboard.type(String(figures[index]));
      await clerk.page.keyboard.press('ArrowRight');
    }
  }
}

export async function fillsTableFour(clerk: Clerk, { disputes }: Town): Promise<void> {
  await clerk.goesTo('disputes');
  for (const [row, figures] of Object.entries(disputes)) {
    for (const [index, column] of results.entries()) {
      await clerk.fillsFigure(`disputes.${row}.${column}` as EnteredCellId, figures[index] ?? 0);
    }
  }
}

export async function fillsFee(clerk: Clerk, [notices, charged, received]: Town['fee']): Promise<void> {
  await clerk.goesTo('others');
  await clerk.fillsFigure('fee.notices.count', notices);
  await clerk.fillsFigure('fee.charged.yuan', charged);
  await clerk.fillsFigure('fee.received.yuan', received);
}
