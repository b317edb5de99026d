/** The columns and rows of table 三 as the ledger's fields name them. */

import { form2021, tableOf } from '../../form/index.ts';
import { type ApplicantColumnId, applicantIds, type OutcomeRowId, outcomeIds } from '../../report/index.ts';
import { withoutBracket } from '../sentences/places.ts';

const { rows, columns } = tableOf(form2021, 'requests');

export interface Choice<T extends string> {
  readonly id: T;
  readonly label: string;
}

export interface ChoiceGroup<T extends string> {
  /** Empty: its choices stand without a group. */
  readonly label: string;
  readonly choices: readonly Choice<T>[];
}

/** Choices with the groups that the form prints them under. */
function grouped<T extends string>(
  choices: readonly (Choice<T> & { readonly group: string })[],
): readonly ChoiceGroup<T>[] {
  const groups: { label: string; choices: Choice<T>[] }[] = [];
  for (const { group, ...choice } of choices) {
    const last = groups[groups.length - 1];
    if (last && last.label === group) last.choices.push(choice);
    else groups.push({ label: group, choices: [choice] });
  }
  return groups;
}

export const applicantChoices: readonly ChoiceGroup<ApplicantColumnId>[] = grouped(
  applicantIds.map(id => {
    const column = columns.find(candidate => candidate.id === id);
    return { id, label: column?.label ?? id, group: column?.under[0] ?? '' };
  }),
);

export const resultChoices: readonly ChoiceGroup<OutcomeRowId>[] = grouped(
  outcomeIds.map(id => {
    const row = rows.find(candidate => candidate.id === id);
    return { id, label: withoutBracket(row?.label ?? id), group: row?.under[1] ?? '' };
  }),
);

const labels = new Map<string, string>(
  [...applicantChoices, ...resultChoices].flatMap(({ choices }) =>
    choices.map(({ id, label }) => [id, label] as const),
  ),
);

export const labelOf = (id: ApplicantColumnId | OutcomeRowId): string => labels.get(id) ?? id;
