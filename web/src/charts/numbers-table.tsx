import { count, dayOf } from '../format/index.js';
import { Hidden } from '../ui/index.js';
import type { DaySeries } from './chart.js';
import css from './day-chart.module.css';

interface NumbersTableProps {
  title: string;
  days: readonly string[];
  series: readonly DaySeries[];
}

/** The same numbers for whoever does not see the drawing, or wants to read them off. The latest day is first. */
export function NumbersTable({ title, days, series }: NumbersTableProps) {
  const places = days.map((_, place) => place).reverse();
  return (
    <details class={css.numbers}>
      <summary>Show numbers</summary>
      <table>
        <caption>
          <Hidden>{title}</Hidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {series.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place}>
              <th scope="row">{dayOf(days[place] ?? '')}</th>
              {series.map(({ label, values }) => (
                <td key={label}>{count(values[place] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
