/** The cells of a table that differ: the draft's figure and the import's, and which of them will stand. */

import type { Choice, Figure, TableDifference } from '../../report/index.ts';
import { formatFigure } from '../../report/index.ts';
import { Icon } from '../parts/Icon.tsx';
import { nameOfDifferingCell } from '../sentences/merge.ts';

export function CellTable({ difference, choice }: { difference: TableDifference; choice: Choice }) {
  return (
    <table className="compare-cells">
      <thead>
        <tr>
          <th scope="col">哪一格</th>
          <th scope="col">草稿里</th>
          <th scope="col">导入的</th>
        </tr>
      </thead>
      <tbody>
        {difference.cells.map(({ cell, mine, theirs }) => {
          const takesTheirs =
            choice === 'exactly' ||
            (theirs !== null && (choice === 'theirs' || (choice === 'fill' && mine === null)));
          return (
            <tr key={cell}>
              <th scope="row">{nameOfDifferingCell(difference, cell)}</th>
              <FigureCell figure={mine} isTaken={!takesTheirs} />
              <FigureCell figure={theirs} isTaken={takesTheirs} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function FigureCell({ figure, isTaken }: { figure: Figure; isTaken: boolean }) {
  return (
    <td className={isTaken ? 'compare-taken' : undefined}>
      {figure === null ? <span className="compare-blank">空</span> : formatFigure(figure)}
      {isTaken && (
        <>
          {' '}
          <Icon name="done" />
          <span className="visually-hidden">（会用这个）</span>
        </>
      )}
    </td>
  );
}
