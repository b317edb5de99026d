/** What is compared, one below the other: in short, in charts, by figure, by text. The same on the screen and on paper. */

import type { Place } from '../../check/index.ts';
import { type Comparison, comparedTables, linesOf } from '../../compare/index.ts';
import type { TableId } from '../../form/index.ts';
import { type Chart, comparesWith, type LastYear, otherYearBeside, type Report } from '../../report/index.ts';
import { Icon } from '../parts/Icon.tsx';
import {
  figuresSentence,
  headingOfTable,
  isMuchTaken,
  muchTakenSentence,
  wholeTakenSentence,
} from '../sentences/compare.ts';
import { lastName } from '../sentences/lastYear.ts';
import { Charts } from './Charts.tsx';
import { FigureTable } from './FigureTable.tsx';
import { namedLinesOf } from './lines.ts';
import { TextList } from './TextList.tsx';
import { TextLegend } from './TextPieces.tsx';

interface Props {
  readonly report: Report;
  readonly lastYear: LastYear;
  readonly comparison: Comparison;
  readonly years: readonly [string, string];
  /** Whether table 三 is shown by kinds of applicants too. */
  readonly byApplicant: boolean;
  /** Absent: on paper, where nothing is pressed. */
  readonly screen?: {
    readonly unfolded: readonly TableId[];
    readonly onUnfold: (table: TableId, unfolded: boolean) => void;
    readonly onByApplicant: (wanted: boolean) => void;
    readonly onChart: (chart: Chart, wanted: boolean) => void;
    readonly onGo: (place: Place) => void;
  };
}

export function ComparedYears(props: Props) {
  const { report, lastYear, comparison, screen } = props;
  const hasFigures = comparesWith(report, lastYear) === 'all';
  const other = otherYearBeside(report, lastYear);
  const tables = comparedTables(lastYear.report);
  const told = tables.flatMap(table =>
    linesOf(report, comparison.figures, table).map(({ figure }) => figure),
  );
  // On paper the title stands above all of it.
  const Heading = screen ? 'h3' : 'h2';
  const hasTexts = comparison.texts.length + comparison.gone.length > 0;
  return (
    <>
      <div className="beside-short">
        {hasFigures && <p>{figuresSentence(told)}</p>}
        {hasTexts && <p>{wholeTakenSentence(comparison, other)}</p>}
        {isMuchTaken(comparison) && (
          <p className="beside-warning">
            {screen && <Icon name="doubt" />} {muchTakenSentence(other)}
          </p>
        )}
      </div>
      {(hasFigures || screen) && (
        <Charts {...{ report, lastYear }} {...(screen && { onChoose: screen.onChart })} />
      )}
      {hasFigures && (
        <>
          <Heading>数字</Heading>
          {tables.map(table => (
            <Figures key={table} table={table} {...props} />
          ))}
        </>
      )}
      {hasTexts && (
        <>
          <Heading>文字</Heading>
          <TextLegend last={lastName(other)} />
          <TextList
            report={report}
            last={lastYear}
            comparison={comparison}
            {...(screen && { onGo: text => screen.onGo({ kind: 'text', text }) })}
          />
        </>
      )}
    </>
  );
}

function Figures({
  table,
  report,
  comparison,
  years,
  byApplicant,
  screen,
}: Props & { readonly table: TableId }) {
  const Heading = screen ? 'h4' : 'h3';
  return (
    <div className="beside-table">
      <Heading>{headingOfTable(table)}</Heading>
      {screen && table === 'requests' && (
        <label className="beside-option">
          <input
            type="checkbox"
            checked={byApplicant}
            onChange={event => screen.onByApplicant(event.target.checked)}
          />
          同时列出各类申请人（只列有数字的）
        </label>
      )}
      <FigureTable
        table={table}
        lines={namedLinesOf(report, comparison.figures, table, byApplicant)}
        years={years}
        {...(screen && {
          screen: {
            isUnfolded: screen.unfolded.includes(table),
            onUnfold: wanted => screen.onUnfold(table, wanted),
            onGo: cell => screen.onGo({ kind: 'cell', cell }),
          },
        })}
      />
    </div>
  );
}
