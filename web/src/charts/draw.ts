import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { axes } from './axes.js';
import { barPaths } from './bar-paths.js';
import type { Chart, DaySeries } from './chart.js';
import { barsOf, niceTop } from './chart-numbers.js';
import { token } from './watch-colours.js';

export interface Drawing {
  resize(width: number): void;
  repaint(): void;
  remove(): void;
}

/** Draws the chart into its room. Days are counted, not timed: each has the same width, in every zone. */
export function draw(room: HTMLElement, chart: Chart, onDay: (day: number | null) => void): Drawing {
  const plot = new uPlot(options(room, chart, onDay), dataOf(chart), room);
  return {
    resize: (width) => plot.setSize({ width: Math.max(width, 1), height: chart.height }),
    repaint: () => plot.redraw(false),
    remove: () => {
      plot.destroy();
      onDay(null);
    },
  };
}

function options(room: HTMLElement, chart: Chart, onDay: (day: number | null) => void): uPlot.Options {
  const top = niceTop(Math.max(0, ...tops(chart).flat()));
  return {
    width: Math.max(room.clientWidth, 1),
    height: chart.height,
    padding: [8, 22, 0, 0],
    legend: { show: false },
    select: { show: false, left: 0, top: 0, width: 0, height: 0 },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: {
      x: { time: false, range: () => [-0.5, chart.days.length - 0.5] },
      y: { range: () => [0, top] },
    },
    axes: axes(chart, top),
    series: [{}, ...chart.series.map((series, place) => seriesOf(chart, series, place))],
    hooks: { setCursor: [(plot) => onDay(plot.cursor.idx ?? null)] },
  };
}

function seriesOf(chart: Chart, { tone }: DaySeries, place: number): uPlot.Series {
  const colour = () => token(`--chart-${tone}`);
  const bars = barsOf(valuesOf(chart), chart.isStacked)[place] ?? [];
  const places = chart.isStacked ? 1 : chart.series.length;
  const paths = barPaths(bars, { place: chart.isStacked ? 0 : place, places });
  return { fill: colour, width: 0, points: { show: false }, paths };
}

function dataOf(chart: Chart): uPlot.AlignedData {
  return [chart.days.map((_, day) => day), ...tops(chart)];
}

function tops(chart: Chart): number[][] {
  return barsOf(valuesOf(chart), chart.isStacked).map((bars) => bars.map((bar) => bar.to));
}

function valuesOf(chart: Chart): (readonly number[])[] {
  return chart.series.map((series) => series.values);
}
