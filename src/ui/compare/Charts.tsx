/** The charts of the figures, and for each whether the report has it: the office may want it there. */

import {
  type Chart,
  type ChartId,
  chartIds,
  chartOf,
  comparesWith,
  hasChart,
  type LastYear,
  printedCharts,
  type Report,
} from '../../report/index.ts';
import { Icon } from '../parts/Icon.tsx';
import {
  chartButton,
  chartPlaceSentence,
  chartPrintedWords,
  chartWaitsSentence,
  notDrawnSentences,
} from '../sentences/charts.ts';
import { nameOfYear } from '../sentences/compare.ts';
import { ChartFigure, ChartLegend } from './ChartFigure.tsx';

interface Props {
  readonly report: Report;
  readonly lastYear: LastYear | null;
  /** Absent: on paper, where nothing is pressed. */
  readonly onChoose?: (chart: Chart, wanted: boolean) => void;
}

export function Charts({ report, lastYear, onChoose }: Props) {
  const charts = chartIds.map(id => chartOf(report, lastYear, id));
  const drawn = charts.filter(isWorthDrawing);
  const printed = printedCharts(report, lastYear).map(({ id }) => id);
  const isCompared = lastYear !== null && comparesWith(report, lastYear) === 'all';
  const years = [
    nameOfYear(report.year, 'now'),
    ...(isCompared ? [nameOfYear(lastYear.report.year, 'last')] : []),
  ];
  // On paper the title stands above all of it.
  const Heading = onChoose ? 'h3' : 'h2';
  if (drawn.length === 0 && !onChoose) return null;
  return (
    <>
      <Heading>图</Heading>
      {drawn.length > 0 && <ChartLegend years={years} />}
      <div className="beside-charts">
        {drawn.map(chart => (
          <ChartFigure key={chart.id} chart={chart} years={years}>
            {onChoose && (
              <ChartChoice
                {...{ chart, report, isCompared, onChoose }}
                number={numberIn(printed, chart.id)}
              />
            )}
          </ChartFigure>
        ))}
      </div>
      {onChoose && <NotDrawn {...{ report, isCompared, onChoose }} charts={charts} />}
    </>
  );
}

/** Of the charts that are not drawn why not; one that the report has can be taken out all the same. */
function NotDrawn({
  charts,
  ...given
}: Omit<ChoiceProps, 'chart' | 'number'> & { readonly charts: readonly Chart[] }) {
  const others = charts.filter(chart => !isWorthDrawing(chart));
  const isChosen = ({ id }: Chart) => hasChart(given.report, id);
  return (
    <>
      {others.filter(isChosen).map(chart => (
        <ChartChoice key={chart.id} chart={chart} number={null} {...given} />
      ))}
      {notDrawnSentences(others.filter(chart => !isChosen(chart))).map(sentence => (
        <p key={sentence} className="beside-not-drawn">
          {sentence}
        </p>
      ))}
    </>
  );
}

/** Some figure of this year's is known, and some of all is not 0. */
const isWorthDrawing = ({ bars }: Chart): boolean =>
  bars.some(({ now }) => now !== null) && bars.some(({ now, last }) => (now ?? 0) + (last ?? 0) > 0);

const numberIn = (printed: readonly ChartId[], id: ChartId): number | null =>
  printed.includes(id) ? printed.indexOf(id) + 1 : null;

interface ChoiceProps {
  readonly chart: Chart;
  readonly report: Report;
  readonly isCompared: boolean;
  /** 图1; `null`: it is not printed. */
  readonly number: number | null;
  readonly onChoose: (chart: Chart, wanted: boolean) => void;
}

function ChartChoice({ chart, report, isCompared, number, onChoose }: ChoiceProps) {
  const isChosen = hasChart(report, chart.id);
  return (
    <div className="beside-choice">
      {(isChosen || chart.fitness === 'fit') && (
        <button
          type="button"
          className="button button-small"
          aria-label={`${chartButton(isChosen)}：${chart.name}`}
          onClick={() => onChoose(chart, !isChosen)}
        >
          {chartButton(isChosen)}
        </button>
      )}
      <p>
        {isChosen && number !== null && (
          <strong>
            <Icon name="done" /> {chartPrintedWords(number)}
          </strong>
        )}{' '}
        {isChosen && number === null
          ? chartWaitsSentence(chart)
          : chartPlaceSentence(chart, report, isCompared)}
      </p>
    </div>
  );
}
