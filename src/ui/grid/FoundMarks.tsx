/**
 * Marks at the cells that a finding about the table speaks of. They are put on the page past React: the findings follow
 * when the typing pauses, and no cell is drawn again for them.
 */

import { type RefObject, useLayoutEffect } from 'react';
import type { Finding } from '../../check/index.ts';
import type { CellId, SectionId } from '../../form/index.ts';
import { useCellFindings } from '../steps/findingsAt.ts';

/** Those of `findings` that speak of the cell, the gravest first. */
export const findingsAtCell = (findings: readonly Finding[], cell: CellId): readonly Finding[] =>
  (['error', 'doubt'] as const).flatMap(severity =>
    findings.filter(
      finding =>
        finding.severity === severity &&
        finding.places.some(place => place.kind === 'cell' && place.cell === cell),
    ),
  );

interface Props {
  readonly section: SectionId;
  readonly table: RefObject<HTMLTableElement | null>;
}

export function FoundMarks({ section, table }: Props) {
  const findings = useCellFindings(section);
  useLayoutEffect(() => {
    const marked = Array.from(table.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? []).flatMap(
      cell => {
        const [found] = findingsAtCell(findings, cell.dataset.cell as CellId);
        return found ? [{ cell, found }] : [];
      },
    );
    for (const { cell, found } of marked) cell.dataset.found = found.severity;
    return () => {
      for (const { cell } of marked) delete cell.dataset.found;
    };
  }, [findings, table]);
  return null;
}
