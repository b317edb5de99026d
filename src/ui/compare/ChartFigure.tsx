/** A small chart: full bars for this year, empty ones for last year's, each with its figure. It needs no colour. */

import { formatNumber } from '../../report/index.ts';
import { chartWords } from '../sentences/compare.ts';
import type { Chart } from './charts.ts';

interface Props {
  readonly chart: Chart;
  /** The names of this year and of last year. */
  readonly years: readonly [string, string];
}

/** In units of the drawing, about a pixel each. */
const width = 340;
const labelWidth = 72;
const valueWidth = 62;
const barHeight = 12;
const groupHeight = 38;

export function ChartFigure({ chart: { title, bars }, years }: Props) {
  const most = Math.max(1, ...bars.map(({ now, last }) => Math.max(now ?? 0, last ?? 0)));
  const lengthOf = (value: number) => (value / most) * (width - labelWidth - valueWidth);
  return (
    <figure className="beside-chart">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${bars.length * groupHeight}`}
        role="img"
        aria-label={chartWords(title, bars, years)}
      >
        {bars.map(({ label, now, last }, index) => (
          <g key={label} transform={`translate(0 ${index * groupHeight})`}>
            <text x={labelWidth - 8} y={groupHeight / 2 + 3} textAnchor="end">
              {label}
            </text>
            <BarLine value={now} look="now" y={5} length={lengthOf(now ?? 0)} />
            <BarLine value={last} look="last" y={5 + barHeight + 3} length={lengthOf(last ?? 0)} />
          </g>
        ))}
        <path className="beside-axis" d={`M${labelWidth} 0V${bars.length * groupHeight}`} />
      </svg>
    </figure>
  );
}

interface BarProps {
  readonly value: number | null;
  readonly look: 'now' | 'last';
  readonly y: number;
  readonly length: number;
}

function BarLine({ value, look, y, length }: BarProps) {
  return (
    <>
      {length > 0 && (
        <rect
          className={`beside-bar-${look}`}
          x={labelWidth + 0.5}
          y={y + 0.5}
          width={Math.max(length, 2)}
          height={barHeight - 1}
        />
      )}
      <text className={`beside-value-${look}`} x={labelWidth + length + 6} y={y + barHeight - 1.5}>
        {value === null ? '没有数' : formatNumber(value)}
      </text>
    </>
  );
}

/** What the two looks of a bar stand for. */
export function ChartLegend({ years }: Pick<Props, 'years'>) {
  return (
    <p className="beside-legend">
      {years.map((year, index) => (
        <span key={year}>
          <svg viewBox="0 0 14 12" width="14" height="12" aria-hidden="true">
            <rect
              className={index === 0 ? 'beside-bar-now' : 'beside-bar-last'}
              x="0.5"
              y="0.5"
              width="13"
              height="11"
            />
          </svg>{' '}
          {year}
        </span>
      ))}
      <span>单位：件</span>
    </p>
  );
}
