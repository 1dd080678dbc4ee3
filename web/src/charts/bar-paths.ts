import type uPlot from 'uplot';
import type { Bar } from './chart-numbers.js';

const FULLEST = 0.72;
const WIDEST = 36;

/** Bars from one height to another; `place` of `places` where several stand beside each other on a day. */
export function barPaths(bars: readonly Bar[], { place, places }: { place: number; places: number }) {
  return (plot: uPlot): uPlot.Series.Paths => {
    const ratio = devicePixelRatio;
    const dayWidth = plot.valToPos(1, 'x', true) - plot.valToPos(0, 'x', true);
    const width = Math.max(1, Math.min(dayWidth * FULLEST, WIDEST * ratio * places) / places);
    const fill = new Path2D();
    bars.forEach(({ from, to }, day) => {
      if (to <= from) return;
      const left = plot.valToPos(day, 'x', true) + (place - places / 2) * width;
      const [low, high] = [plot.valToPos(from, 'y', true), plot.valToPos(to, 'y', true)];
      // One among thousands would be thinner than any line, and yet it happened.
      const height = Math.max(low - high, ratio);
      fill.rect(Math.round(left), low - height, Math.round(width), height);
    });
    return { fill, stroke: null, clip: null, flags: 0 };
  };
}
