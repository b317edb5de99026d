/** The cells of a table that differ: the draft's figure and the import's, and which of them will stand. */

import type { Choice, Figure, TableDifference } from '../../report/index.ts';
import { formatFigure } from '../../report/index.ts';
import { Icon } from '../parts/Icon.tsx';
import { foldedZerosWords, nameOfDifferingCell, type SideNames, sidesOfImport } from '../sentences/merge.ts';

interface Props {
  readonly difference: TableDifference;
  /** What will stand; `null`: nothing is chosen here. */
  readonly choice: Choice | null;
  readonly names?: SideNames;
}

type DifferingCell = TableDifference['cells'][number];

/** From this many on, zeros for blank cells are one line: among them nobody would find the figure that matters. */
const manyZeros = 9;

export function CellTable({ difference, choice, names = sidesOfImport }: Props) {
  const { cells } = difference;
  const isZero = ({ mine, theirs }: DifferingCell) => mine === null && theirs === 0;
  const zeros = cells.filter(isZero);
  if (zeros.length < manyZeros || choice === null) {
    return <Cells difference={difference} choice={choice} names={names} cells={cells} />;
  }
  const others = cells.filter(cell => !isZero(cell));
  return (
    <>
      {others.length > 0 && <Cells difference={difference} choice={choice} cells={others} />}
      <details className="compare-zeros">
        <summary>{foldedZerosWords(zeros.length, others.length > 0, choice !== 'mine')}</summary>
        <Cells difference={difference} choice={choice} cells={zeros} />
      </details>
    </>
  );
}

function Cells({
  difference,
  choice,
  names = sidesOfImport,
  cells,
}: Props & { readonly cells: readonly DifferingCell[] }) {
  return (
    <table className="compare-cells">
      <thead>
        <tr>
          <th scope="col">哪一格</th>
          <th scope="col">{names.mine}</th>
          <th scope="col">{names.theirs}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ cell, mine, theirs }) => {
          const takesTheirs =
            choice === 'exactly' ||
            (theirs !== null && (choice === 'theirs' || (choice === 'fill' && mine === null)));
          return (
            <tr key={cell}>
              <th scope="row">{nameOfDifferingCell(difference, cell)}</th>
              <FigureCell figure={mine} isTaken={!takesTheirs && choice !== null} />
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
