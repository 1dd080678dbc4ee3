import type uPlot from 'uplot';
import { shortDay } from '../format/index.js';
import type { Chart } from './chart.js';
import { labelledDays, shortCount, ticksTo } from './chart-numbers.js';
import { token } from './watch-colours.js';

const DAY_LABEL_WIDTH = 64;
const CHARACTER_WIDTH = 7.5;

/** Days below, numbers at the left, and hairlines across. */
export function axes(chart: Chart, top: number): uPlot.Axis[] {
  const font = `12px ${token('--mono')}`;
  const stroke = () => token('--ink-soft');
  return [
    {
      font,
      stroke,
      size: 26,
      gap: 7,
      grid: { show: false },
      ticks: { show: false },
      border: { show: true, width: 1, stroke: () => token('--line-strong') },
      splits: (plot) => labelledDays(chart.days.length, Math.floor(plot.width / DAY_LABEL_WIDTH)),
      values: (_, places) => places.map((place) => shortDay(chart.days[place] ?? '')),
    },
    {
      font,
      stroke,
      gap: 8,
      size: (_, labels) => 12 + CHARACTER_WIDTH * Math.max(1, ...(labels ?? []).map((label) => label.length)),
      grid: { width: 1, stroke: () => token('--line') },
      ticks: { show: false },
      splits: () => ticksTo(top),
      values: (_, ticks) => ticks.map(shortCount),
    },
  ];
}
