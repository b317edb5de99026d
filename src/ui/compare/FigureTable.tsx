/** The figures of one table in two years, with the change; lines of nothing but 0 are folded into one. */

import type { CellId, TableId } from '../../form/index.ts';
import { Icon } from '../parts/Icon.tsx';
import { changeWords, foldedWords, headingOfTable, lastWords, nowWords } from '../sentences/compare.ts';
import type { NamedLine } from './lines.ts';

interface Props {
  readonly table: TableId;
  readonly lines: readonly NamedLine[];
  readonly years: readonly [string, string];
  /** Absent: on paper, where nothing is pressed. */
  readonly screen?: {
    readonly isUnfolded: boolean;
    readonly onUnfold: (unfolded: boolean) => void;
    readonly onGo: (cell: CellId) => void;
  };
}

export function FigureTable({ table, lines, years, screen }: Props) {
  const quiet = lines.filter(line => line.isQuiet && !line.isPart);
  const loud = lines.filter(line => !line.isQuiet);
  const isUnfolded = screen?.isUnfolded === true;
  const folded = foldedWords(
    quiet.map(({ figure }) => figure),
    loud.length > 0,
  );
  return (
    <table className="beside-figures">
      <caption className="visually-hidden">{headingOfTable(table)}</caption>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">{years[0]}</th>
          <th scope="col">{years[1]}</th>
          <th scope="col">增减</th>
        </tr>
      </thead>
      <tbody>
        {(isUnfolded ? lines : loud).map(line => (
          <FigureLine key={line.figure.cell} line={line} {...(screen && { onGo: screen.onGo })} />
        ))}
        {quiet.length > 0 && (
          <tr className="beside-folded">
            <td colSpan={4}>
              {screen ? (
                <button
                  type="button"
                  className="button-link"
                  aria-expanded={isUnfolded}
                  onClick={() => screen.onUnfold(!isUnfolded)}
                >
                  {folded} <Icon name={isUnfolded ? 'up' : 'down'} />
                </button>
              ) : (
                `${folded}。`
              )}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function FigureLine({ line, onGo }: { readonly line: NamedLine; readonly onGo?: (cell: CellId) => void }) {
  const { figure, name, isPart } = line;
  const { amount, percent } = changeWords(figure);
  const hasChanged = figure.change !== null && figure.change !== 0;
  return (
    <tr
      className={[isPart ? 'beside-part' : '', hasChanged ? 'beside-changed' : ''].join(' ').trim()}
      data-line-of={figure.cell}
      {...(onGo && { onClick: () => onGo(figure.cell) })}
    >
      <th scope="row">
        {onGo ? (
          <button type="button" className="beside-go">
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      <td className={figure.now === null ? 'beside-missing' : undefined}>{nowWords(figure)}</td>
      <td className={figure.last === null ? 'beside-missing' : undefined}>{lastWords(figure)}</td>
      <td>
        <span>{amount}</span>
        <span>{percent}</span>
      </td>
    </tr>
  );
}
