/** How far each step of the wizard is. */

import type { EnteredCellId, RequestColumnId } from '../form/index.ts';
import {
  type ContentStepId,
  contentStepIds,
  enteredCells,
  formOf,
  type StepId,
  stepIds,
} from '../form/index.ts';
import {
  comparesWith,
  factOf,
  figureOf,
  type LastYear,
  type Report,
  sameFigure,
  textIdsOf,
  textOf,
} from '../report/index.ts';
import { type Finding, isBlankFinding } from './finding.ts';
import { stepOf } from './place.ts';

/** 未填 · 进行中 · 有问题 · 完成 */
export type StepState = 'empty' | 'ongoing' | 'problem' | 'done';

/**
 * The state of every step, from the findings of {@link check} on the same report and last year's.
 *
 * A step that holds fields (基本信息, 一 … 六):
 *
 * | something entered | an error other than a blank | a required blank, or last year's words unconfirmed | state |
 * |---|---|---|---|
 * | any | yes | any | problem |
 * | no  | no  | any | empty   |
 * | yes | no  | yes | ongoing |
 * | yes | no  | no  | done    |
 *
 * Entered is a text, a fact or a figure that is not blank; 上年结转 that still is what last year carried
 * forward, and 现行有效 that still is last year's, came with the import and are not counted. Doubts and hints beside the unconfirmed words hold no step
 * back: only the clerk can say that they are right.
 *
 * 校核 sums the seven up:
 *
 * | sections 一 … 六 | a step in problem | a step empty or ongoing | state |
 * |---|---|---|---|
 * | all empty | no  | any | empty   |
 * | any       | yes | any | problem |
 * | some not  | no  | yes | ongoing |
 * | some not  | no  | no  | done    |
 *
 * 导出 is done (ready) once 校核 is, and empty until then.
 */
export function progressOf(
  report: Report,
  lastYear: LastYear | null,
  findings: readonly Finding[],
): Readonly<Record<StepId, StepState>> {
  const problems = new Set<ContentStepId>();
  const open = new Set<ContentStepId>();
  for (const finding of findings) {
    const step = stepOf(finding.places[0]);
    if (finding.rule === 'textUnchanged' || finding.rule === 'lastFigures') open.add(step);
    else if (finding.severity === 'error') (isBlankFinding(finding) ? open : problems).add(step);
  }
  const entered = enteredSteps(report, lastYear);
  const stateOf = (step: ContentStepId): StepState => {
    if (problems.has(step)) return 'problem';
    if (!entered.has(step)) return 'empty';
    return open.has(step) ? 'ongoing' : 'done';
  };
  const content = {
    basic: stateOf('basic'),
    overview: stateOf('overview'),
    proactive: stateOf('proactive'),
    requests: stateOf('requests'),
    disputes: stateOf('disputes'),
    problems: stateOf('problems'),
    others: stateOf('others'),
  } satisfies Record<ContentStepId, StepState>;
  const check = summaryOf(content);
  return { ...content, check, export: check === 'done' ? 'done' : 'empty' };
}

/**
 * Where to go on: the first step that is not done, in their order, and 导出 once the others are; but where every step
 * is begun, what is wrong comes before what only waits for a look.
 */
export function nextStepOf(progress: Readonly<Record<StepId, StepState>>): StepId {
  const isBegun = contentStepIds.every(step => progress[step] !== 'empty');
  const wrong = isBegun && contentStepIds.find(step => progress[step] === 'problem');
  return wrong || (stepIds.find(step => step !== 'export' && progress[step] !== 'done') ?? 'export');
}

function summaryOf(content: Readonly<Record<ContentStepId, StepState>>): StepState {
  const states = contentStepIds.map(step => content[step]);
  if (states.includes('problem')) return 'problem';
  if (contentStepIds.every(step => step === 'basic' || content[step] === 'empty')) return 'empty';
  return states.every(state => state === 'done') ? 'done' : 'ongoing';
}

/** The steps in which something is entered. */
function enteredSteps(report: Report, lastYear: LastYear | null): ReadonlySet<ContentStepId> {
  const form = formOf(report.form);
  const steps = new Set<ContentStepId>();
  if (report.year !== null || factOf(report, 'organ').trim() !== '') steps.add('basic');
  for (const text of textIdsOf(report)) {
    if (textOf(report, text).trim() !== '') steps.add(stepOf({ kind: 'text', text }));
  }
  for (const table of form.tables) {
    const cells = enteredCells(form, table.id);
    const isEntered = (cell: EnteredCellId) =>
      figureOf(report, cell) !== null && !isCarried(report, lastYear, cell);
    const [first] = cells;
    if (first && cells.some(isEntered)) steps.add(stepOf({ kind: 'cell', cell: first }));
  }
  return steps;
}

const carriedIn = 'requests.carriedIn.';

/** Whether the figure is as carry-over brings it: 上年结转, 现行有效. */
function isCarried(report: Report, lastYear: LastYear | null, cell: EnteredCellId): boolean {
  if (!lastYear || comparesWith(report, lastYear) !== 'all') return false;
  const source = sourceOf(cell);
  return source !== null && sameFigure(figureOf(report, cell), figureOf(lastYear.report, source));
}

/** The cell of last year's report that `cell` begins as; `null`: it begins blank. */
function sourceOf(cell: EnteredCellId): EnteredCellId | null {
  if (cell.endsWith('.inForce')) return cell;
  if (!cell.startsWith(carriedIn)) return null;
  const column = cell.slice(carriedIn.length) as Exclude<RequestColumnId, 'total'>;
  return `requests.carriedOut.${column}`;
}
