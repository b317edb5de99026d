/** The cells of a grid: to fill in, or to read only. A cell renders when its own figure or its marks change. */

import { memo } from 'react';
import type { CellId, Column, EnteredCellId, Row } from '../../form/index.ts';
import { cellId, cellOf } from '../../form/index.ts';
import {
  type Figure,
  figureOf,
  formatFigure,
  formatNumber,
  type LastYear,
  partsOf,
  totalOf,
} from '../../report/index.ts';
import { useFigures } from '../editor/context.tsx';
import { FigureField } from './FigureField.tsx';
import { type GridState, type GridStore, useGridState } from './gridState.ts';
import { LastYearMark } from './LastYearMark.tsx';
import { comparedWith, lastYearText } from './lastYear.ts';
import { form, isEntered, type Layout } from './layout.ts';
import { isInRange, rangeOf } from './selection.ts';

interface Props {
  readonly row: Row;
  readonly column: Column;
  readonly table: string;
  readonly layout: Layout;
  readonly store: GridStore;
  readonly lastYear: LastYear | null;
  /** Whether last year's figure is shown in the cell; it is part of its name in any case. */
  readonly comparing: boolean;
  /** Why nothing can be entered; absent: it can. */
  readonly locked?: string;
}

export const GridCell = memo(function GridCell({
  row,
  column,
  table,
  layout,
  store,
  lastYear,
  comparing,
  locked,
}: Props) {
  const cell = cellId(table, row.id, column.id) as CellId;
  const marks = useGridState(store, state => marksOf(state, layout, cell));
  const before = lastYear ? lastYearText(lastYear, comparedWith(cell)) : '';
  const name =
    [...row.under, row.label, ...column.under, column.label].join('，') + (before && `，上年 ${before}`);
  const last = comparing ? before : '';
  const shared = { name, last, marks };
  if (!isEntered(cell)) return <TotalCell cell={cell} {...shared} />;
  if (locked !== undefined) return <LockedCell cell={cell} {...shared} />;
  return (
    <td role="gridcell" className={marks} data-cell={cell} aria-selected={isMarked(marks, 'selected')}>
      <FigureField
        cell={cell}
        column={column}
        name={name}
        lastYear={last}
        tabIndex={isMarked(marks, 'stop') ? 0 : -1}
        isTyping={isMarked(marks, 'typing')}
      />
    </td>
  );
});

type Mark = 'stop' | 'active' | 'selected' | 'typing' | 'part';

/**
 * What is marked at the cell, as class names: cell-stop, the one that Tab leads to; cell-active, where typing
 * goes; cell-selected, in a range; cell-typing, with a caret; cell-part, summed in the active cell.
 */
function marksOf({ active, end, inside, mode }: GridState, layout: Layout, cell: CellId): string {
  const isActive = cell === active;
  if (!inside) return isActive ? 'cell-stop' : '';
  const place = layout.places.get(cell);
  const isRange = active !== end;
  const marks: Mark[] = [];
  if (isActive) marks.push('stop', 'active');
  if (isActive && mode !== 'ready') marks.push('typing');
  if (isActive || (isRange && place && isInRange(rangeOf(layout, active, end), place)))
    marks.push('selected');
  if (!isRange && !isActive && !isEntered(active) && summedIn(active).has(cell)) marks.push('part');
  return marks.map(mark => `cell-${mark}`).join(' ');
}

const isMarked = (marks: string, mark: Mark) => marks.includes(`cell-${mark}`);

const sums = new Map<CellId, ReadonlySet<string>>();

function summedIn(cell: CellId): ReadonlySet<string> {
  const known = sums.get(cell) ?? new Set<string>(partsOf(form, cell));
  sums.set(cell, known);
  return known;
}

interface ReadProps {
  readonly name: string;
  readonly last: string;
  readonly marks: string;
}

/** A computed cell: looks computed, cannot be entered, and says how much of it is still missing. */
function TotalCell({ cell, name, last, marks }: ReadProps & { readonly cell: CellId }) {
  const parts = partsOf(form, cell);
  const value = useFigures(parts, report => totalOf(report, cell).value);
  const unreadable = useFigures(parts, report => totalOf(report, cell).unreadable);
  const title = unreadable > 0 ? `有 ${unreadable} 格不是数字，没有算进来` : '自动计算';
  return (
    <td
      className={`grid-total ${marks}`}
      role="gridcell"
      data-cell={cell}
      data-place={`cell:${cell}`}
      data-total={cell}
      tabIndex={isMarked(marks, 'stop') ? 0 : -1}
      aria-selected={isMarked(marks, 'selected')}
      aria-readonly="true"
      aria-label={`${name}，${title}，${value === null ? '空' : formatNumber(value)}`}
      title={title}
    >
      <ReadFigure
        text={value === null ? '–' : formatNumber(value)}
        isPartial={unreadable > 0}
        last={last}
        now={value}
      />
    </td>
  );
}

/** A cell whose figure is counted elsewhere. */
function LockedCell({ cell, name, last, marks }: ReadProps & { readonly cell: EnteredCellId }) {
  const figure = useFigures(partsOf(form, cell), report => figureOf(report, cell));
  const { unit } = cellOf(form, cell).column;
  return (
    <td
      className={`grid-total grid-locked ${marks}`}
      role="gridcell"
      data-cell={cell}
      data-place={`cell:${cell}`}
      tabIndex={isMarked(marks, 'stop') ? 0 : -1}
      aria-selected={isMarked(marks, 'selected')}
      aria-readonly="true"
      aria-label={`${name}，${figure === null ? '空' : `${formatFigure(figure)} ${unit}`}`}
    >
      <ReadFigure text={formatFigure(figure)} isPartial={false} last={last} now={figure} />
    </td>
  );
}

interface ReadFigureProps {
  readonly text: string;
  readonly isPartial: boolean;
  readonly last: string;
  readonly now: Figure;
}

function ReadFigure({ text, isPartial, last, now }: ReadFigureProps) {
  return (
    <span className={`figure figure-total ${isPartial ? 'figure-partial' : ''}`}>
      {last !== '' && <LastYearMark last={last} now={now} />}
      <output aria-live="off">
        {text}
        {isPartial && <span aria-hidden="true">*</span>}
      </output>
    </span>
  );
}
