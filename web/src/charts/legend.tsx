import { count, dayOf, plural } from '../format/index.js';
import type { DaySeries } from './chart.js';
import { sum } from './chart-numbers.js';
import css from './day-chart.module.css';

interface LegendProps {
  days: readonly string[];
  series: readonly DaySeries[];
  /** The day that is pointed at. */
  day: number | null;
  unit?: string;
}

/**
 * Which colour is what, and how much of it: in all, or on the day that is pointed at. The room is that of the
 * whole, which is never shorter, so that nothing moves under the pointer.
 */
export function Legend({ days, series, day, unit }: LegendProps) {
  const pointedAt = day === null ? undefined : days[day];
  return (
    <span class={css.legend}>
      <span class={css.when}>{pointedAt ? dayOf(pointedAt) : plural(days.length, 'day')}</span>
      {series.map(({ label, tone, values }) => {
        const total = amount(sum(values), unit);
        return (
          <span key={label} class={css.key}>
            <span class={`${css.dot} ${css[tone]}`} />
            {label}
            <b style={{ minWidth: `${total.length}ch` }}>
              {day === null ? total : amount(values[day] ?? 0, unit)}
            </b>
          </span>
        );
      })}
    </span>
  );
}

function amount(value: number, unit: string | undefined): string {
  return unit ? plural(value, unit) : count(value);
}
