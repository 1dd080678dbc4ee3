import { count, dayOf, plural } from '../format/index.js';
import tones from '../styles/tones.module.css';
import type { DaySeries } from './chart.js';
import { sum } from './chart-numbers.js';
import css from './day-chart.module.css';

interface LegendProps {
  days: readonly string[];
  series: readonly DaySeries[];
  /** The day that is pointed at. */
  day: number | null;
}

/**
 * Which colour is what, and how much of it: in all, or on the day that is pointed at. The room is that of the
 * whole, which is never shorter, so that nothing moves under the pointer.
 */
export function Legend({ days, series, day }: LegendProps) {
  const pointedAt = day === null ? undefined : days[day];
  return (
    <span class={css.legend}>
      <span class={css.when}>{pointedAt ? dayOf(pointedAt) : plural(days.length, 'day')}</span>
      {series.map(({ label, tone, values }) => {
        const total = count(sum(values));
        return (
          <span key={label} class={css.key}>
            <span class={`${css.dot} ${tones[tone]}`} />
            {label}
            <b style={{ minWidth: `${total.length}ch` }}>{day === null ? total : count(values[day] ?? 0)}</b>
          </span>
        );
      })}
    </span>
  );
}
