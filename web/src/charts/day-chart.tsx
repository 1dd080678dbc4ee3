import { useId, useState } from 'preact/hooks';
import { Skeleton } from '../ui/index.js';
import type { DaySeries } from './chart.js';
import { sum } from './chart-numbers.js';
import css from './day-chart.module.css';
import { Legend } from './legend.js';
import { NumbersTable } from './numbers-table.js';
import { usePlot } from './use-plot.js';

interface DayChartProps {
  title: string;
  days: readonly string[];
  series: readonly DaySeries[];
  /** The series are parts of a whole and stand on each other. */
  stacked?: boolean;
}

/** Of the drawing, in pixels. */
const HEIGHT = 200;

/** Numbers by day. The drawing is loaded when it is first needed, into room that is kept for it. */
export function DayChart({ title, days, series, stacked: isStacked = false }: DayChartProps) {
  const id = useId();
  const [day, setDay] = useState<number | null>(null);
  const { room, state } = usePlot({ days, series, isStacked, height: HEIGHT }, setDay);
  const isEmpty = series.every(({ values }) => sum(values) === 0);
  return (
    <figure class={css.chart} aria-labelledby={id}>
      <figcaption class={css.head}>
        <span class={css.title} id={id}>
          {title}
        </span>
        <Legend days={days} series={series} day={day} />
      </figcaption>
      <div class={css.stage} style={{ height: `${HEIGHT}px` }}>
        <div ref={room} class={css.plot} aria-hidden="true" />
        {state === 'loading' && <Skeleton height={`${HEIGHT}px`} />}
        {state === 'failed' && (
          <p class={css.words}>The drawing could not be loaded. The numbers are below.</p>
        )}
        {state === 'drawn' && isEmpty && <p class={css.words}>Nothing in these days yet</p>}
      </div>
      <NumbersTable title={title} days={days} series={series} />
    </figure>
  );
}
