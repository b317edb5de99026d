/** A small chart: full bars for this year, hatched ones for last year's, each with its figure. It needs no colour. */

import type { ReactNode } from 'react';
import { type Charted, draw, hatchOf, wordsOf } from '../../document/index.ts';
import type { Chart } from '../../report/index.ts';

interface Props {
  readonly chart: Chart;
  /** The names of this year and, where it is compared with, of last year. */
  readonly years: readonly string[];
  /** What is said and offered under it. */
  readonly children?: ReactNode;
}

const size = { width: 340, font: 12, barHeight: 11, gap: 12, legend: false };
const looks = ['now', 'last'];

export function ChartFigure({ chart: { name, bars }, years, children }: Props) {
  const charted: Charted = {
    unit: '件',
    series: years,
    groups: bars.map(({ label, now, last }) => ({ label, values: [now, last].slice(0, years.length) })),
  };
  const { width, height, bars: drawn, words, axis } = draw(charted, size);
  return (
    <figure className="beside-chart">
      <figcaption>{name}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${name}。${wordsOf(charted)}`}>
        {drawn.map(bar => (
          <g key={`${bar.y}`}>
            <rect
              className={`beside-bar-${looks[bar.series]}`}
              x={bar.x}
              y={bar.y}
              width={bar.width}
              height={bar.height}
            />
            {bar.series > 0 && <path className="beside-hatch" d={hatchOf(bar)} />}
          </g>
        ))}
        {words.map(({ kind, series, text, x, y, anchor }) => (
          <text
            key={`${kind} ${y}`}
            className={`beside-${kind}-${looks[series]}`}
            x={x}
            y={y}
            textAnchor={anchor}
          >
            {text}
          </text>
        ))}
        <path className="beside-axis" d={`M${axis.x} ${axis.from}V${axis.to}`} />
      </svg>
      {children}
    </figure>
  );
}

/** What the looks of the bars stand for. */
export function ChartLegend({ years }: Pick<Props, 'years'>) {
  return (
    <p className="beside-legend">
      {years.map((year, series) => (
        <span key={year}>
          <svg viewBox="0 0 14 12" width="14" height="12" aria-hidden="true">
            <rect className={`beside-bar-${looks[series]}`} x="0.5" y="0.5" width="13" height="11" />
            {series > 0 && (
              <path className="beside-hatch" d={hatchOf({ series, x: 0.5, y: 0.5, width: 13, height: 11 })} />
            )}
          </svg>{' '}
          {year}
        </span>
      ))}
      <span>单位：件</span>
    </p>
  );
}
