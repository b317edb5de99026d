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
import { figureBeside } from '../sentences/lastYear.ts';
import { FigureField } from './FigureField.tsx';
import { type GridStore, useCellState } from './gridState.ts';
import { LastYearMark } from './LastYearMark.tsx';
import { comparedWith, lastYearNote, lastYearText } from './lastYear.ts';
import { form, isEntered, type Layout } from './layout.ts';
import { isMarked, marksOf } from './marks.ts';

interface Props {
  readonly row: Row;
  readonly column: Column;
  readonly table: string;
  readonly layout: Layout;
  readonly store: GridStore;
  readonly lastYear: LastYear | null;
  /** The year of `lastYear` where it is not the year before. */
  readonly other: number | null;
  /** Whether last year's figure is shown in the cell; it is part of its name in any case. */
  readonly comparing: boolean;
  /** The id of the form element that owns the inputs of the row. */
  readonly owner: string;
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
  other,
  comparing,
  owner,
  locked,
}: Props) {
  const cell = cellId(table, row.id, column.id) as CellId;
  const marks = useCellState(store, cell, state => marksOf(state, layout, cell));
  const before = lastYear ? lastYearText(lastYear, comparedWith(cell, other)) : '';
  const name =
    [...row.under, row.label, ...column.under, column.label].join('，') +
    (before && lastYear ? `，${figureBeside(before, other)}${lastYearNote(lastYear, cell)}` : '');
  const last = comparing ? before : '';
  const shared = { name, last, other, marks };
  if (!isEntered(cell)) return <TotalCell cell={cell} {...shared} />;
  if (locked !== undefined) return <LockedCell cell={cell} {...shared} />;
  return (
    <td role="gridcell" className={marks} data-cell={cell} aria-selected={isMarked(marks, 'selected')}>
      <FigureField
        cell={cell}
        column={column}
        name={name}
        lastYear={last}
        other={other}
        tabIndex={isMarked(marks, 'stop') ? 0 : -1}
        isTyping={isMarked(marks, 'typing')}
        owner={owner}
      />
    </td>
  );
});

interface ReadProps {
  readonly name: string;
  readonly last: string;
  readonly other: number | null;
  readonly marks: string;
}

/** A computed cell: looks computed, cannot be entered, and says how much of it is still missing. */
function TotalCell({ cell, name, last, other, marks }: ReadProps & { readonly cell: CellId }) {
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
        other={other}
        now={value}
      />
    </td>
  );
}

/** A cell whose figure is counted elsewhere. */
function LockedCell({ cell, name, last, other, marks }: ReadProps & { readonly cell: EnteredCellId }) {
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
      <ReadFigure text={formatFigure(figure)} isPartial={false} last={last} other={other} now={figure} />
    </td>
  );
}

interface ReadFigureProps {
  readonly text: string;
  readonly isPartial: boolean;
  readonly last: string;
  readonly other: number | null;
  readonly now: Figure;
}

/** A figure of so many characters fits the narrowest cell; a longer one must widen it, or it would be cut off. */
const fitting = 6;

function ReadFigure({ text, isPartial, last, other, now }: ReadFigureProps) {
  const isFixed = last === '' && text.length <= fitting;
  return (
    <span
      className={`figure figure-total ${isFixed ? 'figure-fixed' : ''} ${isPartial ? 'figure-partial' : ''}`}
    >
      {last !== '' && <LastYearMark last={last} now={now} other={other} />}
      <output aria-live="off">
        {text}
        {isPartial && <span aria-hidden="true">*</span>}
      </output>
    </span>
  );
}
