/** The line under a grid: how a sum comes about, count and sum of what is selected, last year's figure. */

import type { Finding } from '../../check/index.ts';
import type { CellId, SectionId } from '../../form/index.ts';
import { figureOf, type LastYear, otherYearBeside, type Report, totalOf } from '../../report/index.ts';
import { useDraft, useEditor } from '../editor/context.tsx';
import { sentenceOf } from '../sentences/findings.ts';
import {
  balancingSentence,
  explanationSentence,
  lastYearSentence,
  tallySentence,
} from '../sentences/grid.ts';
import { useCellFindings } from '../steps/findingsAt.ts';
import { balancingFigure, explain, tally } from './explain.ts';
import { findingsAtCell } from './FoundMarks.tsx';
import { type GridState, type GridStore, useGridState } from './gridState.ts';
import { comparedWith, lastYearFigure, lastYearNote } from './lastYear.ts';
import { form, isEntered, type Layout } from './layout.ts';
import { rangeOf } from './selection.ts';

interface Props {
  /** Where the table stands: what was found at a cell of it is said first. */
  readonly section: SectionId;
  readonly layout: Layout;
  readonly store: GridStore;
  /** What is said while the focus is elsewhere. */
  readonly idle: string;
}

export function GridStatus({ section, layout, store, idle }: Props) {
  const { lastYear } = useEditor();
  const state = useGridState(store);
  const findings = useCellFindings(section);
  const said = useDraft(({ report }) =>
    state.inside ? statusOf(state, layout, report, lastYear, findings) || idle : idle,
  );
  return (
    <p className="grid-status" aria-live="polite" title={said}>
      {said}
    </p>
  );
}

function statusOf(
  { active, from, end, note: said }: GridState,
  layout: Layout,
  report: Report,
  lastYear: LastYear | null,
  findings: readonly Finding[],
): string {
  if (said !== null) return said;
  if (from !== end) return tallySentence(tally(report, layout, rangeOf(layout, from, end)));
  const [found] = findingsAtCell(findings, active);
  return [found ? `${sentenceOf(found, report).title}。` : '', figureWords(active, report, lastYear)]
    .filter(part => part !== '')
    .join('　');
}

function figureWords(active: CellId, report: Report, lastYear: LastYear | null): string {
  const other = otherYearBeside(report, lastYear);
  const last = lastYear ? lastYearFigure(lastYear, comparedWith(active, other)) : null;
  const note = lastYear && last !== null ? lastYearNote(lastYear, active) : '';
  if (!isEntered(active))
    return [
      explanationSentence(explain(form, report, active)),
      lastYearSentence(last, totalOf(report, active).value, other) + note,
    ]
      .filter(part => part !== '')
      .join('　');
  const needed = balancingFigure(form, report, active);
  const figure = figureOf(report, active);
  return (
    (needed === null ? '' : balancingSentence(needed, figure)) + lastYearSentence(last, figure, other) + note
  );
}
